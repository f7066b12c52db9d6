package io.wuhao.engine.register;

import io.wuhao.engine.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;

/** A small workbook whole, every cell as the text that the user sees: for files that are no tables of figures. */
public record WorkbookText(List<Page> pages) {

    public WorkbookText {
        pages = List.copyOf(pages);
    }

    /** A sheet by its name. */
    public record Page(String name, List<Line> lines) {
        public Page {
            lines = List.copyOf(lines);
        }
    }

    /** A row by its number, from 1; cells that hold nothing are empty. */
    public record Line(int number, List<String> cells) {
        public Line {
            cells = List.copyOf(cells);
        }

        /** The cell at a column from 0, empty beyond the end of the row. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    public static WorkbookText read(Path path, String shown) throws IOException {
        boolean styles = ZipGuard.checkAndFindStyles(path, shown);
        return WorkbookRows.guarded(Place.file(shown), () -> new WorkbookText(pages(path, styles)));
    }

    private static List<Page> pages(Path path, boolean styles) {
        try (ReadableWorkbook workbook = new ReadableWorkbook(path.toFile(), new ReadingOptions(styles, true))) {
            List<Page> pages = new ArrayList<>();
            for (Sheet sheet : XlsxSheet.sheets(workbook)) {
                List<Line> lines = new ArrayList<>();
                XlsxSheet.rowsOf(sheet).forEachRemaining(row -> lines.add(new Line(row.number(), row.cells())));
                pages.add(new Page(sheet.getName(), lines));
            }
            return pages;
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
