package io.wuhao.engine.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReservedWordsTest {

    private static final Pattern BLOCK = Pattern.compile("```text\\n(.*?)```", Pattern.DOTALL);

    @ParameterizedTest
    @CsvSource({
        "scheme-reference.md, ## Words that cannot be names",
        "scheme-reference.zh.md, ## 不能作名称的词",
    })
    void theReferencesListEveryWordThatIsRefused(String reference, String heading) throws IOException {
        String text = Files.readString(Path.of("../docs", reference));
        String section = text.substring(text.indexOf(heading + "\n"));
        List<List<String>> lists = BLOCK.matcher(section)
                .results()
                .limit(3)
                .map(block -> List.of(block.group(1).strip().split("\\s+")))
                .toList();
        assertThat(lists.get(0)).containsExactlyElementsOf(ReservedWords.ofDatabase());
        assertThat(lists.get(1)).containsExactlyElementsOf(ReservedWords.ofRun());
        assertThat(lists.get(2)).containsExactlyElementsOf(new TreeSet<>(DerivedNames.ENDINGS));
    }

    /** {@code left as points} is an error though {@code left} is no reserved word: only trying tells. */
    @Test
    void wordsOfDuckDbThatAreNotRefusedNameAColumnInAnyPlace() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            TreeSet<String> words = new TreeSet<>();
            try (ResultSet row = statement.executeQuery("select keyword_name from duckdb_keywords()")) {
                while (row.next()) {
                    words.add(row.getString(1));
                }
            }
            words.removeIf(ReservedWords::contains);
            assertThat(words).isNotEmpty();
            for (String word : words) {
                String sql = "with t as (select 5e0 as %1$s) select %1$s as b, t.%1$s, %1$s as a from t where %1$s > 0"
                        .formatted(word);
                try (Statement fresh = connection.createStatement();
                        ResultSet row = fresh.executeQuery(sql)) {
                    row.next();
                    assertThat(row.getDouble(1)).as(word).isEqualTo(5.0);
                }
            }
        }
    }
}
