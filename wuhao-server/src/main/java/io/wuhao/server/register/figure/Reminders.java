package io.wuhao.server.register.figure;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** When departments were reminded of what they owe. */
@Repository
class Reminders {

    private final JdbcClient database;

    Reminders(JdbcClient database) {
        this.database = database;
    }

    /** One reminder of a round. */
    record Reminder(String by, OffsetDateTime at) {}

    @Transactional
    void add(Round round, String by, OffsetDateTime at) {
        database.sql("insert into figure_reminder (department, period, reminded_by, reminded_at) values (?, ?, ?, ?)")
                .params(round.department(), round.period(), by, at)
                .update();
    }

    /** The latest first. */
    List<Reminder> listOf(Round round) {
        return database.sql("select * from figure_reminder where department = ? and period = ? order by id desc")
                .params(round.department(), round.period())
                .query((row, number) ->
                        new Reminder(row.getString("reminded_by"), row.getObject("reminded_at", OffsetDateTime.class)))
                .list();
    }
}
