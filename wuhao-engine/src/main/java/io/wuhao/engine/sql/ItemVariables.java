package io.wuhao.engine.sql;

import io.wuhao.engine.formula.Term;
import io.wuhao.engine.scheme.Points;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the formula of an item may read beside columns: its value and weight, the benchmark, the unit's place by the value among
 * those compared with it, and their number, mean, deviation, least and greatest value.
 */
final class ItemVariables {

    /** The statistics by their names in a formula. */
    static final Map<String, Statistics.Kind> STATISTICS = Map.of(
            "count",
            Statistics.Kind.COUNT,
            "mean",
            Statistics.Kind.MEAN,
            "deviation",
            Statistics.Kind.DEVIATION,
            "min",
            Statistics.Kind.MIN,
            "max",
            Statistics.Kind.MAX);

    private ItemVariables() {}

    static boolean reads(Points.Item item, String variable) {
        return item.method() instanceof Points.Method.ByFormula formula
                && formula.formula().term().leaves().stream()
                        .anyMatch(leaf ->
                                leaf instanceof Term.Variable one && one.name().equals(variable));
    }

    static Map<String, String> spelled(Points.Item item, String value, String weight) {
        Map<String, String> variables = new HashMap<>(Map.of("value", value, "weight", weight));
        for (String name : List.of("benchmark", "place")) {
            variables.put(name, item.indicator() + "_" + name);
        }
        STATISTICS.keySet().forEach(name -> variables.put(name, item.indicator() + "_" + name));
        return variables;
    }

    /** Places are taken at nine decimals, as steps are; equal values share theirs: 1, 2, 2, 4. */
    static String place(String value, List<String> within, boolean lowerIsBetter) {
        String groups = within.isEmpty() ? "compared" : String.join(", ", within) + ", compared";
        String order = "try_cast(" + value + " as decimal(38,9)) " + (lowerIsBetter ? "asc" : "desc");
        return "case when compared and " + value + " is not null then\n  cast(rank() over (partition by " + groups
                + " order by " + order + " nulls last) as double)\nend";
    }
}
