package io.wuhao.engine.scorecard;

import io.wuhao.engine.Label;
import io.wuhao.engine.scheme.Points;
import io.wuhao.engine.scheme.Total;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How totals come about, in words. */
final class Totals {

    private final Points points;
    private final Formulas formulas;

    Totals(Points points, Formulas formulas) {
        this.points = points;
        this.formulas = formulas;
    }

    /** The children of a total that a class has. */
    List<Total> children(Total.Branch branch, String className) {
        return branch.of().stream()
                .filter(child -> child instanceof Total.Branch inner
                        ? !children(inner, className).isEmpty()
                        : points.find(className, child.name()).isPresent())
                .toList();
    }

    Label say(Total.Branch branch, String className, UnitRow row) {
        List<Label> parts = new ArrayList<>();
        List<Label> missing = new ArrayList<>();
        for (Total child : children(branch, className)) {
            Label label = formulas.labelOf(child.name());
            Double own = row.find(child.name()).map(UnitRow.Detail::points).orElse(null);
            if (own == null) {
                missing.add(label);
            } else {
                parts.add(part(branch, child, label, own));
            }
        }
        Double total = row.find(branch.name()).map(UnitRow.Detail::points).orElse(null);
        return total == null
                ? Words.of("%s没有得分，因此不能汇总。", "There are no points for %s, so nothing adds up.", Words.listed(missing))
                : Words.of(
                        "%s：%s，得 %s 分。%s",
                        "%s: %s, giving %s points.%s",
                        combine(branch.combine()),
                        Words.listed(parts),
                        Figures.of(total),
                        yielded(missing));
    }

    private static Label yielded(List<Label> missing) {
        return missing.isEmpty()
                ? Words.NOTHING
                : Words.of(
                        "%s没有得分，权重分给其余各项。",
                        " There are no points for %s: the others carry the weight.", Words.listed(missing));
    }

    private static Label part(Total.Branch branch, Total child, Label label, double points) {
        BigDecimal weight = branch.weightOf(child);
        boolean weighs =
                branch.combine() != Total.Combine.SUM && !branch.weights().isEmpty();
        Label weighed = weighs ? Words.of("（权重 %s）", " (weight %s)", Figures.exact(weight)) : Words.NOTHING;
        return Words.of("%s %s%s", "%s %s%s", label, Figures.of(points), weighed);
    }

    private static Label combine(Total.Combine combine) {
        return switch (combine) {
            case SUM -> Label.of("相加", "Added up");
            case MEAN -> Label.of("加权平均", "Weighted mean");
            case GEOMETRIC_MEAN -> Label.of("加权几何平均", "Weighted geometric mean");
            case HARMONIC_MEAN -> Label.of("加权调和平均", "Weighted harmonic mean");
        };
    }

    /** Why an item's points count by a factor: it stands in means, or others gave it their weight. */
    Label why(Total.Branch root, String item, String className, UnitRow row) {
        List<Label> reasons = new ArrayList<>();
        if (takesOver(root, item, className, row)) {
            reasons.add(Label.of("缺失项的权重分给其他项", "the weight of what is missing goes to the others"));
        }
        addReason(root, item, Total.Combine.MEAN, reasons);
        addReason(root, item, Total.Combine.GEOMETRIC_MEAN, reasons);
        return Words.joined(reasons, "，", ", ");
    }

    /** Whether anything beside the item, on any level above it, has given its weight away. */
    private boolean takesOver(Total.Branch branch, String item, String className, UnitRow row) {
        if (!branch.items().contains(item)) {
            return false;
        }
        return children(branch, className).stream()
                .anyMatch(child -> child instanceof Total.Branch below
                        ? takesOver(below, item, className, row)
                        : points.find(className, child.name())
                                        .filter(one -> one.missing().way() == Points.Missing.Way.WEIGHT_TO_THE_OTHERS)
                                        .isPresent()
                                && row.find(child.name())
                                        .filter(one -> one.points() == null)
                                        .isPresent());
    }

    private static void addReason(Total.Branch root, String item, Total.Combine combine, List<Label> reasons) {
        List<Label> means = new ArrayList<>();
        addMeans(root, item, combine, means);
        if (means.isEmpty()) {
            return;
        }
        Collections.reverse(means);
        Label in = Words.listed(means);
        reasons.add(
                combine == Total.Combine.MEAN
                        ? Words.of("按权重平均到%s", "its share in the mean of %s", in)
                        : Words.of("按对数分摊%s", "its share of %s by logarithms", in));
    }

    private static void addMeans(Total.Branch branch, String item, Total.Combine combine, List<Label> means) {
        if (branch.items().contains(item)) {
            if (branch.combine() == combine) {
                means.add(branch.label());
            }
            branch.of().forEach(child -> {
                if (child instanceof Total.Branch below) {
                    addMeans(below, item, combine, means);
                }
            });
        }
    }
}
