package io.wuhao.engine.scorecard;

import io.wuhao.engine.Label;
import io.wuhao.engine.register.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as people read them: thousands apart, and no more digits than say something. */
final class Figures {

    private static final int SIGNIFICANT = 6;
    private static final int DECIMALS = 4;
    private static final int MOST_DECIMALS = 12;

    private Figures() {}

    /** Four decimals; below 1 six significant digits, so that a small share keeps its digits. */
    static String of(double figure) {
        BigDecimal exact = BigDecimal.valueOf(figure);
        int whole = exact.signum() == 0 ? 1 : exact.precision() - exact.scale();
        int decimals = whole > 0 ? DECIMALS : Math.min(MOST_DECIMALS, SIGNIFICANT - whole);
        return exact(exact.setScale(decimals, RoundingMode.HALF_UP));
    }

    static String exact(BigDecimal figure) {
        return new DecimalFormat("#,##0." + "#".repeat(MOST_DECIMALS), DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(figure);
    }

    static Label of(double figure, Unit unit) {
        return Words.of("%s%s", "%s%s", of(figure), unit.afterFigure());
    }

    /** In parentheses where it is negative, for use inside a formula. */
    static String inFormula(double figure) {
        return figure < 0 ? "(" + of(figure) + ")" : of(figure);
    }

    static String percent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }
}
