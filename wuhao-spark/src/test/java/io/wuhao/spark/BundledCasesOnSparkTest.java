package io.wuhao.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.run.Assessment;
import io.wuhao.engine.run.CaseRunner;
import io.wuhao.engine.run.DuckDbRunner;
import io.wuhao.engine.scheme.Case;
import io.wuhao.engine.scheme.Scheme;
import io.wuhao.engine.scheme.SchemeReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BundledCasesOnSparkTest {

    @TempDir
    Path temporary;

    /** Every bundled scheme, alone and with each of the files that supply what its document does not print. */
    static List<List<Path>> schemes() throws IOException {
        List<List<Path>> found = new ArrayList<>();
        for (Path scheme : files(Path.of("..", "schemes"), "scheme.yaml")) {
            found.add(List.of(scheme));
            Path supplies = scheme.resolveSibling("cases");
            for (Path supply : Files.isDirectory(supplies) ? files(supplies, ".yaml") : List.<Path>of()) {
                found.add(List.of(scheme, supply));
            }
        }
        return found;
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void casesGiveTheSameOnSpark(List<Path> files) throws IOException {
        SchemeReader.Request request = request(files);
        Scheme scheme = Engines.read(request);
        CaseRunner onDuckDb = new CaseRunner(request, temporary, new DuckDbRunner());
        CaseRunner onSpark = new CaseRunner(request, temporary, Engines.spark());
        List<String> differences = new ArrayList<>();
        for (Case one : scheme.cases()) {
            try (Assessment duckdb = onDuckDb.assess(scheme, one);
                    Assessment spark = onSpark.assess(scheme, one)) {
                Difference.between(duckdb.answer().store(), spark.answer().store())
                        .forEach(difference -> differences.add(one.name() + ": " + difference));
            }
        }
        assertThat(differences).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lishui-2019", "demo-grades"})
    void examplesGiveTheSameOnSpark(String name) throws IOException {
        Path folder = Path.of("..", "examples", name);
        Scheme scheme = Engines.read(request(List.of(folder.resolve("scheme.yaml"))));
        assertThat(Engines.differences(scheme, folder, temporary)).isEmpty();
    }

    private static SchemeReader.Request request(List<Path> files) throws IOException {
        List<SchemeReader.Text> texts = new ArrayList<>();
        for (Path file : files) {
            texts.add(new SchemeReader.Text(file.getFileName().toString(), Files.readString(file)));
        }
        return new SchemeReader.Request(texts.get(0), texts.size() > 1 ? texts.get(1) : null, null, Set.of());
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder, 3)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
