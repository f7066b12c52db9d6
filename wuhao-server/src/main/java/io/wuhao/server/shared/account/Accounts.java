package io.wuhao.server.shared.account;

import io.wuhao.server.shared.page.Missing;
import io.wuhao.server.shared.park.Office;
import io.wuhao.server.shared.park.Offices;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The accounts. */
@Repository
public class Accounts {

    private final JdbcClient database;
    private final PasswordEncoder encoder;
    private final GivenRoles roles;
    private final Offices offices;
    private final Clock clock;

    Accounts(JdbcClient database, PasswordEncoder encoder, GivenRoles roles, Offices offices, Clock clock) {
        this.database = database;
        this.encoder = encoder;
        this.roles = roles;
        this.offices = offices;
        this.clock = clock;
    }

    /** Who this would be if signed in now. */
    public Optional<SignedIn> find(String login) {
        return findAccount(login).map(this::signedIn);
    }

    SignedIn signedIn(Account account) {
        LocalDate today = LocalDate.now(clock);
        return new SignedIn(
                account.id(),
                account.login(),
                account.name(),
                "",
                !account.isDisabled(),
                account.roles().stream()
                        .filter(role -> role.isHeldOn(today))
                        .flatMap(GivenRole::grants)
                        .toList());
    }

    Optional<Account> findAccount(String login) {
        return database.sql("select * from account where login = ?")
                .param(login)
                .query(Row.class)
                .optional()
                .map(this::account);
    }

    Account get(long id) {
        return database.sql("select * from account where id = ?")
                .param(id)
                .query(Row.class)
                .optional()
                .map(this::account)
                .orElseThrow(() -> new Missing("account " + id));
    }

    /** Holds the account's row, so that two who change its roles at once do so one after the other. */
    @Transactional(propagation = Propagation.MANDATORY)
    Account lock(long id) {
        database.sql("select id from account where id = ? for update")
                .param(id)
                .query(Long.class)
                .optional();
        return get(id);
    }

    /** Makes an account that holds no role yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    long add(String login, String name, Office office, String password, boolean temporary) {
        database.sql("""
                        insert into account (login, name, office_id, password, password_set_at, password_temporary)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(login, name, office.id(), encoder.encode(password), now(), temporary)
                .update();
        return database.sql("select id from account where login = ?")
                .param(login)
                .query(Long.class)
                .single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void setPassword(long id, String password, boolean temporary) {
        database.sql("update account set password = ?, password_set_at = ?, password_temporary = ? where id = ?")
                .params(encoder.encode(password), now(), temporary, id)
                .update();
    }

    boolean isPassword(Account account, String password) {
        return encoder.matches(password, account.password());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void setDisabled(long id, boolean disabled) {
        database.sql("update account set disabled_at = :at where id = :id")
                .param("at", disabled ? now() : null, Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", id)
                .update();
    }

    /** Enrols a second factor, or with null takes it away. */
    @Transactional(propagation = Propagation.MANDATORY)
    void setTotp(long id, @Nullable Totp totp) {
        database.sql("update account set totp_secret = :secret, totp_step = null where id = :id")
                .param("secret", totp == null ? null : totp.secret())
                .param("id", id)
                .update();
    }

    /** Uses up the code of a step; false where that or a later one was used before. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean useStep(long id, long step) {
        return database.sql("update account set totp_step = ? where id = ? and (totp_step is null or totp_step < ?)")
                        .params(step, id, step)
                        .update()
                == 1;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void signedInFrom(long id, String address) {
        database.sql("update account set last_sign_in_at = ?, last_sign_in_from = ? where id = ?")
                .params(now(), address, id)
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    Account account(Row row) {
        return new Account(
                row.id(),
                row.login(),
                row.name(),
                offices.get(row.officeId()),
                row.password(),
                row.passwordSetAt(),
                row.passwordTemporary(),
                row.totpSecret(),
                row.disabledAt(),
                row.lastSignInAt(),
                row.lastSignInFrom(),
                roles.listOf(row.id()));
    }

    /** A row as it stands in the database. */
    record Row(
            long id,
            String login,
            String name,
            long officeId,
            String password,
            OffsetDateTime passwordSetAt,
            boolean passwordTemporary,
            @Nullable String totpSecret,
            @Nullable OffsetDateTime disabledAt,
            @Nullable OffsetDateTime lastSignInAt,
            @Nullable String lastSignInFrom) {}
}
