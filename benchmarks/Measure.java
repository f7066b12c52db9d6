import io.wuhao.engine.Label;
import io.wuhao.engine.Problems;
import io.wuhao.engine.run.Assessment;
import io.wuhao.engine.run.Runner;
import io.wuhao.engine.run.Store;
import io.wuhao.engine.run.TableFiles;
import io.wuhao.engine.scheme.Scheme;
import io.wuhao.engine.scheme.SchemeReader;
import io.wuhao.engine.sql.Compiler;
import io.wuhao.engine.sql.SqlText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * One run of the engine over a folder of tables, with the seconds of its steps.
 *
 * <p>java -cp CLASSPATH benchmarks/Measure.java SCHEME FOLDER
 */
public final class Measure {

    private Measure() {}

    public static void main(String[] arguments) throws IOException {
        String text = Files.readString(Path.of(arguments[0]));
        Scheme scheme = SchemeReader.read(new SchemeReader.Text("scheme.yaml", text))
                .scheme()
                .orElseThrow();
        Problems problems = new Problems();
        TableFiles files = TableFiles.in(
                Path.of(arguments[1]), scheme, Compiler.compile(scheme).needs(), problems);
        problems.throwIfErrors();
        Path temporary = Files.createTempDirectory("wuhao");
        long start = System.nanoTime();
        Assessment.Progress progress = (what, step, of) -> say(what, start);
        Assessment.Options options = new Assessment.Options(true, List.of(), temporary, 2, 1_200, progress);
        try (Assessment assessment = Assessment.run(scheme, files, options, timed(start))) {
            System.out.println(assessment.answer().counts());
            System.out.println(assessment.answer().results(3));
            say(Label.of("读出结果", "answered"), start);
        }
    }

    /** As DuckDbRunner does, with the time of each table of the answer. */
    private static Runner timed(long start) {
        return new Runner() {
            @Override
            public String engine() {
                return "DuckDB";
            }

            @Override
            public void run(SqlText text, Store store) {
                for (SqlText.Statement statement : text.statements()) {
                    store.execute(statement.sql());
                    say(Label.same("made the table " + statement.table()), start);
                }
            }
        };
    }

    private static void say(Label what, long start) {
        double processor = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
        System.out.printf(
                "%6.1f s  %6.1f s of processor time  %s%n", (System.nanoTime() - start) / 1e9, processor, what.en());
    }
}
