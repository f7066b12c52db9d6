package io.wuhao.engine.sql;

import io.wuhao.engine.scheme.Portion;
import io.wuhao.engine.scheme.Scheme;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Cuts by share, compared in whole numbers: {@code 0.29 * 100} is 28.999… in binary, so a share is a fraction p/q and place k of n
 * is within it if k · q ≤ p · n, rounded as the rule says.
 */
final class Shares {

    private Shares() {}

    /** Half up: k ≤ round(p · n / q). */
    static String placeIsWithin(@Nullable BigDecimal share, String place, String of) {
        return placeIsWithin(share, place, of, Scheme.Rounding.HALF_UP);
    }

    static String placeIsWithin(@Nullable BigDecimal share, String place, String of, Scheme.Rounding rounding) {
        if (share == null) {
            throw new IllegalArgumentException("a share is needed");
        }
        Fraction part = Fraction.of(share);
        BigInteger up = part.up();
        BigInteger down = part.down();
        return switch (rounding) {
            case HALF_UP -> times(down.shiftLeft(1), place) + " <= " + times(up.shiftLeft(1), of) + " + " + down;
            case DOWN -> times(down, place) + " <= " + times(up, of);
            case UP -> times(down, "(" + place + " - 1)") + " < " + times(up, of);
            case HALF_EVEN -> throw new IllegalArgumentException("a cut is not rounded half even");
        };
    }

    /** A place within a portion that is a count, or a share of so many. */
    static String portion(Portion portion, String place, String of) {
        BigDecimal share = portion.share();
        return share == null ? place + " <= " + portion.most() : placeIsWithin(share, place, of, portion.rounding());
    }

    /** How many of n a share is, as a whole number. */
    static String count(BigDecimal share, String of, Scheme.Rounding rounding) {
        Fraction part = Fraction.of(share);
        BigInteger divisor = rounding == Scheme.Rounding.HALF_UP ? part.down().shiftLeft(1) : part.down();
        BigInteger factor = rounding == Scheme.Rounding.HALF_UP ? part.up().shiftLeft(1) : part.up();
        BigInteger more = switch (rounding) {
            case HALF_UP -> part.down();
            case UP -> part.down().subtract(BigInteger.ONE);
            default -> BigInteger.ZERO;
        };
        String sum = "(" + times(factor, of) + " + " + more + ")";
        return "cast((" + sum + " - " + sum + " % " + divisor + ") / " + divisor + " as bigint)";
    }

    /** A share in lowest terms. */
    private record Fraction(BigInteger up, BigInteger down) {
        static Fraction of(BigDecimal share) {
            BigDecimal plain = share.stripTrailingZeros();
            BigInteger q = BigInteger.TEN.pow(Math.max(0, plain.scale()));
            BigInteger p = plain.movePointRight(Math.max(0, plain.scale())).toBigIntegerExact();
            BigInteger common = p.signum() == 0 ? q : p.gcd(q);
            return new Fraction(p.divide(common), q.divide(common));
        }
    }

    private static String times(BigInteger factor, String what) {
        return factor.equals(BigInteger.ONE) ? what : factor + " * " + what;
    }
}
