package io.wuhao.engine.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.Label;
import io.wuhao.engine.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HostileTableTest extends LoadingTest {

    @Test
    void emptyFilesAndFilesWithoutHeadingsAreSaid() throws IOException, SQLException {
        load(file("a.csv", ""), file("b.csv", "\n\n"), file("c.csv", "x,y\n1,2\n"), file("d.csv", "企业编号,foo\n1,2\n"));

        assertThat(said()).hasSize(4);
        assertThat(said().get(0)).isEqualTo("a.csv: The file is empty. Provide a file with a heading row and data.");
        assertThat(said().get(1)).startsWith("b.csv: The file is empty.");
        assertThat(said().get(2))
                .isEqualTo("c.csv: No heading row in the first 20 rows; there stands: x、y. A heading row names the key"
                        + " column 企业编号 (code) and at least one more.");
        assertThat(said().get(3)).startsWith("d.csv row 1: No heading row");
    }

    @Test
    void headingsAloneAreAnEmptyTableAndAWarning() throws IOException, SQLException {
        assertThat(load(file("enterprise.csv", "企业编号,税收")).rows()).isZero();
        assertThat(said(Problem.Severity.WARNING)).hasSize(1);
        assertThat(said()).isEmpty();
    }

    @Test
    void sqlAndEmojiInCellsAreData() throws IOException, SQLException {
        load(file("enterprise.csv", "企业编号,企业名称,税收\n\"'; drop table enterprise; --\",😀 \\ ${env:HOME},1e15\n"));

        assertThat(said()).isEmpty();
        assertThat(rows("select code, name, tax from enterprise"))
                .containsExactly("'; drop table enterprise; --|😀 \\ ${env:HOME}|1000000000000000.000000");
    }

    @Test
    void largestAndSmallestFiguresKeepEveryDigit() throws IOException, SQLException {
        load(file("enterprise.csv", """
                企业编号,税收,用地面积
                E1,999999999999999999.999999,-999999999999999999.999999
                E2,0.000001,999999999999999999.9999995
                """));

        assertThat(rows("select tax, land from enterprise"))
                .containsExactly("999999999999999999.999999|-999999999999999999.999999", "0.000001|null");
        assertThat(said()).hasSize(1);
    }

    @Test
    void otherFormatsOfExcelAreRefusedInWords() throws IOException, SQLException {
        load(file("a.xls", "<?xml version=\"1.0\"?>\n<Workbook xmlns=\"urn:schemas-microsoft-com\"></Workbook>"));
        load(file("b.xls", "MIME-Version: 1.0\nX-Document-Type: Workbook\n"));

        assertThat(said()).hasSize(2).allMatch(problem -> problem.contains("XML spreadsheet of 2003 or a web archive"));
    }

    @Test
    void linesOfAFormThatNobodyFilledInAreNoRows() throws IOException, SQLException {
        load(file("enterprise.csv", "序号,企业编号,税收\n1,E1,5\n2,,\n3,,\n"));

        assertThat(rows("select code from enterprise")).containsExactly("E1");
        assertThat(said()).isEmpty();
    }

    @Test
    void sqlInLabelsOnlyHeadsAColumn() throws IOException, SQLException {
        String label = "x\"); drop table t; --\\";
        Register register = new Register(
                "park",
                Label.same(label),
                "code",
                List.of(
                        ExampleRegister.column("code", "编号", "code", Column.Type.TEXT, ""),
                        ExampleRegister.column("tax", label, label, Column.Type.NUMBER, "万元")),
                ExampleRegister.PLACE);
        new TableLoader(duckdb, problems)
                .load(register, "案例", List.of("code", label), List.of(List.of("P1", "2")), Set.of("tax"), "park");

        assertThat(problems.list()).isEmpty();
        assertThat(rows("select * from park")).containsExactly("P1|2.000000|案例|null|2");
    }

    @Test
    void loneQuoteNamesItsRow() throws IOException, SQLException {
        load(file("a.csv", "企业编号,企业名称,税收\nE1,甲,1\nE2,\"乙,2\nE3,丙,3\n"));
        load(file("b.csv", "企业编号,企业名称\nE1,甲\nE2,\"乙\nE3,丙\n"));
        load(file("c.csv", "企业编号,企业名称\nE1,\"甲\"乙\n"));

        assertThat(said()).hasSize(3);
        assertThat(said().get(0)).startsWith("a.csv row 3:").contains("quotation mark");
        assertThat(said().get(1)).startsWith("b.csv row 3:").contains("quotation mark");
        assertThat(said().get(2)).startsWith("c.csv row 2:").contains("quotation mark");
    }

    @Test
    void unquotedThousandsSeparatorDoesNotShiftColumns() throws IOException, SQLException {
        load(file("enterprise.csv", "企业编号,税收,用地面积\nE1,1,234,5\n"));

        assertThat(said())
                .containsExactly(
                        "enterprise.csv row 2: The row has 4 values under 3 headings. Put a value that holds the"
                                + " separator into quotation marks: \"1,234\".");
    }

    @Test
    void bytesThatAreNoTextAreSaid() throws IOException, SQLException {
        load(Files.write(folder.resolve("a.csv"), new byte[] {(byte) 0xff, (byte) 0xff, 0, 1, 2}));
        load(Files.write(folder.resolve("b.csv"), new byte[300]));
        load(file("c.csv", "企业编号,企业名称,税收\nE\u00001,a\u0000,1\u0000\n"));
        load(file("d.csv", "企业编号,企业名称,税收\nE1,甲,1\n", StandardCharsets.UTF_16BE));

        assertThat(said()).hasSizeGreaterThanOrEqualTo(6);
        assertThat(said().get(0)).contains("neither UTF-8 nor GB18030");
    }

    @Test
    void threeHundredColumnsAreReadAndMentionedInOneLine() throws IOException, SQLException {
        String extra = IntStream.range(0, 300).mapToObj(i -> ",其他" + i).collect(Collectors.joining());
        load(file("enterprise.csv", "企业编号,税收" + extra + "\nE1,1" + ",x".repeat(300) + "\n"));

        assertThat(problems.list()).hasSize(1);
        assertThat(rows("select code, tax from enterprise")).containsExactly("E1|1.000000");
    }

    /** Law: the order of the rows changes nothing but their places. */
    @Test
    void orderOfRowsDoesNotChangeTheContent() throws IOException, SQLException {
        long seed = 4711;
        Random random = new Random(seed);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            lines.add("E" + i + ",演示" + i + "," + (random.nextInt(10) == 0 ? "—" : random.nextInt(1_000_000) / 100.0));
        }
        String digest = "select count(*), sum(tax), md5(string_agg(code || name || coalesce(tax::varchar, '?'), ';'"
                + " order by code)) from enterprise";
        load(file("enterprise.csv", "企业编号,企业名称,税收\n" + String.join("\n", lines)));
        List<String> before = rows(digest);
        Collections.shuffle(lines, random);
        load(file("enterprise.csv", "企业编号,企业名称,税收\n" + String.join("\r\n", lines)));

        assertThat(rows(digest)).as("seed %d", seed).isEqualTo(before);
    }

    @Test
    void rowsGivenByJavaAreReadLikeFiles() throws SQLException {
        new TableLoader(duckdb, problems)
                .load(
                        ExampleRegister.ENTERPRISE,
                        "case 1",
                        List.of("code", "税收（元）"),
                        List.of(List.of("E1", "１２，３４５"), List.of("E2", "oops")),
                        Set.of(),
                        "enterprise");

        assertThat(rows("select code, tax, source_file, source_row from enterprise"))
                .containsExactly("E1|1.234500|case 1|2", "E2|null|case 1|3");
        assertThat(said()).hasSize(1);
        assertThat(said().get(0)).startsWith("case 1 row 3, 税收（元）: \"oops\" is not a number.");
    }
}
