package io.wuhao.server.shared.park;

import io.wuhao.engine.Label;
import java.util.List;

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
        ENTERPRISE;

        /** What may stand directly below an office of this kind. */
        public List<Kind> holds() {
            return switch (this) {
                case PROVINCE -> List.of(CITY, DEPARTMENT);
                case CITY -> List.of(COUNTY, COMMITTEE, DEPARTMENT, ENTERPRISE);
                case COUNTY -> List.of(COMMITTEE, DEPARTMENT, ENTERPRISE);
                case COMMITTEE -> List.of(DEPARTMENT, ENTERPRISE);
                case DEPARTMENT, ENTERPRISE -> List.of();
            };
        }
    }

    /** The place of the office above; of the root, all. */
    public String superiorPath() {
        return path.substring(0, path.lastIndexOf('/', path.length() - 2) + 1);
    }

    /** Whether this office is the other, or lies below it. */
    public boolean isWithin(String otherPath) {
        return path.startsWith(otherPath);
    }
}
