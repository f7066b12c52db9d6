package io.wuhao.spark;

import io.wuhao.cli.Wuhao;
import io.wuhao.engine.run.Runner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command {@code wuhao} with Apache Spark as its engine: the same commands, another runner. */
public final class SparkWuhao {

    private SparkWuhao() {}

    public static void main(String[] args) {
        List<SparkRunner> started = new ArrayList<>();
        int code = Wuhao.commandLine(() -> start(started)).execute(args);
        started.forEach(SparkRunner::close);
        System.exit(code);
    }

    /** Spark starts once a command has something to run, and once only. */
    private static Runner start(List<SparkRunner> started) {
        if (started.isEmpty()) {
            try {
                Path scratch = Files.createTempDirectory("wuhao-spark-");
                started.add(SparkRunner.local(scratch, Runtime.getRuntime().availableProcessors()));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        return started.get(0);
    }
}
