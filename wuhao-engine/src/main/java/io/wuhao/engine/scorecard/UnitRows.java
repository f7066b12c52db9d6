package io.wuhao.engine.scorecard;

import io.wuhao.engine.run.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what a run knows of many units by a few queries. */
final class UnitRows {

    private final Store store;
    private final Conditions conditions;
    private final Collection<String> items;

    UnitRows(Store store, Conditions conditions, Collection<String> items) {
        this.store = store;
        this.conditions = conditions;
        this.items = items;
    }

    /** The units that the run has, by key, in the order asked. */
    Map<String, UnitRow> of(List<String> units) {
        if (units.isEmpty()) {
            return Map.of();
        }
        String asked = literals(units);
        Map<String, Map<String, Object>> columns = new HashMap<>();
        store.each(
                "select * from assessment where unit in (" + asked + ")",
                row -> columns.put(row.getString("unit"), columns(row)));
        Map<String, Map<String, Object>> answers = conditions(asked);
        Map<String, Map<String, UnitRow.Detail>> details = details(asked);
        Map<String, UnitRow> rows = new LinkedHashMap<>();
        for (String unit : units) {
            Map<String, Object> known = columns.get(unit);
            if (known != null) {
                rows.put(
                        unit,
                        new UnitRow(
                                unit,
                                known,
                                details.getOrDefault(unit, Map.of()),
                                answers.getOrDefault(unit, Map.of())));
            }
        }
        return rows;
    }

    static String literals(Collection<String> texts) {
        return texts.stream().map(Store::literal).collect(Collectors.joining(", "));
    }

    private static Map<String, Object> columns(ResultSet row) throws SQLException {
        Map<String, Object> columns = new LinkedHashMap<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            Object value = row.getObject(i);
            if (value != null) {
                columns.put(row.getMetaData().getColumnName(i), value);
            }
        }
        return columns;
    }

    private Map<String, Map<String, Object>> conditions(String asked) {
        Map<String, Map<String, Object>> answers = new HashMap<>();
        if (!conditions.asked().isEmpty()) {
            List<String> keys = new ArrayList<>(conditions.asked().keySet());
            String expressions = String.join(", ", conditions.asked().values());
            store.each("select unit, " + expressions + " from assessment where unit in (" + asked + ")", row -> {
                Map<String, Object> one = new HashMap<>();
                for (int i = 0; i < keys.size(); i++) {
                    one.put(keys.get(i), row.getObject(i + 2));
                }
                return answers.put(row.getString(1), one);
            });
        }
        return answers;
    }

    /** Places are taken among the points of the group at eight decimals, so that noise parts nobody. */
    private Map<String, Map<String, UnitRow.Detail>> details(String asked) {
        Map<String, Map<String, UnitRow.Detail>> details = new HashMap<>();
        store.each(
                "with places as (\n"
                        + "  select d.unit, d.node,\n"
                        + "    case when d.points is not null then rank() over (partition by r.group_name, d.node\n"
                        + "      order by try_cast(d.points as decimal(38,8)) desc nulls last) end as place,\n"
                        + "    count(d.points) over (partition by r.group_name, d.node) as known\n"
                        + "  from detail d join result r on r.unit = d.unit\n"
                        + "  where d.node in (" + literals(items) + ")\n"
                        + "    and r.group_name in (select group_name from result where unit in (" + asked + "))\n"
                        + "    and coalesce(r.merged_as, r.unit) = r.unit)\n"
                        + "select d.*, d.contribution / nullif(d.points, 0) as factor, p.place, p.known\n"
                        + "from detail d join result r on r.unit = d.unit\n"
                        + "left join places p on p.unit = coalesce(r.merged_as, r.unit) and p.node = d.node\n"
                        + "where d.unit in (" + asked + ")",
                row -> details.computeIfAbsent(row.getString("unit"), unit -> new HashMap<>())
                        .put(row.getString("node"), detail(row)));
        return details;
    }

    private static UnitRow.Detail detail(ResultSet row) throws SQLException {
        return new UnitRow.Detail(
                row.getString("node"),
                real(row, "value"),
                real(row, "value_used"),
                real(row, "benchmark"),
                real(row, "points"),
                real(row, "weight"),
                real(row, "contribution"),
                real(row, "factor"),
                row.getString("note"),
                whole(row, "place"),
                whole(row, "known"));
    }

    static @Nullable Double real(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }

    static @Nullable Integer whole(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }
}
