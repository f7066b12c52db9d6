package io.wuhao.engine.register;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/** Rows on their way into a DuckDB table, each with its file, sheet and row behind it. */
record DuckRows(DuckDBAppender appender) implements RowTarget {

    @Override
    public void add(RawSheet sheet, RawRow row, List<@Nullable Object> values) throws SQLException {
        appender.beginRow();
        for (Object value : values) {
            append(value);
        }
        appender.append(sheet.file());
        append(sheet.sheet());
        appender.append(row.number());
        appender.endRow();
    }

    private void append(@Nullable Object value) throws SQLException {
        if (value instanceof BigDecimal figure) {
            appender.append(figure);
        } else if (value instanceof String text) {
            appender.append(text);
        } else if (value instanceof LocalDate day) {
            appender.append(day);
        } else if (value instanceof Boolean yes) {
            appender.append(yes.booleanValue());
        } else {
            appender.appendNull();
        }
    }
}
