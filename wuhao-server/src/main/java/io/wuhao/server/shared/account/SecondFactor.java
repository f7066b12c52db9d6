package io.wuhao.server.shared.account;

import io.wuhao.server.shared.audit.AuditLog;
import io.wuhao.server.shared.audit.Deed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The second factor of an account: checked, enrolled, taken away. */
@Component
class SecondFactor {

    private final Accounts accounts;
    private final Attempts attempts;
    private final AuditLog log;
    private final Clock clock;

    SecondFactor(Accounts accounts, Attempts attempts, AuditLog log, Clock clock) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.log = log;
        this.clock = clock;
    }

    /** What became of a code: right, wrong, or not looked at because too many were wrong, for so many minutes. */
    record Answer(boolean right, long minutesClosed) {}

    /** Checks the code of an enrolled account and uses it up. */
    @Transactional
    public Answer check(long id, String code, String address) {
        Account account = accounts.get(id);
        String secret = account.totpSecret();
        return secret == null ? new Answer(false, 0) : answer(account, new Totp(secret), code, address, false);
    }

    /** Enrols the secret if the code shows that the app has it. */
    @Transactional
    public Answer enrol(long id, Totp totp, String code, String address) {
        return answer(accounts.get(id), totp, code, address, true);
    }

    private Answer answer(Account account, Totp totp, String code, String address, boolean enrol) {
        Optional<Instant> closed = attempts.tried(account.login(), address);
        if (closed.isPresent()) {
            return new Answer(
                    false, Duration.between(clock.instant(), closed.get()).toMinutes() + 1);
        }
        OptionalLong step = totp.stepOf(code, clock.instant());
        if (enrol && step.isPresent()) {
            accounts.setTotp(account.id(), totp);
            log.wrote(Deed.of("account.enrolled", "account", account.login()), account.login(), address);
        }
        if (step.isEmpty() || !accounts.useStep(account.id(), step.getAsLong())) {
            log.wrote(Deed.of("account.code-refused", "account", account.login()), account.login(), address);
            return new Answer(false, 0);
        }
        attempts.wasRight(account.login(), address);
        return new Answer(true, 0);
    }

    /** The owner does without, where the role allows it. */
    @Transactional
    public void leave(Account account) {
        accounts.setTotp(account.id(), null);
        log.wrote(Deed.of("account.factor-left", "account", account.login()));
    }
}
