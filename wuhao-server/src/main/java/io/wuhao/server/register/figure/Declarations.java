package io.wuhao.server.register.figure;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What departments declared complete: that the firms of which nothing has come have nothing. */
@Repository
class Declarations {

    private final JdbcClient database;

    Declarations(JdbcClient database) {
        this.database = database;
    }

    /** That nothing more is to come. */
    record Declaration(String why, String by, OffsetDateTime at) {}

    Optional<Declaration> find(Round round) {
        return database.sql("select * from figure_declared where department = ? and period = ?")
                .params(round.department(), round.period())
                .query((row, number) -> new Declaration(
                        row.getString("why"),
                        row.getString("declared_by"),
                        row.getObject("declared_at", OffsetDateTime.class)))
                .optional();
    }

    @Transactional
    void put(Round round, Declaration declaration) {
        remove(round);
        database.sql("""
                        insert into figure_declared (department, period, why, declared_by, declared_at) values (?, ?, ?, ?, ?)
                        """)
                .params(round.department(), round.period(), declaration.why(), declaration.by(), declaration.at())
                .update();
    }

    @Transactional
    void remove(Round round) {
        database.sql("delete from figure_declared where department = ? and period = ?")
                .params(round.department(), round.period())
                .update();
    }
}
