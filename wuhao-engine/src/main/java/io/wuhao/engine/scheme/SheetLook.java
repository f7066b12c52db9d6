package io.wuhao.engine.scheme;

import io.wuhao.engine.register.FixedDates;
import io.wuhao.engine.register.WorkbookText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** How the workbook of a scheme looks: headings that stay in sight, columns as wide as what they hold, pages that print. */
final class SheetLook {

    private static final int WIDEST = 60;
    private static final int NARROWEST = 8;
    private static final int ROWS_FOR_MORE = 200;

    private SheetLook() {}

    /** A cell by its row and column, from 0. */
    record Cell(String sheet, int row, int column) {}

    /** Writes the pages; {@code remarks} become comments at their cells, which are coloured. All cells are text. */
    static void write(Path file, List<WorkbookText.Page> pages, Map<Cell, String> remarks) throws IOException {
        FixedDates.write(file, workbook -> {
            for (WorkbookText.Page page : pages) {
                fill(workbook, page, remarks);
            }
        });
    }

    private static void fill(Workbook workbook, WorkbookText.Page page, Map<Cell, String> remarks) throws IOException {
        Worksheet sheet = workbook.newWorksheet(page.name());
        int columns = page.lines().stream()
                .mapToInt(line -> line.cells().size())
                .max()
                .orElse(1);
        int[] widths = new int[Math.max(1, columns)];
        int last = 0;
        for (WorkbookText.Line line : page.lines()) {
            last = Math.max(last, line.number());
            for (int column = 0; column < line.cells().size(); column++) {
                String text = line.cell(column);
                if (!text.isEmpty()) {
                    sheet.value(line.number() - 1, column, text);
                    widths[column] = Math.max(widths[column], width(text));
                }
            }
        }
        sheet.range(0, 0, Math.max(last, ROWS_FOR_MORE), widths.length - 1)
                .style()
                .format("@")
                .wrapText(true)
                .verticalAlignment("top")
                .set();
        heading(sheet, page, widths.length);
        comment(sheet, page.name(), remarks);
        for (int column = 0; column < widths.length; column++) {
            sheet.width(column, Math.min(WIDEST, Math.max(NARROWEST, widths[column] + 2)));
        }
        print(sheet, page.name());
        sheet.finish();
    }

    private static void heading(Worksheet sheet, WorkbookText.Page page, int columns) {
        sheet.range(0, 0, 0, columns - 1)
                .style()
                .bold()
                .fillColor("E8EDF3")
                .format("@")
                .wrapText(true)
                .verticalAlignment("top")
                .set();
        sheet.freezePane(1, 1);
        if (page.lines().isEmpty()) {
            return;
        }
        List<String> headings = page.lines().get(0).cells();
        for (int column = 0; column < headings.size(); column++) {
            int at = column;
            SheetHints.find(page.name(), headings.get(column)).ifPresent(hint -> sheet.comment(0, at, hint));
        }
    }

    private static void comment(Worksheet sheet, String name, Map<Cell, String> remarks) {
        remarks.forEach((cell, text) -> {
            if (cell.sheet().equals(name)) {
                sheet.comment(cell.row(), cell.column(), text);
                sheet.style(cell.row(), cell.column())
                        .fillColor("FFC7CE")
                        .format("@")
                        .wrapText(true)
                        .verticalAlignment("top")
                        .set();
            }
        });
    }

    private static void print(Worksheet sheet, String name) {
        sheet.repeatRows(0);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.footer(name + "  &P / &N", org.dhatim.fastexcel.Position.CENTER);
    }

    /** In widths of a digit: a Chinese character takes two. The longest line counts. */
    private static int width(String text) {
        return text.lines()
                .mapToInt(line ->
                        line.codePoints().map(one -> one < 0x1100 ? 1 : 2).sum())
                .max()
                .orElse(0);
    }
}
