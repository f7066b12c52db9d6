package io.wuhao.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.scheme.Scheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
