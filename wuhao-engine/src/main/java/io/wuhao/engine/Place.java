package io.wuhao.engine;

import org.jspecify.annotations.Nullable;

/**
 * Where something stands in what the user gave: a file, and as far as known a sheet, a row or line (from 1; 0 is unknown) and
 * a column by the name that the user sees.
 *
 * @param ofText whether the file is a text, whose lines are counted, and no table, whose rows are
 */
public record Place(
        String file,
        @Nullable String sheet,
        int row,
        @Nullable String column,
        boolean ofText) {

    /** A place in a table or a workbook. */
    public Place(String file, @Nullable String sheet, int row, @Nullable String column) {
        this(file, sheet, row, column, false);
    }

    /** A line of a text, as a scheme is one. */
    public static Place line(String file, int line) {
        return new Place(file, null, line, null, true);
    }

    public static Place file(String file) {
        return new Place(file, null, 0, null);
    }

    /** {@code row 7} of a table, {@code line 7} of a text. */
    public Label line() {
        return ofText ? Label.of("第 %d 行", "line %d", row) : Label.of("第 %d 行", "row %d", row);
    }

    /** {@code enterprise.xlsx [2022] row 7, 税收}: short enough to stand before a sentence. */
    public Label shown() {
        String head = sheet == null ? file : file + " [" + sheet + "]";
        if (row == 0) {
            return Label.same(column == null ? head : head + ", " + column);
        }
        String tail = column == null ? "" : ", " + column;
        Label line = line();
        return new Label(head + " " + line.zh() + tail, head + " " + line.en() + tail);
    }
}
