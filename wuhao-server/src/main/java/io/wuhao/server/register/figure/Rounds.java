package io.wuhao.server.register.figure;

import io.wuhao.server.shared.account.Right;
import io.wuhao.server.shared.account.SignedIn;
import io.wuhao.server.shared.page.Missing;
import io.wuhao.server.shared.park.Offices;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
                .query((row, number) -> new Round(
                        row.getString("department"),
                        row.getString("period"),
                        row.getDate("opens").toLocalDate(),
                        row.getDate("due").toLocalDate()))
                .list();
    }

    Optional<Round> find(String department, String period) {
        return list().stream()
                .filter(round ->
                        round.department().equals(department) && round.period().equals(period))
                .findFirst();
    }

    /** The period that a department's form is for: of its latest round that has opened, else last year. */
    String openPeriod(String department, LocalDate today) {
        return list().stream()
                .filter(round ->
                        round.department().equals(department) && !round.opens().isAfter(today))
                .findFirst()
                .map(Round::period)
                .orElse(String.valueOf(today.getYear() - 1));
    }

    @Transactional
    public void put(Round round) {
        database.sql("delete from figure_round where department = ? and period = ?")
                .params(round.department(), round.period())
                .update();
        database.sql("insert into figure_round (department, period, opens, due) values (?, ?, ?, ?)")
                .params(round.department(), round.period(), round.opens(), round.due())
                .update();
    }
}
