package io.wuhao.server.register.land;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The approval batches. */
@Repository
class Batches {

    private final JdbcClient database;

    Batches(JdbcClient database) {
        this.database = database;
    }

    Optional<Batch> find(String number) {
        return database.sql("select * from land_batch where number = ?")
                .param(number)
                .query(Batches::batch)
                .optional();
    }

    List<Batch> listWithin(List<String> places) {
        return Within.any(places).query(database, """
                        select t.* from land_batch t join park p on p.code = t.park join office o on o.id = p.office_id
                        where %s order by t.approved_on, t.number
                        """).query(Batches::batch).list();
    }

    /** By number. */
    Map<String, Batch> byNumber(List<String> places) {
        return listWithin(places).stream().collect(Collectors.toMap(Batch::number, Function.identity()));
    }

    void put(Batch batch) {
        int known = write(
                "update land_batch set park = :park, area = :area, approved_on = :on, document = :document"
                        + " where number = :number",
                batch);
        if (known == 0) {
            write(
                    "insert into land_batch (number, park, area, approved_on, document)"
                            + " values (:number, :park, :area, :on, :document)",
                    batch);
        }
    }

    private int write(String sql, Batch batch) {
        return database.sql(sql)
                .param("number", batch.number())
                .param("park", batch.park())
                .param("area", batch.area())
                .param("on", batch.approvedOn())
                .param("document", batch.document())
                .update();
    }

    void remove(String number) {
        database.sql("delete from land_batch where number = ?").param(number).update();
    }

    private static Batch batch(ResultSet row, int number) throws SQLException {
        return new Batch(
                row.getString("number"),
                row.getString("park"),
                row.getBigDecimal("area"),
                row.getObject("approved_on", LocalDate.class),
                row.getString("document"));
    }
}
