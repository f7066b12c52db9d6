package io.wuhao.engine.scorecard;

import io.wuhao.engine.Label;
import io.wuhao.engine.scheme.Benchmark;
import io.wuhao.engine.scheme.Points;
import io.wuhao.engine.scheme.Scheme;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** One item of the points read aloud: weight, method, benchmark, steps, limits, what is missing. */
final class ItemReading {

    private final Scheme scheme;
    private final Formulas formulas;

    ItemReading(Scheme scheme, Formulas formulas) {
        this.scheme = scheme;
        this.formulas = formulas;
    }

    /** The item as it stands under a class, or under {@link Scheme#EVERYONE}. */
    Label say(String code, Points.Item item) {
        List<Label> parts = new ArrayList<>();
        if (item.weight() != null) {
            parts.add(Words.of("%s 分", "%s points", Figures.exact(item.weight())));
        } else if (isUnknown(code, item.indicator() + ".weight")) {
            parts.add(Label.of("分值未知", "how many points is not known"));
        }
        parts.add(method(item));
        item.steps()
                .forEach(step -> parts.add(
                        Words.of("%s 得 %s 分", "%s: %s points", Steps.words(step), Figures.exact(step.points()))));
        item.except()
                .forEach(one -> parts.add(Words.of(
                        "%s的，记 %s 分",
                        "where %s: %s points", formulas.rule(one.when().term()), Figures.exact(one.points()))));
        BigDecimal ceiling = item.ceiling();
        if (ceiling != null) {
            parts.add(Words.of("最多 %s 分", "at most %s", Figures.exact(ceiling)));
        }
        BigDecimal floor = item.floor();
        if (floor != null) {
            parts.add(Words.of("最少 %s 分", "at least %s", Figures.exact(floor)));
        }
        if (item.decimals() != null) {
            parts.add(Words.of("保留 %d 位小数", "%d decimals", item.decimals()));
        }
        Label silent = item.missing().stated() ? Words.NOTHING : Label.of("（默认）", " (by default)");
        parts.add(Words.of("%s%s", "%s%s", missing(item.missing()), silent));
        return Words.of("%s：%s。", "%s: %s.", formulas.labelOf(item.indicator()), Words.joined(parts, "；", "; "));
    }

    private boolean isUnknown(String code, String key) {
        List<String> paths = List.of("points." + key, "points." + code + "." + key, "points.everyone." + key);
        return scheme.unknown().stream().anyMatch(clause -> paths.contains(clause.path()));
    }

    private Label method(Points.Item item) {
        if (!item.firstKnown().isEmpty()) {
            List<Label> ways = item.firstKnown().stream()
                    .map(one -> Words.of("%s（%s）", "%s (%s)", formulas.labelOf(one.indicator()), method(one)))
                    .toList();
            return Words.of("依次取第一个有数据的：%s", "the first that is known of %s", Words.listed(ways));
        }
        Points.Method method = item.method();
        if (method instanceof Points.Method.Ratio ratio) {
            return item.steps().isEmpty()
                    ? Words.of(
                            "数值 ÷ 基准值 × 分值，基准值为%s",
                            "value ÷ benchmark × weight; the benchmark is %s", benchmark(item, ratio.to()))
                    : Words.of(
                            "按数值 ÷ 基准值分档，基准值为%s",
                            "by steps of value ÷ benchmark; the benchmark is %s", benchmark(item, ratio.to()));
        } else if (method instanceof Points.Method.Spread spread) {
            return Words.of(
                    "从最低值到最高值，由分值的 %s %% 到 %s %%；最低值为%s，最高值为%s",
                    "from the lowest value to the highest, %s %% to %s %% of the weight; the lowest is %s, the highest %s",
                    Figures.exact(spread.from()),
                    Figures.exact(spread.to()),
                    benchmark(item, spread.lowest()),
                    benchmark(item, spread.highest()));
        } else if (method instanceof Points.Method.ByFormula formula) {
            Label by = formulas.rule(formula.formula().term().asPoints());
            Benchmark benchmark = formula.benchmark();
            return benchmark == null
                    ? Words.of("按公式：%s", "by formula: %s", by)
                    : Words.of("按公式：%s，基准值为%s", "by formula: %s; the benchmark is %s", by, benchmark(item, benchmark));
        }
        return item.steps().isEmpty()
                ? Label.of("数值即得分", "the value itself counts")
                : Label.of("按数值分档", "by steps of the value");
    }

    private Label benchmark(Points.Item item, Benchmark one) {
        BigDecimal fixed = one.fixed();
        if (fixed != null) {
            Label unit = scheme.getIndicator(item.indicator()).unit().afterFigure();
            Label source = one.source().isEmpty() ? Words.NOTHING : Words.of("（%s）", " (%s)", one.source());
            return Words.of(" %s%s%s", "%s%s%s", Figures.exact(fixed), unit, source);
        }
        if (one.kind() == Benchmark.Kind.UNKNOWN) {
            return Label.of("未知", "unknown");
        }
        boolean plain = one.times().compareTo(BigDecimal.ONE) == 0;
        Label times = plain ? Words.NOTHING : Words.of("的 %s 倍", "%s × ", Figures.exact(one.times()));
        Label year = one.lastYear() ? Label.of("上年", "last year's ") : Words.NOTHING;
        Label rounded =
                one.decimals() == null ? Words.NOTHING : Words.of("，保留 %d 位小数", ", to %d decimals", one.decimals());
        Benchmark then = one.then();
        Label instead = then == null
                ? Words.NOTHING
                : Words.of(
                        "（有数据的不足 %d 家时，改用%s）",
                        " (with fewer than %d units: %s)", one.fewerThan(), benchmark(item, then));
        return Words.of(
                "%1$s%2$s的%3$s%4$s%5$s%6$s",
                "%4$s%1$s%3$s of %2$s%5$s%6$s", year, whose(one), BenchmarkWords.kind(one), times, rounded, instead);
    }

    private Label whose(Benchmark one) {
        List<String> within = one.within();
        return within == null ? groups(scheme.points().within()) : groups(within);
    }

    private Label groups(List<String> within) {
        List<Label> named = within.stream()
                .filter(group -> !group.equals("all"))
                .map(group -> scheme.getGroup(group).label())
                .toList();
        return named.isEmpty()
                ? Label.of("全体参评单位", "all compared units")
                : Words.of("同一%s的参评单位", "the compared units of the same %s", Words.listed(named));
    }

    private Label missing(Points.Missing missing) {
        return switch (missing.way()) {
            case NOT_GRADED -> Label.of("缺数据的，不评级", "where the figure is missing: not graded");
            case POINTS -> {
                BigDecimal points = missing.points();
                yield Words.of(
                        "缺数据的，记 %s 分",
                        "where the figure is missing: %s points", points == null ? "" : Figures.exact(points));
            }
            case MEAN_OF_POINTS ->
                Label.of("缺数据的，取其他单位该项得分的平均", "where the figure is missing: the mean points of the others");
            case BENCHMARK -> Label.of("缺数据的，按基准值计", "where the figure is missing: the benchmark stands in");
            case WEIGHT_TO_THE_OTHERS ->
                Label.of("缺数据的，不计该项，权重分给其他项", "where the figure is missing: the others carry its weight");
            case MEAN_OF_VALUES -> imputed(missing, Label.of("平均值", "mean"));
            case MEDIAN_OF_VALUES -> imputed(missing, Label.of("中位数", "median"));
        };
    }

    private Label imputed(Points.Missing missing, Label statistic) {
        List<String> within = missing.within().isEmpty() ? scheme.points().within() : missing.within();
        return Words.of(
                "缺数据的，取%s的已知数值的%s",
                "where the figure is missing: of the known figures of %s the %s", groups(within), statistic);
    }
}
