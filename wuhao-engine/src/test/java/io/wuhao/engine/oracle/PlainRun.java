package io.wuhao.engine.oracle;

import io.wuhao.engine.scheme.Grading;
import io.wuhao.engine.scheme.Grouping;
import io.wuhao.engine.scheme.Points;
import io.wuhao.engine.scheme.Ranking;
import io.wuhao.engine.scheme.Scheme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A whole run in plain Java, written from the order of a run in the design of the scheme language and apart from the SQL: the
 * oracle of the property tests. Slow, simple, and for schemes over one table.
 */
final class PlainRun {

    final Scheme scheme;
    final LocalDate asAt;
    final List<OracleUnit> units;
    final List<OracleUnit> lastYear;

    /** The run would be refused: a benchmark is not above zero. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    PlainRun(Scheme scheme, List<Map<String, Object>> rows, List<Map<String, Object>> rowsLastYear) {
        this.scheme = scheme;
        this.asAt = scheme.assessed().asAt();
        this.units = front(rows, asAt);
        this.lastYear = front(rowsLastYear, asAt.minusYears(1));
    }

    PlainRun run() {
        new PlainPoints(this).run();
        new PlainTotals(this).run();
        new PlainGrades(this).run();
        return this;
    }

    private List<OracleUnit> front(List<Map<String, Object>> rows, LocalDate day) {
        List<OracleUnit> all = new ArrayList<>();
        for (Map<String, Object> row : rows) {
            OracleUnit unit = new OracleUnit((String) row.get(scheme.who().key()));
            unit.known.putAll(row);
            Object assessed = isAssessed(unit, day);
            unit.assessedUndecided = assessed == null;
            if (!Boolean.FALSE.equals(assessed)) {
                all.add(unit);
                figures(unit, day);
            }
        }
        return all;
    }

    /** Null where it cannot be said. */
    private Object isAssessed(OracleUnit unit, LocalDate day) {
        return scheme.assessed().when() == null
                ? true
                : unit.eval(scheme.assessed().when().term(), day, Map.of());
    }

    private void figures(OracleUnit unit, LocalDate day) {
        for (Scheme.Indicator indicator : scheme.indicators().values()) {
            Object figure = unit.eval(indicator.formula().term(), day, Map.of());
            if (figure != null) {
                unit.figure.put(indicator.name(), (Double) figure);
                unit.value.put(indicator.name(), (Double) figure);
            }
        }
        for (Scheme.Ungraded kind : scheme.ungraded()) {
            if (unit.ungraded == null && unit.holds(kind.when().term(), day, Map.of())) {
                unit.ungraded = kind.kind();
            }
        }
        for (Grouping group : scheme.groups().values()) {
            if (group.column() == null) {
                group.classes().stream()
                        .filter(one -> unit.holds(one.when().term(), day, Map.of()))
                        .findFirst()
                        .ifPresent(one -> unit.known.put(group.name(), one.code()));
            }
        }
        unit.compared = !unit.assessedUndecided
                && unit.ungraded == null
                && groupsThatMatter().stream().allMatch(unit.known::containsKey);
        String by = scheme.points().by();
        unit.compared &= by == null || scheme.points().items().containsKey(String.valueOf(unit.known.get(by)));
    }

    private Set<String> groupsThatMatter() {
        Set<String> groups = new LinkedHashSet<>(scheme.points().within());
        groups.addAll(scheme.ranking().groupings());
        Grading grading = scheme.grading();
        if (scheme.points().by() != null) {
            groups.add(scheme.points().by());
        }
        if (grading != null && grading.by() != null) {
            groups.add(grading.by());
        }
        return groups;
    }

    List<OracleUnit> compared() {
        return units.stream().filter(unit -> unit.compared).toList();
    }

    /** Whether a score lies so near to the middle of two eight-decimal numbers that binary noise decides its rounding. */
    boolean hasScoreOnAnEdge() {
        return units.stream().filter(unit -> unit.scoreUnrounded != null).anyMatch(unit -> {
            double shifted = Math.abs(unit.scoreUnrounded) * 1e8;
            return Math.abs(shifted - Math.floor(shifted) - 0.5) < 1e-5;
        });
    }

    /** Who of them is in the same groups; who is in none of them has nobody alike. */
    static List<OracleUnit> alike(OracleUnit unit, List<String> within, List<OracleUnit> units) {
        List<Object> key = keyOf(unit, within);
        return units.stream()
                .filter(other -> other.compared
                        && !key.contains(null)
                        && keyOf(other, within).equals(key))
                .toList();
    }

    /** The key of the groups a unit is in. */
    static List<Object> keyOf(OracleUnit unit, List<String> within) {
        List<Object> key = new ArrayList<>();
        within.forEach(name -> key.add(unit.known.get(name)));
        return key;
    }

    Map<List<Object>, List<OracleUnit>> lists() {
        return units.stream()
                .filter(unit -> unit.inList)
                .collect(Collectors.groupingBy(this::listOf, LinkedHashMap::new, Collectors.toList()));
    }

    /** Whether fewer than so many of its groups are compared. */
    boolean fallsBack(OracleUnit unit) {
        Ranking.SmallGroups small = scheme.ranking().small();
        return small != null
                && !keyOf(unit, scheme.ranking().within()).contains(null)
                && alike(unit, scheme.ranking().within(), units).size() < small.atLeast();
    }

    /** The groups that the points name or, for a unit that falls back from them, the wider ones and what else is named. */
    List<String> within(OracleUnit unit) {
        List<String> named = scheme.points().within();
        List<String> ranked = scheme.ranking().within();
        if (!fallsBack(unit) || !named.containsAll(ranked)) {
            return named;
        }
        Set<String> wider = new LinkedHashSet<>(named);
        ranked.forEach(wider::remove);
        wider.addAll(scheme.ranking().small().within());
        return List.copyOf(wider);
    }

    /** The groups of a unit or, where it falls back, the wider ones. */
    List<Object> listOf(OracleUnit unit) {
        Ranking ranking = scheme.ranking();
        List<Object> own = keyOf(unit, ranking.within());
        Ranking.SmallGroups small = ranking.small();
        if (small == null || own.contains(null)) {
            return own;
        }
        if (!fallsBack(unit)) {
            return own;
        }
        List<Object> wider = keyOf(unit, small.within());
        wider.add("small groups");
        return wider;
    }

    /** Whether the place of the unit counts the other: that of a small group may count all of the wider one. */
    boolean isRankedWith(OracleUnit unit, OracleUnit other) {
        Ranking.SmallGroups small = scheme.ranking().small();
        return small != null && small.amongAll() && fallsBack(unit)
                ? keyOf(unit, small.within()).equals(keyOf(other, small.within()))
                : listOf(unit).equals(listOf(other));
    }

    List<Points.Item> itemsOf(OracleUnit unit) {
        return scheme.points().items().get(classOf(unit));
    }

    String classOf(OracleUnit unit) {
        String by = scheme.points().by();
        return by == null ? Scheme.EVERYONE : (String) unit.known.get(by);
    }
}
