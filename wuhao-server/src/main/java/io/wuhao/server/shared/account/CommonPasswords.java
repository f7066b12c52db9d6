package io.wuhao.server.shared.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Passwords that everybody tries first. A known one with a tail of digits and signs ({@code Password2026!}) is as well known, and
 * so is one that only repeats ({@code abcabcabcabc}).
 */
final class CommonPasswords {

    private static final Set<String> KNOWN = read();
    /** stems too short for the list, or at home here: 管理员, "I love you" in pinyin, cities' own words */
    private static final Set<String> STEMS = Set.of(
            "password",
            "passwd",
            "admin",
            "administrator",
            "root",
            "system",
            "guanliyuan",
            "mima",
            "qwerty",
            "asdfgh",
            "zxcvbn",
            "qwertyuiop",
            "abc",
            "abcd",
            "abcdef",
            "test",
            "user",
            "woaini",
            "woaizhongguo",
            "zhongguo",
            "china",
            "wuhao",
            "yuanqu",
            "yuanquban",
            "huanying",
            "welcome",
            "letmein",
            "iloveyou",
            "changeme",
            "default",
            "");

    private CommonPasswords() {}

    static boolean know(String password) {
        String plain = password.toLowerCase(Locale.ROOT);
        String stem = withoutDisguise(plain);
        return KNOWN.contains(plain) || KNOWN.contains(stem) || STEMS.contains(stem) || isRepeated(plain);
    }

    /** p@ssw0rd2026! → password; digits alone leave nothing. */
    private static String withoutDisguise(String plain) {
        String bare = plain.replaceAll("[\\d\\p{Punct}\\s]+$", "").replaceAll("^[\\d\\p{Punct}\\s&&[^@$]]+", "");
        return bare.replace('@', 'a')
                .replace('$', 's')
                .replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e');
    }

    private static boolean isRepeated(String plain) {
        return plain.matches("(?s)(.{1,4})\\1+.{0,3}");
    }

    private static Set<String> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CommonPasswords.class.getResourceAsStream("/common-passwords.txt")),
                StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("# ")).collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
