package io.wuhao.engine.scheme;

import io.wuhao.engine.Label;
import io.wuhao.engine.Place;
import io.wuhao.engine.Problems;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Weights within a total: what they add up to, and that each is stated where the rule shares one out. */
final class WeightChecks {

    private final Scheme scheme;
    private final Problems problems;

    WeightChecks(Scheme scheme, Problems problems) {
        this.scheme = scheme;
        this.problems = problems;
    }

    void check() {
        scheme.points().items().forEach((className, list) -> {
            Map<String, Points.Item> items = list.stream()
                    .collect(Collectors.toMap(Points.Item::indicator, item -> item, (a, b) -> a, LinkedHashMap::new));
            for (Total.Branch branch : scheme.total().branches()) {
                full(className, branch, items);
                sharedOut(className, branch, items);
            }
        });
    }

    private void full(String className, Total.Branch branch, Map<String, Points.Item> items) {
        BigDecimal full = branch.full();
        if (full == null) {
            return;
        }
        List<String> without = withoutWeight(branch, items);
        BigDecimal sum = fullMarks(branch, items);
        if (!without.isEmpty()) {
            problems.warning(
                    branch.place(),
                    Label.of(
                            "（%s）的（%s）没有核对 full：（%s）没有写权重。",
                            "In (%s) the full marks of (%s) are not checked: there is no weight for (%s).",
                            className,
                            branch.name(),
                            String.join(", ", without)),
                    Label.of("请写出 weight，或删去 full。", "State the weight, or leave full out."));
        } else if (full.compareTo(sum) != 0) {
            boolean adds = branch.combine() == Total.Combine.SUM;
            problems.error(
                    branch.place(),
                    Label.of(
                            adds ? "（%s）的（%s）各项权重合计 %s，应为 %s。" : "（%s）的（%s）各部分都得满分时为 %s，应为 %s。",
                            adds
                                    ? "The weights of (%s) in (%s) add up to %s, not to %s."
                                    : "With full marks in every part, (%2$s) of (%1$s) is %3$s, not %4$s.",
                            className,
                            branch.name(),
                            sum.toPlainString(),
                            full.toPlainString()),
                    Label.of("请核对 points 中的权重，或 full。", "Check the weights under points, or full."));
        }
    }

    private static List<String> withoutWeight(Total.Branch branch, Map<String, Points.Item> items) {
        List<String> without = new ArrayList<>();
        for (Total child : branch.of()) {
            Points.Item item = items.get(child.name());
            if (child instanceof Total.Branch inner) {
                without.addAll(inner.full() == null ? withoutWeight(inner, items) : List.of());
            } else if (item != null && item.weight() == null) {
                without.add(child.name());
            }
        }
        return without;
    }

    /** The most that a total can be where every item earns its weight: a sum adds up, a mean of any kind lies between its parts. */
    private static BigDecimal fullMarks(Total.Branch branch, Map<String, Points.Item> items) {
        Map<Total, BigDecimal> parts = new LinkedHashMap<>();
        for (Total child : branch.of()) {
            Points.Item item = items.get(child.name());
            if (child instanceof Total.Branch inner) {
                BigDecimal full = inner.full();
                parts.put(child, full == null ? fullMarks(inner, items) : full);
            } else if (item != null) {
                parts.put(child, item.weightOrOne());
            }
        }
        return branch.combine() == Total.Combine.SUM
                ? parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add)
                : mean(branch, parts);
    }

    private static BigDecimal mean(Total.Branch branch, Map<Total, BigDecimal> parts) {
        double weights = 0;
        double sum = 0;
        for (Map.Entry<Total, BigDecimal> part : parts.entrySet()) {
            double weight = branch.weightOf(part.getKey()).doubleValue();
            double full = part.getValue().doubleValue();
            weights += weight;
            sum += weight
                    * switch (branch.combine()) {
                        case GEOMETRIC_MEAN -> Math.log(full);
                        case HARMONIC_MEAN -> 1 / full;
                        default -> full;
                    };
        }
        double mean = sum / weights;
        double most = switch (branch.combine()) {
            case GEOMETRIC_MEAN -> Math.exp(mean);
            case HARMONIC_MEAN -> 1 / mean;
            default -> mean;
        };
        return Double.isFinite(most)
                ? new BigDecimal(most).setScale(4, RoundingMode.HALF_UP).stripTrailingZeros()
                : BigDecimal.ZERO;
    }

    /** In a sum the others grow by what they weigh: one without a weight would count as 1 beside the 40 of another. */
    private void sharedOut(String className, Total.Branch branch, Map<String, Points.Item> items) {
        List<Total> children = branch.of().stream()
                .filter(child -> child instanceof Total.Branch inner
                        ? inner.items().stream().anyMatch(items::containsKey)
                        : items.containsKey(child.name()))
                .toList();
        children.stream()
                .filter(child -> branch.combine() == Total.Combine.SUM && givesAway(items.get(child.name())))
                .findFirst()
                .ifPresent(giving -> children.stream()
                        .filter(child -> !weighs(branch, child, items.get(child.name())))
                        .forEach(child -> refuse(className, giving.name(), child, items.get(child.name()))));
    }

    private static boolean givesAway(Points.@Nullable Item item) {
        return item != null && item.missing().way() == Points.Missing.Way.WEIGHT_TO_THE_OTHERS;
    }

    private static boolean weighs(Total.Branch branch, Total child, Points.@Nullable Item item) {
        return child instanceof Total.Branch
                ? branch.weights().containsKey(child.name())
                : item != null && item.weight() != null;
    }

    private void refuse(String className, String giving, Total child, Points.@Nullable Item item) {
        Place place = child instanceof Total.Branch inner
                ? inner.place()
                : item == null ? scheme.total().place() : item.place();
        problems.error(
                place,
                Label.of(
                        "（%s）的（%s）把权重分给其他项，而（%s）没有写权重。",
                        "In (%s), (%s) gives its weight to the others, and (%s) has no weight.",
                        className,
                        giving,
                        child.name()),
                Label.of("请给（%s）写 weight：它的满分。", "Give (%s) a weight: its full marks.", child.name()));
    }
}
