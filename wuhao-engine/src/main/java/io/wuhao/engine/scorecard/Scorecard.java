package io.wuhao.engine.scorecard;

import io.wuhao.engine.Label;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one unit came to its score, place and grade, from the top down. Every number is the run's own; nothing is computed anew.
 *
 * @param group the class in which the unit has its place, in words; null where it has none
 * @param score as published; null where the unit is not scored
 * @param rank its place of {@code ranked} units; null where it takes none
 * @param gradeBefore the grade by the cut, before moves
 * @param ungraded why the unit is not graded, in words; null for graded units
 * @param unknown what the document does not print and this result is therefore not yet, in words
 * @param lines from the total down to the items, in the order of the scheme, then bonus, penalty and the rounding; contributions
 *     add up to the score
 * @param grades how the place led to the grade: direct grade, cut, moves in order, in words
 * @param lists the honours and warnings in which the unit stands, in words
 * @param open conditions that a missing figure leaves open, in words
 * @param facts the raw figures behind it, with the place of each in the files
 */
public record Scorecard(
        String unit,
        @Nullable String name,
        @Nullable Label group,
        @Nullable BigDecimal score,
        @Nullable Integer rank,
        @Nullable Integer ranked,
        @Nullable String gradeBefore,
        @Nullable String grade,
        @Nullable Label gradeName,
        @Nullable Label ungraded,
        List<Label> unknown,
        List<Line> lines,
        List<Label> grades,
        List<Label> lists,
        List<Label> open,
        List<Fact> facts) {

    public Scorecard {
        unknown = List.copyOf(unknown);
        lines = List.copyOf(lines);
        grades = List.copyOf(grades);
        lists = List.copyOf(lists);
        open = List.copyOf(open);
        facts = List.copyOf(facts);
    }

    /**
     * One line of the score.
     *
     * @param node the item or total, by name
     * @param level 0 for the total, deeper for what is inside it
     * @param unit in which value and benchmark are measured; empty for pure numbers and totals
     * @param value the figure; null for totals and where it is missing
     * @param contribution what the line adds to the score; null where a total cannot be split
     * @param placeInGroup the place by points on this item among the compared units of the same group; null for totals
     * @param says the line in words: formula with its figures, benchmark and how it came about, limit, what was done about a missing
     *     figure. No formula without its sentence
     */
    public record Line(
            String node,
            Label label,
            Kind kind,
            int level,
            String unit,
            @Nullable Double value,
            @Nullable Double benchmark,
            @Nullable Double points,
            @Nullable Double weight,
            @Nullable Double contribution,
            @Nullable Integer placeInGroup,
            @Nullable Integer knownInGroup,
            List<Label> says) {
        public Line {
            says = List.copyOf(says);
        }
    }

    public enum Kind {
        TOTAL,
        ITEM,
        BONUS,
        PENALTY,
        ROUNDING
    }

    /**
     * A raw figure.
     *
     * @param value as kept, in {@code unit}; null where the cell is empty
     * @param source file, sheet and row that the user can open; the number of rows where it is a sum over linked rows
     */
    public record Fact(String column, Label label, @Nullable Label value, String unit, Label source) {}
}
