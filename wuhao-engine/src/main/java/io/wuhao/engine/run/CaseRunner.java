package io.wuhao.engine.run;

import io.wuhao.engine.InputException;
import io.wuhao.engine.Label;
import io.wuhao.engine.Place;
import io.wuhao.engine.Problem;
import io.wuhao.engine.register.Column;
import io.wuhao.engine.register.Loaded;
import io.wuhao.engine.register.Register;
import io.wuhao.engine.register.TableLoader;
import io.wuhao.engine.scheme.Case;
import io.wuhao.engine.scheme.Scheme;
import io.wuhao.engine.scheme.SchemeReader;
import io.wuhao.engine.sql.Compiler;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Runs the test cases that a scheme carries: its rows go through the same reader of cells and the same text as any table. Where a
 * row gives an indicator, that indicator is read instead of computed.
 */
public final class CaseRunner {

    private final SchemeReader.Request request;
    private final Path temporary;
    private final Runner runner;

    public CaseRunner(SchemeReader.Request request, Path temporary, Runner runner) {
        this.request = request;
        this.temporary = temporary;
        this.runner = runner;
    }

    /**
     * How a case went.
     *
     * @param differences what differs from what was expected, in words; empty where the case holds
     * @param ran whether there is a result; if not, the differences say why
     */
    public record Outcome(Case of, List<Problem> differences, boolean ran) {
        public Outcome {
            differences = List.copyOf(differences);
        }

        public boolean holds() {
            return differences.isEmpty();
        }
    }

    public List<Outcome> run(Scheme scheme) {
        return scheme.cases().stream().map(one -> run(scheme, one)).toList();
    }

    public Outcome run(Scheme scheme, Case one) {
        try (Assessment assessment = assess(scheme, one)) {
            return new Outcome(one, new CaseDifferences(one, assessment).list(), true);
        } catch (InputException refused) {
            return new Outcome(one, refused.problems(), false);
        }
    }

    /** The run of one case, for whoever wants to look inside. */
    public Assessment assess(Scheme scheme, Case one) {
        Scheme asGiven = withGiven(scheme, one);
        Assessment.refuseUnknownScoring(asGiven);
        Compiler.Compiled compiled = Compiler.compile(asGiven);
        Assessment.Tables tables = (loader, period) -> load(loader, asGiven, one, compiled.needs(), period);
        Store.Limits limits = new Store.Limits(List.of(), temporary, 1, 512);
        Assessment.Options options =
                new Assessment.Options(true, List.of(), temporary, 1, 512, Assessment.Progress.NONE);
        return Assessment.run(asGiven, compiled, limits, tables, options, runner);
    }

    private Scheme withGiven(Scheme scheme, Case one) {
        Set<String> given = new LinkedHashSet<>();
        Register who = scheme.who();
        for (Case.Row row : one.rows().getOrDefault(who.name(), List.of())) {
            row.cells().keySet().stream()
                    .filter(name -> scheme.indicators().containsKey(name)
                            && who.findColumn(name).isEmpty())
                    .forEach(given::add);
        }
        if (given.isEmpty()) {
            return scheme;
        }
        SchemeReader.Result again = SchemeReader.read(new SchemeReader.Request(
                request.scheme(), request.supplement(), request.year(), given, request.asAt()));
        return again.scheme().orElseThrow(() -> new InputException(again.problems()));
    }

    private static List<Loaded> load(
            TableLoader loader, Scheme scheme, Case one, Compiler.Needs needs, Assessment.Period period)
            throws SQLException {
        boolean now = period == Assessment.Period.THIS_YEAR;
        Map<String, Set<String>> needed = now ? needs.columns() : needs.lastYear();
        Map<String, List<Case.Row>> rows = now ? one.rows() : one.lastYear();
        List<Loaded> loaded = new ArrayList<>();
        for (String table : needed.keySet()) {
            Register register = scheme.getTable(table);
            List<String> headings =
                    register.columns().stream().map(Column::name).toList();
            List<List<String>> cells = new ArrayList<>();
            for (Case.Row row : rows.getOrDefault(table, List.of())) {
                refuseUnknownColumns(scheme, row, headings);
                cells.add(headings.stream()
                        .map(name -> row.cells().getOrDefault(name, ""))
                        .toList());
            }
            String name = now ? table : "last_year_" + table;
            loaded.add(loader.load(register, one.name(), headings, cells, Set.of(register.key()), name));
        }
        return loaded;
    }

    private static void refuseUnknownColumns(Scheme scheme, Case.Row row, List<String> headings) {
        for (String cell : row.cells().keySet()) {
            if (!headings.contains(cell)) {
                throw new InputException(Problem.error(
                        Place.line(scheme.head().place().file(), row.line()),
                        Label.of("案例中的（%s）既不是列也不是指标。", "(%s) in a case is neither a column nor an indicator.", cell),
                        io.wuhao.engine.Nearest.advice(cell, headings)));
            }
        }
    }
}
