package io.wuhao.engine.scheme;

import io.wuhao.engine.Label;
import io.wuhao.engine.formula.Formula;
import io.wuhao.engine.formula.Scope;
import io.wuhao.engine.formula.Term;
import io.wuhao.engine.register.Unit;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The items of {@code points} that take the first known of several indicators ({@code first_known}): each is a figure of its own,
 * under the item's name.
 */
final class FirstKnownReader {

    private final Reading reading;
    private final Scope scope;
    private final Map<String, Scheme.Indicator> indicators;
    private final Map<String, Scheme.Indicator> all;

    private FirstKnownReader(Reading reading, Scope scope, Map<String, Scheme.Indicator> indicators) {
        this.reading = reading;
        this.scope = scope;
        this.indicators = indicators;
        this.all = new LinkedHashMap<>(indicators);
    }

    /** The indicators of the file, then those that items make. */
    static Map<String, Scheme.Indicator> read(Keys file, Map<String, Scheme.Indicator> indicators, Scope scope) {
        FirstKnownReader reader = new FirstKnownReader(file.reading, scope, indicators);
        file.mapping.find("points").map(YamlNode.Entry::value).ifPresent(points -> reader.look(points, 2));
        return reader.all;
    }

    /** Items stand under points, or one level lower under a class. */
    private void look(YamlNode node, int levels) {
        if (!(node instanceof YamlNode.Mapping mapping) || levels == 0) {
            return;
        }
        for (YamlNode.Entry entry : mapping.entries()) {
            boolean isItem = entry.value() instanceof YamlNode.Mapping item
                    && item.find("first_known").isPresent();
            if (isItem && !entry.key().equals("each_item")) {
                item(entry, (YamlNode.Mapping) entry.value());
            } else {
                look(entry.value(), levels - 1);
            }
        }
    }

    /** The names that stand under {@code first_known}: a list, or the keys of a mapping. */
    static List<String> names(Keys item) {
        Optional<YamlNode> node = item.mapping.find("first_known").map(YamlNode.Entry::value);
        return node.isPresent() && node.get() instanceof YamlNode.Mapping mapping
                ? mapping.keys()
                : item.texts("first_known");
    }

    private void item(YamlNode.Entry entry, YamlNode.Mapping mapping) {
        String name = entry.key();
        Keys keys = Keys.open(mapping, "points." + name, reading);
        List<String> names = names(keys);
        if (!isFree(name, entry.line())) {
            return;
        }
        if (!areKnown(names, keys)) {
            all.put(name, indicator(name, List.of(), nothing(keys), true, keys));
            return;
        }
        Scheme.Indicator before = all.get(name);
        if (before != null && !before.firstKnown().equals(names)) {
            reading.error(
                    entry.line(),
                    Label.of("（%s）在各类里取数不同。", "(%s) takes its value from others in another class.", name),
                    Label.of("请给其中一个另起名。", "Give one of them another name."));
            return;
        }
        boolean ownMethods = keys.node("first_known")
                .filter(YamlNode.Mapping.class::isInstance)
                .isPresent();
        Clause clause = ownMethods
                ? ofAnyUnit(names, keys)
                : reading.clause(text(names), keys.line("first_known"), scope).orElse(nothing(keys));
        all.put(name, indicator(name, names, clause, ownMethods, keys));
    }

    /** Stands for one that is wrong, so that what reads it is not reported as well; it is never run. */
    private Clause nothing(Keys keys) {
        return new Clause(new Formula("0", reading.at(keys.line())), new Term.Figure(BigDecimal.ZERO, Unit.NONE));
    }

    private boolean isFree(String name, int line) {
        if (indicators.containsKey(name) || scope.find(name).isPresent()) {
            reading.error(
                    line,
                    Label.of("（%s）已是指标或列。", "(%s) is an indicator or a column already.", name),
                    Label.of(
                            "取几个指标之一的计分项请另起名，如 %s_either。",
                            "Give the item that takes one of several indicators a name of its own, as %s_either.",
                            name));
            return false;
        }
        return reading.isName(name, line);
    }

    private boolean areKnown(List<String> names, Keys keys) {
        int line = keys.line("first_known");
        if (names.size() < 2) {
            reading.error(
                    line,
                    Label.of("（first_known）至少要有两个指标。", "(first_known) needs two indicators or more."),
                    Label.of("请写 first_known: [a, b]。", "Write first_known: [a, b]."));
        }
        names.stream()
                .filter(name -> !indicators.containsKey(name))
                .forEach(name -> reading.notOneOf(name, indicators.keySet(), line, "指标", "indicator"));
        return names.size() >= 2 && indicators.keySet().containsAll(names);
    }

    private static String text(List<String> names) {
        return "first_known(" + String.join(", ", names) + ")";
    }

    /** Each has its own method, so that their units need not fit. */
    private Clause ofAnyUnit(List<String> names, Keys keys) {
        List<Term> terms =
                names.stream().map(name -> indicator(name).formula().term()).toList();
        Term first = new Term.Call(Term.Function.FIRST_KNOWN, terms, Term.Type.NUMBER, Unit.NONE);
        return new Clause(new Formula(text(names), reading.at(keys.line("first_known"))), first);
    }

    private Scheme.Indicator indicator(String name) {
        return java.util.Objects.requireNonNull(indicators.get(name));
    }

    private Scheme.Indicator indicator(String name, List<String> names, Clause clause, boolean ownMethods, Keys keys) {
        boolean lower = !ownMethods && indicator(names.get(0)).lowerIsBetter();
        return new Scheme.Indicator(
                name,
                keys.label(name),
                clause,
                List.of(),
                names,
                clause.term().unit(),
                lower,
                null,
                reading.at(keys.line()));
    }
}
