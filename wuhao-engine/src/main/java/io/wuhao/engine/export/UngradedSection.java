package io.wuhao.engine.export;

import io.wuhao.engine.run.Assessment;
import io.wuhao.engine.run.Store;
import io.wuhao.engine.scheme.Clause;
import io.wuhao.engine.scheme.Scheme;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Who has no grade and why, kind by kind; and who stands where he does because a figure is missing. */
final class UngradedSection {

    private static final int MOST_UNITS = 1_000;
    private static final String NAMED = "select unit, name, ";

    private final Scheme scheme;
    private final Store store;
    private final Wording words;
    private final Anchors anchors;

    UngradedSection(Assessment assessment, Wording words, Anchors anchors) {
        this.scheme = assessment.scheme();
        this.store = assessment.answer().store();
        this.words = words;
        this.anchors = anchors;
    }

    /** {@code condition} is the rule in words, {@code left} says how many are not listed; either may be empty. */
    record Kind(String title, String units, String condition, List<Unit> listed, String left) {}

    /** {@code because} may be empty. */
    record Unit(String card, String name, String unit, String because) {}

    private record Reason(String code, long units) {}

    List<Kind> kinds() {
        List<Reason> reasons = new ArrayList<>(store.list(
                "select ungraded_reason, count(*) from result where ungraded_reason is not null group by 1 order by 1",
                row -> new Reason(row.getString(1), row.getLong(2))));
        List<String> order =
                scheme.ungraded().stream().map(Scheme.Ungraded::kind).toList();
        reasons.sort(java.util.Comparator.comparing(
                reason -> order.contains(reason.code()) ? order.indexOf(reason.code()) : order.size()));
        List<Long> shown =
                Shares.of(MOST_UNITS, reasons.stream().map(Reason::units).toList());
        List<Kind> kinds = new ArrayList<>();
        for (int i = 0; i < reasons.size(); i++) {
            kinds.add(kind(reasons.get(i), shown.get(i)));
        }
        return kinds;
    }

    private Kind kind(Reason reason, long shown) {
        String condition = condition(reason.code());
        boolean missing = reason.code().equals("figure missing");
        List<Unit> units = store.list(
                NAMED + (missing ? missing() : "null") + " from result r where ungraded_reason = "
                        + Store.literal(reason.code()) + " order by unit limit " + shown,
                row -> unit(row, missing ? items(row.getString(3)) : ""));
        return new Kind(words.reason(reason.code()), count(reason.units()), condition, units, left(reason, units));
    }

    private String condition(String reason) {
        Clause assessed = scheme.assessed().when();
        if (reason.equals("undecided") && assessed != null) {
            return words.sentence(assessed.term());
        }
        return scheme.ungraded().stream()
                .filter(kind -> kind.kind().equals(reason))
                .map(kind -> words.sentence(kind.when().term())
                        + (kind.managedAs() == null ? "" : words.say("；参照 %s 管理", "; managed as %s", kind.managedAs())))
                .findFirst()
                .orElse("");
    }

    /** The items that have no points, which is why the unit has no score. */
    private String missing() {
        String items = scheme.points().itemNames().stream().map(Store::literal).collect(Collectors.joining(", "));
        return "(select string_agg(d.node, ',' order by d.node) from detail d where d.unit = r.unit and d.points is null"
                + " and d.node in (" + items + "))";
    }

    private String items(@org.jspecify.annotations.Nullable String nodes) {
        return nodes == null
                ? ""
                : Arrays.stream(nodes.split(",")).map(words::node).collect(Collectors.joining(words.say("、", ", ")));
    }

    private Unit unit(ResultSet row, String because) throws SQLException {
        String unit = row.getString("unit");
        String name = row.getString("name");
        return new Unit(anchors.of(unit), name == null ? unit : name, name == null ? "" : unit, because);
    }

    private String count(long units) {
        return words.say("%s 家", "%s units", Wording.count(units));
    }

    private String left(Reason reason, List<Unit> listed) {
        return left(reason.units() - listed.size());
    }

    private String left(long units) {
        return units <= 0
                ? ""
                : words.say("另有 %s 家，见 result.csv。", "%s more stand in result.csv.", Wording.count(units));
    }

    /** Conditions that a missing figure leaves open: they move nobody, so whom they might have moved is said. */
    Kind open() {
        long all = store.count("select count(*) from result where undecided is not null");
        List<Unit> units = store.list(
                NAMED + "undecided from result where undecided is not null order by unit limit " + MOST_UNITS / 5,
                row -> unit(
                        row,
                        Arrays.stream(row.getString(3).split(", "))
                                .map(words::open)
                                .collect(Collectors.joining(words.say("、", ", ")))));
        return new Kind(
                words.say("因数据缺失无法判断的条件", "Conditions that a missing figure leaves open"),
                count(all),
                "",
                units,
                left(all - units.size()));
    }
}
