package io.wuhao.server.shared.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Builds a workbook line by line, as a clerk would. A cell {@code null} is not there at all. */
final class Grid {

    private final Workbook workbook;
    private Sheet sheet;
    private int line;

    private Grid(Workbook workbook, String name) {
        this.workbook = workbook;
        this.sheet = workbook.createSheet(name);
    }

    static Grid xlsx(String sheet) {
        return new Grid(new XSSFWorkbook(), sheet);
    }

    static Grid xls(String sheet) {
        return new Grid(new HSSFWorkbook(), sheet);
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] text(String text, String charset) {
        return text.getBytes(Charset.forName(charset));
    }

    Grid row(@Nullable Object... cells) {
        Row row = sheet.createRow(line++);
        for (int i = 0; i < cells.length; i++) {
            Object cell = cells[i];
            if (cell != null) {
                set(row.createCell(i), cell);
            }
        }
        return this;
    }

    private void set(Cell cell, Object value) {
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof LocalDate day) {
            cell.setCellValue(day);
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat("yyyy/m/d"));
            cell.setCellStyle(style);
        } else if (value instanceof Boolean truth) {
            cell.setCellValue(truth);
        } else if (value instanceof String text && text.startsWith("=")) {
            cell.setCellFormula(text.substring(1));
            workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
        } else {
            cell.setCellValue(value.toString());
        }
    }

    /** Empty lines. */
    Grid gap(int lines) {
        line += lines;
        return this;
    }

    Grid merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        sheet.addMergedRegion(new CellRangeAddress(firstRow - 1, lastRow - 1, firstColumn, lastColumn));
        return this;
    }

    /** Goes on with another sheet. */
    Grid sheet(String name) {
        sheet = workbook.createSheet(name);
        line = 0;
        return this;
    }

    Grid with(Consumer<Workbook> change) {
        change.accept(workbook);
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (workbook) {
            workbook.write(bytes);
        } catch (IOException unlikely) {
            throw new UncheckedIOException(unlikely);
        }
        return bytes.toByteArray();
    }
}
