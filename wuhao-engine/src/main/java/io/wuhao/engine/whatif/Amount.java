package io.wuhao.engine.whatif;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Numbers as they are shown in comparisons: at most four decimals, below 1 six significant digits. */
public final class Amount {

    private static final int DECIMALS = 4;
    private static final int SIGNIFICANT = 6;

    private Amount() {}

    public static String of(@Nullable Double amount) {
        if (amount == null) {
            return "—";
        }
        BigDecimal exact = BigDecimal.valueOf(amount);
        int whole = exact.signum() == 0 ? 1 : exact.precision() - exact.scale();
        int decimals = whole > 0 ? DECIMALS : Math.min(12, SIGNIFICANT - whole);
        BigDecimal shown = exact.setScale(decimals, RoundingMode.HALF_UP);
        return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
    }

    /** With its sign, since it is a difference; four decimals, unless nothing would be left. */
    public static String signed(double amount) {
        BigDecimal rounded = BigDecimal.valueOf(amount).setScale(DECIMALS, RoundingMode.HALF_UP);
        String text = rounded.signum() == 0
                ? of(amount)
                : rounded.stripTrailingZeros().toPlainString();
        return amount > 0 && !text.equals("0") ? "+" + text : text.replace("-", "−");
    }
}
