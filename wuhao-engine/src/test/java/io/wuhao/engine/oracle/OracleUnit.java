package io.wuhao.engine.oracle;

import io.wuhao.engine.formula.Oracle;
import io.wuhao.engine.formula.Term;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All that plain Java finds out about one unit, step by step; what is missing is absent. */
final class OracleUnit {

    final String id;
    final Map<String, Object> known = new HashMap<>();
    final Map<String, Double> figure = new HashMap<>();
    final Map<String, Double> value = new HashMap<>();
    final Map<String, Double> points = new HashMap<>();
    String ungraded;
    boolean assessedUndecided;
    boolean compared;
    Double scoreUnrounded;
    BigDecimal score;
    BigDecimal rankedOn;
    String direct;
    boolean inList;
    int place;
    int listed;
    int base;
    int tied;
    String gradeBefore;
    String grade;
    final List<String> moves = new ArrayList<>();

    OracleUnit(String id) {
        this.id = id;
    }

    Object eval(Term term, LocalDate asAt, Map<String, Object> variables) {
        return new Oracle(
                        leaf -> {
                            if (leaf instanceof Term.Own own) {
                                return known.get(own.column().name());
                            }
                            return leaf instanceof Term.Variable variable ? variables.get(variable.name()) : null;
                        },
                        asAt)
                .value(term);
    }

    boolean holds(Term term, LocalDate asAt, Map<String, Object> variables) {
        return Boolean.TRUE.equals(eval(term, asAt, variables));
    }

    /** What conditions after the scoring may read. */
    Map<String, Object> results(Double scoreSoFar) {
        Map<String, Object> variables = new HashMap<>();
        points.forEach((name, number) -> variables.put("points(" + name + ")", number));
        if (scoreSoFar != null) {
            variables.put("score", scoreSoFar);
        }
        if (place > 0) {
            variables.put("place", (double) place);
        }
        return variables;
    }

    String outcome() {
        if (assessedUndecided) {
            return "undecided";
        }
        if (ungraded != null) {
            return ungraded;
        }
        return !compared ? "no class" : score == null ? "figure missing" : null;
    }
}
