package io.wuhao.server.shared.enterprise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The crosswalk: which number is whose, from when to when, to which share. */
@Repository
public class Identifiers {

    private final JdbcClient database;
    private final JdbcTemplate batch;

    Identifiers(JdbcClient database, JdbcTemplate batch) {
        this.database = database;
        this.batch = batch;
    }

    Optional<Identifier> find(String entry) {
        return database.sql("select * from identifier where entry = ?")
                .param(entry)
                .query(Identifiers::identifier)
                .optional();
    }

    public List<Identifier> listOf(String enterprise) {
        return database.sql("select * from identifier where enterprise = ? order by kind, number, since")
                .param(enterprise)
                .query(Identifiers::identifier)
                .list();
    }

    /** Whose a number is on that day: one enterprise, or several with their shares. */
    public List<Identifier> listOf(Identifier.Kind kind, String number, LocalDate day) {
        return listOf(kind, number).stream()
                .filter(identifier -> identifier.holdsOn(day))
                .toList();
    }

    List<Identifier> listOf(Identifier.Kind kind, String number) {
        return database.sql("select * from identifier where kind = ? and number = ? order by entry")
                .params(kind.code(), number)
                .query(Identifiers::identifier)
                .list();
    }

    List<Identifier> list() {
        return database.sql("select * from identifier order by entry")
                .query(Identifiers::identifier)
                .list();
    }

    @Transactional
    public void put(Identifier identifier) {
        remove(identifier.entry());
        addAll(List.of(identifier));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void addAll(List<Identifier> identifiers) {
        batch.batchUpdate(
                "insert into identifier (entry, kind, number, enterprise, share, since, until) values (?, ?, ?, ?, ?, ?, ?)",
                identifiers,
                1_000,
                (statement, identifier) -> {
                    statement.setString(1, identifier.entry());
                    statement.setString(2, identifier.kind().code());
                    statement.setString(3, identifier.number());
                    statement.setString(4, identifier.enterprise());
                    statement.setBigDecimal(5, identifier.share());
                    statement.setObject(6, identifier.since());
                    statement.setObject(7, identifier.until());
                });
    }

    @Transactional
    public void remove(String entry) {
        database.sql("delete from identifier where entry = ?").param(entry).update();
    }

    private static Identifier identifier(ResultSet row, int number) throws SQLException {
        return new Identifier(
                row.getString("entry"),
                Identifier.Kind.find(row.getString("kind")).orElseThrow(),
                row.getString("number"),
                row.getString("enterprise"),
                row.getBigDecimal("share"),
                row.getDate("since").toLocalDate(),
                EnterpriseRows.day(row, "until"));
    }
}
