package io.wuhao.engine.whatif;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How one unit stands in two runs.
 *
 * @param before null where the first run does not have it
 * @param after null where the second does not
 * @param parts what the difference of the score is made of, the largest first; they add up to it. Empty where a run gave no score
 */
public record Change(String unit, Outcomes.@Nullable Unit before, Outcomes.@Nullable Unit after, List<Part> parts) {

    public Change {
        parts = List.copyOf(parts);
    }

    /**
     * A part of the difference.
     *
     * @param node an item, {@code bonus_…}, {@code penalty_…}, {@code rounding}, or a total that cannot be split
     * @param causes what differs behind it, never empty
     */
    public record Part(
            String node,
            double difference,
            List<Cause> causes,
            Outcomes.@Nullable Line before,
            Outcomes.@Nullable Line after) {
        public Part {
            causes = List.copyOf(causes);
        }
    }

    /** Why a line adds another amount than before. */
    public enum Cause {
        /** The unit's own figure. */
        FIGURE,
        /** What the figure is measured against. */
        BENCHMARK,
        /** The weight, the method, or whether the item is there at all: neither figure nor benchmark changed. */
        RULE,
        /** The question is the same and so is the figure: the range or mean of the others moved. */
        OTHERS,
        /** The points are the same and count for more or less in their total. */
        SHARE,
        BONUS,
        PENALTY,
        ROUNDING,
        /** A total that is no sum of parts, as a harmonic mean. */
        TOTAL
    }

    /** The difference of the scores; null unless both runs gave one. */
    public @Nullable BigDecimal difference() {
        BigDecimal one = before == null ? null : before.score();
        BigDecimal other = after == null ? null : after.score();
        return one == null || other == null ? null : other.subtract(one);
    }

    public boolean came() {
        return before == null;
    }

    public boolean left() {
        return after == null;
    }

    /** The final grade, or why there is none, differs. */
    public boolean movesClass() {
        return before == null || after == null || !before.standing().equals(after.standing());
    }

    /** Anything that is published of the unit differs. */
    public boolean isAny() {
        if (before == null || after == null || movesClass()) {
            return true;
        }
        BigDecimal difference = difference();
        return difference != null && difference.signum() != 0
                || !Objects.equals(before.rank(), after.rank())
                || !Objects.equals(before.first(), after.first());
    }

    public String name() {
        Outcomes.Unit known = after == null ? before : after;
        return known == null || known.name() == null ? "" : known.name();
    }
}
