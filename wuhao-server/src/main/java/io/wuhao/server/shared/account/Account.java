package io.wuhao.server.shared.account;

import io.wuhao.server.shared.park.Office;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's way in.
 *
 * @param office where the person works
 * @param passwordTemporary somebody else set it: it is changed at the next sign-in
 * @param totpSecret the second factor, where one is enrolled
 */
record Account(
        long id,
        String login,
        String name,
        Office office,
        String password,
        OffsetDateTime passwordSetAt,
        boolean passwordTemporary,
        @Nullable String totpSecret,
        @Nullable OffsetDateTime disabledAt,
        @Nullable OffsetDateTime lastSignInAt,
        @Nullable String lastSignInFrom,
        List<GivenRole> roles) {

    /** A password that somebody else has read is void after a week. */
    static final Duration TEMPORARY = Duration.ofDays(7);

    /** What a login is made of. */
    static final String LOGIN = "[a-z0-9][a-z0-9._-]{2,31}";

    Account {
        roles = List.copyOf(roles);
    }

    boolean isDisabled() {
        return disabledAt != null;
    }

    boolean isEnrolled() {
        return totpSecret != null;
    }

    boolean isVoid(OffsetDateTime now) {
        return isDisabled()
                || (passwordTemporary && passwordSetAt.plus(TEMPORARY).isBefore(now));
    }

    /** Never a secret. */
    @Override
    public String toString() {
        return login;
    }
}
