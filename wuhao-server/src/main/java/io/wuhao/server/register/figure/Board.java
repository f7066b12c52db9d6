package io.wuhao.server.register.figure;

import io.wuhao.engine.Label;
import io.wuhao.server.shared.park.Office;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far the collection of one period is: offices down, departments across.
 *
 * @param due by department; without an entry no deadline was set
 */
record Board(String period, List<Department> departments, Map<String, Round> due, List<Line> lines) {

    /** A county or a park committee, and what has come for its enterprises from each department. */
    record Line(Office office, Label name, Map<String, Cell> cells) {

        public Cell of(Department department) {
            return cells.getOrDefault(department.code(), Cell.NOTHING);
        }
    }

    /** How a department's figures for an office stand. */
    enum State {
        WAITING("figure.state.waiting", ""),
        LATE("figure.state.late", "bad"),
        PARTLY("figure.state.partly", "warn"),
        IN("figure.state.in", ""),
        RETURNED("figure.state.returned", "bad"),
        CHANGED("figure.state.changed", "warn"),
        APPROVED("figure.state.approved", "good");

        private final String message;
        private final String look;

        State(String message, String look) {
            this.message = message;
            this.look = look;
        }

        public String message() {
            return message;
        }

        public String look() {
            return look;
        }
    }

    /**
     * What has come.
     *
     * @param firms with some figure
     * @param firmsLastYear the same in the period a year before
     * @param missing firms of which nothing has come, of those expected: of a year before, or of all in the place
     */
    record Cell(int firms, int firmsLastYear, int missing, int figures, int approved, int returned, int changed) {

        static final Cell NOTHING = new Cell(0, 0, 0, 0, 0, 0, 0);

        Cell plus(Cell other) {
            return new Cell(
                    firms + other.firms,
                    firmsLastYear + other.firmsLastYear,
                    missing + other.missing,
                    figures + other.figures,
                    approved + other.approved,
                    returned + other.returned,
                    changed + other.changed);
        }

        Cell lacking(int firmsMissing) {
            return new Cell(firms, firmsLastYear, firmsMissing, figures, approved, returned, changed);
        }

        /** The most pressing first: what must be done decides the colour. */
        public State state(@Nullable Round round, LocalDate today) {
            boolean late = round != null && today.isAfter(round.due());
            if (firms == 0) {
                return late ? State.LATE : State.WAITING;
            } else if (returned > 0) {
                return State.RETURNED;
            } else if (changed > 0) {
                return State.CHANGED;
            } else if (missing > 0) {
                return late ? State.LATE : State.PARTLY;
            }
            return approved == figures ? State.APPROVED : State.IN;
        }
    }
}
