package io.wuhao.engine.register;

import io.wuhao.engine.Place;
import io.wuhao.engine.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DateUtil;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** A sheet of an .xlsx workbook, read as a stream. */
final class XlsxSheet implements RawSheet {

    private final String file;
    private final ReadableWorkbook workbook;
    private final Sheet sheet;
    private final Optional<Problem> note;

    private XlsxSheet(String file, ReadableWorkbook workbook, Sheet sheet, Optional<Problem> note) {
        this.file = file;
        this.workbook = workbook;
        this.sheet = sheet;
        this.note = note;
    }

    static XlsxSheet open(Path path, String shown, Register register) throws IOException {
        boolean styles = ZipGuard.checkAndFindStyles(path, shown);
        ReadableWorkbook workbook = new ReadableWorkbook(path.toFile(), new ReadingOptions(styles, true));
        try {
            List<Sheet> sheets = sheets(workbook);
            List<String> names = sheets.stream().map(Sheet::getName).toList();
            SheetChoice choice = SheetChoice.of(shown, names, register, i -> rowsOf(sheets.get(i)));
            return new XlsxSheet(shown, workbook, sheets.get(choice.index()), choice.note());
        } catch (RuntimeException refused) {
            workbook.close();
            throw refused;
        }
    }

    /** The names of a workbook's visible sheets. */
    static List<String> names(Path path, String shown) throws IOException {
        ZipGuard.checkAndFindStyles(path, shown);
        try (ReadableWorkbook workbook = new ReadableWorkbook(path.toFile())) {
            return sheets(workbook).stream().map(Sheet::getName).toList();
        }
    }

    static List<Sheet> sheets(ReadableWorkbook workbook) {
        try (Stream<Sheet> all = workbook.getSheets()) {
            List<Sheet> sheets = all.toList();
            List<Sheet> visible = sheets.stream()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .toList();
            return visible.isEmpty() ? sheets : visible;
        }
    }

    static Iterator<RawRow> rowsOf(Sheet sheet) {
        try {
            Iterator<Row> rows = sheet.openStream().iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return rows.hasNext();
                }

                @Override
                public RawRow next() {
                    return row(rows.next());
                }
            };
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static RawRow row(Row row) {
        List<String> cells = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            Cell cell = row.getCell(i);
            cells.add(cell == null ? "" : text(cell));
        }
        return new RawRow(row.getRowNum(), cells);
    }

    /** The value that the workbook holds, for a formula the one that was computed last. */
    private static String text(Cell cell) {
        Object value = cell.getValue();
        if (value instanceof BigDecimal number) {
            return number(cell, number);
        }
        if (value instanceof Boolean truth) {
            return WorkbookCells.text(truth.booleanValue());
        }
        String raw = value instanceof String text ? text : cell.getRawValue();
        String formula = cell.getFormula();
        return raw != null ? raw : formula == null ? "" : "=" + formula;
    }

    private static String number(Cell cell, BigDecimal number) {
        Integer id = cell.getDataFormatId();
        String format = cell.getDataFormatString();
        String known = format == null ? "" : format;
        boolean date = id != null && DateUtil.isADateFormat(id, format == null ? "General" : format);
        return date && number.signum() > 0 ? WorkbookCells.text(cell.asDate()) : WorkbookCells.text(number, known);
    }

    @Override
    public String file() {
        return file;
    }

    @Override
    public String sheet() {
        return sheet.getName();
    }

    @Override
    public Optional<Problem> note() {
        return note;
    }

    @Override
    public Iterator<RawRow> rows() {
        Place place = place(0, null);
        return new WorkbookRows(WorkbookRows.guarded(place, () -> rowsOf(sheet)), place);
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException unlikely) {
            throw new UncheckedIOException(unlikely);
        }
    }
}
