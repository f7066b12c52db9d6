package io.wuhao.engine.run;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * An in-process DuckDB with the tables of one run. It reads and writes the given folders only, loads no extensions, and its
 * settings are locked.
 */
public final class Store implements AutoCloseable {

    private final Connection connection;
    private final Path temporary;

    private Store(Connection connection, Path temporary) {
        this.connection = connection;
        this.temporary = temporary;
    }

    /**
     * What a store may use.
     *
     * @param folders that it may read and write
     * @param temporary for what does not fit into memory
     * @param threads at least 1
     * @param memoryMegabytes at least 256
     */
    public record Limits(List<Path> folders, Path temporary, int threads, int memoryMegabytes) {
        public Limits {
            folders = List.copyOf(folders);
        }

        /** All processors, and half of what the machine has in memory, at most 1,200 megabytes. */
        public static Limits usual(List<Path> folders, Path temporary) {
            return new Limits(folders, temporary, Runtime.getRuntime().availableProcessors(), 1_200);
        }
    }

    /** Reads one row of an answer. */
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    public static Store open(Limits limits) {
        try {
            Store store = new Store(DriverManager.getConnection("jdbc:duckdb:"), limits.temporary());
            store.restrict(limits);
            return store;
        } catch (SQLException failed) {
            throw new StoreException("DuckDB does not start", failed);
        }
    }

    private void restrict(Limits limits) {
        String folders = java.util.stream.Stream.concat(
                        limits.folders().stream(), java.util.stream.Stream.of(limits.temporary()))
                .map(folder -> literal(folder.toAbsolutePath().normalize().toString()))
                .collect(Collectors.joining(", "));
        execute("set temp_directory = "
                + literal(limits.temporary().toAbsolutePath().toString()));
        execute("set memory_limit = '" + limits.memoryMegabytes() + "MB'");
        execute("set threads = " + limits.threads());
        execute("set preserve_insertion_order = true");
        execute("set allowed_directories = [" + folders + "]");
        execute("set enable_external_access = false");
        execute("set autoinstall_known_extensions = false");
        execute("set autoload_known_extensions = false");
        execute("set lock_configuration = true");
    }

    /** For the loader of tables, which appends rows. */
    public Connection connection() {
        return connection;
    }

    /** A folder that the store may read and write, for tables on their way to another engine. */
    public Path temporary() {
        return temporary;
    }

    public void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new StoreException(sql, failed);
        }
    }

    public <T> List<T> list(String sql, RowReader<T> reader) {
        List<T> rows = new ArrayList<>();
        each(sql, row -> rows.add(reader.read(row)));
        return rows;
    }

    /** Visits rows one by one, for answers that need not be held whole. */
    public void each(String sql, RowReader<?> visitor) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                visitor.read(rows);
            }
        } catch (SQLException failed) {
            throw new StoreException(sql, failed);
        }
    }

    public long count(String sql) {
        return list(sql, row -> row.getLong(1)).get(0);
    }

    /** A text as a literal of the SQL text. */
    public static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** A path as DuckDB reads it on every system. */
    public static String literal(Path path) {
        return literal(path.toAbsolutePath().normalize().toString().replace('\\', '/'));
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw new StoreException("DuckDB does not close", failed);
        }
    }

    /** The database failed on our own text: a fault of the engine or a lack of memory or disk, never bad input. */
    public static final class StoreException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StoreException(String doing, SQLException cause) {
            super(cause.getMessage() + "\n  while running: " + doing, cause);
        }

        /** Whether more memory, or a smaller table, would help. */
        public boolean isOutOfMemory() {
            return String.valueOf(getMessage()).toLowerCase(Locale.ROOT).contains("out of memory");
        }
    }
}
