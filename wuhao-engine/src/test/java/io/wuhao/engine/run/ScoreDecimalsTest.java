package io.wuhao.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A score becomes a decimal of eight decimals before it is ranked and rounded. DuckDB multiplies by 10^8 and rounds; Spark rounds
 * the shortest decimal that names the double. (docs/spark.md)
 */
class ScoreDecimalsTest {

    private static final int SCORES = 20_000;
    private static final BigDecimal LAST = new BigDecimal("0.00000001");

    @TempDir
    Path temporary;

    /** The largest distance between the two, over random scores between half the size and the size. */
    private BigDecimal distance(double size) {
        return distance(new Random(7).doubles(SCORES, size / 2, size).boxed().toList());
    }

    private BigDecimal distance(List<Double> scores) {
        String values = scores.stream()
                .map(score -> "(" + BigDecimal.valueOf(score).toPlainString() + "e0)")
                .collect(Collectors.joining(", "));
        try (Store store = Store.open(Store.Limits.usual(List.of(), temporary))) {
            return store
                    .list(
                            "select x, cast(x as decimal(18,8)) from (values " + values + ") as t(x)",
                            row -> row.getBigDecimal(2)
                                    .subtract(onSpark(row.getDouble(1)))
                                    .abs())
                    .stream()
                    .reduce(BigDecimal.ZERO, BigDecimal::max);
        }
    }

    private static BigDecimal onSpark(double score) {
        return BigDecimal.valueOf(score).setScale(8, RoundingMode.HALF_UP);
    }

    /** Printed rules give at most some thousand points. */
    @Test
    void scoresUpToTenThousandHaveTheSameEightDecimalsOnBothEngines() {
        for (double size = 1; size <= 10_000; size *= 10) {
            assertThat(distance(size)).as("up to %s", size).isEqualByComparingTo("0");
        }
    }

    /** From 2^53 ÷ 10^8, that is 90,071,992, a double does not hold eight decimals at all. */
    @Test
    void largerScoresMayDifferInTheEighthDecimal() {
        assertThat(distance(1e7)).isEqualByComparingTo(LAST);
        assertThat(distance(9e7)).isEqualByComparingTo(LAST);
        assertThat(distance(9e9)).isBetween(LAST, new BigDecimal("0.00001"));
    }

    /** 0.000000005 × 10^8 is a half, or in binary a little less. */
    @Test
    void scoreThatEndsInAFiveInTheNinthDecimalMayDifferInTheEighth() {
        List<Double> halves = new Random(7)
                .ints(SCORES, 0, 100_000_000)
                .mapToObj(whole -> BigDecimal.valueOf(whole * 10L + 5, 9).doubleValue())
                .toList();
        assertThat(distance(halves)).isEqualByComparingTo(LAST);
    }
}
