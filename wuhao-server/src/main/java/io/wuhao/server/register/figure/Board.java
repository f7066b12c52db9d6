package io.wuhao.server.register.figure;

import io.wuhao.engine.Label;
import io.wuhao.server.register.figure.RoundDesk.Told;
import io.wuhao.server.shared.park.Office;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * How far the collection of one period is: offices down, departments across.
 *
 * @param rounds by department; without an entry no deadline was set
 */
record Board(String period, List<Department> departments, Map<String, Told> rounds, List<Line> lines) {

    /** A county or a park committee, and what has come for its enterprises from each department. */
    record Line(Office office, Label name, Map<String, Cell> cells) {

        public Cell of(Department department) {
            return cells.getOrDefault(department.code(), Cell.NOTHING);
        }
    }

    public State state(Department department, Cell cell, LocalDate today) {
        Told told = rounds.get(department.code());
        return cell.state(told != null && told.round().isLate(today), told != null && told.declaration() != null);
    }

    /** How a department's figures for an office stand. */
    enum State {
        WAITING("figure.state.waiting", ""),
        LATE("figure.state.late", "bad"),
        PARTLY("figure.state.partly", "warn"),
        IN("figure.state.in", ""),
        RETURNED("figure.state.returned", "bad"),
        CHANGED("figure.state.changed", "warn"),
        APPROVED("figure.state.approved", "good"),
        /** the department said that there is nothing */
        NOTHING("figure.state.nothing", ""),
        /** no firm is expected here */
        NOBODY("figure.state.nobody", "");

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
        State state(boolean late, boolean declared) {
            if (firms == 0 && (missing == 0 || declared)) {
                return missing == 0 ? State.NOBODY : State.NOTHING;
            } else if (firms == 0) {
                return late ? State.LATE : State.WAITING;
            } else if (returned > 0) {
                return State.RETURNED;
            } else if (changed > 0) {
                return State.CHANGED;
            } else if (missing > 0 && !declared) {
                return late ? State.LATE : State.PARTLY;
            }
            return approved == figures ? State.APPROVED : State.IN;
        }
    }
}
