package io.wuhao.engine.export;

import io.wuhao.engine.run.Assessment;
import io.wuhao.engine.scheme.Scheme;
import java.math.BigDecimal;

/** How many units stand so near to the edge of a rounding that the last binary digit decides what is printed. */
record RoundingEdge(Scheme.ScoreRule rule) {

    /** At eight decimals every score is that near, and none is counted. */
    long units(Assessment assessment) {
        if (rule.decimals() >= 8) {
            return 0;
        }
        String step = decimal(BigDecimal.ONE.movePointLeft(rule.decimals()));
        String exact = "abs(try_cast(score_unrounded as decimal(18,8)))";
        String over = "(" + exact + " % " + step + ")";
        String near = decimal(new BigDecimal("0.00000001"));
        String edge = switch (rule.rounding()) {
            case HALF_UP, HALF_EVEN ->
                "abs(" + over + " - " + decimal(new BigDecimal("0.5").movePointLeft(rule.decimals())) + ") <= " + near;
            case DOWN, UP -> over + " <= " + near + " or " + over + " >= " + step + " - " + near;
        };
        return assessment
                .answer()
                .store()
                .count("select count(*) from assessment where compared and score is not null and (" + edge + ")");
    }

    private static String decimal(BigDecimal number) {
        return "cast(" + number.toPlainString() + " as decimal(18,8))";
    }
}
