package io.wuhao.engine.scheme;

import io.wuhao.engine.Label;
import io.wuhao.engine.formula.Scope;
import io.wuhao.engine.formula.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One item of {@code points}: its weight alone, or weight, method, steps, limits and what is missing. */
final class ItemReader {

    static final String[] KEYS = {
        "weight",
        "ratio_to",
        "benchmark",
        "spread",
        "lowest",
        "highest",
        "formula",
        "steps",
        "except",
        "at_most",
        "at_least",
        "decimals",
        "missing",
        "first_known",
        "treat",
        "source",
        "zh",
        "en"
    };
    private static final Pattern SPREAD = Pattern.compile("(-?\\d+(?:\\.\\d+)?)\\s+to\\s+(-?\\d+(?:\\.\\d+)?)");
    private static final Pattern TIMES_WEIGHT = Pattern.compile("(?:(\\d+(?:\\.\\d+)?)\\s*[×x*]?\\s*)?weight");
    private static final Pattern OF_VALUES = Pattern.compile("(mean|median) of values(?:\\s+within\\s+(.+))?");
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final Reading reading;
    private final Scope ofUnit;
    private final Scope ofPoints;
    private final BenchmarkReader benchmarks;
    private final Map<String, Scheme.Indicator> indicators;

    ItemReader(
            Reading reading,
            Scope ofUnit,
            Scope ofPoints,
            BenchmarkReader benchmarks,
            Map<String, Scheme.Indicator> indicators) {
        this.reading = reading;
        this.ofUnit = ofUnit;
        this.ofPoints = ofPoints;
        this.benchmarks = benchmarks;
        this.indicators = indicators;
    }

    Optional<Points.Item> read(String section, YamlNode.Entry entry, List<YamlNode.Entry> each) {
        String path = section + "." + entry.key();
        YamlNode value = entry.value();
        if (value instanceof YamlNode.Scalar scalar && !scalar.isEmpty()) {
            value = new YamlNode.Mapping(List.of(new YamlNode.Entry("weight", entry.line(), scalar)), entry.line());
        }
        if (value instanceof YamlNode.Scalar) {
            value = new YamlNode.Mapping(List.of(), entry.line());
        }
        return Keys.asMapping(value, path, reading)
                .map(mapping -> Keys.of(merged(mapping, each), path, reading, KEYS))
                .map(keys -> item(entry.key(), keys, entry.line()));
    }

    private static YamlNode.Mapping merged(YamlNode.Mapping own, List<YamlNode.Entry> each) {
        List<YamlNode.Entry> entries = new ArrayList<>(own.entries());
        each.stream().filter(entry -> own.find(entry.key()).isEmpty()).forEach(entries::add);
        return new YamlNode.Mapping(entries, own.line());
    }

    private Points.Item item(String indicator, Keys keys, int line) {
        if (keys.has("treat")) {
            NotYet.report(keys, "treat");
        }
        labelStandsElsewhere(keys);
        keys.text("source").ifPresent(source -> reading.sources.put(keys.path, source));
        List<Points.Item> firstKnown =
                Alternatives.of(keys).read(indicators.keySet(), (name, one) -> item(name, one, one.line()));
        List<Points.Step> steps = firstKnown.isEmpty() ? StepsReader.read(keys) : List.of();
        Points.Item item = new Points.Item(
                indicator,
                keys.numberOrNull("weight"),
                firstKnown.isEmpty() ? method(indicator, keys, line, !steps.isEmpty()) : new Points.Method.AsIs(),
                steps,
                limit(keys, "at_most"),
                limit(keys, "at_least"),
                keys.wholeOrNull("decimals", 8),
                except(keys),
                missing(keys),
                firstKnown,
                reading.at(line));
        checkWeight(item, keys);
        return item;
    }

    private void labelStandsElsewhere(Keys keys) {
        if ((keys.has("zh") || keys.has("en")) && !keys.has("first_known")) {
            reading.error(
                    keys.line(),
                    Label.of("（%s）的名称写在 indicators 里。", "The label of (%s) stands under indicators.", keys.path),
                    Label.of("请移到指标那里。", "Move it to the indicator."));
        }
    }

    private void checkWeight(Points.Item item, Keys keys) {
        boolean multiplies =
                item.method() instanceof Points.Method.Ratio || item.method() instanceof Points.Method.Spread;
        if (multiplies && item.steps().isEmpty() && !keys.has("weight")) {
            keys.missing("weight");
        }
        BigDecimal weight = item.weight();
        if (weight != null && weight.signum() < 0) {
            reading.error(
                    keys.line("weight"),
                    Label.of("权重（%s）为负。", "Weight (%s) is negative.", weight),
                    Label.of(
                            "越低越好的指标写 better: lower；扣分写在 penalty。",
                            "Where lower is better say better: lower; points taken off stand in penalty."));
        }
    }

    private Points.Method method(String indicator, Keys keys, int line, boolean hasSteps) {
        long said = List.of("ratio_to", "spread", "formula").stream()
                .filter(keys::has)
                .count();
        if (said > 1) {
            reading.error(
                    line,
                    Label.of("指标（%s）写了不止一种计分方法。", "Item (%s) has more than one method.", indicator),
                    Label.of("ratio_to、spread、formula 只留一个。", "Keep one of ratio_to, spread, formula."));
        }
        if (keys.has("ratio_to")) {
            return ratio(indicator, keys, line);
        }
        if (keys.has("spread")) {
            return spread(keys);
        }
        if (keys.has("formula")) {
            return byFormula(keys);
        }
        if (keys.has("weight") && !hasSteps && !keys.isUnknown("weight")) {
            reading.error(
                    line,
                    Label.of("指标（%s）有权重，没有计分方法。", "Item (%s) has a weight but no method.", indicator),
                    Label.of(
                            "请写 ratio_to、spread、formula 或 steps（可统一写在 each_item），或写 unknown。",
                            "Say ratio_to, spread, formula or steps (once under each_item for all), or unknown."));
        }
        return new Points.Method.AsIs();
    }

    private Points.Method ratio(String indicator, Keys keys, int line) {
        Scheme.Indicator figure = indicators.get(indicator);
        if (figure != null && figure.lowerIsBetter()) {
            reading.error(
                    line,
                    Label.of(
                            "指标（%s）越低越好，ratio_to 说不清怎么计。",
                            "Item (%s) is better when lower: ratio_to does not say how.", indicator),
                    Label.of(
                            "请按文件写 formula: benchmark / value * weight，或 formula: (2 - value / benchmark) * weight。",
                            "Write, as the document prints, formula: benchmark / value * weight or (2 - value / benchmark) * weight."));
        }
        return benchmarks
                .read(keys, "ratio_to")
                .<Points.Method>map(Points.Method.Ratio::new)
                .orElse(new Points.Method.AsIs());
    }

    private Points.Method spread(Keys keys) {
        String text = keys.text("spread").orElse("0 to 100");
        Matcher matcher = SPREAD.matcher(text.strip());
        BigDecimal from = BigDecimal.ZERO;
        BigDecimal to = HUNDRED;
        if (matcher.matches()) {
            from = new BigDecimal(matcher.group(1));
            to = new BigDecimal(matcher.group(2));
        } else {
            reading.error(
                    keys.line("spread"),
                    Label.of("看不懂（spread: %s）。", "(spread: %s) is not understood.", text),
                    Label.of("请写 spread: 20 to 100。", "Write spread: 20 to 100."));
        }
        Benchmark lowest = benchmarks
                .read(keys, "lowest")
                .orElse(Benchmark.statistic(Benchmark.Kind.MIN, reading.at(keys.line())));
        Benchmark highest = benchmarks
                .read(keys, "highest")
                .orElse(Benchmark.statistic(Benchmark.Kind.MAX, reading.at(keys.line())));
        return new Points.Method.Spread(from, to, lowest, highest);
    }

    private Points.Method byFormula(Keys keys) {
        Benchmark benchmark = benchmarks.read(keys, "benchmark").orElse(null);
        return keys.text("formula")
                .flatMap(text -> reading.clause(text, keys.line("formula"), ofPoints))
                .filter(clause -> benchmark != null || !readsBenchmark(clause, keys))
                .<Points.Method>map(clause -> new Points.Method.ByFormula(clause, benchmark))
                .orElse(new Points.Method.AsIs());
    }

    private boolean readsBenchmark(Clause clause, Keys keys) {
        boolean reads = clause.term().leaves().stream()
                .anyMatch(leaf -> leaf instanceof Term.Variable variable
                        && variable.name().equals("benchmark"));
        if (reads) {
            reading.error(
                    keys.line("formula"),
                    Label.of("公式用到 benchmark，没有写基准值。", "The formula reads benchmark, and none is given."),
                    Label.of("请加一行 benchmark: …。", "Add a line benchmark: …"));
        }
        return reads;
    }

    private Points.@Nullable Limit limit(Keys keys, String key) {
        Optional<String> text = keys.text(key);
        if (text.isEmpty()) {
            return null;
        }
        Matcher matcher = TIMES_WEIGHT.matcher(text.get().strip());
        if (matcher.matches()) {
            BigDecimal times = matcher.group(1) == null ? BigDecimal.ONE : new BigDecimal(matcher.group(1));
            return new Points.Limit(times, true);
        }
        Optional<BigDecimal> number = Phrases.number(text.get());
        if (number.isEmpty()) {
            reading.error(
                    keys.line(key),
                    Label.of("看不懂（%s: %s）。", "(%s: %s) is not understood.", key, text.get()),
                    Label.of("请写分数，或 1.5 × weight。", "Write points, or 1.5 × weight."));
        }
        return number.map(value -> new Points.Limit(value, false)).orElse(null);
    }

    private List<Points.Except> except(Keys keys) {
        List<Points.Except> list = new ArrayList<>();
        for (YamlNode node : keys.list("except")) {
            Keys.asMapping(node, keys.path("except"), reading).ifPresent(mapping -> {
                Keys one = Keys.of(mapping, keys.path("except"), reading, "when", "points");
                Optional<Clause> when = one.text("when").flatMap(text -> reading.condition(text, one.line(), ofUnit));
                Optional<BigDecimal> points = one.number("points");
                if (when.isPresent() && points.isPresent()) {
                    list.add(new Points.Except(when.get(), points.get()));
                }
            });
        }
        return list;
    }

    private Points.Missing missing(Keys keys) {
        Optional<String> text = keys.text("missing");
        if (text.isEmpty()) {
            return new Points.Missing(Points.Missing.Way.NOT_GRADED, null, List.of(), keys.has("missing"));
        }
        Optional<BigDecimal> points = Phrases.number(text.get());
        if (points.isPresent()) {
            return new Points.Missing(Points.Missing.Way.POINTS, points.get(), List.of(), true);
        }
        Matcher ofValues = OF_VALUES.matcher(text.get().strip());
        if (ofValues.matches()) {
            List<String> within = ofValues.group(2) == null
                    ? List.of()
                    : List.of(ofValues.group(2).split("\\s*[,、]\\s*"));
            boolean mean = ofValues.group(1).equals("mean");
            return new Points.Missing(
                    mean ? Points.Missing.Way.MEAN_OF_VALUES : Points.Missing.Way.MEDIAN_OF_VALUES, null, within, true);
        }
        return new Points.Missing(way(text.get().strip(), keys), null, List.of(), true);
    }

    private Points.Missing.Way way(String words, Keys keys) {
        return switch (words) {
            case "not graded" -> Points.Missing.Way.NOT_GRADED;
            case "mean of points" -> Points.Missing.Way.MEAN_OF_POINTS;
            case "benchmark" -> Points.Missing.Way.BENCHMARK;
            case "weight to the others" -> Points.Missing.Way.WEIGHT_TO_THE_OTHERS;
            default -> {
                reading.error(
                        keys.line("missing"),
                        Label.of("看不懂（missing: %s）。", "(missing: %s) is not understood.", words),
                        Label.of(
                                "可写：not graded、0、-3、mean of points、benchmark、weight to the others、mean of values、median of values [within 组]。",
                                "Write: not graded, 0, -3, mean of points, benchmark, weight to the others, mean of values, median of values [within GROUP]."));
                yield Points.Missing.Way.NOT_GRADED;
            }
        };
    }
}
