package io.wuhao.spark;

import io.wuhao.engine.Problem;
import io.wuhao.engine.Problems;
import io.wuhao.engine.run.Assessment;
import io.wuhao.engine.run.DuckDbRunner;
import io.wuhao.engine.run.Runner;
import io.wuhao.engine.run.TableFiles;
import io.wuhao.engine.scheme.Scheme;
import io.wuhao.engine.scheme.SchemeReader;
import io.wuhao.engine.sql.Compiler;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The same scheme over the same tables on either engine. One Spark serves all tests. */
final class Engines {

    private static final int THREADS = 2;

    private static final class Started {
        static final SparkRunner SPARK = SparkRunner.local(Path.of("target", "spark"), THREADS);
    }

    private Engines() {}

    static Runner spark() {
        return Started.SPARK;
    }

    static SchemeReader.Request request(String file, String yaml) {
        return new SchemeReader.Request(new SchemeReader.Text(file, yaml), null, null, Set.of());
    }

    static Scheme read(SchemeReader.Request request) {
        SchemeReader.Result read = SchemeReader.read(request);
        return read.scheme()
                .orElseThrow(() -> new AssertionError(read.problems().stream()
                        .map(problem -> problem.in(Locale.ENGLISH))
                        .toList()));
    }

    static Assessment run(Scheme scheme, Path folder, Path temporary, Runner runner) {
        Problems problems = new Problems();
        TableFiles files =
                TableFiles.in(folder, scheme, Compiler.compile(scheme).needs(), problems);
        problems.throwIfErrors();
        Assessment.Options options =
                new Assessment.Options(true, List.of(), temporary, THREADS, 1_000, Assessment.Progress.NONE);
        return Assessment.run(scheme, files, options, runner);
    }

    /** What differs, in words; the problems themselves where the tables are refused. */
    static List<String> differences(Scheme scheme, Path folder, Path temporary) {
        try (Assessment duckdb = run(scheme, folder, temporary, new DuckDbRunner());
                Assessment spark = run(scheme, folder, temporary, spark())) {
            return Difference.between(duckdb.answer().store(), spark.answer().store());
        } catch (io.wuhao.engine.InputException refused) {
            return refused.problems().stream()
                    .filter(Problem::isError)
                    .map(problem -> problem.in(Locale.ENGLISH))
                    .toList();
        }
    }
}
