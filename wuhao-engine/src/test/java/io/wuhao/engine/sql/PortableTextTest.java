package io.wuhao.engine.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.scheme.Scheme;
import io.wuhao.engine.scheme.SchemeReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What DuckDB and Spark read differently does not stand in a compiled text; that it runs on both is shown by wuhao-spark. */
class PortableTextTest {

    private static final List<Path> ROOTS = List.of(
            Path.of("..", "schemes"),
            Path.of("..", "examples"),
            Path.of("..", "wuhao-spark", "src", "test", "resources"));

    /** Each is null, rounded, ordered or spelled otherwise on one of the engines. */
    private static final List<Pattern> BANNED = Stream.of(
                    "\\|\\|",
                    "\\bconcat\\(",
                    "\\btrim\\(",
                    "\\blike\\b",
                    "\\bregexp\\w*\\(",
                    "\\bupper\\(|\\blower\\(",
                    "\\bdatediff\\(|\\bdate_diff\\(|\\binterval\\b",
                    "\\bskewness\\(|\\bkurtosis\\(|\\bcorr\\(",
                    "\\btrunc\\(",
                    "//",
                    "\\bany_value\\(|\\bfirst\\(|\\blast\\(",
                    "\\bstring_agg\\(|\\blistagg\\(",
                    "\\bcollate\\b",
                    "\\bcurrent_date\\b|\\bnow\\(",
                    // a double on Spark, a whole number on DuckDB
                    "\\bsign\\(",
                    // DuckDB's shorthand casts and types
                    "::",
                    "\\bhugeint\\b",
                    // a name in quotes is a text on Spark
                    "\"",
                    "\\\\",
                    "\\basof\\b|\\bqualify\\b|\\bexclude\\b",
                    "\\b(desc|asc)\\b(?! nulls last)")
            .map(Pattern::compile)
            .toList();

    static List<Path> schemes() throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path root : ROOTS) {
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(file -> file.toString().endsWith(".yaml"))
                        .filter(file -> !file.toString().replace('\\', '/').contains("/cases/"))
                        .forEach(found::add);
            }
        }
        return found.stream().sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void textHoldsNothingThatTheEnginesReadDifferently(Path file) throws IOException {
        String yaml = Files.readString(file).replace("DECIMALS", "3").replace("ROUNDING", "half even");
        SchemeReader.Text text = new SchemeReader.Text("scheme.yaml", yaml);
        Optional<Scheme> scheme = SchemeReader.read(new SchemeReader.Request(text, null, null, Set.of()))
                .scheme();
        assertThat(scheme).as("scheme of %s", file).isPresent();
        if (scheme.get().findUnknown(Scheme.Unknown.Part.SCORING).isPresent()) {
            return; // it has no text until a second file supplies the scoring
        }
        for (Stage stage : Compiler.compile(scheme.get()).text().stages()) {
            String code = stage.body().replaceAll("(?m)^\\s*--.*$", "").replaceAll("'[^']*'", "''");
            for (Pattern banned : BANNED) {
                assertThat(banned.matcher(code).results().map(MatchResult::group))
                        .as("%s in stage %s of %s", banned, stage.name(), file)
                        .isEmpty();
            }
        }
    }
}
