package io.wuhao.server.shared.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private static final OffsetDateTime SET = OffsetDateTime.parse("2026-01-01T08:00:00+08:00");

    @Test
    void gradedProtectionAsksForThreeKindsOfSigns() {
        assertThat(said(PasswordRules.GRADED_PROTECTION, "tannenwind")).contains("三类");
        assertThat(said(PasswordRules.GRADED_PROTECTION, "Tannen9wind")).isEmpty();
        assertThat(said(PasswordRules.GRADED_PROTECTION, "Tw9-")).contains("有 4 个字符，至少需要 8 个");
    }

    @Test
    void asvsAsksForLengthAndNotForKinds() {
        assertThat(said(PasswordRules.ASVS, "vier tannen im wind")).isEmpty();
        assertThat(said(PasswordRules.ASVS, "我家门前种着四棵老松树啊")).isEmpty();
        assertThat(said(PasswordRules.ASVS, "Tannen9wind")).contains("至少需要 12 个");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Password2026!",
                "P@ssw0rd",
                "1qaz2wsx3edc",
                "Qwerty123456",
                "123456789012",
                "Abc12345",
                "Admin@2026",
                "woaini1314520",
                "abcabcabcabc",
                "Passw0rd!2026"
            })
    void whatIsTriedFirstIsRefusedInBothProfiles(String password) {
        assertThat(said(PasswordRules.GRADED_PROTECTION, password)).contains("常用密码");
        assertThat(said(PasswordRules.ASVS, password)).contains("常用密码");
    }

    @Test
    void thePasswordDoesNotHoldTheLogin() {
        assertThat(said(PasswordRules.ASVS, "vier-tannen-Zhang.San")).contains("登录名");
    }

    @Test
    void moreThanBcryptReadsIsRefusedAndNotCut() {
        assertThat(said(PasswordRules.ASVS, "松".repeat(25))).contains("72 个字节");
    }

    @Test
    void onlyGradedProtectionLetsAPasswordExpire() {
        assertThat(PasswordRules.GRADED_PROTECTION.isDue(SET, SET.plusDays(90))).isFalse();
        assertThat(PasswordRules.GRADED_PROTECTION.isDue(SET, SET.plusDays(91))).isTrue();
        assertThat(PasswordRules.ASVS.isDue(SET, SET.plusYears(3))).isFalse();
    }

    @Test
    void whatTheHouseMakesItselfFitsBothProfiles() {
        for (int i = 0; i < 200; i++) {
            String password = Secrets.password();
            assertThat(said(PasswordRules.ASVS, password)).as(password).isEmpty();
            assertThat(said(PasswordRules.GRADED_PROTECTION, password))
                    .as(password)
                    .isEmpty();
        }
    }

    private static String said(PasswordRules rules, String password) {
        return String.join(
                " ",
                rules.problems("zhang.san", password).stream()
                        .map(problem -> problem.in(Locale.CHINESE))
                        .toList());
    }
}
