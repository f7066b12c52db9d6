package io.wuhao.engine.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ParquetTableTest extends LoadingTest {

    private Path parquet(String name, String select) throws SQLException {
        Path path = folder.resolve(name);
        try (Statement statement = duckdb.createStatement()) {
            statement.execute("copy (" + select + ") to '" + path.toString().replace("'", "''") + "' (format parquet)");
        }
        return path;
    }

    @Test
    void typedAndTextColumnsReadLikeAnyOtherFile() throws SQLException {
        Path path = parquet("enterprise.parquet", """
                select 'E1' as code, '甲公司　' as "企业名称", '规上' as scale, 12345.678::double as "税收（元）",
                  1e15::double as land, '5.2%' as rd_share, date '2012-12-31' as founded, true as listed
                union all
                select 'E2', 'a\u001fb', 'below', null, 0.1::double, '—', null, false
                order by 1
                """);
        load(path);

        assertThat(rows("select code, name, scale, tax, land, rd_share, founded, listed, source_row from enterprise"))
                .containsExactly(
                        "E1|甲公司|above|1.234568|1000000000000000.000000|5.200000|2012-12-31|true|1",
                        "E2|a b|below|null|0.100000|null|null|false|2");
        assertThat(said()).isEmpty();
    }

    @Test
    void whatDoesNotCastIsNamedWithItsRow() throws SQLException {
        load(
                ExampleRegister.ENTERPRISE,
                Set.of("tax"),
                parquet(
                        "enterprise.parquet",
                        "select * from (values ('E1', 'abc', 'x'), ('E1', 'nan', '规下'), ('E3', null, null)) t(code, tax, scale)"));

        assertThat(said())
                .hasSize(4)
                .anyMatch(problem -> problem.startsWith("enterprise.parquet row 1, tax: \"abc\" is not a number."))
                .anyMatch(
                        problem -> problem.startsWith("enterprise.parquet row 1, scale: \"x\" is none of the allowed"))
                .anyMatch(problem -> problem.startsWith("enterprise.parquet row 2, tax: \"nan\" is not a number."))
                .anyMatch(problem -> problem.contains("Key \"E1\" is there already: enterprise.parquet row 1"));
        assertThat(said(io.wuhao.engine.Problem.Severity.MISSING)).hasSize(1);
    }

    @Test
    void nanAndInfinityOfFloatingColumnsAreRefused() throws SQLException {
        load(parquet(
                "enterprise.parquet",
                "select 'E1' as code, 'nan'::double as tax, 'inf'::double as land, 1e300::double as rd_share"));

        assertThat(said()).hasSize(3);
    }

    @Test
    void pathWithQuotesAndPatternsIsThatFile() throws SQLException {
        parquet("a1.parquet", "select 'E9' as code, 9 as tax");
        load(parquet("it's a[1]*.parquet", "select 'E1' as code, 1 as tax"));

        assertThat(said()).isEmpty();
        assertThat(rows("select code from enterprise")).containsExactly("E1");
    }

    @Test
    void brokenParquetIsAProblem() throws IOException, SQLException {
        load(Files.writeString(folder.resolve("enterprise.parquet"), "PAR1 and nothing else PAR1"));

        assertThat(said()).hasSize(1);
        assertThat(said().get(0)).startsWith("enterprise.parquet: The Parquet file cannot be read.");
    }
}
