package io.wuhao.engine.export;

import io.wuhao.engine.run.Answer;
import io.wuhao.engine.run.Store;
import io.wuhao.engine.scheme.GroupName;
import io.wuhao.engine.scheme.Grouping;
import io.wuhao.engine.scheme.Scheme;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The groups of a run and who stands in them, read for the report. Counting is the database's. */
final class GroupResults {

    private final Scheme scheme;
    private final Store store;

    GroupResults(Scheme scheme, Answer answer) {
        this.scheme = scheme;
        this.store = answer.store();
    }

    /** A group with its units that are not left ungraded. */
    record Group(String name, long units) {}

    /**
     * One line of a ranking.
     *
     * @param moves those that changed the grade
     * @param tied how many share the place, 1 where it is alone
     */
    record Row(
            String unit,
            @Nullable String name,
            @Nullable Integer rank,
            @Nullable BigDecimal score,
            double bonus,
            double penalty,
            @Nullable String gradeBefore,
            @Nullable String grade,
            List<String> moves,
            @Nullable String direct,
            int tied) {}

    /** What one line of the details adds to the score, and its note. */
    record Part(
            String node,
            @Nullable Double contribution,
            @Nullable String note) {}

    /** A grade by the cut: how many have it, and the lowest score among them. */
    record Band(String letter, long units, BigDecimal lowest, BigDecimal highest) {}

    /** In the order in which the scheme names its classes; classes known by a column's values only, by name. */
    List<Group> groups() {
        List<Group> groups = store.list(
                "select group_name, count(*) from result where ungraded_reason is null and group_name is not null"
                        + " group by 1 order by 1",
                row -> new Group(row.getString(1), row.getLong(2)));
        List<Group> sorted = new ArrayList<>(groups);
        sorted.sort(Comparator.comparing(group -> order(group.name())));
        return sorted;
    }

    /** Places of the codes in their groupings, as a text that sorts; small groups that are ranked together come last. */
    private String order(String name) {
        GroupName group = GroupName.of(scheme, name);
        StringBuilder order = new StringBuilder(group.small() ? "1" : "0");
        for (GroupName.Part part : group.parts()) {
            List<String> known = scheme.getGroup(part.grouping()).classes().stream()
                    .map(Grouping.GroupClass::code)
                    .toList();
            int at = known.indexOf(part.code());
            order.append("%06d".formatted(at < 0 ? known.size() : at));
        }
        return order.toString();
    }

    /** The codes of a group, one for each grouping that is ranked apart. */
    List<String> classes(String name) {
        List<GroupName.Part> parts = GroupName.of(scheme, name).parts();
        return parts.isEmpty()
                ? List.of(name)
                : parts.stream().map(GroupName.Part::code).toList();
    }

    private static String in(String group) {
        return "ungraded_reason is null and group_name = " + Store.literal(group);
    }

    private String order() {
        return " order by case when rank is not null then 1 when grade is not null then 0 else 2 end, "
                + ListOrder.by(scheme);
    }

    /** Of each group its first, and of those without a grade; at most so many in all. */
    List<String> units(long most) {
        List<Group> groups = groups();
        String others = " from result where ungraded_reason is not null or group_name is null";
        List<Long> wanted = new ArrayList<>(groups.stream().map(Group::units).toList());
        wanted.add(store.count("select count(*)" + others));
        List<Long> shares = Shares.of(most, wanted);
        List<String> units = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            units.addAll(store.list(
                    "select unit from result where " + in(groups.get(i).name()) + order() + " limit " + shares.get(i),
                    row -> row.getString(1)));
        }
        units.addAll(store.list(
                "select unit" + others + " order by ungraded_reason nulls last, unit limit "
                        + shares.get(groups.size()),
                row -> row.getString(1)));
        return units;
    }

    List<Row> rows(String group, int most) {
        return store.list(
                "select r.* replace (a.effective as moves), a.tied from (select * from result where " + in(group)
                        + order()
                        + " limit " + most + ") r join (select unit, tied, " + effectiveMoves()
                        + " as effective from assessment) a using (unit)" + order(),
                GroupResults::row);
    }

    /** A move that held and left the grade as it was is no news in a list; the card tells of it. */
    private String effectiveMoves() {
        if (scheme.grading() == null || scheme.moves().isEmpty()) {
            return "cast(null as varchar)";
        }
        StringBuilder changed = new StringBuilder("nullif(concat_ws(', '");
        String before = "grade_before_adjustment";
        for (Scheme.Move move : scheme.moves()) {
            String after = "grade_after_" + move.name();
            changed.append(", case when ")
                    .append(after)
                    .append(" is distinct from ")
                    .append(before)
                    .append(" then ")
                    .append(Store.literal(move.name()))
                    .append(" end");
            before = after;
        }
        return changed.append("), '')").toString();
    }

    private static Row row(ResultSet row) throws SQLException {
        int rank = row.getInt("rank");
        boolean placed = !row.wasNull();
        String moves = row.getString("moves");
        return new Row(
                row.getString("unit"),
                row.getString("name"),
                placed ? rank : null,
                row.getBigDecimal("score"),
                row.getDouble("bonus"),
                row.getDouble("penalty"),
                row.getString("grade_before_adjustment"),
                row.getString("grade"),
                moves == null ? List.of() : Arrays.asList(moves.split(", ")),
                row.getString("direct"),
                Math.max(1, row.getInt("tied")));
    }

    /** The details of the same units, by unit. */
    Map<String, List<Part>> parts(String group, int most) {
        Map<String, List<Part>> parts = new LinkedHashMap<>();
        store.each(
                "select d.unit, d.node, d.contribution, d.note from detail d join (select unit from result where "
                        + in(group) + order() + " limit " + most + ") r using (unit)"
                        + " where d.contribution is not null or d.note is not null order by d.unit, d.node",
                row -> parts.computeIfAbsent(row.getString(1), unit -> new ArrayList<>())
                        .add(new Part(row.getString(2), real(row, 3), row.getString(4))));
        return parts;
    }

    /** The grades by the cut of those who have a place, best place first. */
    List<Band> bands(String group) {
        return store.list(
                "select grade_before_adjustment, count(*),"
                        // a direct grade inside the quota stands among better scores than its own
                        + " coalesce(min(score) filter (where direct is null), min(score)), max(score) from result where "
                        + in(group)
                        + " and rank is not null and grade_before_adjustment is not null group by 1"
                        + " order by min(rank), 1",
                row -> new Band(row.getString(1), row.getLong(2), row.getBigDecimal(3), row.getBigDecimal(4)));
    }

    static @Nullable Double real(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }
}
