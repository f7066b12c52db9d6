package io.wuhao.engine.run;

import io.wuhao.engine.InputException;
import io.wuhao.engine.Label;
import io.wuhao.engine.Place;
import io.wuhao.engine.Problem;
import io.wuhao.engine.Problems;
import io.wuhao.engine.register.Loaded;
import io.wuhao.engine.register.TableLoader;
import io.wuhao.engine.scheme.Scheme;
import io.wuhao.engine.sql.Compiler;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One run of a scheme over tables, with its answer. Closing it gives the memory back. */
public final class Assessment implements AutoCloseable {

    private final Scheme scheme;
    private final Compiler.Compiled compiled;
    private final Store store;
    private final String engine;
    private final List<Loaded> loaded;
    private final List<Loaded> loadedLastYear;
    private final List<Problem> remarks;

    private Assessment(
            Scheme scheme,
            Compiler.Compiled compiled,
            Store store,
            String engine,
            List<Loaded> loaded,
            List<Loaded> loadedLastYear,
            List<Problem> remarks) {
        this.scheme = scheme;
        this.compiled = compiled;
        this.store = store;
        this.engine = engine;
        this.loaded = List.copyOf(loaded);
        this.loadedLastYear = List.copyOf(loadedLastYear);
        this.remarks = List.copyOf(remarks);
    }

    /**
     * How to run.
     *
     * @param acceptMissing admits empty cells, which are then listed; errors always stop the run
     * @param folders beside those of the tables that the store may write, as the output folder
     * @param temporary for what does not fit into memory
     */
    public record Options(
            boolean acceptMissing,
            List<Path> folders,
            Path temporary,
            int threads,
            int memoryMegabytes,
            Progress progress) {
        public Options {
            folders = List.copyOf(folders);
        }
    }

    /** Hears how far a run is. */
    public interface Progress {
        /** Step {@code step} of {@code of} begins. */
        void begins(Label what, int step, int of);

        Progress NONE = (what, step, of) -> {};
    }

    /** Fills the store with the tables of the scheme's registers. */
    interface Tables {
        List<Loaded> load(TableLoader loader, Period period) throws SQLException;
    }

    enum Period {
        THIS_YEAR,
        LAST_YEAR
    }

    /**
     * Runs a scheme over files.
     *
     * @throws InputException with every problem, if the scheme lacks its scoring, a table cannot be read, or a figure makes the
     *     rule senseless
     */
    public static Assessment run(Scheme scheme, TableFiles files, Options options, Runner runner) {
        refuseUnknownScoring(scheme);
        Compiler.Compiled compiled = Compiler.compile(scheme);
        return run(scheme, compiled, limits(files, options), tables(scheme, compiled, files), options, runner);
    }

    /** All that is wrong with the tables of a scheme that cannot be run yet: they are read, and nothing is computed. */
    public static List<Problem> readTables(Scheme scheme, TableFiles files, Options options) {
        Compiler.Compiled compiled = Compiler.compile(scheme);
        Problems problems = new Problems();
        try (Store store = Store.open(limits(files, options))) {
            TableLoader loader = new TableLoader(store.connection(), problems);
            Tables tables = tables(scheme, compiled, files);
            List<Loaded> now = tables.load(loader, Period.THIS_YEAR);
            if (!compiled.needs().lastYear().isEmpty()) {
                tables.load(loader, Period.LAST_YEAR);
            }
            loader.checkReferences(now);
        } catch (SQLException failed) {
            throw new Store.StoreException("loading tables", failed);
        }
        return problems.list();
    }

    private static Tables tables(Scheme scheme, Compiler.Compiled compiled, TableFiles files) {
        return (loader, period) -> period == Period.THIS_YEAR
                ? load(loader, scheme, files.thisYear(), compiled.needs().columns(), "")
                : load(loader, scheme, files.lastYear(), compiled.needs().lastYear(), "last_year_");
    }

    private static Store.Limits limits(TableFiles files, Options options) {
        List<Path> folders = new ArrayList<>(files.folders());
        folders.addAll(options.folders());
        return new Store.Limits(folders, options.temporary(), options.threads(), options.memoryMegabytes());
    }

    private static List<Loaded> load(
            TableLoader loader,
            Scheme scheme,
            Map<String, List<Path>> files,
            Map<String, Set<String>> needs,
            String prefix)
            throws SQLException {
        List<Loaded> tables = new ArrayList<>();
        for (Map.Entry<String, Set<String>> need : needs.entrySet()) {
            tables.add(loader.load(
                    scheme.getTable(need.getKey()),
                    files.getOrDefault(need.getKey(), List.of()),
                    need.getValue(),
                    prefix + need.getKey()));
        }
        return tables;
    }

    static Assessment run(
            Scheme scheme,
            Compiler.Compiled compiled,
            Store.Limits limits,
            Tables tables,
            Options options,
            Runner runner) {
        Store store = Store.open(limits);
        boolean done = false;
        try {
            Problems problems = new Problems();
            TableLoader loader = new TableLoader(store.connection(), problems);
            options.progress().begins(Label.of("读取数据表", "reading tables"), 1, 3);
            List<Loaded> now = tables.load(loader, Period.THIS_YEAR);
            List<Loaded> before =
                    compiled.needs().lastYear().isEmpty() ? List.of() : tables.load(loader, Period.LAST_YEAR);
            loader.checkReferences(now);
            admit(problems, options.acceptMissing());
            options.progress().begins(Label.of("计算", "assessing"), 2, 3);
            runner.run(compiled.text(), store);
            new ResultChecks(scheme, store).check();
            options.progress().begins(Label.of("完成计算", "assessed"), 3, 3);
            done = true;
            return new Assessment(scheme, compiled, store, runner.engine(), now, before, problems.list());
        } catch (SQLException failed) {
            throw new Store.StoreException("loading tables", failed);
        } finally {
            if (!done) {
                store.close();
            }
        }
    }

    /** Errors end the run; so do empty cells, unless they were admitted. */
    private static void admit(Problems problems, boolean acceptMissing) {
        problems.throwIfErrors();
        List<Problem> missing = problems.list().stream()
                .filter(problem -> problem.severity() == Problem.Severity.MISSING)
                .toList();
        if (!acceptMissing && !missing.isEmpty()) {
            throw new InputException(problems.list());
        }
    }

    /**
     * Refuses a scheme that cannot be run because its document does not print how points are given, or gives none.
     *
     * @throws InputException naming every such clause
     */
    public static void refuseUnknownScoring(Scheme scheme) {
        List<Problem> unknown = scheme.unknown().stream()
                .filter(clause -> clause.part() == Scheme.Unknown.Part.SCORING)
                .map(clause -> Problem.error(
                        clause.place(),
                        Label.of(
                                "文件没有印出（%s），不能评分。",
                                "The document does not print (%s): nothing can be scored.", clause.path()),
                        Label.of("请用 --supply 文件补充这一条。", "Supply this clause in a file named by --supply.")))
                .toList();
        if (!unknown.isEmpty()) {
            throw new InputException(unknown);
        }
        if (scheme.points().itemNames().isEmpty()) {
            throw new InputException(Problem.error(
                    Place.file(scheme.head().place().file()),
                    Label.of("方案没有计分指标。", "The scheme has no items that earn points."),
                    Label.of("请在 points 中写出。", "Write them under points.")));
        }
    }

    public Scheme scheme() {
        return scheme;
    }

    public Compiler.Compiled compiled() {
        return compiled;
    }

    public Answer answer() {
        return new Answer(store);
    }

    public String engine() {
        return engine;
    }

    /** The tables of this year, and of last year where the scheme reads them. */
    public List<Loaded> loaded() {
        return loaded;
    }

    public List<Loaded> loadedLastYear() {
        return loadedLastYear;
    }

    /** Warnings, notes and admitted empty cells of the tables. */
    public List<Problem> remarks() {
        return remarks;
    }

    @Override
    public void close() {
        store.close();
    }
}
