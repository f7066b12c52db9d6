package io.wuhao.server.shared.enterprise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The honours and titles of the enterprises, with their terms. */
@Repository
public class Certificates {

    private final JdbcClient database;
    private final JdbcTemplate batch;

    Certificates(JdbcClient database, JdbcTemplate batch) {
        this.database = database;
        this.batch = batch;
    }

    Optional<Enterprise.Certificate> find(String number) {
        return database.sql("select * from certificate where number = ?")
                .param(number)
                .query(Certificates::certificate)
                .optional();
    }

    List<Enterprise.Certificate> list() {
        return database.sql("select * from certificate order by number")
                .query(Certificates::certificate)
                .list();
    }

    /** The latest first. */
    public List<Enterprise.Certificate> listOf(String enterprise) {
        return database.sql("select * from certificate where enterprise = ? order by until desc nulls first, number")
                .param(enterprise)
                .query(Certificates::certificate)
                .list();
    }

    @Transactional
    public void put(Enterprise.Certificate certificate) {
        remove(certificate.number());
        addAll(List.of(certificate));
    }

    /** Many new ones at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void addAll(List<Enterprise.Certificate> certificates) {
        batch.batchUpdate(
                "insert into certificate (number, enterprise, name, since, until) values (?, ?, ?, ?, ?)",
                certificates,
                1_000,
                (statement, certificate) -> {
                    statement.setString(1, certificate.number());
                    statement.setString(2, certificate.enterprise());
                    statement.setString(3, certificate.name());
                    statement.setObject(4, certificate.since());
                    statement.setObject(5, certificate.until());
                });
    }

    @Transactional
    public void remove(String number) {
        database.sql("delete from certificate where number = ?").param(number).update();
    }

    private static Enterprise.Certificate certificate(ResultSet row, int number) throws SQLException {
        return new Enterprise.Certificate(
                row.getString("number"),
                row.getString("enterprise"),
                row.getString("name"),
                EnterpriseRows.day(row, "since"),
                EnterpriseRows.day(row, "until"));
    }
}
