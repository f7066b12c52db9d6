package io.wuhao.engine.register;

import io.wuhao.engine.Place;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A copy of a workbook with remarks at its cells. Everything else stays as it was: colours, widths, comments, other sheets. What an
 * earlier copy remarked is taken away.
 */
public final class WorkbookRemarks {

    private static final String AUTHOR = "Wuhao 五好";

    /** What stands below it in a comment of the user is ours. */
    private static final String MARK = "—— " + AUTHOR + " ——\n";

    private static final byte[] RED = {(byte) 0xff, (byte) 0xff, (byte) 0xc7, (byte) 0xce};
    private static final int LETTERS_IN_A_LINE = 24;

    private final XSSFWorkbook workbook;
    private final Map<Integer, XSSFCellStyle> red = new HashMap<>();
    private final Map<Integer, XSSFCellStyle> plain = new HashMap<>();

    private WorkbookRemarks(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /** A cell by its row and column, from 0. */
    public record At(String sheet, int row, int column) {}

    /**
     * Writes the copy. The workbook is measured before it is opened, as those that are read are.
     *
     * @param shown how the workbook is called in what is said of it
     */
    public static void write(Path from, String shown, Map<At, String> remarks, Path to) throws IOException {
        ZipGuard.checkSmall(from, shown);
        ZipSecureFile.setMinInflateRatio(0); // the guard has measured it; a sheet of equal rows packs below POI's limit
        Path loose = to.resolveSibling(to.getFileName() + ".loose");
        try {
            try (InputStream in = new FileInputStream(from.toFile());
                    XSSFWorkbook workbook = WorkbookRows.guarded(Place.file(shown), () -> open(in));
                    OutputStream out = Files.newOutputStream(loose)) {
                WorkbookRemarks written = new WorkbookRemarks(workbook);
                workbook.forEach(written::takeAway);
                remarks.forEach(written::put);
                workbook.write(out);
            }
            WorkbookFile.copyAsItIs(loose, to);
        } finally {
            Files.deleteIfExists(loose);
        }
    }

    private static XSSFWorkbook open(InputStream in) {
        try {
            return new XSSFWorkbook(in);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private void takeAway(Sheet sheet) {
        for (Map.Entry<CellAddress, ? extends Comment> one :
                List.copyOf(sheet.getCellComments().entrySet())) {
            Comment comment = one.getValue();
            String text = comment.getString() == null ? "" : comment.getString().getString();
            int ours = text.indexOf(MARK);
            if (ours >= 0) {
                Row row = sheet.getRow(one.getKey().getRow());
                Cell cell = row == null ? null : row.getCell(one.getKey().getColumn());
                if (cell != null && isRed(cell)) {
                    cell.setCellStyle(
                            plain.computeIfAbsent((int) cell.getCellStyle().getIndex(), any -> without(cell)));
                }
                String own = text.substring(0, ours).stripTrailing();
                if (!own.isEmpty()) {
                    comment.setString(new XSSFRichTextString(own));
                } else if (cell != null) {
                    cell.removeCellComment();
                }
            }
        }
    }

    private void put(At at, String text) {
        Sheet sheet = workbook.getSheet(at.sheet());
        if (sheet == null) {
            return;
        }
        Row known = sheet.getRow(at.row());
        Row row = known == null ? sheet.createRow(at.row()) : known;
        Cell cell = row.getCell(at.column(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        if (cell.getCellStyle().getFillPattern() == FillPatternType.NO_FILL) {
            cell.setCellStyle(red.computeIfAbsent((int) cell.getCellStyle().getIndex(), any -> reddened(cell)));
        }
        Comment own = cell.getCellComment();
        if (own == null) {
            Comment comment = sheet.createDrawingPatriarch().createCellComment(box(sheet, at, text));
            comment.setAuthor(AUTHOR);
            comment.setString(new XSSFRichTextString(MARK + text));
            cell.setCellComment(comment);
        } else if (own.getString() instanceof XSSFRichTextString rich) {
            rich.append("\n\n" + MARK + text);
            own.setString(rich);
        }
    }

    /** Right of the cell; not on the corner of another comment, which POI would take for a second one of that cell. */
    private ClientAnchor box(Sheet sheet, At at, String text) {
        int top = at.row();
        while (sheet.getCellComment(new CellAddress(top, at.column() + 1)) != null) {
            top++;
        }
        int lines = text.lines()
                .mapToInt(line -> 1 + line.length() / LETTERS_IN_A_LINE)
                .sum();
        ClientAnchor box = workbook.getCreationHelper().createClientAnchor();
        box.setCol1(at.column() + 1);
        box.setCol2(at.column() + 4);
        box.setRow1(top);
        box.setRow2(top + 3 + lines);
        return box;
    }

    private XSSFCellStyle reddened(Cell cell) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.cloneStyleFrom(cell.getCellStyle());
        style.setFillForegroundColor(new XSSFColor(RED, null));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private XSSFCellStyle without(Cell cell) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.cloneStyleFrom(cell.getCellStyle());
        style.setFillPattern(FillPatternType.NO_FILL);
        return style;
    }

    private static boolean isRed(Cell cell) {
        return cell.getCellStyle().getFillForegroundColorColor() instanceof XSSFColor color
                && java.util.Arrays.equals(color.getARGB(), RED);
    }
}
