package io.wuhao.server.shared.account;

import io.wuhao.server.shared.audit.AuditLog;
import io.wuhao.server.shared.audit.Deed;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way out when the only security administrator has lost the phone: whoever can start the program takes the factor away, by
 * {@code wuhao serve --reset-second-factor LOGIN}. The log tells of it.
 */
@Component
class LostFactor {

    private final Accounts accounts;
    private final AuditLog log;
    private final String login;

    LostFactor(Accounts accounts, AuditLog log, @Value("${wuhao.reset-second-factor:}") String login) {
        this.accounts = accounts;
        this.log = log;
        this.login = login;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void takeAway() {
        if (!login.isEmpty()) {
            System.out.println(takeAway(login));
        }
    }

    String takeAway(String lost) {
        return accounts.findAccount(lost)
                .map(account -> {
                    accounts.setTotp(account.id(), null);
                    log.wrote(
                            new Deed("account.factor-taken", "account", lost, null, null, "--reset-second-factor"),
                            "-",
                            "console");
                    return "已解除“%1$s”的第二因素，下次登录时重新绑定。The second factor of (%1$s) is taken away.".formatted(lost);
                })
                .orElse("没有登录名“%1$s”。There is no login (%1$s).".formatted(lost));
    }
}
