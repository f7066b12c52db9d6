package io.wuhao.engine.scheme;

import io.wuhao.engine.Label;
import io.wuhao.engine.Problems;
import io.wuhao.engine.formula.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Benchmarks against what they are taken of: numbers above zero, ratios for a ratio of sums, groups that exist. */
final class BenchmarkChecks {

    private final Scheme scheme;
    private final Problems problems;

    BenchmarkChecks(Scheme scheme, Problems problems) {
        this.scheme = scheme;
        this.problems = problems;
    }

    void check() {
        for (List<Points.Item> items : scheme.points().items().values()) {
            for (Points.Item item : items) {
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
}
