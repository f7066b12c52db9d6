package io.wuhao.engine.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A register's table as it was loaded: what a run reports about its inputs.
 *
 * @param table the DuckDB table
 * @param rows the rows in it
 * @param conversions the columns whose figures were given in another unit than kept
 * @param missing the empty cells per column that the files have, columns without any left out
 */
public record Loaded(
        Register register,
        String table,
        long rows,
        List<Source> sources,
        List<Conversion> conversions,
        Map<String, Long> missing) {

    /**
     * A file that was read.
     *
     * @param file the name in {@code source_file} and in places of problems
     * @param sheet the sheet, empty where the format has none
     * @param sha256 of the file's bytes in hexadecimal; empty for rows given by Java
     * @param headings the heading that the user sees, by column
     */
    public record Source(
            String file, String sheet, String sha256, long bytes, long rows, Map<String, String> headings) {

        public Source {
            headings = Map.copyOf(headings);
        }
    }

    /** The column's figures in this file were given in {@code from} and are kept in {@code to}. */
    public record Conversion(String file, String column, Unit from, Unit to) {}

    public Loaded {
        sources = List.copyOf(sources);
        conversions = List.copyOf(conversions);
        missing = Map.copyOf(missing);
    }

    /** The heading under which the user sees this column: in that file, else in any, else the label. */
    public String headingOf(String column, String file) {
        List<Source> order = new ArrayList<>(sources);
        order.sort((one, other) ->
                Boolean.compare(other.file().equals(file), one.file().equals(file)));
        return order.stream()
                .filter(source -> source.headings().containsKey(column))
                .map(source -> source.headings().get(column))
                .findFirst()
                .orElseGet(() -> register.findColumn(column)
                        .map(declared -> declared.label().zh())
                        .orElse(column));
    }
}
