package io.wuhao.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.wuhao.engine.Problem;
import io.wuhao.engine.scheme.Scheme;
import io.wuhao.engine.scheme.SchemeReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each statement seen in published rulebooks has an example of its own, whose cases were calculated by hand. */
class RuleFeaturesTest {

    private static final Path FOLDER = Path.of("../examples/rules");
    private static final Path FEATURES = Path.of("../../shared/reference/rule-features.md");
    private static final Pattern ROW =
            Pattern.compile("^\\| ([A-Z]\\d+(?:\\.\\d+)?) \\| (.+?) \\| (.+?) \\| \\[([^]]+)]\\(\\4\\) \\|$");

    @TempDir
    Path temporary;

    private record Statement(String id, String zh, String en, String file) {}

    @Test
    void noStatementIsWithoutItsExampleAndNoExampleWithoutItsStatement() throws IOException {
        Set<String> files = new TreeSet<>();
        try (Stream<Path> list = Files.list(FOLDER)) {
            list.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .forEach(files::add);
        }
        assertThat(files)
                .isEqualTo(
                        new TreeSet<>(statements().stream().map(Statement::file).toList()));
    }

    @Test
    void everyNumberedFeatureOfSectionsAToJIsStated() throws IOException {
        assumeTrue(Files.exists(FEATURES), "needs ../shared/reference/rule-features.md");
        Set<String> stated = new TreeSet<>();
        statements().forEach(statement -> stated.add(statement.id().replaceAll("\\..*", "")));
        String section = "";
        List<String> without = new ArrayList<>();
        for (String line : Files.readAllLines(FEATURES)) {
            if (line.startsWith("## ")) {
                section = line.substring(3, 4);
            }
            Matcher number = Pattern.compile("^(\\d+)\\. (?!\\(lit\\.\\)).*").matcher(line);
            if (section.matches("[ADJ]") && number.matches() && !stated.contains(section + number.group(1))) {
                without.add(section + number.group(1));
            }
        }
        assertThat(without).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> theExampleHolds() throws IOException {
        return statements().stream()
                .map(statement ->
                        DynamicTest.dynamicTest(statement.id() + " " + statement.en(), () -> holds(statement)));
    }

    private void holds(Statement statement) throws IOException {
        SchemeReader.Request request = new SchemeReader.Request(
                new SchemeReader.Text(statement.file(), Files.readString(FOLDER.resolve(statement.file()))),
                null,
                null,
                Set.of());
        SchemeReader.Result read = SchemeReader.read(request);
        assertThat(errors(read.problems())).isEmpty();
        Scheme scheme = read.scheme().orElseThrow();
        assertThat(scheme.head().title().zh()).isEqualTo(statement.zh());
        assertThat(scheme.head().title().en()).isEqualTo(statement.en());
        assertThat(scheme.cases()).isNotEmpty();
        List<CaseRunner.Outcome> outcomes = new CaseRunner(request, temporary, new DuckDbRunner()).run(scheme);
        assertThat(errors(
                        outcomes.stream().flatMap(o -> o.differences().stream()).toList()))
                .isEmpty();
    }

    private static List<String> errors(List<Problem> problems) {
        return problems.stream()
                .filter(Problem::isError)
                .map(problem -> problem.in(Locale.ENGLISH))
                .toList();
    }

    private static List<Statement> statements() throws IOException {
        Map<String, Statement> statements = new LinkedHashMap<>();
        for (String line : Files.readAllLines(FOLDER.resolve("README.md"))) {
            Matcher row = ROW.matcher(line);
            if (line.matches("\\| [A-Z]\\d.*")) {
                assertThat(row.matches())
                        .as("a statement with its file: %s", line)
                        .isTrue();
                Statement one = new Statement(row.group(1), row.group(2), row.group(3), row.group(4));
                assertThat(one.file()).startsWith(one.id() + "-");
                assertThat(statements.put(one.id(), one)).as(one.id()).isNull();
            }
        }
        return List.copyOf(statements.values());
    }
}
