package io.wuhao.server.shared.account;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.core.session.SessionDestroyedEvent;
import org.springframework.security.core.session.SessionIdChangedEvent;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.stereotype.Component;

/** Who is inside at present, from where and since when; kept in memory, as the sessions themselves are. */
@Component
class OpenSessions {

    private final SessionRegistry registry;
    private final Map<String, OpenSession> byId = new ConcurrentHashMap<>();

    OpenSessions(SessionRegistry registry) {
        this.registry = registry;
    }

    /**
     * One of them.
     *
     * @param key what pages call it; the session's own id stays secret
     * @param before when and from where the person signed in the time before, where there was one
     */
    record OpenSession(
            String key,
            long account,
            String address,
            String browser,
            Instant since,
            Instant lastRequest,
            String before) {

        OpenSession usedAt(Instant at) {
            return new OpenSession(key, account, address, browser, since, at, before);
        }
    }

    void opened(
            String sessionId, SignedIn who, String address, @Nullable String browser, Instant since, String before) {
        registry.registerNewSession(sessionId, who);
        byId.put(
                sessionId,
                new OpenSession(
                        UUID.randomUUID().toString(),
                        who.id(),
                        address,
                        browser == null ? "" : browser,
                        since,
                        since,
                        before));
    }

    /** The open sessions of an account, the latest used first. */
    List<OpenSession> listOf(long account) {
        return byId.entrySet().stream()
                .filter(entry -> entry.getValue().account() == account)
                .filter(entry -> isOpen(entry.getKey()))
                .map(entry -> entry.getValue().usedAt(lastRequest(entry.getKey())))
                .sorted(Comparator.comparing(OpenSession::lastRequest).reversed())
                .toList();
    }

    @Nullable
    OpenSession find(String sessionId) {
        return byId.get(sessionId);
    }

    /** Ends one session of an account; false where it has none by that key. */
    boolean end(long account, String key) {
        return endWhere(account, id -> key(id).equals(key)) > 0;
    }

    /** Ends all sessions of an account but one, or all. Their next request leads to the sign-in page. */
    int endAll(long account, @Nullable String exceptSessionId) {
        return endWhere(account, id -> !id.equals(exceptSessionId));
    }

    private int endWhere(long account, Predicate<String> which) {
        List<String> ended = byId.entrySet().stream()
                .filter(entry -> entry.getValue().account() == account)
                .map(Map.Entry::getKey)
                .filter(which)
                .toList();
        for (String id : ended) {
            SessionInformation session = registry.getSessionInformation(id);
            if (session != null) {
                session.expireNow();
            }
            byId.remove(id);
        }
        return ended.size();
    }

    @EventListener
    void closed(SessionDestroyedEvent event) {
        byId.remove(event.getId());
    }

    /** Who signs in anew in an open session gets a new one; the old one is gone with its id. */
    @EventListener
    void changed(SessionIdChangedEvent event) {
        byId.remove(event.getOldSessionId());
    }

    private String key(String sessionId) {
        OpenSession session = byId.get(sessionId);
        return session == null ? "" : session.key();
    }

    private boolean isOpen(String sessionId) {
        SessionInformation session = registry.getSessionInformation(sessionId);
        return session != null && !session.isExpired();
    }

    private Instant lastRequest(String sessionId) {
        SessionInformation session = registry.getSessionInformation(sessionId);
        return session == null ? Instant.EPOCH : session.getLastRequest().toInstant();
    }
}
