package io.wuhao.engine.register;

import io.wuhao.engine.InputException;
import io.wuhao.engine.Label;
import io.wuhao.engine.Place;
import io.wuhao.engine.Problem;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.jspecify.annotations.Nullable;

/** A sheet of an .xls workbook. The format ends at 65,536 rows, so the workbook is held in memory. */
record XlsSheet(String file, String sheet, Sheet cells, Optional<Problem> note) implements RawSheet {

    static XlsSheet open(Path path, String shown, Register register) throws IOException {
        List<Sheet> sheets = sheets(path, shown);
        List<String> names = sheets.stream().map(Sheet::getSheetName).toList();
        SheetChoice choice = SheetChoice.of(shown, names, register, i -> rowsOf(sheets.get(i)));
        return new XlsSheet(shown, names.get(choice.index()), sheets.get(choice.index()), choice.note());
    }

    static List<String> names(Path path, String shown) throws IOException {
        return sheets(path, shown).stream().map(Sheet::getSheetName).toList();
    }

    private static List<Sheet> sheets(Path path, String shown) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(path.toFile(), true)) {
            if (container.getRoot().hasEntry("EncryptedPackage")) {
                throw encrypted(shown);
            }
            try (HSSFWorkbook workbook = new HSSFWorkbook(container, false)) {
                List<Sheet> sheets = new ArrayList<>();
                IntStream.range(0, workbook.getNumberOfSheets())
                        .filter(i -> workbook.getSheetVisibility(i) == SheetVisibility.VISIBLE)
                        .forEach(i -> sheets.add(workbook.getSheetAt(i)));
                return sheets;
            }
        } catch (EncryptedDocumentException locked) {
            throw encrypted(shown);
        } catch (OldExcelFormatException old) {
            throw new InputException(Problem.error(
                    Place.file(shown),
                    Label.of("这是 Excel 95 或更早的格式。", "This is the format of Excel 95 or older."),
                    Label.of("请用 Excel 打开并另存为 .xlsx。", "Open it in Excel and save it as .xlsx.")));
        }
    }

    private static InputException encrypted(String shown) {
        return new InputException(Problem.error(
                Place.file(shown),
                Label.of("工作簿设有打开密码，无法读取。", "The workbook is locked by a password."),
                Label.of("请去掉密码后重新保存。", "Remove the password and save it again.")));
    }

    private static Iterator<RawRow> rowsOf(Sheet sheet) {
        Iterator<Row> rows = sheet.rowIterator();
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
    }

    private static RawRow row(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.getLastCellNum(); i++) {
            cells.add(text(row.getCell(i)));
        }
        return new RawRow(row.getRowNum() + 1, cells);
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> number(cell);
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> WorkbookCells.text(cell.getBooleanCellValue());
            case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
            default -> "";
        };
    }

    private static String number(Cell cell) {
        double number = cell.getNumericCellValue();
        if (number > 0 && DateUtil.isCellDateFormatted(cell)) {
            return WorkbookCells.text(cell.getLocalDateTimeCellValue());
        }
        String format = cell.getCellStyle().getDataFormatString();
        return WorkbookCells.text(new BigDecimal(NumberToTextConverter.toText(number)), format == null ? "" : format);
    }

    @Override
    public Iterator<RawRow> rows() {
        return new WorkbookRows(rowsOf(cells), place(0, null));
    }

    @Override
    public void close() {
        // the file was closed after reading
    }
}
