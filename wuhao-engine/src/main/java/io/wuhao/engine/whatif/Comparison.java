package io.wuhao.engine.whatif;

import io.wuhao.engine.Label;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Two runs unit by unit: who moved, and what made the difference. Nothing is assessed anew; the numbers of the two runs are
 * subtracted.
 *
 * @param changes every unit of either run, those with another grade first, then by the size of the difference
 */
public record Comparison(Outcomes before, Outcomes after, List<Change> changes) {

    /** The standing of a unit that a run does not have. */
    public static final String ABSENT = "absent";

    public Comparison {
        changes = List.copyOf(changes);
    }

    public static Comparison of(Outcomes before, Outcomes after) {
        boolean sameQuestion = !before.sql().isEmpty() && before.sql().equals(after.sql());
        Set<String> units = new LinkedHashSet<>(before.units().keySet());
        units.addAll(after.units().keySet());
        Differences differences = new Differences(sameQuestion);
        List<Change> changes = new ArrayList<>();
        for (String unit : units) {
            Outcomes.Unit one = before.units().get(unit);
            Outcomes.Unit other = after.units().get(unit);
            changes.add(new Change(
                    unit, one, other, one == null || other == null ? List.of() : differences.of(one, other)));
        }
        changes.sort(Comparator.comparing((Change change) -> !change.movesClass())
                .thenComparing(Comparator.comparingDouble(Comparison::size).reversed())
                .thenComparing(Change::unit));
        return new Comparison(before, after, changes);
    }

    private static double size(Change change) {
        java.math.BigDecimal difference = change.difference();
        return difference == null ? Double.MAX_VALUE : Math.abs(difference.doubleValue());
    }

    /** How many units went from which standing to which, by standing before and after. */
    public Map<String, Map<String, Long>> table() {
        Map<String, Map<String, Long>> table = new LinkedHashMap<>();
        standings(true).forEach(from -> {
            Map<String, Long> row = new LinkedHashMap<>();
            standings(false).forEach(to -> row.put(to, 0L));
            table.put(from, row);
        });
        for (Change change : changes) {
            Map<String, Long> row = table.get(standing(change, true));
            if (row != null) {
                row.merge(standing(change, false), 1L, Long::sum);
            }
        }
        return table;
    }

    private static String standing(Change change, boolean first) {
        Outcomes.Unit unit = first ? change.before() : change.after();
        return unit == null ? ABSENT : unit.standing();
    }

    /** Grades best first, then the other standings; only those that a unit has. */
    private List<String> standings(boolean first) {
        Outcomes run = first ? before : after;
        Set<String> found = new LinkedHashSet<>();
        changes.forEach(change -> found.add(standing(change, first)));
        List<String> grades = found.stream().filter(run.grades()::contains).toList();
        List<String> order = new ArrayList<>(run.grades());
        order.retainAll(grades);
        found.stream()
                .filter(one -> !order.contains(one))
                .sorted(Comparator.comparing(ABSENT::equals))
                .forEach(order::add);
        return order;
    }

    /** Whether the grade is better (1), worse (−1) or the same; 0 also where one of the two is no grade, or their order is unknown. */
    public int direction(Change change) {
        List<String> order = after.grades().isEmpty() ? before.grades() : after.grades();
        int one = order.indexOf(standing(change, true));
        int other = order.indexOf(standing(change, false));
        return one < 0 || other < 0 ? 0 : Integer.compare(one, other);
    }

    /** How many units are as before, and how many differ in what: {@code came}, {@code left}, {@code score}, … */
    public Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (String kind :
                List.of("units", "same", "came", "left", "score", "place", "first_grade", "grade", "up", "down")) {
            counts.put(kind, changes.stream().filter(change -> is(kind, change)).count());
        }
        return counts;
    }

    private boolean is(String kind, Change change) {
        Outcomes.Unit one = change.before();
        Outcomes.Unit other = change.after();
        return switch (kind) {
            case "units" -> true;
            case "same" -> !change.isAny();
            case "came" -> change.came();
            case "left" -> change.left();
            case "up" -> direction(change) > 0;
            case "down" -> direction(change) < 0;
            default -> one != null && other != null && differs(kind, one, other);
        };
    }

    private static boolean differs(String kind, Outcomes.Unit one, Outcomes.Unit other) {
        return switch (kind) {
            case "score" -> !Objects.equals(plain(one), plain(other));
            case "place" -> !Objects.equals(one.rank(), other.rank());
            case "first_grade" -> !Objects.equals(one.first(), other.first());
            default -> !one.standing().equals(other.standing());
        };
    }

    private static String plain(Outcomes.Unit unit) {
        java.math.BigDecimal score = unit.score();
        return score == null ? "" : score.stripTrailingZeros().toPlainString();
    }

    /** The label of a node in either run, else its name. */
    public Label label(String node) {
        return Stream.of(after, before)
                .map(run -> run.labels().get(node))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> ofScore(node));
    }

    private static Label ofScore(String node) {
        return switch (node) {
            case "rounding" -> Label.of("取整", "rounding");
            case "bonus_ceiling" -> Label.of("加分上限", "ceiling on bonus");
            case "penalty_ceiling" -> Label.of("扣分上限", "ceiling on penalty");
            default -> Label.same(node);
        };
    }

    /** What made the differences over all units: the sum of the sizes of its parts, the largest first. */
    public Map<String, Double> nodes() {
        Map<String, Double> sums = new HashMap<>();
        changes.forEach(change ->
                change.parts().forEach(part -> sums.merge(part.node(), Math.abs(part.difference()), Double::sum)));
        Map<String, Double> sorted = new LinkedHashMap<>();
        new TreeMap<>(sums)
                .entrySet().stream()
                        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }
}
