package io.wuhao.engine.scheme;

import io.wuhao.engine.Label;
import io.wuhao.engine.formula.Scope;
import io.wuhao.engine.formula.Term;
import io.wuhao.engine.register.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The section {@code points}: for everyone, or by class, which figure earns how many points. */
final class PointsReader {

    private static final Set<String> OWN_KEYS = Set.of("within", "each_item", "everyone");

    /** What the formula of an item may read beside columns. */
    private static final List<String> VARIABLES =
            List.of("value", "weight", "benchmark", "place", "count", "mean", "deviation", "min", "max");

    private final Reading reading;
    private final Map<String, Scheme.Indicator> indicators;
    private final ClassNames classes;
    private final ItemReader items;

    private PointsReader(
            Reading reading, Map<String, Scheme.Indicator> indicators, ClassNames classes, ItemReader items) {
        this.reading = reading;
        this.indicators = indicators;
        this.classes = classes;
        this.items = items;
    }

    static Points read(
            Keys file,
            Map<String, Scheme.Indicator> indicators,
            ClassNames classes,
            Scope scope,
            Map<String, Term.Figure> constants) {
        if (!file.has("points")) {
            file.missing("points");
        }
        Scope ofPoints = scope.with(VARIABLES.stream().collect(Collectors.toMap(name -> name, PointsReader::variable)));
        BenchmarkReader benchmarks = new BenchmarkReader(file.reading, constants);
        ItemReader items = new ItemReader(file.reading, scope, ofPoints, benchmarks, indicators);
        PointsReader reader = new PointsReader(file.reading, indicators, classes, items);
        return file.mapping("points").map(reader::section).orElse(new Points(null, List.of(), Map.of()));
    }

    private static Term.Variable variable(String name) {
        return new Term.Variable(name, Term.Type.NUMBER, Unit.NONE);
    }

    private Points section(YamlNode.Mapping section) {
        Keys keys = Keys.open(section, "points", reading);
        List<YamlNode.Entry> ofEachItem = keys.mapping("each_item")
                .filter(this::isOfEach)
                .map(mapping -> Keys.of(mapping, "points.each_item", reading, ItemReader.KEYS)
                        .mapping
                        .entries())
                .orElse(List.of());
        List<YamlNode.Entry> everyone = new ArrayList<>();
        keys.mapping("everyone").ifPresent(mapping -> everyone.addAll(mapping.entries()));
        List<YamlNode.Entry> byClass = new ArrayList<>();
        for (YamlNode.Entry entry : section.entries()) {
            if (OWN_KEYS.contains(entry.key())) {
                continue;
            }
            (indicators.containsKey(entry.key()) ? everyone : byClass).add(entry);
        }
        Optional<String> by =
                classes.groupingOf(byClass.stream().map(YamlNode.Entry::key).toList(), reading, byClass);
        Map<String, List<Points.Item>> items = by.isPresent()
                ? itemsByClass(byClass, everyone, ofEachItem)
                : Map.of(Scheme.EVERYONE, itemsOf("points", everyone, ofEachItem));
        return new Points(by.orElse(null), within(keys, by), items);
    }

    /** Which indicators stand in for each other differs by item. */
    private boolean isOfEach(YamlNode.Mapping mapping) {
        boolean chooses = mapping.find("first_known").isPresent();
        if (chooses) {
            reading.error(
                    mapping.line(),
                    Label.of("（each_item）里不能写 first_known。", "(each_item) cannot have first_known."),
                    Label.of("请写在各项里。", "Write it at the item."));
        }
        return !chooses;
    }

    private List<String> within(Keys keys, Optional<String> by) {
        if (keys.has("within")) {
            List<String> within = keys.texts("within");
            within.forEach(name -> classes.checkGrouping(name, keys.line("within"), reading));
            return within.stream().filter(classes::isGrouping).toList();
        }
        if (by.isPresent()) {
            reading.useDefault(
                    "points.within",
                    keys.line(),
                    "未写与谁比：与同类（" + by.get() + "）比。",
                    "Whose statistics: those of the class (" + by.get() + ").");
        }
        return by.map(List::of).orElse(List.of());
    }

    private Map<String, List<Points.Item>> itemsByClass(
            List<YamlNode.Entry> byClass, List<YamlNode.Entry> everyone, List<YamlNode.Entry> each) {
        Map<String, List<Points.Item>> items = new LinkedHashMap<>();
        for (YamlNode.Entry entry : byClass) {
            String path = "points." + entry.key();
            List<YamlNode.Entry> own = new ArrayList<>(everyone);
            if (entry.value().isUnknown()) {
                reading.unknown(path, entry.line());
            } else {
                Keys.asMapping(entry.value(), path, reading).ifPresent(mapping -> own.addAll(mapping.entries()));
            }
            items.put(entry.key(), itemsOf(path, own, each));
        }
        return items;
    }

    private List<Points.Item> itemsOf(String path, List<YamlNode.Entry> entries, List<YamlNode.Entry> each) {
        List<Points.Item> read = new ArrayList<>();
        for (YamlNode.Entry entry : entries) {
            if (!indicators.containsKey(entry.key())) {
                reading.error(
                        entry.line(),
                        Label.of("没有指标（%s）。", "There is no indicator (%s).", entry.key()),
                        io.wuhao.engine.Nearest.advice(entry.key(), indicators.keySet()));
            } else if (read.stream().anyMatch(item -> item.indicator().equals(entry.key()))) {
                reading.error(
                        entry.line(),
                        Label.of("指标（%s）在同一类里写了两次。", "Indicator (%s) stands twice in one class.", entry.key()),
                        Label.of(
                                "everyone 下的指标对各类都有效，请删去一处。",
                                "Items under everyone hold for every class: remove one."));
            } else {
                items.read(path, entry, each).ifPresent(read::add);
            }
        }
        return read;
    }
}
