package io.wuhao.engine.scorecard;

import io.wuhao.engine.Label;
import io.wuhao.engine.formula.Term;
import io.wuhao.engine.register.Unit;
import io.wuhao.engine.scheme.Points;
import io.wuhao.engine.scheme.Scheme;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From the value to the points: the method, then the step table. */
final class MethodWords {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final Scheme scheme;
    private final BenchmarkWords benchmarks;
    private final Formulas formulas;

    MethodWords(Scheme scheme, BenchmarkWords benchmarks, Formulas formulas) {
        this.scheme = scheme;
        this.benchmarks = benchmarks;
        this.formulas = formulas;
    }

    /** The sentences for an item whose value, used for the points, is known. */
    List<Label> say(Points.Item item, double value, UnitRow row) {
        List<Label> says = new ArrayList<>(basis(item, row));
        Double result = row.number(item.indicator() + "_method");
        Label calculation = calculation(item, value, row);
        if (calculation != null && result != null) {
            Label unit = item.steps().isEmpty() ? Label.of(" 分", " points") : Words.NOTHING;
            says.add(Words.of("%s = %s%s。", "%s = %s%s.", calculation, Figures.of(result), unit));
        } else if (result == null) {
            says.add(Label.of("计分公式没有结果：除数为 0 或超出范围。", "The formula has no result: a divisor of 0, or out of range."));
        } else if (item.steps().isEmpty()) {
            says.add(Words.of("数值即得分：%s 分。", "The value itself counts: %s points.", Figures.of(result)));
        }
        if (!item.steps().isEmpty() && result != null) {
            says.add(step(item, result, row.number(item.indicator() + "_step")));
        }
        return says;
    }

    /** What the value is measured against. */
    List<Label> basis(Points.Item item, UnitRow row) {
        String name = item.indicator();
        Scheme.Indicator indicator = scheme.getIndicator(name);
        if (item.method() instanceof Points.Method.Spread spread) {
            return List.of(
                    benchmarks.say(
                            Label.of("最低值", "Lowest"),
                            row.number(name + "_lowest"),
                            item,
                            spread.lowest(),
                            indicator.unit(),
                            row),
                    benchmarks.say(
                            Label.of("最高值", "Highest"),
                            row.number(name + "_highest"),
                            item,
                            spread.highest(),
                            indicator.unit(),
                            row));
        }
        return item.benchmark()
                .map(benchmark -> List.of(benchmarks.say(
                        Label.of("基准值", "Benchmark"),
                        row.number(name + "_benchmark"),
                        item,
                        benchmark,
                        indicator.unit(),
                        row)))
                .orElse(List.of());
    }

    private @Nullable Label calculation(Points.Item item, double value, UnitRow row) {
        String name = item.indicator();
        Double benchmark = row.number(name + "_benchmark");
        String weight = item.weight() == null ? "" : " × " + Figures.exact(item.weight());
        if (item.method() instanceof Points.Method.Ratio && benchmark != null) {
            String ratio = Figures.of(value) + " ÷ " + Figures.inFormula(benchmark);
            return item.steps().isEmpty()
                    ? Words.of("%s%s", "%s%s", ratio, weight)
                    : Words.of("与基准值之比：%s", "Ratio to the benchmark: %s", ratio);
        } else if (item.method() instanceof Points.Method.Spread spread) {
            return spread(item, spread, value, row);
        } else if (item.method() instanceof Points.Method.ByFormula formula) {
            Term term = formula.formula().term().asPoints();
            Map<String, Label> variables = variables(item, value, row);
            return Words.of(
                    "计分公式：%s = %s", "By formula: %s = %s", formulas.rule(term), formulas.figures(term, row, variables));
        }
        return null;
    }

    private static Map<String, Label> variables(Points.Item item, double value, UnitRow row) {
        Map<String, Label> variables = new HashMap<>();
        variables.put("value", Label.same(Figures.inFormula(value)));
        variables.put("weight", Label.same(Figures.exact(item.weightOrOne())));
        for (String name : List.of("benchmark", "place", "count", "mean", "deviation", "min", "max")) {
            Double figure = row.number(item.indicator() + "_" + name);
            variables.put(name, figure == null ? Formulas.MISSING : Label.same(Figures.inFormula(figure)));
        }
        return variables;
    }

    private @Nullable Label spread(Points.Item item, Points.Method.Spread spread, double value, UnitRow row) {
        Double low = row.number(item.indicator() + "_lowest");
        Double high = row.number(item.indicator() + "_highest");
        if (low == null || high == null) {
            return null;
        }
        if (low.doubleValue() == high.doubleValue()) {
            return Label.of("最高值与最低值相同，得满分", "Highest and lowest are equal: full marks");
        }
        boolean lower = scheme.getIndicator(item.indicator()).lowerIsBetter();
        String up = lower
                ? Figures.of(high) + " − " + Figures.inFormula(value)
                : Figures.of(value) + " − " + Figures.inFormula(low);
        String part = "(" + up + ") ÷ (" + Figures.of(high) + " − " + Figures.inFormula(low) + ")";
        Label turned = lower ? Label.of("（越低越好）", " (lower is better)") : Words.NOTHING;
        return Words.of("%s%s", "%s%s", scaled(item, spread, part), turned);
    }

    /** The whole range from 0 to 100 is the weight itself; any other is printed. */
    private static String scaled(Points.Item item, Points.Method.Spread spread, String part) {
        String weight = Figures.exact(item.weightOrOne());
        boolean whole = spread.from().signum() == 0 && spread.to().compareTo(HUNDRED) == 0;
        if (whole && item.steps().isEmpty()) {
            return part + " × " + weight;
        }
        BigDecimal range = spread.to().subtract(spread.from());
        String scaled = Figures.exact(spread.from()) + " + " + Figures.exact(range) + " × " + part;
        return item.steps().isEmpty() ? "(" + scaled + ") ÷ 100 × " + weight : scaled;
    }

    private Label step(Points.Item item, double measure, @Nullable Double points) {
        if (points == null) {
            return Words.of("%s 不在任何一档。", "%s falls into no step.", Figures.of(measure));
        }
        boolean isValue = item.method() instanceof Points.Method.AsIs;
        Unit unit = isValue ? scheme.getIndicator(item.indicator()).unit() : Unit.NONE;
        Label which = Steps.find(item, measure, points).map(Steps::words).orElse(Words.NOTHING);
        return Words.of(
                "%s 落在“%s”一档：%s 分。",
                "%s falls into the step \"%s\": %s points.", Figures.of(measure, unit), which, Figures.of(points));
    }
}
