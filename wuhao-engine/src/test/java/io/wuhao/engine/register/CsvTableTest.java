package io.wuhao.engine.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.Problem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CsvTableTest extends LoadingTest {

    private static final String HEAD = "企业编号,企业名称,规模,税收,用地面积,研发占比,成立日期,是否上市\n";
    private static final String ROW = "E1,甲公司,规上,\"1,234.5\",12,5.2%,2012-12-31,是\n";
    private static final String ALL_COLUMNS =
            "select code, name, scale, tax, land, rd_share, founded, listed, source_file, source_sheet, source_row"
                    + " from enterprise";

    @Test
    void everyTypeIsReadAndEveryRowKeepsItsPlace() throws IOException, SQLException {
        Loaded loaded = load(ExampleRegister.ENTERPRISE, ExampleRegister.ALL, file("enterprise.csv", HEAD + ROW));

        assertThat(problems.list()).isEmpty();
        assertThat(rows(ALL_COLUMNS))
                .containsExactly("E1|甲公司|above|1234.500000|12.000000|5.200000|2012-12-31|true|enterprise.csv|null|2");
        assertThat(rows("select column_type from (describe enterprise)"))
                .containsExactly(
                        "VARCHAR",
                        "VARCHAR",
                        "VARCHAR",
                        "DECIMAL(24,6)",
                        "DECIMAL(24,6)",
                        "DECIMAL(24,6)",
                        "DATE",
                        "BOOLEAN",
                        "VARCHAR",
                        "VARCHAR",
                        "INTEGER");
        assertThat(loaded.rows()).isEqualTo(1);
        assertThat(loaded.sources().get(0).bytes()).isEqualTo((HEAD + ROW).getBytes(StandardCharsets.UTF_8).length);
        assertThat(loaded.sources().get(0).sha256()).matches("[0-9a-f]{64}");
    }

    @Test
    void gb18030ByteOrderMarkAndUtf16ReadAlike() throws IOException, SQLException {
        for (String encoding : new String[] {"GB18030", "UTF-8", "UTF-16LE"}) {
            String mark = encoding.startsWith("UTF") ? "\ufeff" : "";
            load(file("enterprise.csv", mark + HEAD + ROW, Charset.forName(encoding)));
            assertThat(rows("select name, tax from enterprise")).containsExactly("甲公司|1234.500000");
        }
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void tabsAndSemicolonsSeparateWhereTheHeadingsSaySo() throws IOException, SQLException {
        for (char separator : new char[] {'\t', ';'}) {
            load(file("enterprise.csv", "企业编号,税收\nE1,3.5\n".replace(',', separator)));
            assertThat(rows("select code, tax from enterprise")).containsExactly("E1|3.500000");
        }
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void titlesUnitLineTotalsAndSignaturesAreNoData() throws IOException, SQLException {
        Path form = file("enterprise.csv", """
                某园区企业情况表（演示数据）,,
                ,,单位：元
                企 业 编 号,企业名称,税收
                E1,甲公司,25000
                ,,
                合 计,,25000
                注：本表为演示数据,,
                填表人：张三,审核人：李四,
                """);

        Loaded loaded = load(form);

        assertThat(rows("select code, tax, source_row from enterprise")).containsExactly("E1|2.500000|4");
        assertThat(said()).isEmpty();
        assertThat(said(Problem.Severity.NOTE))
                .containsExactly(
                        "enterprise.csv row 6: Skipped the row that starts with \"合 计\".",
                        "enterprise.csv row 7: Skipped the row that starts with \"注:本表为演示数据\".",
                        "enterprise.csv row 8: Skipped the row that starts with \"填表人:张三\".");
        assertThat(loaded.conversions()).hasSize(1);
    }

    @Test
    void unitInTheHeadingIsConvertedExactly() throws IOException, SQLException {
        // 1 公顷 = 15 亩; 12,345 元 = 1.2345 万元
        Loaded loaded = load(file("enterprise.csv", "企业编号,税收（元）,用地面积(公顷)\nE1,12345,1.2\n"));

        assertThat(rows("select tax, land from enterprise")).containsExactly("1.234500|18.000000");
        assertThat(loaded.conversions())
                .extracting(conversion -> conversion.column() + " " + conversion.from() + " " + conversion.to())
                .containsExactly("tax 元 万元", "land 公顷 亩");
    }

    @Test
    void unitThatDoesNotFitNamesBoth() throws IOException, SQLException {
        load(file("enterprise.csv", "企业编号,税收（台）\nE1,1\n"));

        assertThat(said())
                .containsExactly("enterprise.csv row 1, 税收（台）: Unit (台) does not convert to the column's unit (万元)."
                        + " Correct the unit in the heading, or the column's unit in the scheme.");
    }

    @Test
    void headingsOutsideTheRegisterAreNotedAndSlipsAreWarnings() throws IOException, SQLException {
        load(file("enterprise.csv", "序号,企业编号,税收,用地面枳\n1,E1,1,2\n"));

        assertThat(said(Problem.Severity.NOTE)).containsExactly("enterprise.csv row 1: Columns not read: 序号.");
        assertThat(said(Problem.Severity.WARNING))
                .containsExactly("enterprise.csv row 1, 用地面枳: Heading (用地面枳) is not declared and was not read."
                        + " Maybe (用地面积)?");
    }

    @Test
    void neededColumnThatIsAbsentIsAnErrorAndAnotherIsNull() throws IOException, SQLException {
        load(ExampleRegister.ENTERPRISE, Set.of("tax", "land"), file("enterprise.csv", "企业编号,税收,用地面枳\nE1,1,2\n"));

        assertThat(said()).containsExactly("enterprise.csv row 1: Column (land), 用地面积, is not there. Maybe (用地面枳)?");
        assertThat(rows("select name, land from enterprise")).containsExactly("null|null");
    }

    /** rd_share may be empty, so a file without it has none; the key may never be absent. */
    @Test
    void columnThatMayBeEmptyMayBeAbsent() throws IOException, SQLException {
        Loaded loaded =
                load(ExampleRegister.ENTERPRISE, Set.of("rd_share"), file("enterprise.csv", "企业编号,税收\nA,10\nB,20\n"));
        assertThat(said()).isEmpty();
        assertThat(said(Problem.Severity.MISSING)).isEmpty();
        assertThat(said(Problem.Severity.NOTE))
                .contains("enterprise.csv row 1: Column (rd_share), 研发占比, is not there: all its cells count as empty.");
        assertThat(rows("select code, rd_share from enterprise")).containsExactly("A|null", "B|null");
        assertThat(loaded.missing()).containsEntry("rd_share", 2L);
    }

    @Test
    void twoHeadingsForOneColumnAreAnError() throws IOException, SQLException {
        load(file("enterprise.csv", "企业编号,税收,tax\nE1,1,2\n"));

        assertThat(said())
                .containsExactly("enterprise.csv row 1: Headings (税收, column 2) and (tax, column 3) name the same"
                        + " column (tax). Keep one of them.");
    }

    @Test
    void keysThatAreMissingOrTwiceNameTheirRows() throws IOException, SQLException {
        load(file("a.csv", "企业编号,税收\nE1,1\n,2\nE2,3\n"), file("b.csv", "企业编号,税收\nE1,4\n"));

        assertThat(said())
                .containsExactly(
                        "a.csv row 3, 企业编号: The row has no key. Fill it in, or remove the row.",
                        "b.csv row 2, 企业编号: Key \"E1\" is there already: a.csv row 2. Merge the rows or remove one of"
                                + " them.");
    }

    @Test
    void emptyCellOfANeededColumnIsMissingUnlessItMayBeEmpty() throws IOException, SQLException {
        Loaded loaded = load(
                ExampleRegister.ENTERPRISE,
                Set.of("tax", "rd_share"),
                file("enterprise.csv", "企业编号,税收,研发占比,用地面积\nE1,—,,\nE2,,无,\n"));

        assertThat(said()).isEmpty();
        assertThat(said(Problem.Severity.MISSING))
                .containsExactly(
                        "enterprise.csv row 2, 税收: The cell says \"—\": no figure. Fill it in, or admit empty cells for"
                                + " the run.",
                        "enterprise.csv row 3, 税收: The cell is empty. Fill it in, or admit empty cells for the run.");
        assertThat(loaded.missing())
                .containsEntry("tax", 2L)
                .containsEntry("rd_share", 2L)
                .containsEntry("land", 2L);
    }

    @Test
    void referenceToNoKeyIsAnErrorWithItsPlace() throws IOException, SQLException {
        Loaded enterprises = load(file("enterprise.csv", "企业编号,税收\nE1,1\n"));
        Loaded parcels =
                load(ExampleRegister.PARCEL, Set.of(), file("parcel.csv", "宗地号,使用企业,面积\nP1,E1,5\nP2,E9,6\nP3,,7\n"));

        new TableLoader(duckdb, problems).checkReferences(java.util.List.of(enterprises, parcels));

        assertThat(said())
                .containsExactly("parcel.csv row 3, 使用企业: \"E9\" is no key of (enterprise), 企业. Correct it, or add the"
                        + " row to that table.");
    }

    @Test
    void thousandProblemsStandInFullAndTheRestIsCounted() throws IOException, SQLException {
        StringBuilder text = new StringBuilder("企业编号,税收\n");
        for (int i = 0; i < 1_500; i++) {
            text.append('E').append(i).append(",abc\n");
        }
        load(file("enterprise.csv", text.toString()));

        assertThat(said()).hasSize(1_001);
        assertThat(said().get(1_000)).startsWith("enterprise: 500 more of this severity are not listed.");
    }

    @Test
    void fileThatIsNotThereIsAProblem() throws SQLException {
        load(folder.resolve("enterprise.csv"));

        assertThat(said()).hasSize(1);
        assertThat(said().get(0)).startsWith("enterprise.csv: The file cannot be read");
    }

    @Test
    void lastYearsFileIsNamedWithItsFolder() throws IOException, SQLException {
        Path path = file("last_year/enterprise.csv", "企业编号,税收\nE1,1\n");
        load(path);

        assertThat(Files.exists(path)).isTrue();
        assertThat(rows("select source_file from enterprise")).containsExactly("last_year/enterprise.csv");
    }
}
