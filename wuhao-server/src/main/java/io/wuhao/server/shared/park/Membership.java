package io.wuhao.server.shared.park;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That an enterprise belonged to a park from a day to a day.
 *
 * @param entry the office's own number of the row
 * @param until the last day; null while it lasts
 */
public record Membership(
        String entry,
        String enterprise,
        String park,
        LocalDate since,
        @Nullable LocalDate until,
        @Nullable String why) {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(since) && (until == null || !day.isAfter(until));
    }

    /** Whether some day belongs to both. */
    public boolean overlaps(Membership other) {
        return (until == null || !other.since.isAfter(until)) && (other.until == null || !since.isAfter(other.until));
    }
}
