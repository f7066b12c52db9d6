package io.wuhao.server.shared.account;

import io.wuhao.engine.Label;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a password must be. Two schools disagree, so the house chooses at set-up. GB/T 22239-2019 (三级, 8.1.4.1) asks for
 * complexity and regular change and names no figures: 8 characters of three kinds and 90 days are what its assessors commonly
 * expect. OWASP ASVS 5.0 (6.2) refuses both and asks for length and a look into lists of common passwords.
 */
enum PasswordRules {
    GRADED_PROTECTION(8, 3, 90),
    ASVS(12, 0, 0);

    /** bcrypt reads no more; a longer password would be cut in silence. */
    private static final int MOST_BYTES = 72;

    private final int length;
    private final int kinds;
    private final int days;

    PasswordRules(int length, int kinds, int days) {
        this.length = length;
        this.kinds = kinds;
        this.days = days;
    }

    public int length() {
        return length;
    }

    /** After how many days a password must be changed; 0 is never. */
    public int days() {
        return days;
    }

    boolean isDue(OffsetDateTime setAt, OffsetDateTime now) {
        return days > 0 && setAt.plusDays(days).isBefore(now);
    }

    /** All that is wrong with this password for this login; empty where it may be used. */
    List<Label> problems(String login, String password) {
        List<Label> problems = new ArrayList<>();
        int characters = password.codePointCount(0, password.length());
        if (characters < length) {
            problems.add(Label.of(
                    "密码有 %d 个字符，至少需要 %d 个。",
                    "The password has %d characters, at least %d are needed.", characters, length));
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            problems.add(Label.of(
                    "密码太长：最多 72 个字节（一个汉字占 3 个）。",
                    "The password is too long: at most 72 bytes (a Chinese character takes 3)."));
        }
        if (kindsIn(password) < kinds) {
            problems.add(
                    Label.of(
                            "大写字母、小写字母、数字、其他符号四类中至少要有三类。",
                            "At least three of the four kinds are needed: capital letters, small letters, digits, other signs."));
        }
        if (!login.isEmpty() && password.toLowerCase(Locale.ROOT).contains(login.toLowerCase(Locale.ROOT))) {
            problems.add(Label.of("密码中不能含有登录名。", "The password must not contain the login."));
        }
        if (CommonPasswords.know(password)) {
            problems.add(
                    Label.of(
                            "这个密码在常用密码之列，最先被人试到；请换一个别人想不到的。",
                            "This password is among the common ones, which are tried first; choose one that nobody else would."));
        }
        return problems;
    }

    private static long kindsIn(String password) {
        return Stream.of("\\p{Lu}", "\\p{Ll}", "\\p{Nd}", "[^\\p{Lu}\\p{Ll}\\p{Nd}]")
                .filter(kind -> password.matches("(?s).*" + kind + ".*"))
                .count();
    }
}
