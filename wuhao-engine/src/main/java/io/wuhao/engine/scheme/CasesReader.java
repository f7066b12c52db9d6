package io.wuhao.engine.scheme;

import io.wuhao.engine.Label;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The section {@code cases}: a name in words, rows of tables, and what must come out. */
final class CasesReader {

    private static final Set<String> WORDS = Set.of(
            "grade",
            "grade_before_adjustment",
            "ungraded_reason",
            "group",
            "managed_as",
            "merged_as",
            "same_as",
            "lists");

    private final Reading reading;
    private final Set<String> tables;

    private CasesReader(Reading reading, Set<String> tables) {
        this.reading = reading;
        this.tables = tables;
    }

    static List<Case> read(Keys file, Set<String> tables) {
        CasesReader reader = new CasesReader(file.reading, tables);
        List<Case> cases = new ArrayList<>();
        file.mapping("cases").ifPresent(section -> {
            for (YamlNode.Entry entry : section.entries()) {
                Keys.asMapping(entry.value(), "cases." + entry.key(), file.reading)
                        .ifPresent(mapping -> cases.add(reader.one(entry, mapping)));
            }
        });
        return cases;
    }

    private Case one(YamlNode.Entry entry, YamlNode.Mapping mapping) {
        String path = "cases." + entry.key();
        List<String> allowed = new ArrayList<>(tables);
        allowed.addAll(List.of("from", "last_year", "expect", "counts"));
        Keys keys = Keys.of(mapping, path, reading, allowed.toArray(String[]::new));
        Map<String, List<Case.Row>> lastYear = new LinkedHashMap<>();
        keys.mapping("last_year")
                .ifPresent(section -> lastYear.putAll(
                        rows(Keys.of(section, path + ".last_year", reading, tables.toArray(String[]::new)))));
        List<Case.Expected> expected = new ArrayList<>();
        keys.mapping("expect").ifPresent(section -> {
            for (YamlNode.Entry unit : section.entries()) {
                expected(path, unit).ifPresent(expected::add);
            }
        });
        Map<String, Integer> counts = new LinkedHashMap<>();
        keys.mapping("counts").ifPresent(section -> {
            Keys open = Keys.open(section, path + ".counts", reading);
            for (String key : section.keys()) {
                Integer count = open.wholeOrNull(key, 100_000_000);
                if (count != null) {
                    counts.put(key, count);
                }
            }
        });
        Label from = keys.labelUnder("from", Label.same(""));
        return new Case(entry.key(), from, rows(keys), lastYear, expected, counts, reading.at(entry.line()));
    }

    private Map<String, List<Case.Row>> rows(Keys keys) {
        Map<String, List<Case.Row>> rows = new LinkedHashMap<>();
        for (String table : tables) {
            List<Case.Row> ofTable = new ArrayList<>();
            for (YamlNode node : keys.list(table)) {
                Keys.asMapping(node, keys.path(table), reading)
                        .ifPresent(mapping -> ofTable.add(row(mapping, keys.path(table))));
            }
            if (keys.has(table)) {
                rows.put(table, ofTable);
            }
        }
        return rows;
    }

    private Case.Row row(YamlNode.Mapping mapping, String path) {
        Map<String, String> cells = new LinkedHashMap<>();
        Keys open = Keys.open(mapping, path, reading);
        mapping.keys().forEach(key -> cells.put(key, open.text(key).orElse("")));
        return new Case.Row(cells, mapping.line());
    }

    private Optional<Case.Expected> expected(String path, YamlNode.Entry unit) {
        return Keys.asMapping(unit.value(), path + ".expect." + unit.key(), reading)
                .map(mapping -> {
                    Keys open = Keys.open(mapping, path + ".expect." + unit.key(), reading);
                    Map<String, BigDecimal> points = new LinkedHashMap<>();
                    Map<String, String> words = new LinkedHashMap<>();
                    for (String key : mapping.keys()) {
                        if (key.equals("lists")) {
                            words.put(key, String.join(", ", new TreeSet<>(open.texts(key))));
                        } else if (WORDS.contains(key)
                                || open.text(key).filter("none"::equals).isPresent()) {
                            words.put(key, open.text(key).orElse(""));
                        } else {
                            open.number(key).ifPresent(number -> points.put(key, number));
                        }
                    }
                    return new Case.Expected(unit.key(), points, words, reading.at(unit.line()));
                });
    }
}
