package io.wuhao.server.shared.account;

import io.wuhao.server.shared.park.Office;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes real people for tests. */
@Component
public class People {

    public static final String PASSWORD = "Vier-Tannen-im-9-Wind";

    private final Accounts accounts;
    private final GivenRoles roles;

    People(Accounts accounts, GivenRoles roles) {
        this.accounts = accounts;
        this.roles = roles;
    }

    /** Somebody of this office who holds these roles there. */
    @Transactional
    public SignedIn make(String login, Office office, Role... held) {
        long id = accounts.add(login, "赵" + login, office, PASSWORD, false);
        for (Role role : held) {
            roles.add(id, role, office, roles.today(), null);
        }
        return accounts.signedIn(accounts.get(id));
    }
}
