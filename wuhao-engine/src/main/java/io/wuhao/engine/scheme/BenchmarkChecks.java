package io.wuhao.engine.scheme;

import io.wuhao.engine.Label;
import io.wuhao.engine.Problems;
import io.wuhao.engine.formula.Term;
import io.wuhao.engine.register.Unit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Benchmarks against what they are taken of: numbers above zero, ratios for a ratio of sums, groups that exist. */
final class BenchmarkChecks {

    private final Scheme scheme;
    private final Problems problems;
    private final Map<String, Term.Figure> constants;

    BenchmarkChecks(Scheme scheme, Problems problems, Map<String, Term.Figure> constants) {
        this.scheme = scheme;
        this.problems = problems;
        this.constants = constants;
    }

    void check() {
        for (List<Points.Item> items : scheme.points().items().values()) {
            for (Points.Item item :
                    items.stream().flatMap(one -> one.measured().stream()).toList()) {
                item.benchmark()
                        .ifPresent(benchmark -> check(item, benchmark, item.method() instanceof Points.Method.Ratio));
                if (item.method() instanceof Points.Method.Spread spread) {
                    check(item, spread.lowest(), false);
                    check(item, spread.highest(), false);
                }
            }
        }
    }

    private void check(Points.Item item, @Nullable Benchmark benchmark, boolean divides) {
        if (benchmark == null) {
            return;
        }
        java.math.BigDecimal fixed = benchmark.fixed();
        if (fixed != null && divides && fixed.signum() <= 0) {
            problems.error(
                    benchmark.place(),
                    Label.of("（%s）的基准值是 %s。", "The benchmark of (%s) is %s.", item.indicator(), fixed.toPlainString()),
                    Label.of("基准值应大于 0，否则高低颠倒。", "A benchmark is above 0, or the order would turn round."));
        }
        unitOfConstant(item, benchmark);
        if (benchmark.kind() == Benchmark.Kind.RATIO_OF_SUMS && ratio(item.indicator()) == null) {
            problems.error(
                    benchmark.place(),
                    Label.of(
                            "指标（%s）不是比值，没有总额之比。",
                            "Indicator (%s) is no ratio: there is no ratio of sums.", item.indicator()),
                    Label.of("请写 mean of values。", "Say mean of values."));
        }
        List<String> within = benchmark.within();
        if (within != null) {
            for (String group : within) {
                if (!group.equals("all") && !scheme.groups().containsKey(group)) {
                    problems.error(
                            benchmark.place(),
                            Label.of("没有组（%s）。", "There is no group (%s).", group),
                            io.wuhao.engine.Nearest.advice(
                                    group, scheme.groups().keySet()));
                }
            }
        }
        check(item, benchmark.then(), divides);
    }

    /** The division at the root of an indicator, below any conversion of units; null where there is none. */
    private Term.@Nullable Arithmetic ratio(String indicator) {
        return Ratio.of(scheme.getIndicator(indicator).formula().term());
    }

    /** A constant is taken as it stands: in another unit than the indicator it would be wrong by a factor, in silence. */
    private void unitOfConstant(Points.Item item, Benchmark benchmark) {
        Term.Figure constant = benchmark.isFixed() ? constants.get(benchmark.source()) : null;
        Unit unit = scheme.getIndicator(item.indicator()).unit();
        if (constant != null && !constant.unit().isNone() && !constant.unit().sameAs(unit)) {
            problems.error(
                    benchmark.place(),
                    Label.of(
                            "常数（%s）的单位是（%s），指标（%s）的单位是（%s）。",
                            "Constant (%s) is in (%s), indicator (%s) in (%s).",
                            benchmark.source(),
                            constant.unit(),
                            item.indicator(),
                            unit),
                    Label.of("请把常数写成指标的单位。", "Write the constant in the unit of the indicator."));
        }
    }
}
