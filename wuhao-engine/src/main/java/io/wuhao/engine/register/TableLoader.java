package io.wuhao.engine.register;

import io.wuhao.engine.InputException;
import io.wuhao.engine.Label;
import io.wuhao.engine.Place;
import io.wuhao.engine.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * Reads a register's files into one typed DuckDB table. Everything wrong with them becomes a problem with file, sheet, row and
 * column; after errors the table is there but is not to be used.
 *
 * <p>The table has the register's columns in the order of their declaration (numbers {@code decimal(24,6)} in the column's unit,
 * dates {@code date}, yes and no {@code boolean}, codes and texts {@code varchar}) and then {@code source_file},
 * {@code source_sheet} and {@code source_row}, the row as the user sees it.
 */
public final class TableLoader {

    private final Connection duckdb;
    private final Problems problems;

    /** @param duckdb a connection to DuckDB; tables are made in its current schema */
    public TableLoader(Connection duckdb, Problems problems) {
        this.duckdb = duckdb;
        this.problems = problems;
    }

    /**
     * The rows of all these files, in their order, as table {@code table} (made anew).
     *
     * @param needed the columns that the scheme reads: the files must have them, and their cells must be filled unless declared
     *     otherwise; the key is needed always
     */
    public Loaded load(Register register, List<Path> files, Set<String> needed, String table) throws SQLException {
        return fill(register, needed, table, filling -> {
            for (Path file : files) {
                read(file, register, filling);
            }
        });
    }

    /**
     * The same for rows that Java gives. The headings count as row 1.
     *
     * @param source stands for the file's name
     */
    public Loaded load(
            Register register,
            String source,
            List<String> headings,
            List<List<String>> rows,
            Set<String> needed,
            String table)
            throws SQLException {
        return fill(register, needed, table, filling -> {
            try (RawSheet sheet = GivenSheet.of(source, headings, rows)) {
                filling.add(sheet, "", 0);
            }
        });
    }

    /** Every reference between these tables must be a key of the other; to be called when all are loaded. */
    public void checkReferences(List<Loaded> tables) throws SQLException {
        new TableKeys(duckdb, new TableProblems(problems)).checkReferences(tables);
    }

    private interface Filling {
        void into(TableFilling filling) throws SQLException;
    }

    private Loaded fill(Register register, Set<String> needed, String table, Filling rows) throws SQLException {
        create(register, table);
        TableProblems found = new TableProblems(problems);
        Loaded loaded;
        try (DuckDBAppender appender = duckdb.unwrap(DuckDBConnection.class).createAppender(table)) {
            TableFilling filling = new TableFilling(register, needed, new DuckRows(appender), found);
            rows.into(filling);
            loaded = filling.loaded(table);
        }
        new TableKeys(duckdb, found).checkUnique(loaded);
        found.close(Place.file(register.name()));
        return loaded;
    }

    private void read(Path file, Register register, TableFilling filling) throws SQLException {
        String shown = SourceFiles.shownName(file);
        try {
            String sha256 = SourceDigest.sha256(file);
            try (RawSheet sheet = SheetFormat.open(file, shown, register)) {
                filling.add(sheet, sha256, Files.size(file));
            }
        } catch (InputException broken) {
            problems.addAll(broken.problems());
        } catch (IOException | UncheckedIOException unreadable) {
            problems.error(
                    Place.file(shown),
                    Label.of("文件无法读取（%s）。", "The file cannot be read (%s).", Reading.shown(unreadable.toString())),
                    Label.of(
                            "请确认文件存在、完整，且未被其他程序占用。", "Make sure that it exists, is whole, and is not open elsewhere."));
        }
    }

    private void create(Register register, String table) throws SQLException {
        if (!table.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("table name (" + table + ")");
        }
        String columns = register.columns().stream()
                .map(column -> "\"" + column.name() + "\" " + type(column))
                .collect(Collectors.joining(", "));
        try (Statement statement = duckdb.createStatement()) {
            statement.execute("create or replace table \"" + table + "\" (" + columns
                    + ", source_file varchar, source_sheet varchar, source_row integer)");
        }
    }

    private static String type(Column column) {
        if (!column.oneOf().isEmpty()) {
            return "varchar";
        }
        return switch (column.type()) {
            case NUMBER -> "decimal(24,6)";
            case TEXT, CREDIT_CODE -> "varchar";
            case DATE -> "date";
            case YES_NO -> "boolean";
        };
    }
}
