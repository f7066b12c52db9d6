package io.wuhao.server.assessment;

import io.wuhao.engine.Label;
import io.wuhao.server.shared.page.Missing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The runs, and how far each is. */
@Repository
class Runs {

    private static final String END_UNFINISHED =
            "update run set state = 'FAILED', ended_at = ?, why = ? where state in ('WAITING', 'RUNNING')";

    private final JdbcClient database;
    private final Clock clock;

    Runs(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Run get(long id) {
        return find(id).orElseThrow(() -> new Missing("run " + id));
    }

    Optional<Run> find(long id) {
        return database.sql("select * from run where id = ?")
                .param(id)
                .query(Runs::run)
                .optional();
    }

    /** All runs, the latest first. */
    List<Run> list() {
        return database.sql("select * from run order by id desc")
                .query(Runs::run)
                .list();
    }

    @Transactional
    long add(Order order, String startedBy) {
        KeyHolder key = new GeneratedKeyHolder();
        database.sql("""
                        insert into run (scheme, edition, title, title_en, figures_year, place, place_name, accept_missing, state,
                            step, step_en, started_by, started_at)
                        values (:scheme, :edition, :title, :titleEn, :year, :place, :placeName, :acceptMissing, 'WAITING', '', '',
                            :by, :at)
                        """)
                .param("scheme", order.scheme())
                .param("edition", order.edition())
                .param("title", order.title().zh())
                .param("titleEn", order.title().en())
                .param("year", order.year())
                .param("place", order.place())
                .param("placeName", order.placeName())
                .param("acceptMissing", order.acceptMissing())
                .param("by", startedBy)
                .param("at", OffsetDateTime.now(clock))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** What somebody wants to have assessed. */
    record Order(
            String scheme,
            String edition,
            Label title,
            int year,
            String place,
            String placeName,
            boolean acceptMissing) {}

    @Transactional
    void begins(long id, Label step) {
        database.sql("update run set state = 'RUNNING', step = ?, step_en = ? where id = ?")
                .params(step.zh(), step.en(), id)
                .update();
    }

    @Transactional
    void ends(long id, Run.State state, @Nullable Integer units, @Nullable String why) {
        database.sql("update run set state = :state, ended_at = :at, units = :units, why = :why where id = :id")
                .param("state", state.name())
                .param("at", OffsetDateTime.now(clock))
                .param("units", units)
                .param("why", why == null ? null : why.substring(0, Math.min(4000, why.length())))
                .param("id", id)
                .update();
    }

    /** What the last process left unfinished will not go on. */
    @Transactional
    int endUnfinished(String why) {
        return database.sql(END_UNFINISHED)
                .params(OffsetDateTime.now(clock), why)
                .update();
    }

    /** The same for one run; one that is over stays as it is. */
    @Transactional
    int endUnfinished(long id, String why) {
        return database.sql(END_UNFINISHED + " and id = ?")
                .params(OffsetDateTime.now(clock), why, id)
                .update();
    }

    private static Run run(ResultSet row, int number) throws SQLException {
        int units = row.getInt("units");
        boolean counted = !row.wasNull();
        return new Run(
                row.getLong("id"),
                row.getString("scheme"),
                row.getString("edition"),
                new Label(row.getString("title"), row.getString("title_en")),
                row.getInt("figures_year"),
                row.getString("place"),
                row.getString("place_name"),
                row.getBoolean("accept_missing"),
                Run.State.valueOf(row.getString("state")),
                new Label(row.getString("step"), row.getString("step_en")),
                row.getString("started_by"),
                row.getObject("started_at", OffsetDateTime.class),
                row.getObject("ended_at", OffsetDateTime.class),
                counted ? units : null,
                row.getString("why"));
    }
}
