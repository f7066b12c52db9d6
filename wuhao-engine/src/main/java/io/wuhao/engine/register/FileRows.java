package io.wuhao.engine.register;

import io.wuhao.engine.Label;
import io.wuhao.engine.Problem;
import java.sql.SQLException;
import java.util.Optional;

/** Tells the rows of data below the headings from empty ones, totals, notes, and rows that are broken. */
final class FileRows {

    static final Label OPEN_QUOTE = Label.of(
            "该行有一个引号没有配对，后面的行被并入了这一格。",
            "A quotation mark in this row has no partner: the rows below went into its cell.");
    static final Label OPEN_QUOTE_ADVICE = Label.of("请补上或删除该引号（\"）。", "Close or remove the quotation mark (\").");

    private final RawSheet sheet;
    private final int width;
    private final int[] declared;
    private final SideRows sideRows;
    private final TableProblems problems;

    FileRows(RawSheet sheet, HeadingRow headings, Heading key, TableProblems problems) {
        this.sheet = sheet;
        this.width = headings.row().cells().size();
        this.declared = headings.found().stream().mapToInt(Heading::index).toArray();
        this.sideRows = new SideRows(key.index(), headings.row().cell(key.index()));
        this.problems = problems;
    }

    /** Writes the row if it is one of data, and says how many rows that made. */
    int write(RawRow row, RowWriter writer) throws SQLException {
        if (row.isEmpty()) {
            return 0;
        }
        Optional<String> side = sideRows.find(row);
        if (side.isPresent()) {
            problems.add(Problem.note(
                    sheet.place(row.number(), null),
                    Label.of("跳过以“%s”开头的行。", "Skipped the row that starts with \"%s\".", side.get())));
            return 0;
        }
        if (isBlankForm(row) || (sheet.splitsAtSeparators() && isBroken(row))) {
            return 0;
        }
        writer.write(row);
        return 1;
    }

    /** A line of a form that nobody filled in: only its printed running number is there. */
    private boolean isBlankForm(RawRow row) {
        for (int index : declared) {
            if (!row.cell(index).isBlank()) {
                return false;
            }
        }
        return true;
    }

    private boolean isBroken(RawRow row) {
        int cells = row.cells().size();
        if (cells > width && row.cells().subList(width, cells).stream().anyMatch(cell -> !cell.isBlank())) {
            problems.error(
                    sheet.place(row.number(), null),
                    Label.of("该行有 %d 个值，标题只有 %d 个。", "The row has %d values under %d headings.", cells, width),
                    Label.of(
                            "含分隔符的值（如 1,234）请加引号：\"1,234\"。",
                            "Put a value that holds the separator into quotation marks: \"1,234\"."));
            return true;
        }
        if (cells < width && row.cells().get(cells - 1).indexOf('\n') >= 0) {
            problems.error(sheet.place(row.number(), null), OPEN_QUOTE, OPEN_QUOTE_ADVICE);
            return true;
        }
        return false;
    }
}
