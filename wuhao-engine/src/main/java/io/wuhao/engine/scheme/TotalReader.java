package io.wuhao.engine.scheme;

import io.wuhao.engine.Label;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The section {@code total}: how points add up, to any depth. Without it, the sum of all items. */
final class TotalReader {

    private static final List<String> WAYS = List.of("sum", "mean", "geometric mean", "harmonic mean");

    private final Reading reading;
    private final List<String> items;
    private final List<String> used = new ArrayList<>();

    private TotalReader(Reading reading, List<String> items) {
        this.reading = reading;
        this.items = items;
    }

    static Total.Branch read(Keys file, List<String> items) {
        TotalReader reader = new TotalReader(file.reading, items);
        Label score = Label.of("总分", "total");
        Optional<YamlNode.Mapping> section = file.mapping("total");
        if (section.isEmpty()) {
            if (!file.has("total")) {
                file.reading.useDefault(
                        "total", file.line(), "未写汇总方式：各项得分相加。", "No total is stated: the items are added.");
            }
            return new Total.Branch(
                    "total", score, Total.Combine.SUM, Map.of(), leaves(items), null, file.reading.at(file.line()));
        }
        Total.Branch root = reader.branch("total", section.get(), "total");
        reader.checkAllUsed(root);
        return root;
    }

    private static List<Total> leaves(List<String> names) {
        return names.stream().<Total>map(Total.Leaf::new).toList();
    }

    private Total.Branch branch(String name, YamlNode.Mapping mapping, String path) {
        Keys keys = Keys.of(mapping, path, reading, "combine", "weights", "weight", "of", "full", "zh", "en");
        Map<String, BigDecimal> weights = new LinkedHashMap<>();
        keys.mapping("weights").ifPresent(section -> {
            Keys open = Keys.open(section, keys.path("weights"), reading);
            section.keys().forEach(key -> open.number(key).ifPresent(weight -> weights.put(key, weight)));
        });
        List<Total> of = keys.has("of") ? children(keys, weights) : leaves(items);
        if (!keys.has("of")) {
            used.addAll(items);
        }
        Total.Combine combine = Total.Combine.valueOf(keys.oneOf("combine", WAYS, "汇总方式", "way to combine")
                .toUpperCase(java.util.Locale.ROOT)
                .replace(' ', '_'));
        checkWeights(keys, weights, of);
        Label label =
                path.equals("total") && !keys.has("zh") && !keys.has("en") ? Label.of("总分", "total") : keys.label(name);
        return new Total.Branch(name, label, combine, weights, of, keys.numberOrNull("full"), reading.at(keys.line()));
    }

    private List<Total> children(Keys keys, Map<String, BigDecimal> weights) {
        Optional<YamlNode> of = keys.node("of");
        if (of.isPresent() && of.get() instanceof YamlNode.Mapping mapping) {
            List<Total> children = new ArrayList<>();
            for (YamlNode.Entry entry : mapping.entries()) {
                child(entry, keys.path("of"), weights).ifPresent(children::add);
            }
            return children;
        }
        List<Total> children = new ArrayList<>();
        for (String name : keys.texts("of")) {
            leaf(name, keys.line("of")).ifPresent(children::add);
        }
        return children;
    }

    private Optional<Total> child(YamlNode.Entry entry, String path, Map<String, BigDecimal> weights) {
        if (entry.value() instanceof YamlNode.Scalar scalar) {
            Phrases.number(scalar.text()).ifPresent(weight -> weights.put(entry.key(), weight));
            return leaf(entry.key(), entry.line());
        }
        if (items.contains(entry.key())) {
            reading.error(
                    entry.line(),
                    Label.of("（%s）既是指标又是小计。", "(%s) is an item and a total.", entry.key()),
                    Label.of("一个名称只能指一样东西，请改小计名。", "One name means one thing: rename the total."));
            return Optional.empty();
        }
        if (!reading.isName(entry.key(), entry.line())) {
            return Optional.empty();
        }
        return Keys.asMapping(entry.value(), path + "." + entry.key(), reading).map(mapping -> {
            Keys keys = Keys.open(mapping, path + "." + entry.key(), reading);
            keys.number("weight").ifPresent(weight -> weights.put(entry.key(), weight));
            return branch(entry.key(), mapping, path + "." + entry.key());
        });
    }

    private Optional<Total> leaf(String name, int line) {
        if (!items.contains(name)) {
            reading.notOneOf(name, items, line, "计分指标", "item");
            return Optional.empty();
        }
        if (used.contains(name)) {
            reading.error(
                    line,
                    Label.of("指标（%s）计入了两次。", "Item (%s) is counted twice.", name),
                    Label.of("请删去一处。", "Remove one."));
            return Optional.empty();
        }
        used.add(name);
        return Optional.of(new Total.Leaf(name));
    }

    private void checkWeights(Keys keys, Map<String, BigDecimal> weights, List<Total> of) {
        List<String> names = of.stream().map(Total::name).toList();
        weights.forEach((name, weight) -> {
            if (!names.contains(name)) {
                reading.notOneOf(name, names, keys.line("weights"), "下级", "child");
            } else if (weight.signum() < 0) {
                reading.error(
                        keys.line("weights"),
                        Label.of("（%s）的权重 %s 为负。", "The weight of (%s) is %s, below 0.", name, weight),
                        Label.of("权重不能为负。", "A weight is not negative."));
            }
        });
    }

    private void checkAllUsed(Total.Branch root) {
        for (String item : items) {
            if (!used.contains(item)) {
                reading.error(
                        root.place(),
                        Label.of("指标（%s）没有计入总分。", "Item (%s) is not in the total.", item),
                        Label.of("请写进 of，或从 points 删去。", "Put it under of, or take it out of points."));
            }
        }
    }
}
