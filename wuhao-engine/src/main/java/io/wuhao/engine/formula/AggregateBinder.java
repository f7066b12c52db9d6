package io.wuhao.engine.formula;

import io.wuhao.engine.Label;
import io.wuhao.engine.Nearest;
import io.wuhao.engine.formula.Term.Aggregate;
import io.wuhao.engine.register.Column;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code sum(enterprise.tax where scale = above)}: over the rows of a register that refer to the unit. */
final class AggregateBinder {

    private final Scope scope;
    private final Findings findings;

    AggregateBinder(Scope scope, Findings findings) {
        this.scope = scope;
        this.findings = findings;
    }

    @Nullable
    Term bind(Syntax.Call call) {
        Aggregate aggregate = Aggregate.valueOf(call.name().toUpperCase(Locale.ROOT));
        if (call.arguments().size() != 1 || !(call.arguments().get(0) instanceof Syntax.Name name)) {
            return notPlain(call);
        }
        int dot = name.name().indexOf('.');
        if (dot < 0 && aggregate != Aggregate.COUNT) {
            return notPlain(call);
        }
        String register = dot < 0 ? name.name() : name.name().substring(0, dot);
        Scope.Link link = scope.links().get(register);
        if (link == null) {
            return notLinked(register, name.at());
        }
        Term where = where(call, register, link);
        if (call.where() != null && where == null) {
            return null;
        }
        if (dot < 0) {
            return linked(aggregate, link, null, where);
        }
        return column(link, name, dot, aggregate)
                .map(column -> linked(aggregate, link, column, where))
                .orElse(null);
    }

    private static Term linked(Aggregate aggregate, Scope.Link link, @Nullable Column column, @Nullable Term where) {
        return Amounts.pure(new Term.Linked(aggregate, link.register().name(), link.link(), column, where));
    }

    private @Nullable Term where(Syntax.Call call, String written, Scope.Link link) {
        if (call.where() == null) {
            return null;
        }
        Term where = new Binder(rows(written, link), findings).expect(Term.Type.CONDITION, call.where());
        if (where != null && !where.leaves().stream().allMatch(AggregateBinder::isOfRow)) {
            findings.error(
                    call.where().at(),
                    Label.of("where 里只能用表（%s）自己的列。", "where reads the columns of table (%s) only.", written),
                    Label.of("请去掉 last_year 和汇总。", "Leave out last_year and aggregates."));
            return null;
        }
        return where;
    }

    private static boolean isOfRow(Term.Leaf leaf) {
        return leaf instanceof Term.Own || leaf.equals(Term.Variable.AS_AT);
    }

    /** The columns of the register, the constants of the scheme, and its day. */
    private Scope rows(String written, Scope.Link link) {
        Map<String, Term> names = new LinkedHashMap<>(scope.names());
        names.values().removeIf(term -> !term.leaves().isEmpty() && !term.equals(Term.Variable.AS_AT));
        names.putAll(Scope.columnsOf(link.register()).names());
        return new Scope(written, names, Map.of());
    }

    private @Nullable Term notPlain(Syntax.Call call) {
        boolean several = call.arguments().size() > 1
                && (call.name().equals("min") || call.name().equals("max"));
        String other = call.name().equals("min") ? "least(a, b)" : "greatest(a, b)";
        findings.error(
                call.at(),
                Label.of("汇总（%s）里要写 表.列。", "aggregate (%s) reads one column of a table: table.column.", call.name()),
                several
                        ? Label.of("几个数中取其一请写 %s。", "To pick one of several numbers write %s.", other)
                        : Label.of(
                                "如 %s(enterprise.tax)；计算请写在外面，如 sum(a.x) / sum(a.y)。",
                                "As in %s(enterprise.tax); compute outside: sum(a.x) / sum(a.y).", call.name()));
        return null;
    }

    private @Nullable Term notLinked(String register, int at) {
        findings.error(
                at,
                Label.of("表（%s）没有指向（%s）的列。", "table (%s) does not refer to (%s).", register, scope.owner()),
                Nearest.advice(register, scope.links().keySet()));
        return null;
    }

    private Optional<Column> column(Scope.Link link, Syntax.Name name, int dot, Aggregate aggregate) {
        String written = name.name().substring(dot + 1);
        Optional<Column> column = link.register().findColumn(written);
        if (column.isEmpty()) {
            findings.error(
                    name.at(),
                    Label.of(
                            "表（%s）没有列（%s）。",
                            "table (%s) has no column (%s).", link.register().name(), written),
                    Nearest.advice(
                            written,
                            link.register().columns().stream().map(Column::name).toList()));
        } else if (aggregate != Aggregate.COUNT && !column.get().isNumber()) {
            findings.error(
                    name.at(),
                    Label.of("列（%s）不是数字，不能汇总。", "column (%s) holds no numbers.", name.name()),
                    Label.of(
                            "个数请写 count(%s)。",
                            "For a number of rows write count(%s).",
                            link.register().name()));
            return Optional.empty();
        }
        return column;
    }
}
