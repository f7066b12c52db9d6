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
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BundledCasesOnSparkTest {

    @TempDir
    Path temporary;

    static List<Path> schemes() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("..", "schemes"), 3)) {
            return files.filter(file -> file.endsWith("scheme.yaml")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void casesGiveTheSameOnSpark(Path file) throws IOException {
        SchemeReader.Request request = Engines.request("scheme.yaml", Files.readString(file));
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
}
