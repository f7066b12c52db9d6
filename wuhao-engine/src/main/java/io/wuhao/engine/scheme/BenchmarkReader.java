package io.wuhao.engine.scheme;

import io.wuhao.engine.Label;
import io.wuhao.engine.formula.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Benchmarks as rulebooks say them: {@code 24.097}, {@code 2 × mean of ratios of last year within park}. */
final class BenchmarkReader {

    private static final Pattern PHRASE = Pattern.compile("(?:(\\d+(?:\\.\\d+)?)\\s*[×x*]\\s*)?"
            + "(mean of ratios|ratio of sums|mean of values|median(?: of values)?|max(?: of values)?|min(?: of values)?"
            + "|mean of first (\\d+(?:\\.\\d+)?\\s*%)|mean)"
            + "(\\s+of last year)?(?:\\s+within\\s+(.+))?");

    private final Reading reading;
    private final Map<String, Term.Figure> constants;

    BenchmarkReader(Reading reading, Map<String, Term.Figure> constants) {
        this.reading = reading;
        this.constants = constants;
    }

    /** The benchmark under a key; not printed gives one of kind {@code UNKNOWN}. */
    Optional<Benchmark> read(Keys keys, String key) {
        if (!keys.has(key)) {
            return Optional.empty();
        }
        Optional<YamlNode> node = keys.node(key);
        if (node.isEmpty()) {
            return Optional.of(Benchmark.statistic(Benchmark.Kind.UNKNOWN, reading.at(keys.line(key))));
        }
        if (node.get() instanceof YamlNode.Mapping mapping) {
            return inFull(
                    Keys.of(mapping, keys.path(key), reading, "is", "fewer_than", "then", "decimals", "of", "source"));
        }
        return keys.text(key).flatMap(text -> phrase(text, keys.line(key)));
    }

    private Optional<Benchmark> inFull(Keys keys) {
        if (!keys.has("is")) {
            keys.missing("is");
        }
        Optional<Benchmark> is = read(keys, "is");
        int fewerThan =
                Optional.ofNullable(keys.wholeOrNull("fewer_than", 1_000_000)).orElse(0);
        Benchmark then = read(keys, "then").orElse(null);
        if (fewerThan > 0 && then == null) {
            keys.missing("then");
        }
        List<String> of = keys.has("of") ? keys.texts("of") : null;
        Integer decimals = keys.wholeOrNull("decimals", 8);
        String source = keys.text("source").orElse("");
        return is.map(b -> new Benchmark(
                b.kind(),
                b.fixed(),
                b.times(),
                b.share(),
                b.lastYear(),
                of == null ? b.within() : of,
                fewerThan,
                then,
                decimals,
                source.isEmpty() ? b.source() : source,
                b.place()));
    }

    private Optional<Benchmark> phrase(String text, int line) {
        Optional<BigDecimal> number = Phrases.number(text);
        if (number.isPresent()) {
            return Optional.of(Benchmark.fixed(number.get(), "", reading.at(line)));
        }
        Term.Figure constant = constants.get(text.strip());
        if (constant != null) {
            return Optional.of(Benchmark.fixed(constant.value(), text.strip(), reading.at(line)));
        }
        Matcher matcher = PHRASE.matcher(text.strip());
        if (!matcher.matches()) {
            notAPhrase(text, line);
            return Optional.empty();
        }
        if (matcher.group(2).equals("mean")) {
            bareMean(line);
            return Optional.empty();
        }
        return Optional.of(statistic(matcher, line));
    }

    private Benchmark statistic(Matcher matcher, int line) {
        BigDecimal times = matcher.group(1) == null ? BigDecimal.ONE : new BigDecimal(matcher.group(1));
        BigDecimal share = matcher.group(3) == null
                ? null
                : Phrases.share(matcher.group(3)).orElseThrow();
        return new Benchmark(
                kind(matcher.group(2)),
                null,
                times,
                share,
                matcher.group(4) != null,
                within(matcher.group(5)),
                0,
                null,
                null,
                "",
                reading.at(line));
    }

    private static @Nullable List<String> within(@Nullable String words) {
        if (words == null) {
            return null;
        }
        List<String> names = new ArrayList<>();
        for (String word : words.split("[,、]| and ")) {
            names.add(word.strip());
        }
        return names;
    }

    private static Benchmark.Kind kind(String words) {
        return switch (words.startsWith("mean") ? words : words.replace(" of values", "")) {
            case "ratio of sums" -> Benchmark.Kind.RATIO_OF_SUMS;
            case "median" -> Benchmark.Kind.MEDIAN;
            case "max" -> Benchmark.Kind.MAX;
            case "min" -> Benchmark.Kind.MIN;
            case "mean of ratios", "mean of values" -> Benchmark.Kind.MEAN;
            default -> Benchmark.Kind.MEAN_OF_FIRST;
        };
    }

    private void bareMean(int line) {
        reading.error(
                line,
                Label.of("只写“mean”不够。", "A bare mean is not enough."),
                Label.of(
                        "请写明 mean of ratios（各户比值的平均）或 ratio of sums（总额之比）：同一城市的亩均税收，前者 20.96，后者 18.90。",
                        "Say mean of ratios or ratio of sums: one city's tax per mu is 20.96 by the first, 18.90 by the second."));
    }

    private void notAPhrase(String text, int line) {
        reading.error(
                line,
                Label.of("看不懂基准值（%s）。", "Benchmark (%s) is not understood.", text),
                Label.of(
                        "可写：数、常数名，或“mean of ratios”、“ratio of sums”、“mean of values”、“median”、“max”、“min”、“mean of first 20 %”；前面可加“2 ×”，后面可加“of last year”、“within 组”。",
                        "Write a number, a constant, or one of \"mean of ratios\", \"ratio of sums\", \"mean of values\", \"median\", \"max\", \"min\", \"mean of first 20 %\"; before it may stand \"2 ×\", after it \"of last year\" and \"within GROUP\"."));
    }
}
