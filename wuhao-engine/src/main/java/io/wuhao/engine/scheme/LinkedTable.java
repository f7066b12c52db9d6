package io.wuhao.engine.scheme;

import io.wuhao.engine.Label;
import io.wuhao.engine.Nearest;
import io.wuhao.engine.formula.Scope;
import io.wuhao.engine.register.Column;
import java.util.Optional;

/** The key {@code table} with a table whose rows refer to the units, and the keys beside it that name its columns. */
record LinkedTable(String name, Scope.Link link, Keys keys, Scope scope) {

    static Optional<LinkedTable> read(Keys keys, Scope scope) {
        if (!keys.has("table")) {
            keys.missing("table");
        }
        return keys.text("table").flatMap(name -> find(name, keys, scope));
    }

    private static Optional<LinkedTable> find(String name, Keys keys, Scope scope) {
        Scope.Link link = scope.links().get(name);
        if (link == null) {
            keys.reading.error(
                    keys.line("table"),
                    Label.of("表（%s）没有指向（%s）的列。", "Table (%s) does not refer to (%s).", name, scope.owner()),
                    scope.links().isEmpty()
                            ? Label.of(
                                    "请在表里加一列，写 refers_to: %s。",
                                    "Give the table a column with refers_to: %s.", scope.owner())
                            : Nearest.advice(name, scope.links().keySet()));
            return Optional.empty();
        }
        return Optional.of(new LinkedTable(name, link, keys, scope));
    }

    /** The column that a key names; one that the table does not have is reported. */
    Optional<Column> column(String key) {
        Optional<String> written = keys.text(key);
        Optional<Column> column = written.flatMap(link.register()::findColumn);
        if (written.isPresent() && column.isEmpty()) {
            keys.reading.notOneOf(
                    written.get(),
                    link.register().columns().stream().map(Column::name).toList(),
                    keys.line(key),
                    "列",
                    "column");
        }
        return column;
    }

    /** The condition {@code when} over a row, as it is written; one that cannot be bound is reported. */
    Optional<String> when() {
        return keys.text("when")
                .filter(text -> keys.reading
                        .clause("count(" + name + " where " + text + ")", keys.line("when"), scope)
                        .isPresent());
    }
}
