package io.wuhao.engine.scheme;

import io.wuhao.engine.formula.Scope;
import io.wuhao.engine.formula.Term;
import io.wuhao.engine.register.Column;
import io.wuhao.engine.register.Register;
import io.wuhao.engine.register.Unit;
import java.util.LinkedHashMap;
import java.util.Map;

/** What formulas may read at each place of the file: every section sees the sections above it. */
final class Scopes {

    private Scopes() {}

    /** The own columns of the units, and the registers whose rows refer to them. */
    static Scope of(Register who, Map<String, Register> tables) {
        Map<String, Scope.Link> links = new LinkedHashMap<>();
        for (Register table : tables.values()) {
            for (Column link : table.columnsThatReferTo(who.name())) {
                String called = link.called();
                links.put(called == null ? table.name() : called, new Scope.Link(table, link));
            }
        }
        return new Scope(who.name(), Scope.columnsOf(who).names(), links).with(Map.of("as_at", Term.Variable.AS_AT));
    }

    static Map<String, Term> indicators(Map<String, Scheme.Indicator> indicators) {
        Map<String, Term> terms = new LinkedHashMap<>();
        indicators.forEach(
                (name, indicator) -> terms.put(name, indicator.formula().term()));
        return terms;
    }

    static Map<String, Term> groups(Map<String, Grouping> groups) {
        Map<String, Term> names = new LinkedHashMap<>();
        for (Grouping group : groups.values()) {
            if (group.column() == null) {
                names.put(group.name(), new Term.Own(groupColumn(group)));
            }
        }
        return names;
    }

    private static Column groupColumn(Grouping group) {
        return new Column(
                group.name(),
                group.label(),
                Column.Type.TEXT,
                Unit.NONE,
                Unit.NONE,
                group.labels(),
                null,
                null,
                true,
                group.place());
    }

    /** What the cuts and the moves may read besides: the place in the list. */
    static Map<String, Term> place() {
        return Map.of("place", new Term.Variable("place", Term.Type.NUMBER, Unit.NONE));
    }

    /** What conditions after the scoring may also read: the score, each item's points, each total. */
    static Map<String, Term> results(Points points, Total.Branch total) {
        Map<String, Term> names = new LinkedHashMap<>();
        names.put("score", new Term.Variable("score", Term.Type.NUMBER, Unit.NONE));
        for (String item : points.itemNames()) {
            names.put("points(" + item + ")", new Term.Variable("points(" + item + ")", Term.Type.NUMBER, Unit.NONE));
        }
        for (Total.Branch branch : total.branches()) {
            String name = "points(" + branch.name() + ")";
            names.put(name, new Term.Variable(name, Term.Type.NUMBER, Unit.NONE));
        }
        return names;
    }
}
