package io.wuhao.engine.scheme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The same scheme with some indicators given by the table: their formulas are taken out, and the assessed table gets a column of
 * the name. Test cases give benchmarks and ratios as documents print them.
 */
final class GivenIndicators {

    private static final Set<String> AS_THE_INDICATOR = Set.of("zh", "en", "unit");
    private static final Set<String> COMPUTED = Set.of("formula", "checklist", "marks");

    private GivenIndicators() {}

    static YamlNode.Mapping in(YamlNode.Mapping scheme, Set<String> given) {
        if (given.isEmpty()) {
            return scheme;
        }
        String who = scheme.find("assessed")
                .map(YamlNode.Entry::value)
                .filter(YamlNode.Mapping.class::isInstance)
                .map(YamlNode.Mapping.class::cast)
                .flatMap(assessed -> assessed.find("who"))
                .map(entry -> entry.value() instanceof YamlNode.Scalar scalar ? scalar.text() : "")
                .orElse("");
        YamlNode.Mapping computed = at(scheme, List.of("indicators"), indicators -> withoutFormulas(indicators, given));
        YamlNode.Mapping indicators = scheme.find("indicators")
                .map(YamlNode.Entry::value)
                .filter(YamlNode.Mapping.class::isInstance)
                .map(YamlNode.Mapping.class::cast)
                .orElse(new YamlNode.Mapping(List.of(), scheme.line()));
        return at(computed, List.of("tables", who, "columns"), columns -> withColumns(columns, given, indicators));
    }

    /** The mapping with what stands at a path changed; where the path leads nowhere, as it was. */
    static YamlNode.Mapping at(YamlNode.Mapping mapping, List<String> path, UnaryOperator<YamlNode.Mapping> change) {
        if (path.isEmpty()) {
            return change.apply(mapping);
        }
        List<YamlNode.Entry> entries = new ArrayList<>();
        for (YamlNode.Entry entry : mapping.entries()) {
            boolean here = entry.key().equals(path.get(0)) && entry.value() instanceof YamlNode.Mapping;
            entries.add(
                    here
                            ? new YamlNode.Entry(
                                    entry.key(),
                                    entry.line(),
                                    at((YamlNode.Mapping) entry.value(), path.subList(1, path.size()), change))
                            : entry);
        }
        return new YamlNode.Mapping(entries, mapping.line());
    }

    private static YamlNode.Mapping withoutFormulas(YamlNode.Mapping indicators, Set<String> given) {
        List<YamlNode.Entry> entries = new ArrayList<>();
        for (YamlNode.Entry entry : indicators.entries()) {
            boolean changes = given.contains(entry.key()) && !entry.value().isUnknown();
            entries.add(changes ? new YamlNode.Entry(entry.key(), entry.line(), withoutFormula(entry)) : entry);
        }
        return new YamlNode.Mapping(entries, indicators.line());
    }

    private static YamlNode.Mapping withoutFormula(YamlNode.Entry entry) {
        if (!(entry.value() instanceof YamlNode.Mapping mapping)) {
            return new YamlNode.Mapping(List.of(), entry.line());
        }
        List<YamlNode.Entry> kept = mapping.entries().stream()
                .filter(one -> !COMPUTED.contains(one.key()))
                .toList();
        return new YamlNode.Mapping(kept, mapping.line());
    }

    private static YamlNode.Mapping withColumns(
            YamlNode.Mapping columns, Set<String> given, YamlNode.Mapping indicators) {
        List<YamlNode.Entry> entries = new ArrayList<>(columns.entries());
        for (String name : given.stream().sorted().toList()) {
            if (columns.find(name).isEmpty()) {
                entries.add(new YamlNode.Entry(name, columns.line(), column(columns.line(), indicators.find(name))));
            }
        }
        return new YamlNode.Mapping(entries, columns.line());
    }

    /** A number that may be empty, with the label and the unit of the indicator. */
    private static YamlNode.Mapping column(int line, Optional<YamlNode.Entry> indicator) {
        List<YamlNode.Entry> keys = new ArrayList<>();
        keys.add(new YamlNode.Entry("type", line, new YamlNode.Scalar("number", false, line)));
        keys.add(new YamlNode.Entry("may_be_empty", line, new YamlNode.Scalar("yes", false, line)));
        if (indicator.isPresent() && indicator.get().value() instanceof YamlNode.Mapping mapping) {
            mapping.entries().stream()
                    .filter(entry -> AS_THE_INDICATOR.contains(entry.key()))
                    .forEach(keys::add);
        }
        return new YamlNode.Mapping(keys, line);
    }
}
