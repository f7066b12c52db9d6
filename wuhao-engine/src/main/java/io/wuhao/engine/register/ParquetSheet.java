package io.wuhao.engine.register;

import io.wuhao.engine.InputException;
import io.wuhao.engine.Label;
import io.wuhao.engine.Place;
import io.wuhao.engine.Problem;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.duckdb.DuckDBDriver;
import org.jspecify.annotations.Nullable;

/**
 * A Parquet file, read by DuckDB. Values pass through the same reading of cells as those of other files, as text: a name in
 * Parquet may hold full-width letters too. Rows count from 1, the names of the columns are row 0.
 *
 * <p>A damaged file can end in what DuckDB calls a fatal error, after which that database answers nothing any more (seen with 2.0):
 * so each file is read in a database of its own.
 */
final class ParquetSheet implements RawSheet, Iterator<RawRow> {

    /** One text per row, because the driver takes a microsecond for every value it hands over. */
    private static final char BETWEEN = '\u001f';

    private static final Pattern PLAIN_TYPES =
            Pattern.compile("DECIMAL.*|U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|DATE|BOOLEAN|DOUBLE|FLOAT");

    private static final Properties STREAMED = streamed();

    private final String file;
    private final List<String> columns;
    private final Connection connection;
    private final Statement statement;
    private final ResultSet rows;
    private int row = -1;

    private ParquetSheet(String file, List<String> columns, Connection connection, String sql) throws SQLException {
        this.file = file;
        this.columns = columns;
        this.connection = connection;
        this.statement = connection.createStatement();
        this.rows = statement.executeQuery(sql);
    }

    static ParquetSheet open(Path path, String shown, Register register) throws SQLException {
        Connection own = DriverManager.getConnection("jdbc:duckdb:", STREAMED);
        String source = "read_parquet('" + literal(path) + "')";
        List<String> columns = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        HeadingNames names = new HeadingNames(register);
        try (Statement describe = own.createStatement();
                ResultSet found = describe.executeQuery("describe select * from " + source)) {
            while (found.next()) {
                columns.add(found.getString(1));
                boolean known = names.find(found.getString(1), 0).isPresent();
                texts.add(known ? text(found.getString(1), found.getString(2)) : "''");
            }
            String sql = "select concat_ws('" + BETWEEN + "', " + String.join(", ", texts) + ") from " + source;
            return new ParquetSheet(shown, columns, own, sql);
        } catch (SQLException unreadable) {
            own.close();
            throw new InputException(Problem.error(
                    Place.file(shown),
                    Label.of("Parquet 文件无法读取。", "The Parquet file cannot be read."),
                    Label.of("请重新导出该文件。", "Export it again.")));
        }
    }

    private static Properties streamed() {
        Properties properties = new Properties();
        properties.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
        return properties;
    }

    /** A literal for a path, in which quotes are doubled and nothing is a pattern. */
    private static String literal(Path path) {
        return path.toAbsolutePath().toString().replace("'", "''").replaceAll("[\\[*?]", "[$0]");
    }

    /** Floating figures become decimals first, so that no exponent appears where none is meant. */
    private static String text(String column, String type) {
        String name = '"' + column.replace("\"", "\"\"") + '"';
        String cast = "cast(" + name + " as varchar)";
        boolean isText = !PLAIN_TYPES.matcher(type).matches();
        String plain = isText ? "replace(" + cast + ", '" + BETWEEN + "', ' ')" : cast;
        return type.equals("DOUBLE") || type.equals("FLOAT")
                ? "coalesce(cast(try_cast(" + name + " as decimal(24,6)) as varchar), " + plain + ", '')"
                : "coalesce(" + plain + ", '')";
    }

    @Override
    public String file() {
        return file;
    }

    @Override
    public @Nullable String sheet() {
        return null;
    }

    @Override
    public Iterator<RawRow> rows() {
        return this;
    }

    @Override
    public boolean hasNext() {
        try {
            return row < 0 || rows.next();
        } catch (SQLException broken) {
            throw broken();
        }
    }

    @Override
    public RawRow next() {
        row++;
        if (row == 0) {
            return new RawRow(0, columns);
        }
        try {
            return new RawRow(row, split(rows.getString(1)));
        } catch (SQLException broken) {
            throw broken();
        }
    }

    private List<String> split(String joined) {
        String[] cells = new String[columns.size()];
        int start = 0;
        for (int i = 0; i < cells.length - 1; i++) {
            int end = joined.indexOf(BETWEEN, start);
            cells[i] = joined.substring(start, end);
            start = end + 1;
        }
        cells[cells.length - 1] = joined.substring(start);
        return Arrays.asList(cells);
    }

    private InputException broken() {
        return new InputException(Problem.error(
                place(row, null),
                Label.of("Parquet 文件从这里起无法读取。", "The Parquet file cannot be read from here."),
                Label.of("请重新导出该文件。", "Export it again.")));
    }

    @Override
    public void close() {
        try {
            rows.close();
            statement.close();
            connection.close();
        } catch (SQLException unlikely) {
            throw new IllegalStateException(unlikely);
        }
    }
}
