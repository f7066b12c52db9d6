package io.wuhao.engine.scorecard;

import io.wuhao.engine.Label;
import io.wuhao.engine.Place;
import io.wuhao.engine.formula.SqlPrinter;
import io.wuhao.engine.formula.Term;
import io.wuhao.engine.register.Column;
import io.wuhao.engine.register.Loaded;
import io.wuhao.engine.run.Assessment;
import io.wuhao.engine.run.Store;
import io.wuhao.engine.scheme.Scheme;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where figures stand in the files, for many units by one query a table. */
final class Sources {

    private final Scheme scheme;
    private final Store store;

    Sources(Assessment assessment) {
        this.scheme = assessment.scheme();
        this.store = assessment.answer().store();
    }

    /** A row of a register as the user sees it, with its cells. */
    record Row(String file, @Nullable String sheet, int number, Map<String, Object> cells) {

        /** The cell of a column: file, sheet, row, heading, and the unit in which it was given if that is another. */
        Label cell(Column column, Loaded loaded) {
            Label place = new Place(file, sheet, number, loaded.headingOf(column.name(), file)).shown();
            return loaded.conversions().stream()
                    .filter(one -> one.file().equals(file) && one.column().equals(column.name()))
                    .findFirst()
                    .map(one -> Words.of(
                            "%s（文件中单位为 %s，已换算）",
                            "%s (given in %s, converted)", place, one.from().label()))
                    .orElse(place);
        }

        Label shown() {
            return new Place(file, sheet, number, null).shown();
        }
    }

    /** Who is assessed as one with each of these units, itself among them and in the order of the keys; only where it is not alone. */
    Map<String, List<String>> together(Map<String, UnitRow> rows) {
        if (scheme.assessed().mergedBy() == null || rows.isEmpty()) {
            return Map.of();
        }
        Map<String, List<String>> together = new HashMap<>();
        store.each(
                "select asked.unit, other.unit from assessment asked join assessment other"
                        + " on other.merged_unit = asked.merged_unit where asked.merged_rows > 1 and asked.unit in ("
                        + UnitRows.literals(rows.keySet()) + ") order by 1, 2",
                row -> together.computeIfAbsent(row.getString(1), unit -> new ArrayList<>())
                        .add(row.getString(2)));
        return together;
    }

    /** The rows of the units' own table, by unit. */
    Map<String, Row> own(Loaded loaded, String units) {
        String key = scheme.who().key();
        Map<String, Row> rows = new HashMap<>();
        store.each(
                "select * from " + loaded.table() + " where " + key + " in (" + units + ")",
                row -> rows.put(row.getString(key), row(row)));
        return rows;
    }

    private static Row row(ResultSet row) throws SQLException {
        Map<String, Object> cells = new LinkedHashMap<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            Object value = row.getObject(i);
            if (value != null) {
                cells.put(row.getMetaData().getColumnName(i), value);
            }
        }
        String sheet = row.getString("source_sheet");
        return new Row(
                String.valueOf(row.getString("source_file")),
                sheet == null || sheet.isEmpty() ? null : sheet,
                row.getInt("source_row"),
                cells);
    }

    /** How many rows went into a figure over linked rows, and from which files, by unit. */
    Map<String, Label> linked(Term.Linked linked, String units) {
        String link = linked.link().name();
        Term where = linked.where();
        String holds = where == null
                ? "true"
                : new SqlPrinter(Sources::column, scheme.assessed().asAt()).print(where);
        Label table = scheme.getTable(linked.register()).label();
        Map<String, Label> sources = new HashMap<>();
        store.each(
                "select " + link + ", count(*), string_agg(distinct source_file, ', ' order by source_file) from "
                        + linked.register() + " where " + link + " in (" + units + ") and (" + holds + ") group by 1",
                row -> sources.put(
                        row.getString(1),
                        Words.of(
                                "%s %d 行，%s",
                                "%s, %d rows, %s", table, row.getInt(2), String.valueOf(row.getString(3)))));
        return sources;
    }

    private static String column(Term.Leaf leaf) {
        if (leaf instanceof Term.Own own) {
            String name = own.column().name();
            return own.type() == Term.Type.NUMBER ? "cast(" + name + " as double)" : name;
        }
        throw new IllegalStateException("only columns stand inside an aggregate: " + leaf);
    }

    static Optional<Loaded> find(String register, List<Loaded> tables) {
        return tables.stream()
                .filter(table -> table.register().name().equals(register))
                .findFirst();
    }
}
