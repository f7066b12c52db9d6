package io.wuhao.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.Problem;
import io.wuhao.engine.scheme.Scheme;
import io.wuhao.engine.scheme.SchemeReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class BundledCasesTest {

    @TempDir
    Path temporary;

    @TestFactory
    Stream<DynamicTest> casesOfEachBundledSchemeHold() throws IOException {
        return below("schemes", path -> path.endsWith("scheme.yaml"))
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> hold(file, null)));
    }

    /** Where a document does not print a clause, a second file supplies figures made for the test, and cases with them. */
    @TestFactory
    Stream<DynamicTest> casesOfEachSupplementHold() throws IOException {
        return below("schemes", path -> path.contains("/cases/"))
                .map(file -> DynamicTest.dynamicTest(
                        file.toString(),
                        () -> hold(file.resolve("../../scheme.yaml").normalize(), Files.readString(file))));
    }

    private static Stream<Path> below(String folder, Predicate<String> which) throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("..", folder))) {
            return all
                    .filter(file -> which.test(file.toString().replace('\\', '/'))
                            && file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private void hold(Path file, @Nullable String supplement) throws IOException {
        SchemeReader.Request request = Trial.request(Files.readString(file), supplement);
        SchemeReader.Result read = SchemeReader.read(request);
        assertThat(read.problems().stream().filter(Problem::isError).map(p -> p.in(Locale.ENGLISH)))
                .isEmpty();
        Scheme scheme = read.scheme().orElseThrow();
        List<CaseRunner.Outcome> outcomes = new CaseRunner(request, temporary, new DuckDbRunner()).run(scheme);
        assertThat(outcomes.stream().flatMap(o -> o.differences().stream()).map(p -> p.in(Locale.ENGLISH)))
                .isEmpty();
    }
}
