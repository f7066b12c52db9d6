package io.wuhao.engine.scorecard;

import io.wuhao.engine.Label;
import io.wuhao.engine.formula.Term;
import io.wuhao.engine.scheme.Points;
import io.wuhao.engine.scheme.Scheme;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One item in words, in the order of the run: figure, benchmark, method, steps, limits, decimals, what was missing, place. */
final class ItemWords {

    private final Scheme scheme;
    private final Formulas formulas;
    private final MethodWords methods;
    private final MissingWords missing;
    private final Classes classes;
    private final Totals totals;

    ItemWords(Scheme scheme, Formulas formulas, MethodWords methods, MissingWords missing, Classes classes) {
        this.scheme = scheme;
        this.formulas = formulas;
        this.methods = methods;
        this.missing = missing;
        this.classes = classes;
        this.totals = new Totals(scheme.points(), formulas);
    }

    /** How the figure comes about; of a checklist point by point. */
    List<Label> figure(Scheme.Indicator indicator, UnitRow row) {
        if (!indicator.firstKnown().isEmpty()) {
            return firstKnown(indicator, row);
        }
        List<Label> says = new ArrayList<>(
                indicator.checks().isEmpty()
                        ? List.of(calculation(indicator, row))
                        : new ChecklistWords(formulas).say(indicator, row));
        Label department = indicator.department();
        if (department != null) {
            says.add(Words.of("数据由%s提供。", "The figure is supplied by %s.", department));
        }
        return says;
    }

    /** Which of several indicators counts, then how that one comes about. */
    private List<Label> firstKnown(Scheme.Indicator indicator, UnitRow row) {
        List<Label> says = new ArrayList<>();
        List<Label> missing = new ArrayList<>();
        for (String name : indicator.firstKnown()) {
            Scheme.Indicator one = scheme.getIndicator(name);
            if (row.number(name) == null) {
                missing.add(one.label());
            } else {
                Label none = missing.isEmpty()
                        ? Words.NOTHING
                        : Words.of("（%s缺失）", " (%s is missing)", Words.listed(missing));
                says.add(Words.of(
                        "%s取第一个有数的：%s%s。", "%s takes the first known: %s%s.", indicator.label(), one.label(), none));
                says.addAll(figure(one, row));
                return says;
            }
        }
        says.add(Words.of("%s：%s都缺失。", "%s: all of %s are missing.", indicator.label(), Words.listed(missing)));
        return says;
    }

    /** {@code 亩均税收 = 税收 ÷ 用地面积 = 1,200 万元 ÷ 100 亩 = 12 万元/亩}. */
    private Label calculation(Scheme.Indicator indicator, UnitRow row) {
        Term term = indicator.formula().term();
        Double value = row.number(indicator.name());
        Label result = value == null ? Label.of("缺失", "missing") : Figures.of(value, indicator.unit());
        if (value == null && Formulas.isFigure(term)) {
            return Words.of("%s = %s。", "%s = %s.", indicator.label(), result);
        }
        return Formulas.isFigure(term)
                ? Words.of("%s = %s（登记的数值）。", "%s = %s (as recorded).", indicator.label(), result)
                : Words.of(
                        "%s = %s = %s = %s。",
                        "%s = %s = %s = %s.",
                        indicator.label(),
                        formulas.formula(indicator),
                        formulas.figures(indicator, row),
                        result);
    }

    List<Label> say(Points.Item item, String className, UnitRow row) {
        String name = item.indicator();
        UnitRow.Detail detail = row.details().get(name);
        List<Label> says = new ArrayList<>(figure(scheme.getIndicator(name), row));
        if (detail == null) {
            return says;
        }
        if ("exception".equals(detail.note())) {
            says.add(exception(item, className, detail, row));
        } else {
            says.addAll(points(item, detail, row));
        }
        counted(item, className, detail, row, says);
        place(detail, row, says);
        return says;
    }

    private List<Label> points(Points.Item item, UnitRow.Detail detail, UnitRow row) {
        List<Label> says = new ArrayList<>();
        boolean isMissing = detail.note() != null && detail.note().startsWith("missing");
        Double used = detail.valueUsed();
        if (used == null && item.missing().way() == Points.Missing.Way.BENCHMARK) {
            used = detail.benchmark();
        }
        if (isMissing && detail.value() == null) {
            says.add(missing.then(item, row, detail));
        }
        if (used == null) {
            says.addAll(methods.basis(item, row));
            return says;
        }
        says.addAll(methods.say(
                item.firstKnown().stream()
                        .filter(one -> row.number(one.indicator()) != null)
                        .findFirst()
                        .orElse(item),
                used,
                row));
        if (isMissing && detail.value() != null) {
            says.add(noPoints(detail));
        }
        limits(item, detail, says);
        return says;
    }

    /** The value is known and earns nothing: no step takes it, or the formula has no result. */
    private static Label noPoints(UnitRow.Detail detail) {
        Double points = detail.points();
        return points == null
                ? Label.of("该项没有得分。", "The item has no points.")
                : Words.of("按缺失的办法记 %s 分。", "As for a missing figure, %s points count.", Figures.of(points));
    }

    private static void limits(Points.Item item, UnitRow.Detail detail, List<Label> says) {
        BigDecimal ceiling = item.ceiling();
        BigDecimal floor = item.floor();
        if ("capped".equals(detail.note()) && ceiling != null) {
            says.add(Words.of("封顶 %s 分。", "Capped at %s points.", Figures.exact(ceiling)));
        } else if ("floored".equals(detail.note()) && floor != null) {
            says.add(Words.of("最低 %s 分。", "At least %s points.", Figures.exact(floor)));
        }
        Integer decimals = item.decimals();
        Double points = detail.points();
        if (decimals != null && points != null) {
            says.add(
                    Words.of("四舍五入到 %d 位小数：%s 分。", "Rounded to %d decimals: %s points.", decimals, Figures.of(points)));
        }
    }

    private Label exception(Points.Item item, String className, UnitRow.Detail detail, UnitRow row) {
        Object which = row.conditions().get(Conditions.exceptionKey(className, item));
        Points.Except except = item.except().get(which instanceof Number number ? number.intValue() : 0);
        return Words.of(
                "例外：%s，该项得 %s 分。",
                "Exception: %s: the item gives %s points.",
                formulas.condition(except.when().term(), row),
                Figures.of(Objects.requireNonNullElse(
                        detail.points(), except.points().doubleValue())));
    }

    /** Where the points do not simply add up: what the mean or the weight taken over from others makes of them. */
    private void counted(Points.Item item, String className, UnitRow.Detail detail, UnitRow row, List<Label> says) {
        Double factor = detail.factor();
        Double points = detail.points();
        Double contribution = detail.contribution();
        if (factor == null || points == null || contribution == null || factor == 1) {
            return;
        }
        says.add(Words.of(
                "计入得分：%s × %s = %s 分（%s）。",
                "It adds %s × %s = %s to the score (%s).",
                Figures.of(points),
                Figures.of(factor),
                Figures.of(contribution),
                totals.why(scheme.total(), item.indicator(), className, row)));
    }

    private void place(UnitRow.Detail detail, UnitRow row, List<Label> says) {
        Integer place = detail.place();
        Integer known = detail.known();
        @Nullable Label group = classes.list(row);
        if (place != null && known != null && group != null && row.isCompared()) {
            says.add(Words.of(
                    "在%s %d 家中，该项得分第 %d 位。",
                    "Place %3$d of %2$d by points on this item among %1$s.", group, known, place));
        }
    }
}
