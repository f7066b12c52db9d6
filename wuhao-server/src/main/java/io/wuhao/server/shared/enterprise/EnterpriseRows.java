package io.wuhao.server.shared.enterprise;

import io.wuhao.server.shared.park.Former;
import io.wuhao.server.shared.park.Office;
import io.wuhao.server.shared.park.Offices;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** How an enterprise stands in its table. */
final class EnterpriseRows {

    private final Offices offices;

    EnterpriseRows(Offices offices) {
        this.offices = offices;
    }

    /** A reader for one query: each office is fetched once. */
    RowMapper<Enterprise> reader() {
        Map<Long, Office> known = new HashMap<>();
        return (row, number) -> {
            long own = row.getLong("office_id");
            boolean hasOwn = !row.wasNull();
            return new Enterprise(
                    row.getString("code"),
                    row.getString("name"),
                    row.getString("industry"),
                    row.getString("industry_name"),
                    Enterprise.Scale.find(row.getString("scale")).orElse(null),
                    day(row, "founded"),
                    known.computeIfAbsent(row.getLong("county_id"), offices::get),
                    hasOwn ? known.computeIfAbsent(own, offices::get) : null,
                    day(row, "ended"));
        };
    }

    static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        Date day = row.getDate(column);
        return day == null ? null : day.toLocalDate();
    }

    static Former former(ResultSet row, int number) throws SQLException {
        return new Former(
                row.getString("name"),
                row.getDate("until").toLocalDate(),
                Former.What.valueOf(row.getString("what")),
                row.getString("into_code"),
                row.getString("why"));
    }

    static void write(PreparedStatement statement, Enterprise enterprise) throws SQLException {
        statement.setString(1, enterprise.code());
        statement.setString(2, enterprise.name());
        statement.setString(3, NameKey.of(enterprise.name()));
        statement.setString(4, enterprise.industry());
        statement.setString(5, enterprise.industryName());
        statement.setString(
                6, enterprise.scale() == null ? null : enterprise.scale().code());
        statement.setObject(7, enterprise.founded());
        statement.setLong(8, enterprise.county().id());
        statement.setObject(
                9,
                enterprise.ownOffice() == null ? null : enterprise.ownOffice().id());
        statement.setObject(10, enterprise.ended());
    }
}
