package io.wuhao.server.register.land;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The floors of standard factories. */
@Repository
class Floors {

    private final JdbcClient database;

    Floors(JdbcClient database) {
        this.database = database;
    }

    Optional<Floor> find(String number) {
        return database.sql("select * from factory_floor where number = ?")
                .param(number)
                .query(Floors::floor)
                .optional();
    }

    List<Floor> listOf(String parcel) {
        return database.sql("select * from factory_floor where parcel = ? order by building, floor, number")
                .param(parcel)
                .query(Floors::floor)
                .list();
    }

    List<Floor> listWithin(List<String> places) {
        return Within.any(places).query(database, """
                        select t.* from factory_floor t join parcel c on c.number = t.parcel
                        join park p on p.code = c.park join office o on o.id = p.office_id
                        where %s order by t.number
                        """).query(Floors::floor).list();
    }

    void put(Floor floor) {
        int known = write(
                "update factory_floor set parcel = :parcel, building = :building, floor = :floor, area = :area,"
                        + " rent = :rent where number = :number",
                floor);
        if (known == 0) {
            write(
                    "insert into factory_floor (number, parcel, building, floor, area, rent)"
                            + " values (:number, :parcel, :building, :floor, :area, :rent)",
                    floor);
        }
    }

    private int write(String sql, Floor floor) {
        return database.sql(sql)
                .param("number", floor.number())
                .param("parcel", floor.parcel())
                .param("building", floor.building())
                .param("floor", floor.floor())
                .param("area", floor.area())
                .param("rent", floor.rent())
                .update();
    }

    void remove(String number) {
        database.sql("delete from factory_floor where number = ?").param(number).update();
    }

    private static Floor floor(ResultSet row, int number) throws SQLException {
        return new Floor(
                row.getString("number"),
                row.getString("parcel"),
                row.getString("building"),
                row.getString("floor"),
                row.getBigDecimal("area"),
                row.getBigDecimal("rent"));
    }
}
