package io.wuhao.cli;

import io.wuhao.engine.run.Assessment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** How tables are read and how much of the machine a run may take. */
final class RunOptions {

    @Option(
            names = "--last-year",
            paramLabel = "TABLE",
            arity = "1..*",
            description =
                    "last year's tables or their folder; by default the folder last_year beside the tables. 上年数据表")
    private List<Path> lastYear = new ArrayList<>();

    @Option(
            names = "--accept-missing",
            description = "admits empty cells, and lists them in run.json and the report. 认可空单元格")
    private boolean acceptMissing;

    @Option(names = "--threads", paramLabel = "N", description = "threads; by default all processors. 线程数")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--memory",
            paramLabel = "MB",
            description = "memory of the database in MB, at least 256; default 1200. 数据库内存")
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
