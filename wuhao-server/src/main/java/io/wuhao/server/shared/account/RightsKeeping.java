package io.wuhao.server.shared.account;

import io.wuhao.engine.Label;
import io.wuhao.server.shared.audit.AuditLog;
import io.wuhao.server.shared.audit.Deed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a security administrator does with accounts. Account and office were checked by their places. */
@Component
class RightsKeeping {

    private final Accounts accounts;
    private final GivenRoles roles;
    private final House house;
    private final OpenSessions sessions;
    private final Attempts attempts;
    private final AuditLog log;

    RightsKeeping(
            Accounts accounts, GivenRoles roles, House house, OpenSessions sessions, Attempts attempts, AuditLog log) {
        this.accounts = accounts;
        this.roles = roles;
        this.house = house;
        this.sessions = sessions;
        this.attempts = attempts;
        this.log = log;
    }

    /** What a security administrator sees of an account beside its roles. */
    record Facts(List<OpenSessions.OpenSession> sessions, long closedAddresses) {}

    Facts factsOf(Account account) {
        return new Facts(sessions.listOf(account.id()), attempts.closedAddresses(account.login()));
    }

    /** All that stands against giving a role, without giving it. */
    List<Label> against(Account account, Separation.Wish wish, SignedIn giver) {
        return new Separation(house.decisions().smallOffice()).problems(account, wish, giver, roles.today());
    }

    /** Gives a role, or says all that stands against it. Open sessions end, so that the right holds at once and everywhere. */
    @Transactional
    public List<Label> give(long id, Separation.Wish wish, SignedIn giver, String why) {
        Account account = accounts.lock(id);
        List<Label> problems =
                new Separation(house.decisions().smallOffice()).problems(account, wish, giver, roles.today());
        if (!problems.isEmpty()) {
            return problems;
        }
        roles.add(id, wish.role(), wish.office(), wish.since(), wish.until());
        sessions.endAll(id, null);
        String became = "%s @ %s %s – %s"
                .formatted(
                        wish.role().label().zh(),
                        wish.office().name().zh(),
                        wish.since(),
                        wish.until() == null ? "" : wish.until());
        log.wrote(new Deed("account.role-given", "account", account.login(), null, became, why));
        return problems;
    }

    /** Ends a role with yesterday, so that it holds no more; one that has not begun never does. */
    @Transactional
    public Optional<Label> end(GivenRole role, String why) {
        Account account = accounts.lock(role.account());
        LocalDate today = roles.today();
        if (!role.isOpenOn(today)) {
            return Optional.of(Label.of("这个角色已经结束。", "This role has ended already."));
        }
        if (role.role().isAdministrator() && role.isHeldOn(today) && roles.isLast(role)) {
            return Optional.of(AccountKeeping.isLast(role));
        }
        roles.end(role.id(), today.minusDays(1));
        sessions.endAll(account.id(), null);
        log.wrote(new Deed(
                "account.role-ended",
                "account",
                account.login(),
                role.role().label().zh() + " @ " + role.office().name().zh(),
                null,
                why));
        return Optional.empty();
    }

    /** Takes a lost second factor away; the owner enrols anew at the next sign-in. */
    @Transactional
    public Optional<Label> takeFactor(Account account, SignedIn keeper, String why) {
        if (account.id() == keeper.id()) {
            return Optional.of(Label.of(
                    "不能解除自己的第二因素，请另一名安全管理员办理。",
                    "Nobody takes his own second factor away; another security administrator does."));
        }
        accounts.setTotp(account.id(), null);
        sessions.endAll(account.id(), null);
        log.wrote(new Deed("account.factor-taken", "account", account.login(), null, null, why));
        return Optional.empty();
    }

    @Transactional
    public Optional<Label> endSessions(Account account, String why) {
        int ended = sessions.endAll(account.id(), null);
        log.wrote(new Deed("account.sessions-ended", "account", account.login(), String.valueOf(ended), "0", why));
        return Optional.empty();
    }

    @Transactional
    public Optional<Label> unlock(Account account, String why) {
        attempts.unlock(account.login());
        log.wrote(new Deed("account.unlocked", "account", account.login(), null, null, why));
        return Optional.empty();
    }
}
