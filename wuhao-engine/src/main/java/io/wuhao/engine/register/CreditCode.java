package io.wuhao.engine.register;

import io.wuhao.engine.Label;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The unified social credit code of GB 32100-2015: 18 characters, the 9th to 17th of which are an organisation code of GB 11714;
 * both carry a check character. Letters I, O, S, V and Z are not used.
 */
public final class CreditCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int ORGANISATION = 8;
    private static final int LENGTH = 18;
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(\\.\\d+)?E\\+?1[0-9]");

    private static final Label CHECK_ADVICE = Label.of("请对照营业执照重新录入。", "Type it again from the business licence.");
    private static final Label EXCEL_ADVICE = Label.of(
            "Excel 的数字只保留 15 位，后面的位数已丢失：请先把该列设为文本格式，再从原始资料重新录入。",
            "Excel keeps 15 digits of a number and the rest is lost: format the column as text, then enter the codes again"
                    + " from their source.");

    private CreditCode() {}

    /** What is wrong with a code in capitals, as a sentence; empty for a valid one. */
    public static Optional<Label> findFault(String code) {
        return Optional.ofNullable(read(code).fault()).map(Reading.Fault::what);
    }

    static Reading read(String text) {
        String code = text.replace(" ", "").replace("'", "").toUpperCase(Locale.ROOT);
        String shown = Reading.shown(text);
        if (SCIENTIFIC.matcher(code).matches() || code.matches("\\d{15}000")) {
            return isValid(code) ? Reading.of(code) : damaged(shown);
        }
        if (code.length() != LENGTH) {
            return Reading.wrong(
                    Label.of(
                            "“%s”有 %d 位，统一社会信用代码应为 18 位。",
                            "\"%s\" has %d characters; a credit code has 18.", shown, code.length()),
                    CHECK_ADVICE);
        }
        Optional<String> stranger = code.codePoints()
                .mapToObj(Character::toString)
                .filter(character -> !ALPHABET.contains(character))
                .findFirst();
        if (stranger.isPresent()) {
            return Reading.wrong(
                    Label.of(
                            "“%s”中的字符 %s 不用于统一社会信用代码（不用 I、O、S、V、Z）。",
                            "\"%s\" holds %s, which credit codes do not use (no I, O, S, V, Z).",
                            shown,
                            stranger.get()),
                    CHECK_ADVICE);
        }
        return checked(code, shown);
    }

    private static Reading checked(String code, String shown) {
        if (checkOfWhole(code) != code.charAt(LENGTH - 1)) {
            return Reading.wrong(
                    Label.of(
                            "“%s”的校验码应为 %s：至少有一位写错。",
                            "\"%s\" should end in %s: at least one character is wrong.", shown, checkOfWhole(code)),
                    CHECK_ADVICE);
        }
        if (checkOfOrganisation(code) != code.charAt(LENGTH - 2)) {
            return Reading.wrong(
                    Label.of(
                            "“%s”中组织机构代码（第 9–17 位）的校验码应为 %s：至少有一位写错。",
                            "\"%s\": the organisation code in it (characters 9 to 17) should end in %s: at least one"
                                    + " character is wrong.",
                            shown,
                            checkOfOrganisation(code)),
                    CHECK_ADVICE);
        }
        return Reading.of(code);
    }

    private static Reading damaged(String shown) {
        return Reading.wrong(
                Label.of(
                        "“%s”是被 Excel 变成数字的统一社会信用代码。",
                        "\"%s\" is a credit code that Excel turned into a number.", shown),
                EXCEL_ADVICE);
    }

    private static boolean isValid(String code) {
        return code.length() == LENGTH
                && checkOfWhole(code) == code.charAt(LENGTH - 1)
                && checkOfOrganisation(code) == code.charAt(LENGTH - 2);
    }

    /** 31 − (Σ value × 3^(i−1) mod 31), where 31 stands for 0. */
    private static char checkOfWhole(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /** 11 − (Σ value × weight mod 11), where 10 is X and 11 is 0; letters count A = 10 to Z = 35 (GB 11714). */
    private static char checkOfOrganisation(String code) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += Character.digit(code.charAt(ORGANISATION + i), 36) * ORGANISATION_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
    }
}
