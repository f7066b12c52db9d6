package io.wuhao.server.shared.account;

import io.wuhao.server.shared.park.Office;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A role that a person holds at an office, from a day on, until and with another day or open. */
record GivenRole(
        long id,
        long account,
        Role role,
        Office office,
        LocalDate since,
        @Nullable LocalDate until) {

    /**
     * Where it holds. A department stands beside the counties and not above them, and works for all that its superior office
     * holds; its own place says which department it is.
     */
    Stream<Grant> grants() {
        Stream<Grant> here = Stream.of(new Grant(role, office.path()));
        return role == Role.DEPARTMENT && office.kind() == Office.Kind.DEPARTMENT
                ? Stream.concat(here, Stream.of(new Grant(role, office.superiorPath())))
                : here;
    }

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
