package io.wuhao.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.scheme.Scheme;
import io.wuhao.engine.scheme.SchemeReader;
import io.wuhao.engine.sql.Compiler;
import io.wuhao.engine.sql.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser;
import org.apache.spark.sql.catalyst.parser.SqlBaseLexer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words that Spark knows and the reader of schemes admits may name a table or a column. */
class SparkWordsTest {

    @TempDir
    Path folder;

    @Test
    void everyAdmittedWordCanNameATableAndAColumn() {
        TreeSet<String> words = new TreeSet<>();
        for (int i = 0; i <= SqlBaseLexer.VOCABULARY.getMaxTokenType(); i++) {
            String literal = SqlBaseLexer.VOCABULARY.getLiteralName(i);
            String word = literal == null ? "" : literal.replace("'", "").toLowerCase(Locale.ROOT);
            if (word.matches("[a-z][a-z0-9_]*")) {
                words.add(word);
            }
        }
        assertThat(words).contains("minus", "current_date");
        for (String word : words) {
            Optional<Scheme> scheme = SchemeReader.read(Engines.request("words.yaml", scheme(word, List.of(word))))
                    .scheme();
            if (scheme.isPresent()) {
                for (Stage stage : Compiler.compile(scheme.get()).text().stages()) {
                    assertThat(new CatalystSqlParser().parsePlan(stage.body()))
                            .as(word)
                            .isNotNull();
                }
            }
        }
    }

    /** These parse, and mean something else where no column is called so. */
    @Test
    void wordsThatAreFunctionsWithoutParenthesesAreReadAsTheColumn() throws IOException {
        List<String> words = List.of(
                "current_date",
                "current_timestamp",
                "current_user",
                "session_user",
                "current_time",
                "localtime",
                "minus",
                "rlike",
                "div",
                "user");
        List<String> admitted = words.stream()
                .filter(word -> SchemeReader.read(Engines.request("words.yaml", scheme("row_of", List.of(word))))
                        .scheme()
                        .isPresent())
                .toList();
        Files.writeString(
                folder.resolve("row_of.csv"),
                "code," + String.join(",", admitted) + "\na" + ",5".repeat(admitted.size()) + "\nb"
                        + ",7".repeat(admitted.size()) + "\n");
        Scheme scheme = Engines.read(Engines.request("words.yaml", scheme("row_of", admitted)));
        assertThat(Engines.differences(scheme, folder, folder)).isEmpty();
    }

    private static String scheme(String table, List<String> columns) {
        String declared = columns.stream()
                .map(column -> "      " + column + ": {unit: 分}\n")
                .collect(Collectors.joining());
        String asItems = columns.stream()
                .map(column -> "  " + column + ": {missing: 0}\n")
                .collect(Collectors.joining());
        String asIndicators =
                columns.stream().map(column -> "  " + column + ": {}\n").collect(Collectors.joining());
        return """
                scheme: words
                year: 2022
                title: {zh: 词, en: words}
                source: {document: 演示}
                tables:
                  %s:
                    key: code
                    columns:
                      code: {type: text}
                %sassessed: {who: %s}
                indicators:
                %spoints:
                %s""".formatted(table, declared, table, asIndicators, asItems);
    }
}
