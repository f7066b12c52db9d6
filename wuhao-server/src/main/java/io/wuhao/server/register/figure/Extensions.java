package io.wuhao.server.register.figure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The later deadlines that departments asked for. */
@Repository
class Extensions {

    private final JdbcClient database;

    Extensions(JdbcClient database) {
        this.database = database;
    }

    /** The latest first. */
    List<Extension> list() {
        return database.sql("select * from figure_extension order by id desc")
                .query(Extensions::extension)
                .list();
    }

    /** Those of a round, the latest first. */
    List<Extension> listOf(Round round) {
        return list().stream().filter(extension -> round.isAskedBy(extension)).toList();
    }

    /** What a department asked for; not what another one did. */
    Optional<Extension> find(Round round, long id) {
        return listOf(round).stream().filter(extension -> extension.id() == id).findFirst();
    }

    @Transactional
    void ask(Round round, LocalDate due, String why, String by, OffsetDateTime at) {
        database.sql("""
                        insert into figure_extension (department, period, was_due, asked_due, why, asked_by, asked_at, state)
                        values (?, ?, ?, ?, ?, ?, ?, 'ASKED')
                        """)
                .params(round.department(), round.period(), round.due(), due, why, by, at)
                .update();
    }

    /** False where it was answered before. */
    @Transactional
    boolean answer(Extension extension, Extension.Answer answer) {
        return database.sql("""
                                update figure_extension set state = :state, decided_by = :by, decided_at = :at, decided_why = :why
                                where id = :id and state = 'ASKED'
                                """)
                        .param("state", answer.granted() ? "GRANTED" : "REFUSED")
                        .param("by", answer.by())
                        .param("at", answer.at())
                        .param("why", answer.why())
                        .param("id", extension.id())
                        .update()
                == 1;
    }

    private static Extension extension(ResultSet row, int number) throws SQLException {
        return new Extension(
                row.getLong("id"),
                row.getString("department"),
                row.getString("period"),
                row.getDate("was_due").toLocalDate(),
                row.getDate("asked_due").toLocalDate(),
                row.getString("why"),
                row.getString("asked_by"),
                row.getObject("asked_at", OffsetDateTime.class),
                answer(row));
    }

    private static Extension.@Nullable Answer answer(ResultSet row) throws SQLException {
        String state = row.getString("state");
        return state.equals("ASKED")
                ? null
                : new Extension.Answer(
                        state.equals("GRANTED"),
                        row.getString("decided_by"),
                        row.getObject("decided_at", OffsetDateTime.class),
                        row.getString("decided_why"));
    }
}
