package io.wuhao.cli;

import io.wuhao.engine.run.Assessment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** How tables are read and how much of the machine a run may take. */
final class RunOptions {

    @Option(names = "--last-year", paramLabel = "TABLE", arity = "1..*")
    private List<Path> lastYear = new ArrayList<>();

    @Option(names = "--accept-missing")
    private boolean acceptMissing;

    @Option(names = "--threads", paramLabel = "N")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--memory", paramLabel = "MB")
    private int memory = 1_200;

    List<Path> lastYear() {
        return List.copyOf(lastYear);
    }

    boolean acceptMissing() {
        return acceptMissing;
    }

    Assessment.Options options(List<Path> folders, Path temporary, boolean accept, Assessment.Progress progress) {
        return new Assessment.Options(
                accept, folders, temporary, Math.max(1, threads), Math.max(256, memory), progress);
    }
}
