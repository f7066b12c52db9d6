package io.wuhao.engine.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ReservedWordsTest {

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
