package io.wuhao.engine.scorecard;

import io.wuhao.engine.Label;
import io.wuhao.engine.register.Unit;
import io.wuhao.engine.scheme.Benchmark;
import io.wuhao.engine.scheme.Points;
import io.wuhao.engine.sql.Columns;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How a benchmark came about: printed, or a statistic of so many units, of which year, rounded how. */
final class BenchmarkWords {

    private final Columns columns;
    private final Classes classes;

    BenchmarkWords(Columns columns, Classes classes) {
        this.columns = columns;
        this.classes = classes;
    }

    /** {@code 基准值 18.9 万元/亩：规上 39 家的比值平均的 2 倍（上年）}. */
    Label say(Label called, @Nullable Double value, Points.Item item, Benchmark benchmark, Unit unit, UnitRow row) {
        Label origin = origin(item, benchmark, row);
        return value == null
                ? Words.of("%s无法得出：%s。", "No %s: %s.", called, origin)
                : Words.of("%s %s：%s。", "%s %s: %s.", called, Figures.of(value, unit), origin);
    }

    private Label origin(Points.Item item, Benchmark benchmark, UnitRow row) {
        if (benchmark.isFixed()) {
            return benchmark.source().isEmpty()
                    ? Label.of("文件印出", "printed in the document")
                    : Words.of("文件印出，%s", "printed, %s", benchmark.source());
        }
        Integer count = row.whole(columns.count(item, benchmark, row.is("falls_back")));
        Benchmark then = benchmark.then();
        if (then != null && (count == null ? 0 : count) < benchmark.fewerThan()) {
            return Words.of(
                    "%s有该数据的只有 %d 家，不足 %d 家，改用：%s",
                    "%s with this figure are only %d, fewer than %d; instead: %s",
                    among(benchmark, row),
                    count == null ? 0 : count,
                    benchmark.fewerThan(),
                    origin(item, then, row));
        }
        return statistic(item, benchmark, count, row);
    }

    private Label statistic(Points.Item item, Benchmark benchmark, @Nullable Integer count, UnitRow row) {
        Label whose = Words.of(
                "%s%s",
                "%s%s", among(benchmark, row), count == null ? Words.NOTHING : Words.of(" %d 家", " (%d units)", count));
        Double value = row.number(columns.statistic(item, benchmark, row.is("falls_back")));
        boolean plain = benchmark.times().compareTo(BigDecimal.ONE) == 0;
        Label of = plain || value == null
                ? Words.of("%s的%s", "%2$s of %1$s", whose, kind(benchmark))
                : Words.of(
                        "%s的%s %s 的 %s 倍",
                        "%4$s × %3$s, the %2$s of %1$s",
                        whose,
                        kind(benchmark),
                        Figures.of(value),
                        Figures.exact(benchmark.times()));
        Label year = benchmark.lastYear() ? Label.of("（上年）", " (last year)") : Words.NOTHING;
        Integer decimals = benchmark.decimals();
        Label rounding =
                decimals == null ? Words.NOTHING : Words.of("，四舍五入到 %d 位小数", ", rounded to %d decimals", decimals);
        return Words.of("%s%s%s", "%s%s%s", of, year, rounding);
    }

    private Label among(Benchmark benchmark, UnitRow row) {
        return classes.compared(row, benchmark.within());
    }

    static Label kind(Benchmark benchmark) {
        BigDecimal share = benchmark.share();
        return switch (benchmark.kind()) {
            case MEAN -> Label.of("各户比值的平均", "mean of the single figures");
            case RATIO_OF_SUMS -> Label.of("总额之比", "ratio of the sums");
            case MEDIAN -> Label.of("中位数", "median");
            case MAX -> Label.of("最大值", "largest");
            case MIN -> Label.of("最小值", "smallest");
            case MEAN_OF_FIRST ->
                Words.of("前 %s 的平均", "mean of the first %s", share == null ? Words.NOTHING : Figures.percent(share));
            case FIXED, UNKNOWN -> Words.NOTHING;
        };
    }
}
