package io.wuhao.cli;

import io.wuhao.engine.Label;
import io.wuhao.engine.run.Assessment;
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

    /** A run that ends before shows none. */
    private static final int QUIET_MILLISECONDS = 800;

    private final Speech speech;
    private @Nullable ProgressBar bar;

    private Progress(Speech speech, @Nullable ProgressBar bar) {
        this.speech = speech;
        this.bar = bar;
    }

    static Progress on(Speech speech, boolean silent) {
        if (silent || !speech.screen().err()) {
            return new Progress(speech, null);
        }
        ProgressBar bar = new ProgressBarBuilder()
                .setInitialMax(STEPS)
                .setTaskName("wuhao")
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(QUIET_MILLISECONDS)
                .clearDisplayOnFinish()
                .setConsumer(new ConsoleProgressBarConsumer(System.err))
                .build();
        return new Progress(speech, bar);
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
