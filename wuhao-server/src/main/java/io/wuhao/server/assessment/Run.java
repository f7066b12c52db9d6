package io.wuhao.server.assessment;

import io.wuhao.engine.Label;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One assessment: an edition of a scheme over the registers of a year, for the units at or below a place.
 *
 * @param place the path of the office whose units are assessed
 * @param units how many were found; null until it is done
 * @param why what stood in its way, line by line, where it failed
 */
record Run(
        long id,
        String scheme,
        String edition,
        Label title,
        int year,
        String place,
        String placeName,
        boolean acceptMissing,
        State state,
        Label step,
        String startedBy,
        OffsetDateTime startedAt,
        @Nullable OffsetDateTime endedAt,
        @Nullable Integer units,
        @Nullable String why) {

    /** How far it is. */
    enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        public boolean isOver() {
            return this == DONE || this == FAILED || this == CANCELLED;
        }
    }
}
