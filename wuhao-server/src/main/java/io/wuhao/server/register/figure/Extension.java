package io.wuhao.server.register.figure;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * That a department asks for a later deadline of a round, and the answer.
 *
 * @param wasDue the deadline on the day of asking
 * @param due the deadline that is asked for
 * @param answer null while it waits
 */
record Extension(
        long id,
        String department,
        String period,
        LocalDate wasDue,
        LocalDate due,
        String why,
        String askedBy,
        OffsetDateTime askedAt,
        @Nullable Answer answer) {

    /**
     * What whoever sets the rounds said.
     *
     * @param why null where it was granted without a word
     */
    record Answer(
            boolean granted,
            String by,
            OffsetDateTime at,
            @Nullable String why) {}

    public boolean isOpen() {
        return answer == null;
    }

    public boolean isGranted() {
        return answer != null && answer.granted();
    }

    /** The message that says how it stands. */
    public String message() {
        return isOpen()
                ? "figure.extension.asked"
                : isGranted() ? "figure.extension.granted" : "figure.extension.refused";
    }
}
