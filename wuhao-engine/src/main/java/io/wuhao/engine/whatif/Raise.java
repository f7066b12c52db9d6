package io.wuhao.engine.whatif;

import io.wuhao.engine.Label;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would lift a unit to a grade, all else being as its tables say. Every figure here was tried by the scheme's own text.
 *
 * @param mergedAs the first key of those assessed as one unit with this row: the figures are the merged unit's, and the grade is
 *     shared; null where it stands alone
 * @param score now, null where the unit has none
 * @param grade now, null where the unit has none
 * @param already whether it has the grade, or a better one
 * @param forbids what keeps the unit from the grade whatever its score is, in words
 * @param needed the least score, with the decimals of the rule, that gives the grade among the others' scores as they are; null where
 *     no score does, or it need not be looked for
 * @param items each alone, those that need the smallest change first, then those that are out of reach
 * @param pairs two changed by the same relative amount, everything computed anew; of the six items that come first
 * @param runs how often the scheme was run to find this
 */
public record Raise(
        String unit,
        @Nullable String name,
        @Nullable String mergedAs,
        String to,
        @Nullable BigDecimal score,
        @Nullable Integer rank,
        @Nullable Integer ranked,
        @Nullable String grade,
        boolean already,
        List<Label> forbids,
        @Nullable BigDecimal needed,
        List<Item> items,
        List<Pair> pairs,
        int runs) {

    public Raise {
        forbids = List.copyOf(forbids);
        items = List.copyOf(items);
        pairs = List.copyOf(pairs);
    }

    /**
     * One item changed alone.
     *
     * @param value now, in {@code unit}; null where it is missing: then nothing is tried
     * @param monotone false where more of the figure does not always give more points, or always fewer
     * @param held with every benchmark and the others' scores as they are
     * @param anew with everything computed anew, since one unit moves a mean
     */
    public record Item(
            String indicator,
            Label label,
            String unit,
            @Nullable Double value,
            boolean monotone,
            @Nullable Reach held,
            @Nullable Reach anew) {}

    /**
     * The least change that reaches the grade, or how far any change gets.
     *
     * @param reached false where no figure that was tried gives the grade: then the figure is one that gives the best score
     * @param figure the whole new figure
     * @param relative its distance from the present one, in parts of that (of the benchmark or 1 where the present one is 0)
     */
    public record Reach(
            boolean reached,
            double figure,
            double relative,
            @Nullable BigDecimal score,
            @Nullable Integer rank,
            @Nullable String grade) {}

    /** Two items changed by the same relative amount, each in the direction that gives it more points. */
    public record Pair(
            String one,
            double oneFigure,
            String other,
            double otherFigure,
            double relative,
            @Nullable BigDecimal score) {}
}
