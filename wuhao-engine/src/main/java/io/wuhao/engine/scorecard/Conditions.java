package io.wuhao.engine.scorecard;

import io.wuhao.engine.Label;
import io.wuhao.engine.formula.Term;
import io.wuhao.engine.scheme.Adjustment;
import io.wuhao.engine.scheme.Points;
import io.wuhao.engine.scheme.Scheme;
import io.wuhao.engine.sql.Columns;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a card asks of the run beside its tables: which exception held, and which conditions a missing figure left open. */
final class Conditions {

    private final Map<String, String> asked = new LinkedHashMap<>();
    private final Map<String, Label> open = new LinkedHashMap<>();

    Conditions(Scheme scheme, Columns columns) {
        scheme.points()
                .items()
                .forEach((code, items) -> items.stream()
                        .filter(item -> !item.except().isEmpty())
                        .forEach(item -> asked.put(exceptionKey(code, item), firstThatHolds(item, columns))));
        scheme.indicators()
                .values()
                .forEach(indicator -> indicator
                        .checks()
                        .forEach(check -> asked.put(
                                checkKey(indicator, check),
                                columns.print(check.when().term(), "ranked_on"))));
        Stream.of(scheme.bonus(), scheme.penalty())
                .map(Adjustment::lines)
                .flatMap(List::stream)
                .filter(line -> line.when() != null)
                .forEach(line -> open(
                        line.label(),
                        java.util.Objects.requireNonNull(line.when()).term(),
                        columns,
                        "total_points"));
        if (scheme.grading() != null) {
            scheme.direct()
                    .forEach(direct -> direct.clauses()
                            .forEach(clause -> open(direct.label(), clause.term(), columns, "ranked_on")));
            scheme.moves().forEach(move -> open(move.label(), move.when().term(), columns, "ranked_on"));
        }
    }

    static String exceptionKey(String code, Points.Item item) {
        return "exception " + code + " " + item.indicator();
    }

    static String checkKey(Scheme.Indicator indicator, Scheme.Check check) {
        return "check " + indicator.name() + " " + check.name();
    }

    private static String firstThatHolds(Points.Item item, Columns columns) {
        StringBuilder text = new StringBuilder("case");
        for (int i = 0; i < item.except().size(); i++) {
            String when = columns.print(item.except().get(i).when().term(), "ranked_on");
            text.append(" when ").append(when).append(" then ").append(i);
        }
        return text.append(" end").toString();
    }

    private void open(Label label, Term when, Columns columns, String score) {
        String key = "open " + open.size();
        open.put(key, label);
        asked.put(key, "(" + columns.print(when, score) + ") is null");
    }

    /** Expressions over the table {@code assessment}, by key. */
    Map<String, String> asked() {
        return asked;
    }

    /** The labels of the conditions left open for this unit. */
    List<Label> openFor(UnitRow row) {
        return open.entrySet().stream()
                .filter(one -> row.isCompared())
                .filter(one -> Boolean.TRUE.equals(row.conditions().get(one.getKey())))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
    }
}
