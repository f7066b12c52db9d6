package io.wuhao.server.register.land;

import io.wuhao.engine.register.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Areas: kept exact in square metres, shown in mu. */
final class Area {

    static final Unit SQUARE_METRES = Unit.of("平方米");
    static final Unit MU = Unit.of("亩");

    private Area() {}

    /** One mu is 10000/15 m², so a square metre is 0.0015 mu exactly. */
    static BigDecimal mu(BigDecimal squareMetres) {
        return SQUARE_METRES.convert(squareMetres, MU, 10);
    }

    /** With two decimals, as land is talked about. */
    static String shownMu(BigDecimal squareMetres) {
        return format("#,##0.00", mu(squareMetres).setScale(2, RoundingMode.HALF_UP));
    }

    static String plain(BigDecimal figure) {
        return figure.signum() == 0 ? "0" : figure.stripTrailingZeros().toPlainString();
    }

    /** For pages: digits in groups of three. */
    static String grouped(BigDecimal figure) {
        return format("#,##0.######", figure);
    }

    private static String format(String pattern, BigDecimal figure) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(figure);
    }
}
