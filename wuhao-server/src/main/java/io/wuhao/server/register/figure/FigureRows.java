package io.wuhao.server.register.figure;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** How a figure stands in its table. */
final class FigureRows {

    static final String INSERT = """
            insert into figure (enterprise, period, kind, reported, remark, reported_by, reported_at, source_file,
                source_sheet, source_row, returned_by, returned_at, returned_why, approved, approved_by, approved_at, adjusted,
                adjusted_by, adjusted_at, adjusted_why)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private FigureRows() {}

    static Figure figure(ResultSet row, int number) throws SQLException {
        OffsetDateTime returnedAt = at(row, "returned_at");
        return new Figure(
                row.getString("enterprise"),
                row.getString("period"),
                row.getString("kind"),
                new Figure.Reported(
                        row.getBigDecimal("reported"),
                        row.getString("remark"),
                        row.getString("reported_by"),
                        row.getObject("reported_at", OffsetDateTime.class),
                        source(row)),
                returnedAt == null
                        ? null
                        : new Figure.Returned(row.getString("returned_by"), returnedAt, row.getString("returned_why")),
                layer(row, "approved", null),
                layer(row, "adjusted", row.getString("adjusted_why")));
    }

    private static Figure.@Nullable Source source(ResultSet row) throws SQLException {
        String file = row.getString("source_file");
        return file == null ? null : new Figure.Source(file, row.getString("source_sheet"), row.getInt("source_row"));
    }

    private static Figure.@Nullable Layer layer(ResultSet row, String name, @Nullable String why) throws SQLException {
        BigDecimal amount = row.getBigDecimal(name);
        return amount == null
                ? null
                : new Figure.Layer(
                        amount, row.getString(name + "_by"), row.getObject(name + "_at", OffsetDateTime.class), why);
    }

    private static @Nullable OffsetDateTime at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class);
    }

    static void write(PreparedStatement statement, Figure figure) throws SQLException {
        Figure.Reported reported = figure.reported();
        Figure.Source source = reported.source();
        Figure.Returned returned = figure.returned();
        statement.setString(1, figure.enterprise());
        statement.setString(2, figure.period());
        statement.setString(3, figure.kind());
        statement.setBigDecimal(4, reported.amount());
        statement.setString(5, reported.remark());
        statement.setString(6, reported.by());
        statement.setObject(7, reported.at());
        statement.setString(8, source == null ? null : source.file());
        statement.setString(9, source == null ? null : source.sheet());
        if (source == null) {
            statement.setNull(10, Types.INTEGER);
        } else {
            statement.setInt(10, source.row());
        }
        statement.setString(11, returned == null ? null : returned.by());
        time(statement, 12, returned == null ? null : returned.at());
        statement.setString(13, returned == null ? null : returned.why());
        write(statement, 14, figure.approved());
        write(statement, 17, figure.adjusted());
        statement.setString(
                20, figure.adjusted() == null ? null : figure.adjusted().why());
    }

    private static void write(PreparedStatement statement, int from, Figure.@Nullable Layer layer) throws SQLException {
        statement.setBigDecimal(from, layer == null ? null : layer.amount());
        statement.setString(from + 1, layer == null ? null : layer.by());
        time(statement, from + 2, layer == null ? null : layer.at());
    }

    private static void time(PreparedStatement statement, int index, @Nullable OffsetDateTime at) throws SQLException {
        if (at == null) {
            statement.setNull(index, Types.TIMESTAMP_WITH_TIMEZONE);
        } else {
            statement.setObject(index, at);
        }
    }
}
