package io.wuhao.engine.scheme;

import io.wuhao.engine.Place;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a figure is measured against: a printed number, or a statistic of the compared units.
 *
 * @param fixed the printed number, in the indicator's unit; null for a statistic
 * @param times multiplies a statistic, as in "twice last year's mean"
 * @param share of the units, for {@code MEAN_OF_FIRST}: 0.2 for the first 20 %
 * @param within whose units: names of groupings; null means those of the item
 * @param fewerThan where the statistic rests on fewer units, {@code then} takes its place
 * @param decimals to which the statistic is rounded half up before use, or null
 */
public record Benchmark(
        Kind kind,
        @Nullable BigDecimal fixed,
        BigDecimal times,
        @Nullable BigDecimal share,
        boolean lastYear,
        @Nullable List<String> within,
        int fewerThan,
        @Nullable Benchmark then,
        @Nullable Integer decimals,
        String source,
        Place place) {

    public enum Kind {
        FIXED,
        /** Plain mean of the units' values: {@code mean of ratios}, {@code mean of values}. */
        MEAN,
        /** The sum of the numerators over the sum of the denominators, of units that have both. */
        RATIO_OF_SUMS,
        MEDIAN,
        MAX,
        MIN,
        MEAN_OF_FIRST,
        /** Not printed: a run that needs it is refused. */
        UNKNOWN
    }

    public static Benchmark fixed(BigDecimal value, String source, Place place) {
        return new Benchmark(Kind.FIXED, value, BigDecimal.ONE, null, false, null, 0, null, null, source, place);
    }

    public static Benchmark statistic(Kind kind, Place place) {
        return new Benchmark(kind, null, BigDecimal.ONE, null, false, null, 0, null, null, "", place);
    }

    public boolean isFixed() {
        return kind == Kind.FIXED;
    }

    /** Whether last year's tables are needed, for this or for what takes its place. */
    public boolean needsLastYear() {
        return lastYear || then != null && then.needsLastYear();
    }
}
