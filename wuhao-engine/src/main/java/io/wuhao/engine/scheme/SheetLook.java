package io.wuhao.engine.scheme;

import io.wuhao.engine.register.WorkbookFile;
import io.wuhao.engine.register.WorkbookText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** How the workbook of a scheme looks: headings that stay in sight, columns as wide as what they hold, pages that print. */
final class SheetLook {

    private static final int WIDEST = 60;
    private static final int NARROWEST = 8;
    private static final int ROWS_FOR_MORE = 200;

    /** Digits that a printed page still shows in a readable size. */
    private static final int PAGE = 160;

    private static final int NARROW = 20;
    private static final double LINE = 15;
    private static final double HIGHEST = 400;

    private SheetLook() {}

    /** Writes the pages. All cells are text. */
    static void write(Path file, List<WorkbookText.Page> pages) throws IOException {
        WorkbookFile.write(file, workbook -> {
            for (WorkbookText.Page page : pages) {
                fill(workbook, page);
            }
        });
    }

    private static void fill(Workbook workbook, WorkbookText.Page page) throws IOException {
        Worksheet sheet = workbook.newWorksheet(page.name());
        int[] widths = widths(page);
        int last = 1;
        for (WorkbookText.Line line : page.lines()) {
            last = Math.max(last, line.number());
            for (int column = 0; column < line.cells().size(); column++) {
                if (!line.cell(column).isEmpty()) {
                    sheet.value(line.number() - 1, column, line.cell(column));
                }
            }
            int lines = lines(line, widths);
            if (lines > 1) {
                sheet.rowHeight(line.number() - 1, Math.min(HIGHEST, lines * LINE));
            }
        }
        texts(sheet, 0, Math.max(last, ROWS_FOR_MORE), widths.length).set();
        texts(sheet, 0, last - 1, widths.length)
                .borderStyle(BorderStyle.THIN)
                .borderColor("C8CDD3")
                .set();
        heading(sheet, page, widths.length);
        for (int column = 0; column < widths.length; column++) {
            sheet.width(column, widths[column]);
        }
        print(sheet, page.name());
        sheet.finish();
    }

    private static StyleSetter texts(Worksheet sheet, int first, int last, int columns) {
        return sheet.range(first, 0, last, columns - 1)
                .style()
                .format("@")
                .wrapText(true)
                .verticalAlignment("top");
    }

    /** As wide as what the columns hold, the wide ones narrower where the page would become too small to read. */
    private static int[] widths(WorkbookText.Page page) {
        int columns = page.lines().stream()
                .mapToInt(line -> line.cells().size())
                .max()
                .orElse(1);
        int[] widths = new int[Math.max(1, columns)];
        for (WorkbookText.Line line : page.lines()) {
            for (int column = 0; column < line.cells().size(); column++) {
                widths[column] = Math.max(widths[column], width(line.cell(column)) + 2);
            }
        }
        int widest = WIDEST;
        while (widest > NARROW && sum(widths, widest) > PAGE) {
            widest -= 2;
        }
        for (int column = 0; column < widths.length; column++) {
            widths[column] = Math.min(widest, Math.max(NARROWEST, widths[column]));
        }
        return widths;
    }

    private static int sum(int[] widths, int widest) {
        return Arrays.stream(widths).map(width -> Math.min(width, widest)).sum();
    }

    /** How many lines the fullest cell of a row takes. */
    private static int lines(WorkbookText.Line line, int[] widths) {
        int most = 1;
        for (int column = 0; column < line.cells().size(); column++) {
            int room = widths[column] * 115 / 100; // letters are narrower than digits
            int lines = line.cell(column)
                    .lines()
                    .mapToInt(one -> Math.max(1, (width(one) + room - 1) / room))
                    .sum();
            most = Math.max(most, lines);
        }
        return most;
    }

    private static void heading(Worksheet sheet, WorkbookText.Page page, int columns) {
        texts(sheet, 0, 0, columns).bold().fillColor("E8EDF3").set();
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

    private static void print(Worksheet sheet, String name) {
        sheet.repeatRows(0);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.footer(name + "  &P / &N", Position.CENTER);
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
