package io.wuhao.server.register.figure;

import io.wuhao.server.shared.account.Right;
import io.wuhao.server.shared.account.SignedIn;
import io.wuhao.server.shared.page.Missing;
import io.wuhao.server.shared.park.Offices;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What is collected when. */
@Repository
public class Rounds {

    private final JdbcClient database;
    private final Offices offices;

    Rounds(JdbcClient database, Offices offices) {
        this.database = database;
        this.offices = offices;
    }

    /** Rounds are the same for everybody: who sets them holds the whole tree. */
    boolean areSetBy(SignedIn reader) {
        return offices.listWithin("/").stream().limit(1).anyMatch(root -> reader.may(Right.ASSESS, root.path()));
    }

    void mustBeSetBy(SignedIn reader) {
        if (!areSetBy(reader)) {
            throw new Missing("rounds");
        }
    }

    /** The latest first. */
    List<Round> list() {
        return database.sql("select * from figure_round order by period desc, department")
                .query(Rounds::round)
                .list();
    }

    private static Round round(ResultSet row, int number) throws SQLException {
        OffsetDateTime closed = row.getObject("closed_at", OffsetDateTime.class);
        return new Round(
                row.getString("department"),
                row.getString("period"),
                row.getDate("opens").toLocalDate(),
                row.getDate("due").toLocalDate(),
                closed == null
                        ? null
                        : new Round.Closed(row.getString("closed_by"), closed, row.getString("closed_why")));
    }

    Optional<Round> find(String department, String period) {
        return list().stream()
                .filter(round ->
                        round.department().equals(department) && round.period().equals(period))
                .findFirst();
    }

    /**
     * The periods whose figures a department hands in, the latest first: of its rounds that have opened and that nobody has closed, for
     * one round does not close another. Last year's where no round was opened ever.
     */
    List<String> openPeriods(String department, LocalDate today) {
        List<Round> opened = opened(department, today);
        return opened.isEmpty()
                ? List.of(lastYear(today))
                : opened.stream()
                        .filter(round -> !round.isClosed())
                        .map(Round::period)
                        .toList();
    }

    /** The period that a department's form is for where none is named: the latest that is open, else the latest that was. */
    String currentPeriod(String department, LocalDate today) {
        return Stream.concat(
                        openPeriods(department, today).stream(),
                        opened(department, today).stream().map(Round::period))
                .findFirst()
                .orElse(lastYear(today));
    }

    private List<Round> opened(String department, LocalDate today) {
        return list().stream()
                .filter(round -> round.department().equals(department) && round.hasOpened(today))
                .toList();
    }

    private static String lastYear(LocalDate today) {
        return String.valueOf(today.getYear() - 1);
    }

    @Transactional
    public void put(Round round) {
        database.sql("delete from figure_round where department = ? and period = ?")
                .params(round.department(), round.period())
                .update();
        Round.Closed closed = round.closed();
        database.sql("""
                        insert into figure_round (department, period, opens, due, closed_by, closed_at, closed_why)
                        values (:department, :period, :opens, :due, :by, :at, :why)
                        """)
                .param("department", round.department())
                .param("period", round.period())
                .param("opens", round.opens())
                .param("due", round.due())
                .param("by", closed == null ? null : closed.by(), Types.VARCHAR)
                .param("at", closed == null ? null : closed.at(), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("why", closed == null ? null : closed.why(), Types.VARCHAR)
                .update();
    }
}
