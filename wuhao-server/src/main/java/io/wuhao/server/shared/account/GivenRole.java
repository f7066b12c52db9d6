package io.wuhao.server.shared.account;

import io.wuhao.server.shared.park.Office;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A role that a person holds at an office, from a day on, until and with another day or open. */
record GivenRole(
        long id,
        long account,
        Role role,
        Office office,
        LocalDate since,
        @Nullable LocalDate until) {

    boolean isHeldOn(LocalDate day) {
        return !since.isAfter(day) && (until == null || !until.isBefore(day));
    }

    /** Not ended yet: held now or from a later day on. */
    public boolean isOpenOn(LocalDate day) {
        return until == null || !until.isBefore(day);
    }

    boolean overlaps(LocalDate from, @Nullable LocalDate to) {
        return (until == null || !until.isBefore(from)) && (to == null || !to.isBefore(since));
    }
}
