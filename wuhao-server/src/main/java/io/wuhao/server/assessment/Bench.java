package io.wuhao.server.assessment;

import io.wuhao.engine.Problems;
import io.wuhao.engine.run.Assessment;
import io.wuhao.engine.run.DuckDbRunner;
import io.wuhao.engine.run.TableFiles;
import io.wuhao.engine.scheme.Scheme;
import io.wuhao.engine.sql.Compiler;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Runs the engine over a run's frozen tables, and keeps the last runs open, so that a unit's why is read from the run itself and
 * needs no second one. At most {@value #OPEN} stay in memory; an older one is computed again from the same tables.
 */
@Component
class Bench {

    private static final int OPEN = 2;
    private static final int MEMORY_MEGABYTES = 1_024;

    private final RunFolder folder;
    private final SchemeShelf shelf;
    private final Map<Long, Assessment> open = new LinkedHashMap<>(4, 0.75f, true);

    Bench(RunFolder folder, SchemeShelf shelf) {
        this.folder = folder;
        this.shelf = shelf;
    }

    /** Computes a run; it stays open. */
    synchronized void compute(Run run, Assessment.Progress progress) throws IOException {
        keep(run.id(), assess(run, progress));
    }

    /** Reads from a run, one reader at a time: it is one connection. */
    synchronized <T> T read(Run run, Function<Assessment, T> reader) throws IOException {
        Assessment assessment = open.get(run.id());
        if (assessment == null) {
            assessment = assess(run, Assessment.Progress.NONE);
            keep(run.id(), assessment);
        }
        return reader.apply(assessment);
    }

    private Assessment assess(Run run, Assessment.Progress progress) throws IOException {
        Scheme scheme = shelf.get(run.scheme() + "/" + run.edition()).scheme();
        Problems problems = new Problems();
        TableFiles files = TableFiles.in(folder.tables(run.id()), scheme, Compiler.needs(scheme), problems);
        problems.throwIfErrors();
        Assessment.Options options = new Assessment.Options(
                run.acceptMissing(),
                List.of(folder.out(run.id())),
                folder.temporary(),
                Runtime.getRuntime().availableProcessors(),
                MEMORY_MEGABYTES,
                progress);
        return Assessment.run(scheme, files, options, new DuckDbRunner());
    }

    private void keep(long run, Assessment assessment) {
        Assessment before = open.put(run, assessment);
        if (before != null) {
            before.close();
        }
        Iterator<Assessment> oldest = open.values().iterator();
        while (open.size() > OPEN) {
            oldest.next().close();
            oldest.remove();
        }
    }

    @PreDestroy
    synchronized void close() {
        open.values().forEach(Assessment::close);
        open.clear();
    }
}
