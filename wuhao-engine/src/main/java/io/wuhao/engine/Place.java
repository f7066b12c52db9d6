package io.wuhao.engine;

import org.jspecify.annotations.Nullable;

/**
 * Where something stands in what the user gave: a file, and as far as known a sheet, a row or line (from 1; 0 is unknown) and
 * a column by the name that the user sees.
 */
public record Place(
        String file,
        @Nullable String sheet,
        int row,
        @Nullable String column) {

    public static Place line(String file, int line) {
        return new Place(file, null, line, null);
    }

    public static Place file(String file) {
        return new Place(file, null, 0, null);
    }

    /** {@code enterprise.xlsx [2022] row 7, 税收}: short enough to stand before a sentence. */
    public Label shown() {
        String head = sheet == null ? file : file + " [" + sheet + "]";
        if (row == 0) {
            return Label.same(column == null ? head : head + ", " + column);
        }
        String tail = column == null ? "" : ", " + column;
        return Label.of("%s 第 %d 行%s", "%s row %d%s", head, row, tail);
    }
}
