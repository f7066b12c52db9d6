package io.wuhao.server.shared.account;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The accounts and the roles they hold. */
@Repository
public class Accounts implements UserDetailsService {

    private final JdbcClient database;
    private final PasswordEncoder encoder;
    private final Clock clock;

    Accounts(JdbcClient database, PasswordEncoder encoder, Clock clock) {
        this.database = database;
        this.encoder = encoder;
        this.clock = clock;
    }

    public Optional<SignedIn> find(String login) {
        return database.sql("select id, login, name, password, disabled_at from account where login = ?")
                .param(login)
                .query((row, number) -> new SignedIn(
                        row.getLong("id"),
                        row.getString("login"),
                        row.getString("name"),
                        row.getString("password"),
                        row.getObject("disabled_at") == null,
                        grantsOf(row.getLong("id"))))
                .optional();
    }

    /** Makes an account that holds no role yet. */
    @Transactional
    public long add(String login, String name, String password) {
        database.sql("insert into account (login, name, password, password_set_at) values (?, ?, ?, ?)")
                .params(login, name, encoder.encode(password), OffsetDateTime.now(clock))
                .update();
        return database.sql("select id from account where login = ?")
                .param(login)
                .query(Long.class)
                .single();
    }

    /** Gives a role at an office, from today on. */
    @Transactional
    public void grant(long account, Role role, long office) {
        database.sql("insert into account_grant (account_id, role, office_id, since) values (?, ?, ?, ?)")
                .params(account, role.name(), office, LocalDate.now(clock))
                .update();
    }

    private List<Grant> grantsOf(long account) {
        LocalDate today = LocalDate.now(clock);
        return database.sql("""
                        select g.role, o.path from account_grant g join office o on o.id = g.office_id
                        where g.account_id = ? and g.since <= ? and (g.until is null or g.until >= ?)
                        order by g.id
                        """)
                .params(account, today, today)
                .query((row, number) -> new Grant(Role.valueOf(row.getString("role")), row.getString("path")))
                .list();
    }

    @Override
    public UserDetails loadUserByUsername(String login) {
        return find(login).orElseThrow(() -> new UsernameNotFoundException(login));
    }
}
