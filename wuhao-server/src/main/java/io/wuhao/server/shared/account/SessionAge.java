package io.wuhao.server.shared.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.web.filter.OncePerRequestFilter;

/** Nobody stays longer than ten hours, however busy; the half hour of idleness is the container's. */
final class SessionAge extends OncePerRequestFilter {

    static final Duration LONGEST = Duration.ofHours(10);

    private final Clock clock;

    SessionAge(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null
                && session.getAttribute(Entrance.SINCE) instanceof Instant since
                && since.plus(LONGEST).isBefore(clock.instant())) {
            session.invalidate();
            response.sendRedirect(request.getContextPath() + "/sign-in?ended");
            return;
        }
        chain.doFilter(request, response);
    }
}
