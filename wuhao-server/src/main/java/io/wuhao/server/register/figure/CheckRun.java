package io.wuhao.server.register.figure;

import io.wuhao.engine.Label;
import io.wuhao.engine.Place;
import io.wuhao.engine.Problems;
import io.wuhao.engine.formula.Formula;
import io.wuhao.engine.formula.Scope;
import io.wuhao.engine.formula.SqlPrinter;
import io.wuhao.engine.formula.Term;
import io.wuhao.engine.register.Column;
import io.wuhao.engine.register.Register;
import io.wuhao.engine.register.TableLoader;
import io.wuhao.engine.register.Unit;
import io.wuhao.engine.run.Store;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Evaluates checks over figures, in the engine's sandbox and by its compiler. */
@Component
class CheckRun {

    private static final int MEGABYTES = 512;

    private final FigureChecks checks;
    private final FigureKinds kinds;

    CheckRun(FigureChecks checks, FigureKinds kinds) {
        this.checks = checks;
        this.kinds = kinds;
    }

    /**
     * What a check found.
     *
     * @param reads the kinds of figures that its condition reads
     * @param enterprises by code, in order
     */
    record Found(FigureCheck check, Set<String> reads, List<String> enterprises) {}

    /**
     * All checks over these enterprises; a missing figure decides nothing.
     *
     * @param now figures by enterprise and kind, in the units of their kinds
     * @param before those of a year before; empty if nothing was collected then
     */
    List<Found> over(Map<String, Map<String, String>> now, Map<String, Map<String, String>> before) {
        Register register = register();
        Set<String> codes = new TreeSet<>(now.keySet());
        codes.addAll(before.keySet());
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (Store store = Store.open(new Store.Limits(List.of(), temporary, 2, MEGABYTES))) {
            load(store, register, codes, now, "enterprise");
            load(store, register, before.keySet(), before, "last_year_enterprise");
            List<Found> found = new ArrayList<>();
            for (FigureCheck check : checks.list()) {
                Term condition = bind(check, register);
                if (before.isEmpty() && readsLastYear(condition)) {
                    continue; // the first year of all: nobody is new, and nobody is gone
                }
                found.add(new Found(check, reads(condition), store.list(sql(condition), row -> row.getString(1))));
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException("loading figures for the checks", failed);
        }
    }

    private Register register() {
        List<Column> columns = new ArrayList<>();
        Place here = Place.file("checks");
        columns.add(Column.of("code", Label.same("code"), Column.Type.TEXT, Unit.NONE, here));
        for (FigureKind kind : kinds.list()) {
            columns.add(new Column(
                    kind.code(),
                    kind.name(),
                    Column.Type.NUMBER,
                    kind.unit(),
                    kind.unit(),
                    Map.of(),
                    null,
                    null,
                    true,
                    here));
        }
        return new Register("enterprise", Label.of("企业", "enterprise"), "code", columns, here);
    }

    private static Term bind(FigureCheck check, Register register) {
        Problems problems = new Problems();
        return new Formula(check.when(), Place.file("checks/" + check.id() + ".yaml"))
                .bindCondition(Scope.columnsOf(register), problems)
                .orElseThrow(() -> new IllegalStateException(problems.list().toString()));
    }

    private static Set<String> reads(Term condition) {
        Set<String> reads = new LinkedHashSet<>();
        for (Term.Leaf leaf : condition.leaves()) {
            if (leaf instanceof Term.Own own) {
                reads.add(own.column().name());
            } else if (leaf instanceof Term.LastYear last) {
                reads.addAll(reads(last.of()));
            }
        }
        return reads;
    }

    private static boolean readsLastYear(Term condition) {
        return condition.leaves().stream().anyMatch(Term.LastYear.class::isInstance);
    }

    private static String sql(Term condition) {
        String when = new SqlPrinter(
                        leaf -> leaf instanceof Term.LastYear last
                                ? "(" + new SqlPrinter(own -> spell(own, "l"), LocalDate.EPOCH).print(last.of()) + ")"
                                : spell(leaf, "e"),
                        LocalDate.EPOCH)
                .print(condition);
        return "select e.code from enterprise e left join last_year_enterprise l on l.code = e.code where " + when
                + " order by e.code";
    }

    private static String spell(Term.Leaf leaf, String table) {
        if (leaf instanceof Term.Own own) {
            return "cast(" + table + ".\"" + own.column().name() + "\" as double)";
        }
        throw new IllegalStateException("a check reads figures of this year and last year only: " + leaf);
    }

    private static void load(
            Store store, Register register, Set<String> codes, Map<String, Map<String, String>> figures, String table)
            throws SQLException {
        List<String> headings = register.columns().stream().map(Column::name).toList();
        List<List<String>> rows = codes.stream()
                .map(code -> headings.stream()
                        .map(column -> column.equals("code")
                                ? code
                                : Objects.requireNonNullElse(
                                        figures.getOrDefault(code, Map.of()).get(column), ""))
                        .toList())
                .toList();
        Problems problems = new Problems();
        new TableLoader(store.connection(), problems)
                .load(register, "checks", headings, rows, headings.stream().collect(Collectors.toSet()), table);
        problems.throwIfErrors();
    }
}
