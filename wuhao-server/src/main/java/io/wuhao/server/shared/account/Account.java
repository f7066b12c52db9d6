package io.wuhao.server.shared.account;

import io.wuhao.engine.Label;
import io.wuhao.server.shared.page.FieldProblems;
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

    private static final String LOGIN = "[a-z0-9][a-z0-9._-]{2,31}";

    /** A login that can be typed anywhere and mistaken for no other. */
    static void checkLogin(String field, String login, FieldProblems problems) {
        if (!login.matches(LOGIN)) {
            problems.add(
                    field,
                    Label.of(
                            "登录名“%s”不行：用 3 到 32 个小写字母、数字、点、横线或下划线，以字母或数字开头。",
                            "The login (%s) does not do: 3 to 32 small letters, digits, dots, hyphens or underscores, a letter or digit first.",
                            login));
        }
    }

    Account {
        roles = List.copyOf(roles);
    }

    public boolean isDisabled() {
        return disabledAt != null;
    }

    public boolean isEnrolled() {
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
