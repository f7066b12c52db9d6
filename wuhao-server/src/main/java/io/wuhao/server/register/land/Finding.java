package io.wuhao.server.register.land;

import io.wuhao.engine.Label;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A state that a parcel is in.
 *
 * @param since the day from which it counts; null where no day is known
 * @param why the figures that made it so
 * @param rule null for states that no rule decides
 */
record Finding(
        LandState state,
        @Nullable LocalDate since,
        Label why,
        @Nullable LandRule rule) {

    /** Days up to that day; null where it is not known since when. */
    @Nullable
    public Long days(LocalDate on) {
        return since == null ? null : ChronoUnit.DAYS.between(since, on);
    }
}
