package io.wuhao.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.run.Answer;
import io.wuhao.engine.run.Assessment;
import io.wuhao.engine.run.DuckDbRunner;
import io.wuhao.engine.scheme.Scheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParityTest {

    @TempDir
    Path folder;

    @Test
    void everythingTheCompilerWritesGivesTheSameAnswer() throws IOException {
        DemoTables.write(folder, 400, 20221231);
        Scheme scheme = Engines.read(Engines.request("everything.yaml", resource("everything.yaml")));
        // characters that either engine could take for a pattern or the end of a text
        Path temporary = Files.createDirectories(folder.resolve("临时 it's [a]{b}"));
        assertThat(Engines.differences(scheme, folder, temporary)).isEmpty();
        assertThat(temporary).isEmptyDirectory();
    }

    /** Else the comparison above would compare little. */
    @Test
    void theTableReachesEveryCorner() throws IOException {
        DemoTables.write(folder, 400, 20221231);
        Scheme scheme = Engines.read(Engines.request("everything.yaml", resource("everything.yaml")));
        try (Assessment run = Engines.run(scheme, folder, folder, new DuckDbRunner())) {
            List<Answer.Result> results = run.answer().results();
            assertThat(results).extracting(Answer.Result::grade).contains("A", "B", "C", "D", null);
            assertThat(results)
                    .flatExtracting(Answer.Result::moves)
                    .contains("no_research", "big_payer", "climbs", "falls", "fined");
            assertThat(results).extracting(Answer.Result::direct).contains("champion", "leader", "banned");
            assertThat(results)
                    .extracting(Answer.Result::ungradedReason)
                    .contains("young", "tiny", "no class", "figure missing");
            assertThat(results).flatExtracting(Answer.Result::undecided).isNotEmpty();
            assertThat(run.answer().store().list("select distinct note from detail", row -> row.getString(1)))
                    .contains("capped", "floored", "exception", "missing: mean of points", "missing: benchmark")
                    .contains("missing: mean of values", "missing: median of values")
                    .contains("missing: weight to the others", "missing: points");
        }
    }

    @ParameterizedTest
    @CsvSource({"2, half up", "2, half even", "0, half even", "3, down", "1, up", "8, half up"})
    void everyRoundingAndKindOfGradeGivesTheSameAnswer(String decimals, String rounding) throws IOException {
        DemoTables.writeParks(folder, 90);
        String yaml = resource("levels.yaml").replace("DECIMALS", decimals).replace("ROUNDING", rounding);
        Scheme scheme = Engines.read(Engines.request("levels.yaml", yaml));
        assertThat(Engines.differences(scheme, folder, folder)).isEmpty();
    }

    private static String resource(String name) {
        try (InputStream in = ParityTest.class.getResourceAsStream("/parity/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
