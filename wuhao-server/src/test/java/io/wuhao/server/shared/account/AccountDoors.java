package io.wuhao.server.shared.account;

import io.wuhao.server.City;
import io.wuhao.server.Door;
import io.wuhao.server.Doors;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

@Component
class AccountDoors implements Doors {

    private static final Set<Right> ACCOUNTS = Set.of(Right.KEEP_ACCOUNTS);
    private static final Set<Right> RIGHTS = Set.of(Right.KEEP_RIGHTS);

    private final People people;
    private final GivenRoles roles;
    private final Accounts accounts;

    AccountDoors(People people, GivenRoles roles, Accounts accounts) {
        this.people = people;
        this.roles = roles;
        this.accounts = accounts;
    }

    @Override
    public List<Door> doors(City.Tree tree) {
        long clerk = people.make("clerk-east", tree.east(), Role.DEPARTMENT).id();
        long gone = people.make("gone-east", tree.east()).id();
        accounts.setDisabled(gone, true);
        long role = roles.listOf(clerk).get(0).id();
        String east = String.valueOf(tree.east().id());
        return Stream.of(
                        entrance(),
                        own(),
                        List.of(
                                Door.list("/accounts", ACCOUNTS, "clerk-east"),
                                Door.house("GET", "/accounts/new", Right.KEEP_ACCOUNTS),
                                Door.form("/accounts", ACCOUNTS, "login", "new-east", "name", "新人", "office", east),
                                Door.object("GET", "/accounts/{id}", ACCOUNTS, clerk),
                                Door.object("POST", "/accounts/{id}/password", ACCOUNTS, clerk)
                                        .with("why", "忘记密码"),
                                Door.object("POST", "/accounts/{id}/disable", ACCOUNTS, clerk)
                                        .with("why", "调离"),
                                Door.object("POST", "/accounts/{id}/enable", ACCOUNTS, gone)
                                        .with("why", "调回")),
                        List.of(
                                Door.list("/roles", RIGHTS, "clerk-east"),
                                Door.object("GET", "/accounts/{id}/roles", RIGHTS, clerk),
                                Door.object("POST", "/accounts/{id}/roles", RIGHTS, clerk)
                                        .with("role", "LEADER", "office", east, "why", "任命"),
                                Door.object("POST", "/accounts/{id}/roles/{role}/end", RIGHTS, clerk, role)
                                        .with("why", "调离"),
                                Door.object("POST", "/accounts/{id}/second-factor/take", RIGHTS, clerk)
                                        .with("why", "手机丢失"),
                                Door.object("POST", "/accounts/{id}/sessions/end", RIGHTS, clerk)
                                        .with("why", "离开"),
                                Door.object("POST", "/accounts/{id}/unlock", RIGHTS, clerk)
                                        .with("why", "核实")))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Door> entrance() {
        return List.of(
                Door.open("GET", "/set-up"),
                Door.open("POST", "/set-up"),
                Door.open("GET", "/sign-in"),
                Door.atTheDoor("GET", "/sign-in/next"),
                Door.atTheDoor("GET", "/sign-in/code"),
                Door.atTheDoor("POST", "/sign-in/code"),
                Door.atTheDoor("GET", "/sign-in/enrol"),
                Door.atTheDoor("POST", "/sign-in/enrol"),
                Door.atTheDoor("GET", "/sign-in/password"),
                Door.atTheDoor("POST", "/sign-in/password"));
    }

    private static List<Door> own() {
        return List.of(
                Door.own("GET", "/me"),
                Door.own("POST", "/me/sessions/{key}/end", "no-such-session"),
                Door.own("GET", "/me/password"),
                Door.own("POST", "/me/password").with("current", "x", "password", "y", "again", "z"),
                Door.own("GET", "/me/second-factor"),
                Door.own("POST", "/me/second-factor").with("code", "1"),
                Door.own("POST", "/me/second-factor/leave").with("code", "1"));
    }
}
