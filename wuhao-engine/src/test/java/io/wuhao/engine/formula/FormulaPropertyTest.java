package io.wuhao.engine.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Laws that hold for formulas of every shape; the seed stands in each message. */
class FormulaPropertyTest {

    /** Others by {@code -Dseed=… -Dn=…}. */
    private static final long SEED = Long.getLong("seed", 20260711);

    private static final int FORMULAS = Integer.getInteger("n", 2_000);

    private static List<String> formulas() {
        RandomFormulas random = new RandomFormulas(SEED);
        List<String> formulas = new ArrayList<>();
        for (int i = 0; i < FORMULAS; i++) {
            formulas.add(random.any());
        }
        return formulas;
    }

    @Test
    void readingWhatWasPrintedGivesTheSameTerm() {
        for (String formula : formulas()) {
            Term term = Enterprises.bind(formula);
            String printed = FormulaPrinter.print(term);
            assertThat(Enterprises.bind(printed))
                    .as("seed %s: %s -> %s", SEED, formula, printed)
                    .isEqualTo(term);
        }
    }

    @Test
    void noTextHoldsWhatTheEnginesReadDifferently() {
        for (String formula : formulas()) {
            String sql = Enterprises.sql(formula).toLowerCase(Locale.ROOT);
            assertThat(sql)
                    .as("seed %s: %s", SEED, formula)
                    .doesNotContain(
                            "||",
                            " like ",
                            "//",
                            "regexp",
                            "upper(",
                            "datediff",
                            "any_value",
                            "string_agg",
                            "--",
                            "/*",
                            ";");
        }
    }

    @Test
    void everyTermIsSaidInBothLanguages() {
        SentencePrinter sentences = new SentencePrinter(io.wuhao.engine.Label::same);
        for (String formula : formulas()) {
            var said = sentences.print(Enterprises.bind(formula));
            assertThat(said.zh()).as(formula).isNotBlank().doesNotContain("%s", "%d");
            assertThat(said.en()).as(formula).isNotBlank();
        }
    }

    @Test
    void databaseAndPlainJavaAgree() throws SQLException {
        Random random = new Random(SEED);
        int known = 0;
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            for (String formula : formulas()) {
                Map<String, Object> row = row(random);
                Term term = Enterprises.bind(formula);
                Object expected = new Oracle(row).value(term);
                known += expected == null ? 0 : 1;
                String sql = "select " + Enterprises.sql(term) + " from (select " + columns(row) + ")";
                String message = "seed %s: %s%n%s%n%s".formatted(SEED, formula, row, sql);
                try (ResultSet result = statement.executeQuery(sql)) {
                    result.next();
                    check(result.getObject(1), expected, message);
                }
            }
        }
        assertThat(known).as("values that are not missing").isBetween(FORMULAS / 2, FORMULAS * 9 / 10);
    }

    private static void check(@Nullable Object actual, @Nullable Object expected, String message) {
        if (actual instanceof Double a && expected instanceof Double b && Double.isFinite(b)) {
            assertThat(a).as(message).isCloseTo(b, within(Math.abs(b) * 1e-9 + 1e-9));
        } else {
            assertThat(actual).as(message).isEqualTo(expected);
        }
    }

    private static Map<String, Object> row(Random random) {
        Map<String, Object> row = new HashMap<>();
        for (String name : List.of(
                "tax",
                "revenue",
                "land",
                "site",
                "index",
                "value",
                "share",
                "last",
                "sum_area",
                "max_area",
                "count_rows")) {
            int quarters = random.nextInt(41) - 8;
            if (random.nextInt(6) > 0) {
                row.put(name, quarters / 4.0);
            }
        }
        if (random.nextInt(6) > 0) {
            row.put("listed", random.nextBoolean());
            row.put("scale", random.nextBoolean() ? "above" : "below");
            row.put("industry", List.of("06", "0610", "C13", "44").get(random.nextInt(4)));
            row.put("founded", LocalDate.of(2022, 12, 31).minusDays(random.nextInt(5_000)));
        }
        return row;
    }

    private static String columns(Map<String, Object> row) {
        Map<String, String> types = new HashMap<>();
        for (String name : List.of(
                "tax",
                "revenue",
                "land",
                "site",
                "index",
                "value",
                "share",
                "last",
                "sum_area",
                "max_area",
                "count_rows")) {
            types.put(name, "double");
        }
        types.putAll(Map.of("listed", "boolean", "scale", "varchar", "industry", "varchar", "founded", "date"));
        return types.entrySet().stream()
                .map(type ->
                        "cast(" + literal(row.get(type.getKey())) + " as " + type.getValue() + ") as " + type.getKey())
                .collect(Collectors.joining(", "));
    }

    private static String literal(@Nullable Object value) {
        return value instanceof String || value instanceof LocalDate ? "'" + value + "'" : String.valueOf(value);
    }
}
