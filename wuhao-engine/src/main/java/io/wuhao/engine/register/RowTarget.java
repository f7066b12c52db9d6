package io.wuhao.engine.register;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the rows of a file go once their cells are read. */
interface RowTarget {

    /** Begins a sheet, under these headings by column. */
    default void begin(RawSheet sheet, int headingRow, Map<String, Heading> headings) {
        // most targets need no headings
    }

    /** Takes a row: a value per declared column, null where there is none; the list is used again for the next row. */
    void add(RawSheet sheet, RawRow row, List<@Nullable Object> values) throws SQLException;
}
