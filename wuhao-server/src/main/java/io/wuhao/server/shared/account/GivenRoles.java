package io.wuhao.server.shared.account;

import io.wuhao.server.shared.page.Missing;
import io.wuhao.server.shared.park.Office;
import io.wuhao.server.shared.park.Offices;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who holds which role where, from when to when. */
@Repository
class GivenRoles {

    private final JdbcClient database;
    private final Offices offices;
    private final Clock clock;

    GivenRoles(JdbcClient database, Offices offices, Clock clock) {
        this.database = database;
        this.offices = offices;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** All that were ever given to this account, the latest first. */
    List<GivenRole> listOf(long account) {
        return list("where account_id = ?", account);
    }

    GivenRole get(long id) {
        return list("where id = ?", id).stream().findFirst().orElseThrow(() -> new Missing("role " + id));
    }

    /** Whether nobody else who can sign in holds this role today at a place as wide. */
    boolean isLast(GivenRole held) {
        LocalDate today = today();
        return database.sql("""
                        select count(*) from account_grant g
                        join account a on a.id = g.account_id
                        join office o on o.id = g.office_id
                        where g.role = ? and g.account_id <> ? and a.disabled_at is null
                            and g.since <= ? and (g.until is null or g.until > ?)
                            and cast(? as varchar(400)) like o.path || '%'
                        """)
                        .params(
                                held.role().name(),
                                held.account(),
                                today,
                                today,
                                held.office().path())
                        .query(Long.class)
                        .single()
                == 0;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(long account, Role role, Office office, LocalDate since, @Nullable LocalDate until) {
        database.sql("""
                        insert into account_grant (account_id, role, office_id, since, until)
                        values (:account, :role, :office, :since, :until)
                        """)
                .param("account", account)
                .param("role", role.name())
                .param("office", office.id())
                .param("since", since)
                .param("until", until, Types.DATE)
                .update();
    }

    /** The last day on which it is held. */
    @Transactional(propagation = Propagation.MANDATORY)
    void end(long id, LocalDate until) {
        database.sql("update account_grant set until = ? where id = ?")
                .params(until, id)
                .update();
    }

    private List<GivenRole> list(String which, long id) {
        return database
                .sql("select id, account_id, role, office_id, since, until from account_grant " + which
                        + " order by since desc, id desc")
                .param(id)
                .query(Row.class)
                .list()
                .stream()
                .map(row -> new GivenRole(
                        row.id(),
                        row.accountId(),
                        Role.valueOf(row.role()),
                        offices.get(row.officeId()),
                        row.since(),
                        row.until()))
                .toList();
    }

    private record Row(
            long id,
            long accountId,
            String role,
            long officeId,
            LocalDate since,
            @Nullable LocalDate until) {}
}
