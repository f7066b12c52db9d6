package io.wuhao.engine.whatif;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The roundest number of an interval, so that a goal can be said aloud: of (23.97, 24.02] it is 24. */
final class Round {

    private static final int FINEST = -15;

    private Round() {}

    /** A number that lies beyond {@code from} and not beyond {@code to}, which may be smaller; the nearest to {@code from} of the roundest. */
    static double between(double from, double to) {
        if (from == to) {
            return to;
        }
        int direction = to > from ? 1 : -1;
        BigDecimal low = BigDecimal.valueOf(from * direction);
        BigDecimal high = BigDecimal.valueOf(to * direction);
        int power = (int) Math.ceil(Math.log10(Math.max(Math.abs(from), Math.abs(to)))) + 1;
        for (int exponent = power; exponent >= FINEST; exponent--) {
            BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(exponent);
            BigDecimal next =
                    low.divide(step, 0, RoundingMode.FLOOR).add(BigDecimal.ONE).multiply(step);
            if (next.compareTo(high) <= 0) {
                return next.doubleValue() * direction;
            }
        }
        return to;
    }
}
