package io.wuhao.engine.register;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A register's rows as one file gives them, in memory.
 *
 * @param sheet the sheet that was read, null for formats without sheets or where nothing could be read
 * @param sha256 of the file's bytes in hexadecimal
 * @param columns the declared columns that the file has, by name
 */
public record ReadTable(@Nullable String sheet, String sha256, Map<String, ReadColumn> columns, List<ReadRow> rows) {

    /** Where the file has a declared column. */
    public record ReadColumn(int index, int headingRow, String heading) {}

    /**
     * A row with its number as the user sees it. Cells are in text: numbers plain, in the unit of the column; dates as
     * {@code 2026-11-24}; codes by their identifier; yes and no as {@code true} and {@code false}. What is missing is absent.
     */
    public record ReadRow(int number, Map<String, String> cells) {
        public ReadRow {
            cells = Map.copyOf(cells);
        }
    }

    public ReadTable {
        columns = Map.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
