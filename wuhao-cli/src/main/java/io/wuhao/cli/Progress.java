package io.wuhao.cli;

import io.wuhao.engine.Label;
import io.wuhao.engine.run.Assessment;
import io.wuhao.engine.run.TableFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** How far a run is, as a bar; only where a person watches, and gone when the run ends. */
final class Progress implements Assessment.Progress, AutoCloseable {

    static final Label WRITING = Label.of("写出文件", "writing files");

    /** Reading, assessing, assessed, writing. */
    static final int STEPS = 4;

    /** Tables smaller than this are assessed before anyone wonders: about two seconds. */
    private static final long SMALL = 5_000_000;

    private final Speech speech;
    private @Nullable ProgressBar bar;

    private Progress(Speech speech, @Nullable ProgressBar bar) {
        this.speech = speech;
        this.bar = bar;
    }

    static Progress on(Speech speech, boolean silent, TableFiles files) throws IOException {
        if (silent || !speech.screen().err() || bytes(files) < SMALL) {
            return new Progress(speech, null);
        }
        ProgressBar bar = new ProgressBarBuilder()
                .setInitialMax(STEPS)
                .setTaskName("wuhao")
                .setStyle(ProgressBarStyle.ASCII)
                .clearDisplayOnFinish()
                .setConsumer(new ConsoleProgressBarConsumer(System.err))
                .build();
        return new Progress(speech, bar);
    }

    private static long bytes(TableFiles files) throws IOException {
        long bytes = 0;
        for (Map<String, List<Path>> year : List.of(files.thisYear(), files.lastYear())) {
            for (List<Path> table : year.values()) {
                for (Path file : table) {
                    bytes += Files.size(file);
                }
            }
        }
        return bytes;
    }

    @Override
    public void begins(Label what, int step, int of) {
        if (bar != null) {
            bar.stepTo(step - 1L);
            bar.setExtraMessage(" " + speech.say(what));
        }
    }

    @Override
    public void close() {
        end();
    }

    /** Takes the bar off the screen. */
    void end() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
