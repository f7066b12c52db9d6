package io.wuhao.engine.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class WorkbookTableTest extends LoadingTest {

    private static final String CELLS =
            "select code, name, tax, rd_share, founded, listed, source_sheet, source_row from enterprise order by code";

    private Path xlsx(String name, String... sheets) throws IOException {
        Path path = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(path);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            for (String sheet : sheets) {
                fill(workbook.newWorksheet(sheet));
            }
        }
        return path;
    }

    private static void fill(Worksheet sheet) {
        sheet.value(0, 0, "企业情况表（演示数据）");
        String[] headings = {"企业编号", "企业名称", "税收（元）", "研发占比", "成立日期", "是否上市"};
        for (int i = 0; i < headings.length; i++) {
            sheet.value(2, i, headings[i]);
        }
        sheet.value(3, 0, "E1");
        sheet.value(3, 1, "甲公司");
        sheet.value(3, 2, 12345.6);
        sheet.value(3, 3, 0.052);
        sheet.style(3, 3).format("0.0%").set();
        sheet.value(3, 4, LocalDate.of(2012, 12, 31));
        sheet.style(3, 4).format("yyyy-mm-dd").set();
        sheet.value(3, 5, true);
        sheet.value(5, 0, 1001);
        sheet.value(5, 1, "乙公司");
        sheet.value(5, 2, 0.1 + 0.2);
        sheet.value(5, 3, "3");
        sheet.value(5, 4, "2013年1月2日");
        sheet.value(5, 5, "否");
    }

    @Test
    void cellsOfAWorkbookAreReadAsTheUserSeesThem() throws IOException, SQLException {
        load(xlsx("enterprise.xlsx", "Sheet1"));

        assertThat(problems.list()).isEmpty();
        assertThat(rows(CELLS))
                .containsExactly(
                        "1001|乙公司|0.000030|3.000000|2013-01-02|false|Sheet1|6",
                        "E1|甲公司|1.234560|5.200000|2012-12-31|true|Sheet1|4");
    }

    @Test
    void sheetNamedAfterTheRegisterIsChosen() throws IOException, SQLException {
        Loaded loaded = load(xlsx("tables.xlsx", "说明", "企业"));

        assertThat(problems.list()).isEmpty();
        assertThat(loaded.sources().get(0).sheet()).isEqualTo("企业");
    }

    @Test
    void otherSheetsAreNoted() throws IOException, SQLException {
        load(xlsx("enterprise.xlsx", "2022", "2021"));

        assertThat(said(Problem.Severity.NOTE)).containsExactly("enterprise.xlsx [2022]: Sheets not read: 2021.");
    }

    @Test
    void workbookUnderAnotherEndingIsKnownByItsContent() throws IOException, SQLException {
        load(Files.move(xlsx("a.xlsx", "x"), folder.resolve("enterprise.xls")));

        assertThat(problems.list()).isEmpty();
        assertThat(rows("select count(*) from enterprise")).containsExactly("2");
    }

    private Path xls(String name) throws IOException {
        Path path = folder.resolve(name);
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(path)) {
            Sheet sheet = workbook.createSheet("企业");
            row(sheet, 0, "企业编号", "企业名称", "税收", "研发占比", "成立日期", "是否上市");
            Row row = row(sheet, 1, "E1", "甲公司");
            row.createCell(2).setCellFormula("10/4");
            row.createCell(3).setCellValue(0.052);
            row.getCell(3).setCellStyle(style(workbook, "0.00%"));
            row.createCell(4).setCellValue(LocalDate.of(2012, 12, 31));
            row.getCell(4).setCellStyle(style(workbook, "yyyy/m/d"));
            row.createCell(5).setCellValue(true);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.write(out);
        }
        return path;
    }

    private static CellStyle style(HSSFWorkbook workbook, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private static Row row(Sheet sheet, int index, String... texts) {
        Row row = sheet.createRow(index);
        for (int i = 0; i < texts.length; i++) {
            row.createCell(i).setCellValue(texts[i]);
        }
        return row;
    }

    @Test
    void oldWorkbookWithAFormulaGivesItsLastResult() throws IOException, SQLException {
        load(xls("enterprise.xls"));

        assertThat(problems.list()).isEmpty();
        assertThat(rows(CELLS)).containsExactly("E1|甲公司|2.500000|5.200000|2012-12-31|true|企业|2");
    }

    @Test
    void formulaInAnXlsxGivesItsLastResultAndOneWithoutIsAnError() throws IOException, SQLException {
        String cells = "<row r=\"1\">" + inline("A1", "企业编号") + inline("B1", "税收") + "</row>"
                + "<row r=\"2\">" + inline("A2", "E1") + "<c r=\"B2\"><f>1+1.5</f><v>2.5</v></c></row>"
                + "<row r=\"3\">" + inline("A3", "E2") + "<c r=\"B3\"><f>1+1</f></c></row>"
                + "<row r=\"4\">" + inline("A4", "E3") + "<c r=\"B4\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c></row>";
        load(rawXlsx("enterprise.xlsx", cells, ""));

        assertThat(said()).hasSize(2);
        assertThat(rows("select code, tax from enterprise")).containsExactly("E1|2.500000", "E2|null", "E3|null");
        assertThat(said()).hasSize(2);
        assertThat(said().get(0)).startsWith("enterprise.xlsx [x] row 3, 税收:").contains("without a saved result");
        assertThat(said().get(1)).contains("Excel's error #DIV/0!");
    }

    private static String inline(String address, String text) {
        return "<c r=\"" + address + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private Path rawXlsx(String name, String rows, String extraEntry) throws IOException {
        String head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        Path path = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
            entry(
                    zip,
                    "[Content_Types].xml",
                    head + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override"
                            + " PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument"
                            + ".spreadsheetml.sheet.main+xml\"/></Types>");
            entry(
                    zip,
                    "xl/workbook.xml",
                    head + "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + office
                            + "\"><sheets><sheet name=\"x\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            entry(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    head + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                            + "<Relationship Id=\"rId1\" Type=\"" + office
                            + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            entry(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    head + "<worksheet xmlns=\"" + main + "\"><sheetData>" + rows + "</sheetData></worksheet>");
            if (!extraEntry.isEmpty()) {
                entry(zip, extraEntry, "x");
            }
        }
        return path;
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    @Test
    void macrosAreRefusedInWords() throws IOException, SQLException {
        load(rawXlsx("enterprise.xlsm", "", "xl/vbaProject.bin"));

        assertThat(said()).hasSize(1);
        assertThat(said().get(0)).startsWith("enterprise.xlsm: The workbook holds macros and is not read.");
    }

    @Test
    void passwordsAreRefusedInWords() throws IOException, SQLException {
        Path encrypted = folder.resolve("enterprise.xlsx");
        try (POIFSFileSystem container = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(encrypted)) {
            container.createDocument(new java.io.ByteArrayInputStream(new byte[5_000]), "EncryptedPackage");
            container.writeFilesystem(out);
        }
        load(encrypted);
        Path old = folder.resolve("enterprise.xls");
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(old)) {
            row(workbook.createSheet("企业"), 0, "企业编号", "税收");
            workbook.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        load(old);

        assertThat(said()).hasSize(2).allMatch(problem -> problem.contains("The workbook is locked by a password."));
    }

    @Test
    void zipBombIsNotUnpackedIntoMemory() throws IOException, SQLException {
        Path bomb = folder.resolve("enterprise.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            entry(zip, "xl/workbook.xml", "<workbook/>");
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 260; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        load(bomb);

        assertThat(said()).hasSize(1);
        assertThat(said().get(0)).contains("too large once unpacked");
    }

    @Test
    void damagedWorkbooksAreProblems() throws IOException, SQLException {
        byte[] good = Files.readAllBytes(xls("good.xls"));
        byte[] cut = java.util.Arrays.copyOf(good, good.length / 2);
        load(Files.write(folder.resolve("cut.xls"), cut));
        byte[] zip = Files.readAllBytes(xlsx("good.xlsx", "x"));
        load(Files.write(folder.resolve("cut.xlsx"), java.util.Arrays.copyOf(zip, zip.length / 2)));
        load(rawXlsx("bad.xlsx", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>99999</v></c></row>", ""));
        load(rawXlsx("open.xlsx", "<row r=\"1\"><c", ""));

        assertThat(said()).hasSize(4);
    }

    /** Law: whatever happens to the bytes of a workbook, the answer is rows or problems. */
    @Test
    void changedBytesNeverEndInAnException() throws IOException, SQLException {
        long seed = 32100;
        Random random = new Random(seed);
        for (Path good : new Path[] {xls("good.xls"), xlsx("good.xlsx", "x"), stored("stored.xlsx")}) {
            byte[] bytes = Files.readAllBytes(good);
            for (int i = 0; i < 150; i++) {
                byte[] changed = bytes.clone();
                for (int j = 0; j <= random.nextInt(8); j++) {
                    changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
                }
                load(Files.write(folder.resolve("enterprise.xlsx"), changed));
            }
        }
        assertThat(problems.hasErrors()).as("seed %d", seed).isTrue();
    }

    /** A workbook whose parts are not compressed, so that changes reach its XML. */
    private Path stored(String name) throws IOException {
        Path path = folder.resolve(name);
        try (ZipFile from = new ZipFile(xlsx("from.xlsx", "x").toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(path))) {
            to.setLevel(0);
            for (ZipEntry entry : Collections.list(from.entries())) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(from.getInputStream(entry).readAllBytes());
                to.closeEntry();
            }
        }
        return path;
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
