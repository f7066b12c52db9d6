package io.wuhao.engine.formula;

import io.wuhao.engine.Label;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers, the units behind them, and dates. */
final class Literals {

    private static final int MAX_DIGITS = 18;
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-M-d", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private final Cursor cursor;
    private final Findings findings;

    Literals(Cursor cursor, Findings findings) {
        this.cursor = cursor;
        this.findings = findings;
    }

    BigDecimal decimal(Token token) {
        BigDecimal value = new BigDecimal(token.text());
        if (value.precision() - value.scale() > MAX_DIGITS || value.scale() > MAX_DIGITS) {
            findings.error(
                    token.at(),
                    Label.of("数字（%s）太长。", "number (%s) is too long.", token.text()),
                    Label.of(
                            "小数点前后各至多 %d 位；可带单位，如 50 亿元。",
                            "At most %d digits on each side of the point; a unit such as 亿元 shortens it.", MAX_DIGITS));
        }
        return value;
    }

    LocalDate date(Token token) {
        try {
            return LocalDate.parse(token.text(), DATE);
        } catch (DateTimeParseException noSuchDay) {
            findings.error(
                    token.at(),
                    Label.of("日期（%s）不存在。", "date (%s) does not exist.", token.text()),
                    Label.of("请按 年-月-日 写，如 2022-12-31。", "Write year-month-day, as in 2022-12-31."));
            return LocalDate.EPOCH;
        }
    }

    @Nullable
    String unit() {
        if (cursor.peek().isSign("%") || cursor.peek().isSign("‰")) {
            return cursor.take().text();
        }
        if (!cursor.peek().isName() || cursor.isStartsWith(cursor.peek())) {
            return null;
        }
        StringBuilder unit = new StringBuilder(cursor.take().text());
        while (cursor.peek().isSign("/")
                && cursor.peek().glued()
                && cursor.second().isName()
                && cursor.second().glued()) {
            cursor.take();
            unit.append('/').append(cursor.take().text());
        }
        return unit.toString();
    }
}
