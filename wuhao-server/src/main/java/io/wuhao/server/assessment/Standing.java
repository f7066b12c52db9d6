package io.wuhao.server.assessment;

import io.wuhao.engine.run.Answer;
import io.wuhao.engine.run.Assessment;
import io.wuhao.server.shared.account.Right;
import io.wuhao.server.shared.account.Role;
import io.wuhao.server.shared.account.SignedIn;
import io.wuhao.server.shared.intake.EngineSource;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How the units of each run stand: kept as rows, so that a page of a ranking is one query. */
@Repository
class Standing {

    private static final int BATCH = 1_000;

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final RunTables tables;

    Standing(JdbcClient database, JdbcTemplate batches, RunTables tables) {
        this.database = database;
        this.batches = batches;
        this.tables = tables;
    }

    /** A unit of a run as a row of the ranking. */
    record Stood(
            String unit,
            @Nullable String name,
            @Nullable String list,
            @Nullable BigDecimal score,
            @Nullable Integer place,
            @Nullable Integer listed,
            @Nullable String gradeBefore,
            @Nullable String grade,
            @Nullable String ungraded,
            String officePath,
            @Nullable String ownPath) {

        boolean isOpenTo(SignedIn reader) {
            return reader.may(Right.READ, officePath) || isOwn(reader);
        }

        /** Whether this is the reader's own firm. */
        boolean isOwn(SignedIn reader) {
            String own = ownPath;
            return own != null
                    && reader.grants().stream()
                            .anyMatch(grant -> grant.role() == Role.ENTERPRISE && own.startsWith(grant.path()));
        }
    }

    /** How many units of a list have an outcome; the grade, else the kind of ungraded. */
    record Tally(
            @Nullable String list,
            @Nullable String grade,
            @Nullable String ungraded,
            int units) {}

    /** Writes down every unit of a run, in the order of the ranking; returns how many. */
    int keep(Run run, Assessment assessment) {
        Map<String, EngineSource.Seat> seats = tables.seats(assessment.scheme(), run.year());
        EngineSource.Seat unknown = new EngineSource.Seat(run.place(), null);
        List<Object[]> rows = new ArrayList<>();
        int position = 0;
        for (Answer.Result result : assessment.answer().results()) {
            EngineSource.Seat seat = seats.getOrDefault(result.unit(), unknown);
            rows.add(new Object[] {
                run.id(),
                ++position,
                result.unit(),
                result.name(),
                result.group(),
                result.score(),
                result.rank(),
                result.ranked(),
                result.gradeBefore(),
                result.grade(),
                result.ungradedReason(),
                seat.place(),
                seat.own()
            });
        }
        for (int from = 0; from < rows.size(); from += BATCH) {
            batches.batchUpdate("""
                    insert into run_unit (run_id, position, unit, name, list, score, place_in_list, listed, grade_before, grade,
                        ungraded, office_path, own_path)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """, rows.subList(from, Math.min(rows.size(), from + BATCH)));
        }
        return rows.size();
    }

    Optional<Stood> find(long run, String unit) {
        return database.sql("select * from run_unit where run_id = ? and unit = ?")
                .params(run, unit)
                .query(Standing::stood)
                .optional();
    }

    List<Stood> list(StandingQuery query) {
        return database.sql("select * from run_unit where " + query.condition() + " order by " + query.order()
                        + " limit :limit offset :offset")
                .params(query.parameters())
                .query(Standing::stood)
                .list();
    }

    List<Tally> tally(StandingQuery query) {
        return database.sql("select list, grade, case when grade is null then ungraded end as kind, count(*) as units"
                        + " from run_unit where " + query.condition()
                        + " group by list, grade, case when grade is null then ungraded end order by list, grade, kind")
                .params(query.parameters())
                .query((row, number) -> new Tally(
                        row.getString("list"), row.getString("grade"), row.getString("kind"), row.getInt("units")))
                .list();
    }

    /** Between which scores the units lie that the query lets through. */
    Distribution.Range range(StandingQuery query) {
        return database.sql("select min(score) as low, max(score) as high from run_unit where " + query.condition())
                .params(query.parameters())
                .query((row, number) -> new Distribution.Range(
                        row.getBigDecimal("low") != null, row.getDouble("low"), row.getDouble("high")))
                .single();
    }

    /** How the units that the query lets through are spread over a range. */
    Distribution spread(StandingQuery query, Distribution.Range range) {
        Map<Integer, Integer> counts = new HashMap<>();
        database.sql("""
                        select bar, count(*) as units from (
                            select cast(floor((cast(score as double precision) - :low) / :step) as int) as bar
                            from run_unit where score is not null and\s""" + query.condition() + ") bars group by bar")
                .params(query.parameters())
                .param("low", range.low())
                .param("step", range.step())
                .query(row -> {
                    counts.put(row.getInt("bar"), row.getInt("units"));
                });
        return range.filled(counts);
    }

    private static Stood stood(ResultSet row, int number) throws SQLException {
        return new Stood(
                row.getString("unit"),
                row.getString("name"),
                row.getString("list"),
                row.getBigDecimal("score"),
                whole(row, "place_in_list"),
                whole(row, "listed"),
                row.getString("grade_before"),
                row.getString("grade"),
                row.getString("ungraded"),
                row.getString("office_path"),
                row.getString("own_path"));
    }

    private static @Nullable Integer whole(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }
}
