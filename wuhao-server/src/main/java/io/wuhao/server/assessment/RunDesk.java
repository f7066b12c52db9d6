package io.wuhao.server.assessment;

import io.wuhao.engine.InputException;
import io.wuhao.engine.Label;
import io.wuhao.engine.Problem;
import io.wuhao.engine.export.ResultFiles;
import io.wuhao.engine.export.RunRecord;
import io.wuhao.engine.run.Assessment;
import io.wuhao.engine.run.Store;
import io.wuhao.server.shared.audit.AuditLog;
import io.wuhao.server.shared.audit.Deed;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes orders for runs and works them off one after the other, in the background. */
@Component
class RunDesk {

    private static final Logger LOG = LoggerFactory.getLogger(RunDesk.class);

    private final Runs runs;
    private final RunTables tables;
    private final RunFolder folder;
    private final Bench bench;
    private final SchemeShelf shelf;
    private final Standing standing;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "assessment");
        thread.setDaemon(true);
        return thread;
    });
    private final Set<Long> cancelled = ConcurrentHashMap.newKeySet();

    RunDesk(
            Runs runs,
            RunTables tables,
            RunFolder folder,
            Bench bench,
            SchemeShelf shelf,
            Standing standing,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.runs = runs;
        this.tables = tables;
        this.folder = folder;
        this.bench = bench;
        this.shelf = shelf;
        this.standing = standing;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Somebody asked for the run to end; it ends before its next step. */
    private static final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @EventListener(ApplicationReadyEvent.class)
    void endWhatTheLastProcessLeft() {
        runs.endUnfinished("程序重新启动，运行中断；请重新发起。 The office was restarted while this ran; start it again.");
    }

    /** Takes the order, writes it into the log, and begins as soon as the runs before it are over. */
    long start(Runs.Order order, String startedBy) {
        Long id = transaction.execute(status -> {
            long made = runs.add(order, startedBy);
            audit.wrote(new Deed(
                    "run.started",
                    "run",
                    String.valueOf(made),
                    null,
                    order.scheme() + "/" + order.edition() + ", " + order.year() + ", " + order.placeName(),
                    null));
            return made;
        });
        long run = Objects.requireNonNull(id);
        worker.execute(() -> work(run));
        return run;
    }

    void cancel(long run) {
        transaction.executeWithoutResult(status -> {
            cancelled.add(run);
            audit.wrote(Deed.of("run.cancelled", "run", String.valueOf(run)));
        });
    }

    /** Works an order off, in this thread. */
    void work(long id) {
        try {
            int units = compute(runs.get(id));
            runs.ends(id, Run.State.DONE, units, null);
        } catch (Cancelled asked) {
            runs.ends(id, Run.State.CANCELLED, null, null);
        } catch (InputException problems) {
            runs.ends(id, Run.State.FAILED, null, told(problems));
        } catch (Store.StoreException | IOException | UncheckedIOException failed) {
            LOG.error("run {} failed", id, failed);
        } finally {
            // whatever ended it, no run is left as if it still went on
            runs.endUnfinished(id, "程序故障，详情见日志。 A fault of the program; the log says more.");
            cancelled.remove(id);
        }
    }

    private int compute(Run run) throws IOException {
        step(run, Label.of("冻结登记数据", "freezing the registers"));
        shelf.freeze(run);
        SchemeShelf.OnShelf onShelf = shelf.of(run);
        tables.write(onShelf.scheme(), run.year(), run.place(), folder.tables(run.id()));
        Integer units = bench.compute(run, (what, step, of) -> step(run, numbered(what, step, of)), assessment -> {
            step(run, Label.of("写出结果", "writing the results"));
            write(run, onShelf, assessment);
            return transaction.execute(status -> standing.keep(run, assessment));
        });
        return Objects.requireNonNull(units);
    }

    private void write(Run run, SchemeShelf.OnShelf onShelf, Assessment assessment) {
        try {
            RunRecord record =
                    RunRecord.of(assessment, onShelf.request(), onShelf.result().problems());
            ResultFiles.write(
                    assessment,
                    record,
                    new ResultFiles.Wanted(
                            folder.out(run.id()),
                            EnumSet.of(ResultFiles.Format.CSV, ResultFiles.Format.XLSX),
                            Locale.SIMPLIFIED_CHINESE));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static Label numbered(Label what, int step, int of) {
        return new Label("第 " + step + "/" + of + " 步：" + what.zh(), "step " + step + " of " + of + ": " + what.en());
    }

    private void step(Run run, Label what) {
        if (cancelled.contains(run.id())) {
            throw new Cancelled();
        }
        runs.begins(run.id(), what);
    }

    /** The first problems, each in Chinese and, where it differs, nothing is lost: the page of the run shows them by line. */
    private static String told(InputException problems) {
        return problems.problems().stream()
                .filter(problem -> problem.severity() != Problem.Severity.NOTE)
                .limit(20)
                .map(problem -> problem.in(Locale.SIMPLIFIED_CHINESE))
                .collect(Collectors.joining("\n"));
    }

    @PreDestroy
    void close() {
        worker.shutdownNow();
    }
}
