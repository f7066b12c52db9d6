package io.wuhao.spark;

import io.wuhao.engine.run.Store;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What two engines answer differently, in words: published figures and texts as they are, doubles to 1e-9 of their size. */
final class Difference {

    /** The rounding of a score is a difference of near equals: of it only what stands above the noise of the score counts. */
    private static final double NOISE = 1e-12;

    private static final Map<String, String> KEYS = new LinkedHashMap<>();

    static {
        KEYS.put("result", "unit");
        KEYS.put("detail", "unit, node");
        KEYS.put("summary", "group_name nulls last, outcome nulls last, code nulls last");
        KEYS.put("assessment", "unit");
    }

    private Difference() {}

    static List<String> between(Store duckdb, Store spark) {
        List<String> found = new ArrayList<>();
        KEYS.forEach((table, key) -> {
            String sql = "select * from " + table + " order by " + key;
            List<Map<String, Object>> expected = duckdb.list(sql, Difference::row);
            List<Map<String, Object>> actual = spark.list(sql, Difference::row);
            if (expected.size() != actual.size()) {
                found.add(table + " has " + expected.size() + " rows on DuckDB, " + actual.size() + " on Spark");
                return;
            }
            for (int i = 0; i < expected.size(); i++) {
                compare(table, expected.get(i), actual.get(i), found);
            }
        });
        return found;
    }

    private static void compare(
            String table, Map<String, Object> expected, Map<String, Object> actual, List<String> found) {
        if (!expected.keySet().equals(actual.keySet())) {
            found.add(table + " has columns " + expected.keySet() + " on DuckDB, " + actual.keySet() + " on Spark");
            return;
        }
        expected.forEach((column, value) -> {
            if (!same(value, actual.get(column))) {
                found.add(table + " " + expected.values().iterator().next() + " " + expected.getOrDefault("node", "")
                        + ": " + column + " is " + value + " on DuckDB, " + actual.get(column) + " on Spark");
            }
        });
    }

    private static boolean same(Object one, @Nullable Object other) {
        if (one instanceof Double a && other instanceof Double b) {
            return a.equals(b) || Math.abs(a - b) <= Math.max(NOISE, 1e-9 * Math.max(Math.abs(a), Math.abs(b)));
        }
        return one.equals(other);
    }

    private static Map<String, Object> row(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            boolean real = columns.getColumnType(i) == Types.DOUBLE;
            Object value = real ? row.getObject(i) : row.getString(i);
            values.put(columns.getColumnName(i), value == null ? "missing" : value);
        }
        return values;
    }
}
