package io.wuhao.engine.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.Problem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class WorkbookTableTest extends LoadingTest {

    private static final String CELLS =
            "select code, name, tax, rd_share, founded, listed, source_sheet, source_row from enterprise order by code";

    private ExampleWorkbook workbooks() {
        return new ExampleWorkbook(folder);
    }

    @Test
    void cellsOfAWorkbookAreReadAsTheUserSeesThem() throws IOException, SQLException {
        load(workbooks().xlsx("enterprise.xlsx", "Sheet1"));

        assertThat(problems.list()).isEmpty();
        assertThat(rows(CELLS))
                .containsExactly(
                        "1001|乙公司|0.000030|3.000000|2013-01-02|false|Sheet1|6",
                        "E1|甲公司|1.234560|5.200000|2012-12-31|true|Sheet1|4");
    }

    @Test
    void sheetNamedAfterTheRegisterIsChosen() throws IOException, SQLException {
        Loaded loaded = load(workbooks().xlsx("tables.xlsx", "说明", "企业"));

        assertThat(problems.list()).isEmpty();
        assertThat(loaded.sources().get(0).sheet()).isEqualTo("企业");
    }

    @Test
    void otherSheetsAreNoted() throws IOException, SQLException {
        load(workbooks().xlsx("enterprise.xlsx", "2022", "2021"));

        assertThat(said(Problem.Severity.NOTE)).containsExactly("enterprise.xlsx [2022]: Sheets not read: 2021.");
    }

    @Test
    void workbookUnderAnotherEndingIsKnownByItsContent() throws IOException, SQLException {
        load(Files.move(workbooks().xlsx("a.xlsx", "x"), folder.resolve("enterprise.xls")));

        assertThat(problems.list()).isEmpty();
        assertThat(rows("select count(*) from enterprise")).containsExactly("2");
    }

    @Test
    void oldWorkbookWithAFormulaGivesItsLastResult() throws IOException, SQLException {
        load(workbooks().xls("enterprise.xls"));

        assertThat(problems.list()).isEmpty();
        assertThat(rows(CELLS)).containsExactly("E1|甲公司|2.500000|5.200000|2012-12-31|true|企业|2");
    }

    @Test
    void formulaInAnXlsxGivesItsLastResultAndOneWithoutIsAnError() throws IOException, SQLException {
        String cells = "<row r=\"1\">" + ExampleWorkbook.inline("A1", "企业编号") + ExampleWorkbook.inline("B1", "税收")
                + "</row>"
                + "<row r=\"2\">" + ExampleWorkbook.inline("A2", "E1") + "<c r=\"B2\"><f>1+1.5</f><v>2.5</v></c></row>"
                + "<row r=\"3\">" + ExampleWorkbook.inline("A3", "E2") + "<c r=\"B3\"><f>1+1</f></c></row>"
                + "<row r=\"4\">" + ExampleWorkbook.inline("A4", "E3")
                + "<c r=\"B4\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c></row>";
        load(workbooks().rawXlsx("enterprise.xlsx", cells, ""));

        assertThat(said()).hasSize(2);
        assertThat(rows("select code, tax from enterprise")).containsExactly("E1|2.500000", "E2|null", "E3|null");
        assertThat(said()).hasSize(2);
        assertThat(said().get(0)).startsWith("enterprise.xlsx [x] row 3, 税收:").contains("without a saved result");
        assertThat(said().get(1)).contains("Excel's error #DIV/0!");
    }

    @Test
    void webPageUnderTheNameXlsIsRead() throws IOException, SQLException {
        String page = "<html><head><meta charset=\"gb2312\"></head><body><table>"
                + "<tr><th colspan=\"3\">企业情况表（演示数据）</th></tr>"
                + "<tr><td>企业编号</td><td>企业名称</td><td>税收</td></tr>"
                + "<tr><td>E1</td><td rowspan=\"2\">甲公司</td><td>1,234.5</td></tr>"
                + "<tr><td>E2</td><td>2&nbsp;</td></tr></table></body></html>";
        load(file("enterprise.xls", page, Charset.forName("GB18030")));

        assertThat(said()).isEmpty();
        assertThat(rows("select code, name, tax, source_row from enterprise"))
                .containsExactly("E1|甲公司|1234.500000|3", "E2|null|2.000000|4");
    }
}
