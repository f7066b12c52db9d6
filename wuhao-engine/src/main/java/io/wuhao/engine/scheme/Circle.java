package io.wuhao.engine.scheme;

import io.wuhao.engine.Label;
import io.wuhao.engine.formula.Scope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Indicators that read each other in a circle; it is none where a word of it is a column of another table, and is said to be that. */
record Circle(Reading reading, Map<String, Keys> written, Map<String, Scope.Link> links) {

    /**
     * Reports it.
     *
     * @param name the indicator that is read again
     * @param line where it is
     * @param all in the order in which one reads the next
     */
    void refuse(String name, int line, Set<String> all) {
        for (String one : all) {
            Optional<String> table =
                    all.stream().flatMap(reader -> tables(one, reader)).sorted().findFirst();
            if (table.isPresent()) {
                namedAsColumn(one, table.get());
                return;
            }
        }
        reading.error(
                line,
                Label.of("指标（%s）绕圈引用：%s。", "Indicator (%s) goes round in a circle: %s.", name, String.join(" → ", all)),
                Label.of("公式应从登记表的列开始。", "A formula starts from columns of a register."));
    }

    /** Those that have a column of the indicator's name, and whose rows the other indicator reads by it. */
    private Stream<String> tables(String name, String reader) {
        Keys keys = written.get(reader);
        List<String> words = keys == null
                ? List.of()
                : IndicatorsReader.namesIn(keys.text("formula").orElse(""));
        return links.entrySet().stream()
                .filter(link -> words.contains(link.getKey()) && words.contains(name))
                .filter(link -> link.getValue().register().findColumn(name).isPresent())
                .map(Map.Entry::getKey);
    }

    private void namedAsColumn(String name, String table) {
        Keys keys = written.get(name);
        reading.error(
                keys == null ? 0 : keys.line(),
                Label.of(
                        "指标（%s）与表（%s）的一列同名。",
                        "Indicator (%s) has the same name as a column of table (%s).", name, table),
                Label.of("请给指标另起名，例如（%s）。", "Name the indicator otherwise, as (%s).", table + "_" + name));
    }
}
