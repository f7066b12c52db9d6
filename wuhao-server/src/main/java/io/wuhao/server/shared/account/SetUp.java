package io.wuhao.server.shared.account;

import io.wuhao.engine.Label;
import io.wuhao.server.shared.audit.AuditLog;
import io.wuhao.server.shared.audit.Deed;
import io.wuhao.server.shared.page.Missing;
import io.wuhao.server.shared.park.Office;
import io.wuhao.server.shared.park.Offices;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the root office and the administrators, once. */
@Component
class SetUp {

    private final House house;
    private final Offices offices;
    private final Accounts accounts;
    private final GivenRoles roles;
    private final AuditLog log;

    SetUp(House house, Offices offices, Accounts accounts, GivenRoles roles, AuditLog log) {
        this.house = house;
        this.offices = offices;
        this.accounts = accounts;
        this.roles = roles;
        this.log = log;
    }

    @Transactional
    public void begin(SetUpForm form, String address) {
        if (!house.isEmpty() || !house.setUp(form.rules(), form.small(), true)) {
            throw new Missing("set-up");
        }
        Office root = offices.add(null, form.kind(), Label.of(form.name(), form.nameEn()));
        log.wrote(
                new Deed(
                        "house.set-up",
                        "office",
                        String.valueOf(root.id()),
                        null,
                        form.name(),
                        form.rules().name()),
                form.system().login(),
                address);
        if (form.small()) {
            make(form.system(), root, address, List.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN));
        } else {
            make(form.system(), root, address, List.of(Role.SYSTEM_ADMIN));
            make(form.security(), root, address, List.of(Role.SECURITY_ADMIN));
        }
        make(form.audit(), root, address, List.of(Role.AUDIT_ADMIN));
    }

    private void make(SetUpForm.Person person, Office root, String address, List<Role> held) {
        long id = accounts.add(person.login(), person.name(), root, person.password(), false);
        for (Role role : held) {
            roles.add(id, role, root, roles.today(), null);
        }
        String became = person.name() + " · "
                + String.join("、", held.stream().map(role -> role.label().zh()).toList());
        log.wrote(new Deed("account.made", "account", person.login(), null, became, null), person.login(), address);
    }
}
