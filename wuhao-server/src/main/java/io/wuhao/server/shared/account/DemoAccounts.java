package io.wuhao.server.shared.account;

import io.wuhao.server.shared.audit.AuditLog;
import io.wuhao.server.shared.audit.Deed;
import io.wuhao.server.shared.park.Office;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts for the demonstration city: one for each role, with a random password that the command prints. They need no second
 * factor, and set-up is closed.
 */
@Component
public class DemoAccounts {

    private final Accounts accounts;
    private final GivenRoles roles;
    private final House house;
    private final AuditLog log;
    private final Clock clock;

    DemoAccounts(Accounts accounts, GivenRoles roles, House house, AuditLog log, Clock clock) {
        this.accounts = accounts;
        this.roles = roles;
        this.house = house;
        this.log = log;
        this.clock = clock;
    }

    /** How to sign in as somebody of the demonstration. */
    public record DemoAccount(Role role, Office office, String login, String name, String password) {

        /** Without the password. */
        @Override
        public String toString() {
            return login;
        }
    }

    /**
     * Makes an account for every role at its place, in the order of the roles.
     *
     * @param places where each role is held; a role without a place gets no account. The three administrators belong at the root
     */
    @Transactional
    public List<DemoAccount> make(Map<Role, Office> places) {
        house.setUp(PasswordRules.ASVS, false, false);
        List<DemoAccount> made = new ArrayList<>();
        for (Role role : Role.values()) {
            Office office = places.get(role);
            if (office == null) {
                continue;
            }
            String login = role.name().toLowerCase(Locale.ROOT).replace('_', '-');
            String name = role.label().zh() + "（演示）";
            String password = Secrets.password();
            long id = accounts.add(login, name, office, password, false);
            roles.add(id, role, office, LocalDate.now(clock), null);
            log.wrote(new Deed("account.made", "account", login, null, name, "演示数据"), "-", "-");
            made.add(new DemoAccount(role, office, login, name, password));
        }
        return made;
    }
}
