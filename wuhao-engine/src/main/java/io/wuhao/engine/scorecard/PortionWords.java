package io.wuhao.engine.scorecard;

import io.wuhao.engine.Label;
import io.wuhao.engine.scheme.Portion;
import io.wuhao.engine.scheme.Scheme;
import java.math.BigDecimal;

/** So many of the first or the last, in words. */
final class PortionWords {

    private PortionWords() {}

    /** {@code 前 5 名}, {@code 末 5 %（舍去取整）}. */
    static Label of(Portion portion) {
        Label many = many(portion);
        return portion.fromTop() ? Words.of("前 %s", "the first %s", many) : Words.of("末 %s", "the last %s", many);
    }

    private static Label many(Portion portion) {
        BigDecimal share = portion.share();
        return share == null
                ? Label.of("%d 名", "%d", portion.most())
                : rounded(Label.same(Figures.percent(share)), portion.rounding());
    }

    /** A rounding other than half up is said with the share. */
    static Label rounded(Label share, Scheme.Rounding rounding) {
        return switch (rounding) {
            case DOWN -> Words.of("%s（舍去取整）", "%s (rounded down)", share);
            case UP -> Words.of("%s（进位取整）", "%s (rounded up)", share);
            default -> share;
        };
    }

    /** {@code 第 2 名（取前 5 名）}. */
    static Label place(Portion portion, int place) {
        String at = String.valueOf(place);
        return portion.fromTop()
                ? Words.of("第 %s 名（取前 %s）", "place %s of the first %s", at, many(portion))
                : Words.of("倒数第 %s 名（取末 %s）", "place %s from the end, of the last %s", at, many(portion));
    }
}
