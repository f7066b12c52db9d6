package io.wuhao.server.shared.intake;

import io.wuhao.server.shared.account.Right;
import io.wuhao.server.shared.account.SignedIn;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody handed in for a register.
 *
 * @param place the place over which its rows lie: who may record or approve there may see it
 * @param confirmed who confirmed it, when; null before
 * @param undone who took it back, when and why; null as long as it stands
 */
record Upload(
        long id,
        String register,
        String fileName,
        String sha256,
        long bytes,
        String place,
        String login,
        OffsetDateTime at,
        State state,
        Counts counts,
        @Nullable Step confirmed,
        @Nullable Step undone) {

    enum State {
        /** kept, perhaps with problems; nothing of it is in the register */
        RECEIVED,
        CONFIRMED,
        UNDONE
    }

    /** Rows of a confirmed upload, by what it did to them. */
    record Counts(int fresh, int changed, int same, int removed) {
        static final Counts NONE = new Counts(0, 0, 0, 0);
    }

    /** Who did it, when, and why where a reason is asked for. */
    record Step(String login, OffsetDateTime at, @Nullable String why) {}

    boolean mayBeSeenBy(SignedIn reader, KeptRegister register) {
        return reader.may(Right.APPROVE, place) || mayBeWrittenBy(reader, register);
    }

    /** Whoever handed it in for several places at once may, as long as they record at one of them. */
    boolean mayBeWrittenBy(SignedIn reader, KeptRegister register) {
        return register.mayRecord(reader, place)
                || (login.equals(reader.login())
                        && register.placesRecordedBy(reader).stream().anyMatch(held -> held.startsWith(place)));
    }
}
