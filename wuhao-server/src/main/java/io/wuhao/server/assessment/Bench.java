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

    /** Computes a run and lets its result be used; then it stays open. Readers of other runs do not wait for it. */
    <T> T compute(Run run, Assessment.Progress progress, Function<Assessment, T> use) throws IOException {
        Assessment assessment = assess(run, progress);
        boolean kept = false;
        try {
            T used = use.apply(assessment);
            synchronized (this) {
                keep(run.id(), assessment);
            }
            kept = true;
            return used;
        } finally {
            if (!kept) {
                assessment.close();
            }
        }
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
        Scheme scheme = shelf.of(run).scheme();
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
