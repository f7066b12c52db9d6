package io.wuhao.spark;

import io.wuhao.cli.Wuhao;
import io.wuhao.engine.run.Runner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line's entry with Spark inside: the same commands, started by {@code ./wuhao --engine spark …}. */
public final class SparkWuhao {

    private SparkWuhao() {}

    /** Spark starts when a command has something to run, and once. */
    public static void main(String[] args) {
        List<SparkRunner> started = new ArrayList<>();
        int code = Wuhao.inOwnProgram(Wuhao.commandLine(() -> runner(started)), args);
        started.forEach(SparkRunner::close);
        System.exit(code);
    }

    private static Runner runner(List<SparkRunner> started) {
        if (started.isEmpty()) {
            Path scratch = Path.of(System.getProperty("java.io.tmpdir", "."));
            started.add(SparkRunner.local(scratch, Runtime.getRuntime().availableProcessors()));
        }
        return started.get(0);
    }
}
