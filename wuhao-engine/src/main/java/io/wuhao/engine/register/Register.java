package io.wuhao.engine.register;

import io.wuhao.engine.Label;
import io.wuhao.engine.Place;
import java.util.List;
import java.util.Optional;

/**
 * A table that a scheme may read: enterprises, parcels, parks. One declaration drives reading, checking and the engine's table.
 *
 * @param name the identifier, also the name of its file
 * @param key the column whose value names a row
 * @param columns in the order of the scheme; names are unique
 */
public record Register(String name, Label label, String key, List<Column> columns, Place place) {

    public Register {
        columns = List.copyOf(columns);
    }

    public Optional<Column> findColumn(String columnName) {
        return columns.stream()
                .filter(column -> column.name().equals(columnName))
                .findFirst();
    }

    public Column keyColumn() {
        return findColumn(key).orElseThrow();
    }

    /** The columns that hold keys of that register. */
    public List<Column> columnsThatReferTo(String register) {
        return columns.stream()
                .filter(column -> register.equals(column.refersTo()))
                .toList();
    }
}
