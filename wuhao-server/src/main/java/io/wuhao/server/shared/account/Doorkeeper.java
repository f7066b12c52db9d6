package io.wuhao.server.shared.account;

import io.wuhao.server.shared.audit.AuditLog;
import io.wuhao.server.shared.audit.Deed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks at a login and a password, and says what is still to do. */
@Component
class Doorkeeper implements AuthenticationProvider {

    private final Accounts accounts;
    private final House house;
    private final Attempts attempts;
    private final AuditLog log;
    private final PasswordEncoder encoder;
    private final Clock clock;
    private final String nobodysPassword;

    Doorkeeper(Accounts accounts, House house, Attempts attempts, AuditLog log, PasswordEncoder encoder, Clock clock) {
        this.accounts = accounts;
        this.house = house;
        this.attempts = attempts;
        this.log = log;
        this.encoder = encoder;
        this.clock = clock;
        // an unknown login takes as long as a known one
        this.nobodysPassword = encoder.encode(Secrets.password());
    }

    /** Too many tries: not even looked at. */
    static final class Closed extends LockedException {

        private static final long serialVersionUID = 1L;

        private final long minutes;

        Closed(Duration left) {
            super("closed for " + left);
            this.minutes = left.toMinutes() + 1;
        }

        /** How long, in whole minutes begun. */
        long minutes() {
            return minutes;
        }
    }

    @Override
    @Transactional(noRollbackFor = BadCredentialsException.class)
    public Authentication authenticate(Authentication asked) {
        String login = asked.getName().strip().toLowerCase(Locale.ROOT);
        String address = addressOf(asked);
        Optional<Instant> closed = attempts.tried(login, address);
        if (closed.isPresent()) {
            throw new Closed(Duration.between(clock.instant(), closed.get()));
        }
        Account account = accounts.findAccount(login).orElse(null);
        String password = String.valueOf(asked.getCredentials());
        boolean fits = encoder.matches(password, account == null ? nobodysPassword : account.password());
        if (!fits || account == null || account.isVoid(OffsetDateTime.now(clock))) {
            // who mistakes the fields types a password as login: what is no account's login is not written down
            log.wrote(
                    Deed.of("account.refused", "account", account == null ? "?" : account.login()),
                    account == null ? "?" : account.login(),
                    address);
            throw new BadCredentialsException("wrong login or password");
        }
        attempts.wasRight(login, address);
        UsernamePasswordAuthenticationToken door = UsernamePasswordAuthenticationToken.authenticated(
                new AtTheDoor(account.id(), account.login(), stepsOf(account)), null, List.of());
        door.setDetails(asked.getDetails());
        return door;
    }

    private List<AtTheDoor.Step> stepsOf(Account account) {
        House.Decisions decisions = house.decisions();
        List<AtTheDoor.Step> steps = new ArrayList<>();
        if (account.isEnrolled()) {
            steps.add(AtTheDoor.Step.CODE);
        } else if (decisions.secondFactor() && accounts.signedIn(account).needsSecondFactor()) {
            steps.add(AtTheDoor.Step.ENROL);
        }
        if (account.passwordTemporary()
                || decisions.passwordRules().isDue(account.passwordSetAt(), OffsetDateTime.now(clock))) {
            steps.add(AtTheDoor.Step.PASSWORD);
        }
        return steps;
    }

    static String addressOf(@Nullable Authentication who) {
        return who != null && who.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "-";
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
