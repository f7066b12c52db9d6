package io.wuhao.server.shared.park;

import io.wuhao.engine.Label;

/**
 * A place in the tree of offices.
 *
 * @param path the ids from the root down to this one, {@code /1/4/9/}: an office lies below another if its path begins with the
 *     other's
 */
public record Office(long id, Kind kind, Label name, String path) {

    /** What an office is. */
    public enum Kind {
        PROVINCE,
        CITY,
        COUNTY,
        COMMITTEE,
        DEPARTMENT,
        ENTERPRISE
    }

    /** Whether this office is the other, or lies below it. */
    public boolean isWithin(String otherPath) {
        return path.startsWith(otherPath);
    }
}
