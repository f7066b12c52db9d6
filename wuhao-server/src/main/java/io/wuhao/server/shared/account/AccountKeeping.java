package io.wuhao.server.shared.account;

import io.wuhao.engine.Label;
import io.wuhao.server.shared.audit.AuditLog;
import io.wuhao.server.shared.audit.Deed;
import io.wuhao.server.shared.page.FieldProblems;
import io.wuhao.server.shared.park.Office;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a system administrator does with accounts. The account was checked by its place. */
@Component
class AccountKeeping {

    private final Accounts accounts;
    private final GivenRoles roles;
    private final OpenSessions sessions;
    private final AuditLog log;

    AccountKeeping(Accounts accounts, GivenRoles roles, OpenSessions sessions, AuditLog log) {
        this.accounts = accounts;
        this.roles = roles;
        this.sessions = sessions;
        this.log = log;
    }

    /** What came of making an account: its id and first password, or what is wrong with the form. */
    record Made(long id, String password, FieldProblems problems) {}

    @Transactional
    public Made make(String login, String name, Office office) {
        FieldProblems problems = new FieldProblems();
        Account.checkLogin("login", login, problems);
        problems.needs("name", name, 100);
        accounts.findAccount(login)
                .ifPresent(other -> problems.add(
                        "login",
                        Label.of(
                                "登录名“%s”已有人使用，请换一个。", "The login (%s) is somebody's already; choose another.", login)));
        if (!problems.isEmpty()) {
            return new Made(0, "", problems);
        }
        String password = Secrets.password();
        long id = accounts.add(login, name, office, password, true);
        log.wrote(new Deed(
                "account.made",
                "account",
                login,
                null,
                name + " · " + office.name().zh(),
                null));
        return new Made(id, password, problems);
    }

    /** Sets a password that is shown once and changed at the next sign-in; open sessions end. */
    @Transactional
    public String resetPassword(Account account, String why) {
        String password = Secrets.password();
        accounts.setPassword(account.id(), password, true);
        sessions.endAll(account.id(), null);
        log.wrote(new Deed("account.password-reset", "account", account.login(), null, null, why));
        return password;
    }

    /** Closes an account; it keeps its name, for the log speaks of it. Says why it cannot, where it cannot. */
    @Transactional
    public Optional<Label> disable(Account account, SignedIn keeper, String why) {
        if (account.id() == keeper.id()) {
            return Optional.of(Label.of("不能停用自己的账号。", "Nobody disables his own account."));
        }
        Optional<GivenRole> last = accounts.lock(account.id()).roles().stream()
                .filter(role -> role.role().isAdministrator() && role.isHeldOn(roles.today()))
                .filter(roles::isLast)
                .findFirst();
        if (last.isPresent()) {
            return Optional.of(isLast(last.get()));
        }
        accounts.setDisabled(account.id(), true);
        sessions.endAll(account.id(), null);
        log.wrote(new Deed("account.disabled", "account", account.login(), null, null, why));
        return Optional.empty();
    }

    @Transactional
    public Optional<Label> enable(Account account, String why) {
        accounts.setDisabled(account.id(), false);
        log.wrote(new Deed("account.enabled", "account", account.login(), null, null, why));
        return Optional.empty();
    }

    static Label isLast(GivenRole role) {
        return Label.of(
                "这是“%s”最后一名“%s”。请先让另一个人担任。",
                "This is the last %4$s at %3$s. Let somebody else be one first.",
                role.office().name().zh(),
                role.role().label().zh(),
                role.office().name().en(),
                role.role().label().en());
    }
}
