package io.wuhao.engine.scheme;

import io.wuhao.engine.Label;
import io.wuhao.engine.Place;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * From place to grade.
 *
 * @param by the grouping whose classes have cuts of their own, or null
 * @param lines the cuts of each class, best grade first, under {@link Scheme#EVERYONE} where {@code by} is null
 * @param names the names of the letters; a letter without one is its own name
 * @param counted whether a share is rounded on the cumulated place or on its own count
 * @param ofAssessed whether shares are of all assessed units of the group, the ungraded among them, and not of those in the list
 * @param withoutOrder whether lists are shown by grade and key, without places
 */
public record Grading(
        @Nullable String by,
        Map<String, List<Line>> lines,
        Map<String, Label> names,
        Counted counted,
        boolean ofAssessed,
        boolean withoutOrder) {

    public Grading {
        lines = Scheme.ordered(lines);
        names = Scheme.ordered(names);
    }

    /** All letters of all classes, best first. */
    public List<String> letters() {
        return lines.values().stream()
                .flatMap(List::stream)
                .map(Line::letter)
                .distinct()
                .toList();
    }

    /** What is rounded where shares follow one another. */
    public enum Counted {
        CUMULATED,
        SINGLY
    }

    /**
     * One grade and who gets it.
     *
     * @param rounding of a cut that does not fall on a whole place
     * @param when beside a share: who is within it and does not meet this goes on to the next line, and nobody takes the place
     */
    public record Line(
            String letter,
            Cut cut,
            Scheme.Rounding rounding,
            @Nullable Clause when,
            Place place) {}

    /** The closed list of cuts. Shares are fractions: 0.2 for 20 %. */
    public sealed interface Cut {

        /** {@code to 20 %}: the places up to this share, counted from the first. */
        record To(BigDecimal share) implements Cut {}

        /** {@code next 45 %}: so much after the line above. */
        record Next(BigDecimal share) implements Cut {}

        /** {@code at most 20 %} from the first: never more, not even by a tie. */
        record AtMost(BigDecimal share) implements Cut {}

        record Rest() implements Cut {}

        /** {@code last 5 %}, on its own count. */
        record Last(BigDecimal share) implements Cut {}

        /** {@code at least 5 %} of the last: never fewer, not even by a tie. */
        record AtLeast(BigDecimal share) implements Cut {}

        /** {@code score >= 60}. */
        record Threshold(Clause condition) implements Cut {}

        /**
         * {@code {among: first 50 %, by: …, first: 15 %}}: of the places of one end of the list, the first or last by another figure.
         *
         * @param ofFirst whether it is among the first places of the list
         * @param part the share of places that is the first stage; the middle one belongs to the first places
         * @param first whether the highest by {@code by} get the grade, else the lowest
         * @param share how many get it, as a share of the whole list
         */
        record Among(boolean ofFirst, BigDecimal part, Clause by, boolean first, BigDecimal share) implements Cut {}

        /** A letter that only a move or a direct grade gives. */
        record ByMoveOnly() implements Cut {}
    }

    /** What the cuts read: conditions, and the figure of a second stage. */
    public List<Clause> clauses() {
        return lines.values().stream()
                .flatMap(List::stream)
                .flatMap(line -> {
                    if (line.cut() instanceof Cut.Threshold threshold) {
                        return Stream.of(threshold.condition());
                    }
                    return line.cut() instanceof Cut.Among among
                            ? Stream.of(among.by())
                            : Stream.ofNullable(line.when());
                })
                .toList();
    }

    /** Whether a share of some class has a condition beside it. */
    public boolean hasConditions() {
        return lines.values().stream().flatMap(List::stream).anyMatch(line -> line.when() != null);
    }

    /** The share of a cut by place, if it is one. */
    public static Optional<BigDecimal> shareOf(Cut cut) {
        if (cut instanceof Cut.To to) {
            return Optional.of(to.share());
        }
        if (cut instanceof Cut.Next next) {
            return Optional.of(next.share());
        }
        if (cut instanceof Cut.AtMost most) {
            return Optional.of(most.share());
        }
        if (cut instanceof Cut.Last last) {
            return Optional.of(last.share());
        }
        return cut instanceof Cut.AtLeast least ? Optional.of(least.share()) : Optional.empty();
    }
}
