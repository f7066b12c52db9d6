package io.wuhao.engine.register;

import io.wuhao.engine.Label;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Figures: decimals with six places, at most 18 digits before the point, converted from the unit in which the file gives them.
 * Never through double.
 */
final class NumberCells implements CellKind {

    static final int DECIMALS = 6;

    private static final int DIGITS = 18;
    private static final int FAST_LENGTH = 18;
    private static final int FAST_DIGITS = 11;
    private static final int LONGEST = 400;
    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(DIGITS);
    private static final Unit PER_CENT = Unit.of("%");

    /** Sign, digits plain or in groups of three, decimals, exponent, and whatever follows: a unit. */
    private static final Pattern FIGURE = Pattern.compile(
            "([-+]?) ?(\\d{1,3}(?:[, ]\\d{3})+|\\d*)(\\.\\d*)?(?:[eE]([-+]?\\d{1,4}))?(?: ?([^\\d\\s.,].*))?");

    /** Excel shows figures from 10^11 with six digits in a General cell, and saves them so as CSV. */
    private static final Pattern SHORTENED = Pattern.compile("[-+]?\\d\\.\\d{5}[eE]\\+?(1[1-9]|[2-9]\\d)");

    private static final Label PLAIN = Label.of("请只填数字，例如 1234.56。", "Write figures only, for example 1234.56.");

    private final Unit given;
    private final Unit kept;
    private final boolean sameUnit;

    NumberCells(Unit given, Unit kept) {
        this.given = given;
        this.kept = kept;
        this.sameUnit = given.sameAs(kept);
    }

    @Override
    public Reading read(String raw) {
        if (sameUnit) {
            long millionths = millionths(raw);
            if (millionths != Long.MIN_VALUE) {
                return Reading.of(BigDecimal.valueOf(millionths, DECIMALS));
            }
        }
        return CellKind.super.read(raw);
    }

    /** The common case, {@code 1234.56} in ASCII, without a regular expression; the smallest long for everything else. */
    private static long millionths(String raw) {
        int length = raw.length();
        int start = length > 0 && raw.charAt(0) == '-' ? 1 : 0;
        if (length == start || length > FAST_LENGTH) {
            return Long.MIN_VALUE;
        }
        long digits = 0;
        int decimals = -1;
        for (int i = start; i < length; i++) {
            char next = raw.charAt(i);
            if (next >= '0' && next <= '9') {
                digits = digits * 10 + (next - '0');
                decimals += decimals >= 0 ? 1 : 0;
            } else if (next == '.' && decimals < 0 && i > start && i < length - 1) {
                decimals = 0;
            } else {
                return Long.MIN_VALUE;
            }
        }
        int whole = length - start - (decimals < 0 ? 0 : decimals + 1);
        if (decimals > DECIMALS || whole > FAST_DIGITS) {
            return Long.MIN_VALUE;
        }
        for (int i = Math.max(decimals, 0); i < DECIMALS; i++) {
            digits *= 10;
        }
        return start == 1 ? -digits : digits;
    }

    @Override
    public Reading readClean(String text) {
        String figure = text.replace('−', '-').replaceFirst("^['’`]", "").strip();
        Matcher parts = FIGURE.matcher(figure);
        if (figure.length() > LONGEST || !parts.matches() || !hasDigits(parts)) {
            return noFigure(text);
        }
        String suffix = parts.group(5);
        if (suffix != null && !Unit.of(suffix).sameAs(given)) {
            return otherUnit(text, suffix);
        }
        String exponent = parts.group(4);
        String plain =
                parts.group(1) + parts.group(2).replaceAll("[, ]", "") + (parts.group(3) == null ? "" : parts.group(3));
        if (exponent == null) {
            return inRange(new BigDecimal(plain), text);
        }
        return scientific(plain, exponent, text, figure);
    }

    private static boolean hasDigits(Matcher parts) {
        String decimals = parts.group(3);
        return !parts.group(2).isEmpty() || (decimals != null && decimals.length() > 1);
    }

    private Reading scientific(String plain, String exponent, String text, String figure) {
        if (SHORTENED.matcher(figure).matches()) {
            return Reading.wrong(
                    Label.of(
                            "“%s”只剩 6 位数字，其余已被 Excel 略去。", "\"%s\" has six digits left; Excel dropped the rest.", text),
                    Label.of("请将该列设为“数值”格式后重新保存。", "Format the column as Number and save again."));
        }
        int power = Integer.parseInt(exponent);
        BigDecimal value = new BigDecimal(plain);
        boolean exact = power > -400
                && power < 400
                && value.scaleByPowerOfTen(power).stripTrailingZeros().scale() <= DECIMALS;
        if (!exact) {
            return Reading.wrong(
                    Label.of(
                            "“%s”超出小数 6 位或 18 位整数。",
                            "\"%s\" needs more than 6 decimals or 18 digits.", Reading.shown(text)),
                    PLAIN);
        }
        return inRange(value.scaleByPowerOfTen(power), text);
    }

    private Reading inRange(BigDecimal value, String text) {
        BigDecimal figure = value.abs().compareTo(LIMIT) >= 0
                ? LIMIT
                : (sameUnit ? value : given.convert(value, kept, DECIMALS)).setScale(DECIMALS, RoundingMode.HALF_UP);
        if (figure.abs().compareTo(LIMIT) >= 0) {
            return Reading.wrong(
                    Label.of(
                            "“%s”的整数部分超过 18 位。",
                            "\"%s\" has more than 18 digits before the point.", Reading.shown(text)),
                    Label.of("请核对数值和计量单位。", "Check the figure and its unit."));
        }
        return Reading.of(figure);
    }

    private Reading otherUnit(String text, String suffix) {
        String shown = Reading.shown(text);
        if (!suffix.equals("%")) {
            return Reading.wrong(
                    Label.of(
                            "“%s”不是以“%s”为单位的数字。",
                            "\"%s\" is not a figure in (%s).", shown, given.isNone() ? "1" : given),
                    Label.of(
                            "请只填数字；单位写在列标题后的括号里。",
                            "Write figures only; a unit belongs in brackets after the heading."));
        }
        Label advice = PER_CENT.fits(kept)
                ? Label.of(
                        "该列不以 % 为单位：请写成小数（5.2% 写 0.052），或在列标题后注明（%）。",
                        "The column is not in per cent: write a fraction (0.052 for 5.2%), or put (%) after the heading.")
                : Label.of("该列的单位是“%s”，不是百分比。", "The column is in (%s), not in per cent.", given);
        return Reading.wrong(Label.of("“%s”是百分数。", "\"%s\" is a percentage.", shown), advice);
    }

    private static Reading noFigure(String text) {
        String shown = Reading.shown(text);
        Label what = Label.of("“%s”不是数字。", "\"%s\" is not a number.", shown);
        if (text.matches("\\([\\d., ]+\\)")) {
            return Reading.wrong(
                    what, Label.of("负数请用负号，例如 -12.5。", "Write a negative figure with a minus sign: -12.5."));
        }
        if (text.startsWith("=")) {
            return Reading.wrong(
                    what,
                    Label.of(
                            "公式没有保存结果：请用 Excel 打开并保存，或填写数值。",
                            "A formula without a saved result: open and save it in Excel, or write the figure."));
        }
        if (text.matches("[-+]?\\d+(,\\d+)+(\\.\\d+)?")) {
            return Reading.wrong(
                    what,
                    Label.of(
                            "千位分隔符应每三位一个；小数点用“.”。",
                            "Thousands are set off in groups of three; the decimal sign is a point."));
        }
        return Reading.wrong(what, PLAIN);
    }
}
