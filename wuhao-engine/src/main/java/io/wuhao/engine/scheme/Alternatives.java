package io.wuhao.engine.scheme;

import io.wuhao.engine.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** The mapping under {@code first_known}: indicators with a method each. What one does not say it takes from the item. */
final class Alternatives {

    private static final String[] KEYS = {
        "ratio_to", "benchmark", "spread", "lowest", "highest", "formula", "steps", "source"
    };
    private static final Set<String> METHOD = Set.of("ratio_to", "benchmark", "spread", "lowest", "highest", "formula");
    private static final Set<String> OF_VALUES = Set.of("benchmark", "mean of values", "median of values");

    private final Keys item;

    private Alternatives(Keys item) {
        this.item = item;
    }

    static Alternatives of(Keys item) {
        return new Alternatives(item);
    }

    List<Points.Item> read(Set<String> indicators, BiFunction<String, Keys, Points.Item> reader) {
        Optional<YamlNode> node = item.mapping.find("first_known").map(YamlNode.Entry::value);
        List<Points.Item> read = new ArrayList<>();
        if (node.isPresent() && node.get() instanceof YamlNode.Mapping mapping) {
            noValueToImpute();
            for (YamlNode.Entry entry : mapping.entries()) {
                if (indicators.contains(entry.key())) {
                    read.add(reader.apply(entry.key(), keys(entry)));
                }
            }
        }
        return read;
    }

    private Keys keys(YamlNode.Entry entry) {
        String path = item.path("first_known") + "." + entry.key();
        YamlNode.Mapping own = entry.value() instanceof YamlNode.Scalar scalar && scalar.isEmpty()
                ? new YamlNode.Mapping(List.of(), entry.line())
                : Keys.asMapping(entry.value(), path, item.reading)
                        .orElse(new YamlNode.Mapping(List.of(), entry.line()));
        Keys.of(own, path, item.reading, KEYS);
        boolean hasMethod = own.keys().stream().anyMatch(METHOD::contains);
        List<YamlNode.Entry> entries = new ArrayList<>(own.entries());
        for (YamlNode.Entry one : item.mapping.entries()) {
            boolean inherits =
                    one.key().equals("weight") || one.key().equals("steps") || METHOD.contains(one.key()) && !hasMethod;
            if (inherits && own.find(one.key()).isEmpty()) {
                entries.add(one);
            }
        }
        return Keys.open(new YamlNode.Mapping(entries, own.line()), path, item.reading);
    }

    /** Values of several indicators are not of one kind: no mean of them, and no one benchmark, can stand in. */
    private void noValueToImpute() {
        Optional<String> missing = item.text("missing");
        if (missing.isPresent() && OF_VALUES.stream().anyMatch(missing.get()::startsWith)) {
            item.reading.error(
                    item.line("missing"),
                    Label.of("（%s）不能用（missing: %s）。", "(%s) cannot have (missing: %s).", item.path, missing.get()),
                    Label.of(
                            "几个指标的数值不是一类；请写 mean of points、0 或 weight to the others。",
                            "The values are of several indicators: say mean of points, 0 or weight to the others."));
        }
    }
}
