package io.wuhao.server.shared.enterprise;

import io.wuhao.engine.Label;
import io.wuhao.server.shared.park.Former;
import io.wuhao.server.shared.park.Office;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How an enterprise stands in its table. */
final class EnterpriseRows {

    /** With the offices that {@link #enterprise} reads: c the county, own the firm's own. */
    static final String COLUMNS = """
            select e.*, c.kind as county_kind, c.name as county_name, c.name_en as county_name_en, c.path as county_path,
                own.kind as own_kind, own.name as own_name, own.name_en as own_name_en, own.path as own_path
            from enterprise e
            """;

    static final String COUNTY = " join office c on c.id = e.county_id ";

    static final String OWN = " left join office own on own.id = e.office_id ";

    private EnterpriseRows() {}

    static Enterprise enterprise(ResultSet row, int number) throws SQLException {
        boolean hasOwn = row.getString("own_kind") != null;
        return new Enterprise(
                row.getString("code"),
                row.getString("name"),
                row.getString("industry"),
                row.getString("industry_name"),
                Enterprise.Scale.find(row.getString("scale")).orElse(null),
                day(row, "founded"),
                office(row, "county_id", "county"),
                hasOwn ? office(row, "office_id", "own") : null,
                day(row, "ended"));
    }

    private static Office office(ResultSet row, String id, String as) throws SQLException {
        return new Office(
                row.getLong(id),
                Office.Kind.valueOf(row.getString(as + "_kind")),
                new Label(row.getString(as + "_name"), row.getString(as + "_name_en")),
                row.getString(as + "_path"));
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
