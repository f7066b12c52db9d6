package io.wuhao.engine.register;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Workbooks for the tests, made in a folder. */
record ExampleWorkbook(Path folder) {

    Path xlsx(String name, String... sheets) throws IOException {
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

    Path xls(String name) throws IOException {
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

    static Row row(Sheet sheet, int index, String... texts) {
        Row row = sheet.createRow(index);
        for (int i = 0; i < texts.length; i++) {
            row.createCell(i).setCellValue(texts[i]);
        }
        return row;
    }

    static String inline(String address, String text) {
        return "<c r=\"" + address + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    Path rawXlsx(String name, String rows, String extraEntry) throws IOException {
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

    static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** A workbook whose parts are not compressed, so that changes reach its XML. */
    Path stored(String name) throws IOException {
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
}
