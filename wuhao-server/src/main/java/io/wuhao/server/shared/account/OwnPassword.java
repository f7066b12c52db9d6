package io.wuhao.server.shared.account;

import io.wuhao.engine.Label;
import io.wuhao.server.shared.audit.AuditLog;
import io.wuhao.server.shared.audit.Deed;
import io.wuhao.server.shared.page.FieldProblems;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The owner changes the password. */
@Component
class OwnPassword {

    private final Accounts accounts;
    private final House house;
    private final Attempts attempts;
    private final AuditLog log;

    OwnPassword(Accounts accounts, House house, Attempts attempts, AuditLog log) {
        this.accounts = accounts;
        this.house = house;
        this.attempts = attempts;
        this.log = log;
    }

    /** At the door, where the old password was just given. */
    @Transactional
    public FieldProblems change(long id, String password, String again, String address) {
        Account account = accounts.get(id);
        FieldProblems problems = problems(account, password, again);
        if (problems.isEmpty()) {
            accounts.setPassword(id, password, false);
            log.wrote(Deed.of("account.password-changed", "account", account.login()), account.login(), address);
        }
        return problems;
    }

    /** From inside, where the old one must be given: an unattended screen is not enough. */
    @Transactional
    public FieldProblems change(long id, String current, String password, String again, String address) {
        Account account = accounts.get(id);
        if (attempts.tried(account.login(), address).isPresent() || !accounts.isPassword(account, current)) {
            FieldProblems problems = problems(account, password, again);
            problems.add(
                    "current", Label.of("现在的密码不正确，或错误次数过多。", "Not the present password, or too many wrong tries."));
            return problems;
        }
        attempts.wasRight(account.login(), address);
        return change(id, password, again, address);
    }

    private FieldProblems problems(Account account, String password, String again) {
        FieldProblems problems = new FieldProblems();
        problems.addAll("password", house.passwordRules().problems(account.login(), password));
        if (!password.equals(again)) {
            problems.add("again", Label.of("两次输入不一致。", "The two do not agree."));
        }
        if (accounts.isPassword(account, password)) {
            problems.add("password", Label.of("与现在的密码相同，请换一个。", "This is the present password; choose another."));
        }
        return problems;
    }
}
