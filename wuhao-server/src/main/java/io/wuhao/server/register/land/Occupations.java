package io.wuhao.server.register.land;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who uses how much of which parcel or floor. */
@Repository
class Occupations {

    private static final String COLUMNS = "park = :park, parcel = :parcel, floor = :floor, occupant = :occupant,"
            + " ground = :ground, lessor = :lessor, area = :area, since = :since, until = :until, document = :document";

    private final JdbcClient database;

    Occupations(JdbcClient database) {
        this.database = database;
    }

    Optional<Occupation> find(String number) {
        return database.sql("select * from occupation where number = ?")
                .param(number)
                .query(Occupations::occupation)
                .optional();
    }

    /** Of a parcel and of its floors. */
    List<Occupation> listOf(String parcel) {
        return database.sql("""
                        select t.* from occupation t where t.parcel = :parcel
                            or t.floor in (select f.number from factory_floor f where f.parcel = :parcel)
                        order by t.since, t.number
                        """)
                .param("parcel", parcel)
                .query(Occupations::occupation)
                .list();
    }

    /** Those whose parcel, floor or park lies at or below one of these places. */
    List<Occupation> listWithin(List<String> places) {
        return Within.any(places)
                .query(database, """
                        select t.* from occupation t
                        left join factory_floor f on f.number = t.floor
                        left join parcel c on c.number = coalesce(t.parcel, f.parcel)
                        join park p on p.code = coalesce(c.park, t.park) join office o on o.id = p.office_id
                        where %s order by t.number
                        """)
                .query(Occupations::occupation)
                .list();
    }

    void put(Occupation occupation) {
        int known = write("update occupation set " + COLUMNS + " where number = :number", occupation);
        if (known == 0) {
            write(
                    "insert into occupation (number, " + COLUMNS.replaceAll(" = :\\w+", "") + ") values (:number, "
                            + COLUMNS.replaceAll("\\w+ = ", "") + ")",
                    occupation);
        }
    }

    private int write(String sql, Occupation occupation) {
        return database.sql(sql)
                .param("number", occupation.number())
                .param("park", occupation.park())
                .param("parcel", occupation.parcel())
                .param("floor", occupation.floor())
                .param("occupant", occupation.occupant())
                .param("ground", occupation.ground().code())
                .param("lessor", occupation.lessor())
                .param("area", occupation.area())
                .param("since", occupation.since())
                .param("until", occupation.until())
                .param("document", occupation.document())
                .update();
    }

    void remove(String number) {
        database.sql("delete from occupation where number = ?").param(number).update();
    }

    private static Occupation occupation(ResultSet row, int number) throws SQLException {
        return new Occupation(
                row.getString("number"),
                row.getString("park"),
                row.getString("parcel"),
                row.getString("floor"),
                row.getString("occupant"),
                Occupation.Ground.of(row.getString("ground")),
                row.getString("lessor"),
                row.getBigDecimal("area"),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getString("document"));
    }
}
