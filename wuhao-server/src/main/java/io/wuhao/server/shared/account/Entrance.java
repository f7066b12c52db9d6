package io.wuhao.server.shared.account;

import io.wuhao.engine.Label;
import io.wuhao.server.shared.audit.AuditLog;
import io.wuhao.server.shared.audit.Deed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Leads from the door to the inside. */
@Component
class Entrance {

    /** When this session's person came in; a session without it is at the door. */
    static final String SINCE = Entrance.class.getName() + ".since";

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Accounts accounts;
    private final Attempts attempts;
    private final OpenSessions sessions;
    private final AuditLog log;
    private final Clock clock;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    Entrance(Accounts accounts, Attempts attempts, OpenSessions sessions, AuditLog log, Clock clock) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.sessions = sessions;
        this.log = log;
        this.clock = clock;
    }

    /** One step is done; the rest stands still before the door. */
    AtTheDoor stepDone(AtTheDoor door, HttpServletRequest request, HttpServletResponse response) {
        AtTheDoor next = door.withNextDone();
        become(next, List.of(), request, response);
        return next;
    }

    /** Opens the door; returns what to tell about the time before. */
    @Transactional
    public Label open(AtTheDoor door, HttpServletRequest request, HttpServletResponse response) {
        Account account = accounts.get(door.account());
        SignedIn who = accounts.signedIn(account);
        String address = request.getRemoteAddr();
        accounts.signedInFrom(account.id(), address);
        log.wrote(Deed.of("account.signed-in", "account", account.login()), account.login(), address);
        attempts.signedIn(account.login(), address);
        // a new id once more: what knew the session before the second factor does not know it after
        String id = request.changeSessionId();
        request.getSession().setAttribute(SINCE, clock.instant());
        become(who, who.getAuthorities(), request, response);
        String before = before(account);
        sessions.opened(id, who, address, request.getHeader("User-Agent"), clock.instant(), before);
        return before.isEmpty()
                ? Label.of("欢迎。这是您第一次登录。", "Welcome. This is your first time here.")
                : Label.of("上次登录：%s。不是您本人？请立即修改密码。", "Last sign-in: %s. Not you? Change your password now.", before);
    }

    /** Writes that somebody leaves. */
    @Transactional
    public void left(@Nullable Authentication who) {
        if (who != null && who.getPrincipal() instanceof SignedIn person) {
            log.wrote(
                    Deed.of("account.signed-out", "account", person.login()),
                    person.login(),
                    Doorkeeper.addressOf(who));
        }
    }

    private String before(Account account) {
        OffsetDateTime last = account.lastSignInAt();
        return last == null
                ? ""
                : MINUTE.format(last.atZoneSameInstant(clock.getZone())) + " · " + account.lastSignInFrom();
    }

    private void become(
            Object principal,
            Collection<? extends GrantedAuthority> authorities,
            HttpServletRequest request,
            HttpServletResponse response) {
        UsernamePasswordAuthenticationToken token =
                UsernamePasswordAuthenticationToken.authenticated(principal, null, authorities);
        token.setDetails(new WebAuthenticationDetails(request));
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(token);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
