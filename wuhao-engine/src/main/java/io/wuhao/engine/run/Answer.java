package io.wuhao.engine.run;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a run found, read from its tables. Numbers come as the engine computed them; nothing is computed here. */
public final class Answer {

    private static final String ORDER = " order by group_name nulls last, rank nulls last, unit nulls last";

    private final Store store;

    Answer(Store store) {
        this.store = store;
    }

    /**
     * A unit's result.
     *
     * @param score as published; null where the unit is not scored
     * @param ranked how many units are in its list
     * @param moves names of the moves that changed the grade, in order
     * @param direct the direct grade that applied, or null
     * @param ungradedReason the kind of ungraded, {@code no class}, {@code figure missing}, {@code undecided} (whether the unit is
     *     assessed) or {@code no grade to take}; null for graded units
     * @param undecided conditions that a missing figure leaves open
     * @param managedAs the grade as which an ungraded unit is managed, or null
     * @param mergedAs the first key of those assessed as one unit with this row, or null where it stands alone
     * @param sameAs the unit whose final grade this one takes, or null
     */
    public record Result(
            String unit,
            @Nullable String name,
            @Nullable String group,
            @Nullable BigDecimal score,
            @Nullable Integer rank,
            @Nullable Integer ranked,
            @Nullable Double total,
            @Nullable Double bonus,
            @Nullable Double penalty,
            @Nullable Double scoreUnrounded,
            @Nullable String gradeBefore,
            @Nullable String grade,
            List<String> moves,
            @Nullable String direct,
            @Nullable String ungradedReason,
            List<String> undecided,
            @Nullable String managedAs,
            @Nullable String mergedAs,
            @Nullable String sameAs) {}

    /** One line of a unit's score; {@code node} is an item, a total, a bonus or penalty, or {@code rounding}. */
    public record Detail(
            String unit,
            String node,
            int level,
            @Nullable Double value,
            @Nullable Double valueUsed,
            @Nullable Double benchmark,
            @Nullable Double points,
            @Nullable Double weight,
            @Nullable Double contribution,
            @Nullable String note) {}

    /** A count; {@code code} is the grade, or the kind of ungraded; null otherwise. */
    public record Count(
            @Nullable String group,
            String outcome,
            @Nullable String code,
            long units) {}

    /** A unit in one of the scheme's lists, with its place from the end that the list takes. */
    public record Listed(String unit, String list, int place) {}

    /** The lists in which a unit stands; only where the scheme has lists. */
    public List<Listed> listed(String unit) {
        return store.list("select * from lists where unit = " + Store.literal(unit) + " order by list", Answer::listed);
    }

    /** All lists, each from its head; only where the scheme has lists. */
    public List<Listed> listed() {
        return store.list("select * from lists order by list, place, unit", Answer::listed);
    }

    private static Listed listed(ResultSet row) throws SQLException {
        return new Listed(row.getString("unit"), row.getString("list"), row.getInt("place"));
    }

    public List<Result> results() {
        return store.list("select * from result" + ORDER, Answer::result);
    }

    /** The first rows in the order of the ranking. */
    public List<Result> results(int most) {
        return store.list("select * from result" + ORDER + " limit " + most, Answer::result);
    }

    public Optional<Result> find(String unit) {
        return store.list("select * from result where unit = " + Store.literal(unit), Answer::result).stream()
                .findFirst();
    }

    public List<Detail> details(String unit) {
        return store.list(
                "select * from detail where unit = " + Store.literal(unit) + " order by level, node", Answer::detail);
    }

    /** The details of all units. */
    public List<Detail> details() {
        return store.list("select * from detail", Answer::detail);
    }

    public List<Count> counts() {
        return store.list(
                "select * from summary order by group_name nulls last, outcome nulls last, code nulls last",
                Answer::count);
    }

    public long units() {
        return store.count("select count(*) from assessment");
    }

    /** Any column of the table {@code assessment} for one unit, by name: indicator values, benchmarks, statistics. */
    public Map<String, Object> everything(String unit) {
        return store.list("select * from assessment where unit = " + Store.literal(unit), Answer::columns)
                .get(0);
    }

    /** The store, for those who export whole tables. */
    public Store store() {
        return store;
    }

    private static Map<String, Object> columns(ResultSet row) throws SQLException {
        Map<String, Object> columns = new java.util.LinkedHashMap<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            Object value = row.getObject(i);
            if (value != null) {
                columns.put(row.getMetaData().getColumnName(i), value);
            }
        }
        return columns;
    }

    private static Result result(ResultSet row) throws SQLException {
        return new Result(
                row.getString("unit"),
                row.getString("name"),
                row.getString("group_name"),
                row.getBigDecimal("score"),
                whole(row, "rank"),
                whole(row, "ranked"),
                real(row, "total"),
                real(row, "bonus"),
                real(row, "penalty"),
                real(row, "score_unrounded"),
                row.getString("grade_before_adjustment"),
                row.getString("grade"),
                words(row.getString("moves")),
                row.getString("direct"),
                row.getString("ungraded_reason"),
                words(row.getString("undecided")),
                row.getString("managed_as"),
                row.getString("merged_as"),
                row.getString("same_as"));
    }

    private static Detail detail(ResultSet row) throws SQLException {
        return new Detail(
                row.getString("unit"),
                row.getString("node"),
                row.getInt("level"),
                real(row, "value"),
                real(row, "value_used"),
                real(row, "benchmark"),
                real(row, "points"),
                real(row, "weight"),
                real(row, "contribution"),
                row.getString("note"));
    }

    private static Count count(ResultSet row) throws SQLException {
        return new Count(
                row.getString("group_name"), row.getString("outcome"), row.getString("code"), row.getLong("units"));
    }

    private static @Nullable Double real(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }

    private static @Nullable Integer whole(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    private static List<String> words(@Nullable String joined) {
        return joined == null ? List.of() : new ArrayList<>(List.of(joined.split(", ")));
    }
}
