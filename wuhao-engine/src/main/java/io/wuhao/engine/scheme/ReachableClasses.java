package io.wuhao.engine.scheme;

import io.wuhao.engine.Label;
import io.wuhao.engine.Problems;
import io.wuhao.engine.formula.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds classes that no unit can enter: conditions that contradict themselves, and those that an earlier class of the group
 * takes whole. Only plain comparisons of a column with a number are judged; what is more complicated is let pass.
 */
final class ReachableClasses {

    private final Problems problems;

    ReachableClasses(Problems problems) {
        this.problems = problems;
    }

    /** An interval of a figure; a null edge is open for ever. */
    private record Span(
            @Nullable BigDecimal low,
            boolean lowIn,
            @Nullable BigDecimal high,
            boolean highIn) {

        static final Span ALL = new Span(null, false, null, false);

        boolean isEmpty() {
            if (low == null || high == null) {
                return false;
            }
            int order = low.compareTo(high);
            return order > 0 || order == 0 && !(lowIn && highIn);
        }

        Span and(Span other) {
            boolean otherLow = other.low != null
                    && (low == null || other.low.compareTo(low) > 0 || other.low.compareTo(low) == 0 && !other.lowIn);
            boolean otherHigh = other.high != null
                    && (high == null
                            || other.high.compareTo(high) < 0
                            || other.high.compareTo(high) == 0 && !other.highIn);
            return new Span(
                    otherLow ? other.low : low,
                    otherLow ? other.lowIn : lowIn,
                    otherHigh ? other.high : high,
                    otherHigh ? other.highIn : highIn);
        }

        boolean covers(Span other) {
            return and(other).equals(other);
        }
    }

    void check(Collection<Grouping> groups) {
        for (Grouping group : groups) {
            List<Map<String, Span>> before = new ArrayList<>();
            for (Grouping.GroupClass one : group.classes()) {
                Map<String, Span> spans =
                        one.when() == null ? null : spans(one.when().term());
                if (spans != null) {
                    judge(one, spans, before);
                    before.add(spans);
                }
            }
        }
    }

    private void judge(Grouping.GroupClass one, Map<String, Span> spans, List<Map<String, Span>> before) {
        if (spans.values().stream().anyMatch(Span::isEmpty)) {
            problems.error(
                    one.place(),
                    Label.of(
                            "没有单位能进入类（%s）：条件自相矛盾。",
                            "No unit can enter class (%s): its condition contradicts itself.", one.code()),
                    Label.of("请核对大于、小于。", "Check the signs of the comparisons."));
        } else if (before.stream().anyMatch(earlier -> covers(earlier, spans))) {
            problems.error(
                    one.place(),
                    Label.of(
                            "没有单位能进入类（%s）：前面的类已全部包含。",
                            "No unit can enter class (%s): an earlier class takes all of them.", one.code()),
                    Label.of(
                            "取第一个成立的类，请把窄的条件写在前面。",
                            "The first class that holds counts: put the narrower condition first."));
        }
    }

    private static boolean covers(Map<String, Span> earlier, Map<String, Span> later) {
        return earlier.entrySet().stream()
                .allMatch(entry -> entry.getValue().covers(later.getOrDefault(entry.getKey(), Span.ALL)));
    }

    /** The intervals that a conjunction asks for, by column; null where it asks for anything else. */
    private static @Nullable Map<String, Span> spans(Term condition) {
        Map<String, Span> spans = new LinkedHashMap<>();
        List<Term> parts =
                condition instanceof Term.Joined joined && joined.all() ? joined.parts() : List.of(condition);
        for (Term part : parts) {
            if (!(part instanceof Term.Comparison comparison)
                    || !(comparison.left() instanceof Term.Own own)
                    || !(comparison.right() instanceof Term.Figure figure)) {
                return null;
            }
            Span span = span(comparison.comparator(), figure.value());
            if (span == null) {
                return null;
            }
            spans.merge(own.column().name(), span, Span::and);
        }
        return spans;
    }

    private static @Nullable Span span(Term.Comparator comparator, BigDecimal edge) {
        return switch (comparator) {
            case EQUAL -> new Span(edge, true, edge, true);
            case LESS -> new Span(null, false, edge, false);
            case AT_MOST -> new Span(null, false, edge, true);
            case MORE -> new Span(edge, false, null, false);
            case AT_LEAST -> new Span(edge, true, null, false);
            case NOT_EQUAL -> null;
        };
    }
}
