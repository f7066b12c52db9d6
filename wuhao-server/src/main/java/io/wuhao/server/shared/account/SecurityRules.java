package io.wuhao.server.shared.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.session.HttpSessionEventPublisher;

/** The coarse gate: who is not signed in sees the sign-in page. The object is checked where it is read or written. */
@Configuration
class SecurityRules {

    private static final String POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
            + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    private static final String[] FOR_ALL = {
        "/office.css", "/office.js", "/icon.svg", "/vendor/**", "/sign-in", "/set-up", "/error"
    };
    private static final String[] AT_THE_DOOR = {"/sign-in/next", "/sign-in/code", "/sign-in/enrol", "/sign-in/password"
    };

    private final House house;

    SecurityRules(House house) {
        this.house = house;
    }

    @Bean
    SecurityFilterChain gate(
            HttpSecurity http, Entrance entrance, SessionRegistry registry, RequestCache wanted, Clock clock)
            throws Exception {
        // the one AuthenticationProvider among the beans is asked; named here too, it would be asked twice
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(FOR_ALL)
                        .permitAll()
                        .requestMatchers(AT_THE_DOOR)
                        .access((who, request) -> new AuthorizationDecision(isA(who.get(), AtTheDoor.class)))
                        .anyRequest()
                        .access((who, request) -> new AuthorizationDecision(isA(who.get(), SignedIn.class))))
                .formLogin(form -> form.loginPage("/sign-in")
                        .successHandler((request, response, who) -> to("/sign-in/next", request, response))
                        .failureHandler(SecurityRules::refused))
                .logout(out -> out.logoutUrl("/sign-out")
                        .addLogoutHandler((request, response, who) -> entrance.left(who))
                        .logoutSuccessUrl("/sign-in?out"))
                .sessionManagement(session -> session.maximumSessions(-1)
                        .sessionRegistry(registry)
                        .expiredSessionStrategy(event -> to("/sign-in?ended", event.getRequest(), event.getResponse())))
                .requestCache(cache -> cache.requestCache(wanted))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(
                                (request, response, why) -> toTheDoor(request, response))
                        .accessDeniedHandler((request, response, why) -> denied(request, response)))
                .addFilterBefore(new SessionAge(clock), SecurityContextHolderFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY)))
                .build();
    }

    /** A part of a page that htmx asked for is no place to return to. */
    @Bean
    @SuppressWarnings("NullAway") // null is its documented way to say: no parameter in addresses
    RequestCache wanted() {
        HttpSessionRequestCache wanted = new HttpSessionRequestCache();
        wanted.setMatchingRequestParameterName(null);
        wanted.setRequestMatcher(request ->
                request.getMethod().equals("GET") && request.getHeader("HX-Request") == null && isPage(request));
        return wanted;
    }

    @Bean
    SessionRegistry sessionRegistry() {
        return new SessionRegistryImpl();
    }

    @Bean
    ServletListenerRegistrationBean<HttpSessionEventPublisher> sessionEvents() {
        return new ServletListenerRegistrationBean<>(new HttpSessionEventPublisher());
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    private static boolean isPage(HttpServletRequest request) {
        String accepts = request.getHeader("Accept");
        return accepts == null || accepts.contains("text/html");
    }

    private static boolean isA(@Nullable Authentication who, Class<?> kind) {
        return who != null && kind.isInstance(who.getPrincipal());
    }

    private void toTheDoor(HttpServletRequest request, HttpServletResponse response) throws IOException {
        to(house.isEmpty() ? "/set-up" : "/sign-in", request, response);
    }

    /** Who is half inside is led to the next step; who is inside is told that this is not theirs. */
    private static void denied(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (isA(who, AtTheDoor.class)) {
            to("/sign-in/next", request, response);
        } else if (request.getRequestURI().startsWith(request.getContextPath() + "/sign-in/")) {
            to("/", request, response);
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    private static void refused(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (why instanceof Doorkeeper.Closed closed) {
            to("/sign-in?wait=" + closed.minutes(), request, response);
        } else {
            to("/sign-in?failed", request, response);
        }
    }

    private static void to(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String address = request.getContextPath() + path;
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", address);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            response.sendRedirect(address);
        }
    }
}
