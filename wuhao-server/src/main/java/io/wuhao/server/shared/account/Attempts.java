package io.wuhao.server.shared.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Counts tries to sign in. Five wrong ones close this login at this address for a quarter of an hour; twenty wrong ones of any
 * login slow the address down, to one try a minute at most. Nobody is ever closed out at another address: a stranger who tries a
 * login again and again harms nobody but whoever shares the stranger's address.
 *
 * <p>Kept in memory, for a quarter of an hour and at most for 50,000 pairs: a restart forgets it. Many addresses at once are met
 * by the length of passwords and by the second factor, and show in the audit log.
 */
@Component
class Attempts {

    static final int TRIES = 5;
    static final int TRIES_OF_ADDRESS = 20;
    static final Duration CLOSED = Duration.ofMinutes(15);
    private static final int REMEMBERED = 50_000;

    private final Clock clock;
    private final Map<String, Count> counts = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > REMEMBERED;
        }
    };

    Attempts(Clock clock) {
        this.clock = clock;
    }

    /**
     * Counts a try before it is looked at, so that many at once are counted too; if the pair or the address is closed, says until
     * when and counts nothing.
     */
    synchronized Optional<Instant> tried(String login, String address) {
        Instant now = clock.instant();
        Count pair = of(pair(login, address), now);
        Count all = of(address, now);
        Instant until = later(pair.closedUntil(), all.slowedUntil());
        if (until.isAfter(now)) {
            return Optional.of(until);
        }
        counts.put(pair(login, address), pair.plus(1, now));
        counts.put(address, all.plus(1, now));
        return Optional.empty();
    }

    /** The last try was right and does not count, but earlier ones still do: a second factor may be outstanding. */
    synchronized void wasRight(String login, String address) {
        counts.computeIfPresent(pair(login, address), (key, count) -> count.plus(-1, count.last()));
        counts.computeIfPresent(address, (key, count) -> count.plus(-1, count.last()));
    }

    /** Signed in with everything that was asked for: earlier wrong tries were this person's own. */
    synchronized void signedIn(String login, String address) {
        counts.remove(pair(login, address));
    }

    /** Opens a login at every address; a security administrator does that. */
    synchronized void unlock(String login) {
        counts.keySet().removeIf(key -> key.startsWith(login + "\n"));
    }

    /** How many addresses are closed for this login at present. */
    synchronized long closedAddresses(String login) {
        Instant now = clock.instant();
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(login + "\n"))
                .filter(entry -> entry.getValue().closedUntil().isAfter(now))
                .count();
    }

    private Count of(String key, Instant now) {
        Count count = counts.get(key);
        return count == null || count.last().plus(CLOSED).isBefore(now) ? new Count(0, Instant.EPOCH) : count;
    }

    private static String pair(String login, String address) {
        return login + "\n" + address;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private record Count(int wrong, Instant last) {

        Count plus(int more, Instant at) {
            return new Count(Math.max(0, wrong + more), at);
        }

        Instant closedUntil() {
            return wrong >= TRIES ? last.plus(CLOSED) : Instant.EPOCH;
        }

        /** 1, 2, 4 … 60 seconds between tries. */
        Instant slowedUntil() {
            int over = wrong - TRIES_OF_ADDRESS;
            return over < 0 ? Instant.EPOCH : last.plusSeconds(Math.min(60, 1L << Math.min(over, 6)));
        }
    }
}
