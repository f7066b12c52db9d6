package io.wuhao.server.shared.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The log as it is read. */
@Repository
class AuditEntries {

    static final int PAGE = 50;

    private final JdbcClient database;

    AuditEntries(JdbcClient database) {
        this.database = database;
    }

    /** Where the chain ends: what a cut at the end is found by. */
    record End(long lastId, String lastDigest) {}

    End end() {
        return database.sql("select last_id, last_digest from audit_chain where id = 1")
                .query(End.class)
                .single();
    }

    long count(AuditQuestion question) {
        AuditQuestion.Condition condition = question.condition();
        return database.sql("select count(*) from audit_entry where " + condition.sql())
                .params(condition.values())
                .query(Long.class)
                .single();
    }

    /** One page, the latest first. */
    List<AuditEntry> list(AuditQuestion question, int page) {
        AuditQuestion.Condition condition = question.condition();
        List<Object> values = new ArrayList<>(condition.values());
        values.add(PAGE);
        values.add((page - 1) * PAGE);
        return database.sql("select * from audit_entry where " + condition.sql() + " order by id desc limit ? offset ?")
                .params(values)
                .query(AuditEntries::entry)
                .list();
    }

    /** The next entries after one, in the order of the chain, at most so many. */
    List<AuditEntry> listAfter(long id, AuditQuestion question, int most) {
        AuditQuestion.Condition condition = question.condition();
        List<Object> values = new ArrayList<>(condition.values());
        values.add(id);
        values.add(most);
        return database.sql("select * from audit_entry where " + condition.sql() + " and id > ? order by id limit ?")
                .params(values)
                .query(AuditEntries::entry)
                .list();
    }

    List<String> actions() {
        return database.sql("select distinct action from audit_entry order by action")
                .query(String.class)
                .list();
    }

    private static AuditEntry entry(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC),
                row.getString("login"),
                row.getString("address"),
                new Deed(
                        row.getString("action"),
                        row.getString("object_kind"),
                        row.getString("object_key"),
                        row.getString("was"),
                        row.getString("became"),
                        row.getString("why")),
                row.getString("previous_digest"),
                row.getString("digest"));
    }
}
