package io.wuhao.engine.oracle;

import io.wuhao.engine.formula.Term;
import io.wuhao.engine.scheme.Benchmark;
import io.wuhao.engine.scheme.Ratio;
import io.wuhao.engine.scheme.Scheme;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Statistics of units by plain addition and sorting; null where there is nothing to take them of. */
final class PlainStatistics {

    private PlainStatistics() {}

    static Double mean(List<Double> values) {
        return values.isEmpty() ? null : (Double) (sum(values) / values.size());
    }

    static double sum(List<Double> values) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Double value : values) {
            sum = sum.add(new BigDecimal(value));
        }
        return sum.doubleValue();
    }

    static Double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int n = sorted.size();
        if (n == 0) {
            return null;
        }
        return n % 2 == 1 ? sorted.get(n / 2) : (Double) ((sorted.get(n / 2 - 1) + sorted.get(n / 2)) / 2);
    }

    /** Of the units of a group, those already picked. */
    static Double of(Benchmark benchmark, List<OracleUnit> group, Scheme.Indicator indicator) {
        Function<OracleUnit, Double> value = unit -> unit.value.get(indicator.name());
        List<Double> values = group.stream().map(value).filter(Objects::nonNull).toList();
        return switch (benchmark.kind()) {
            case MEAN -> mean(values);
            case MEDIAN -> median(values);
            case MAX -> values.stream().max(Double::compare).orElse(null);
            case MIN -> values.stream().min(Double::compare).orElse(null);
            case RATIO_OF_SUMS -> ratioOfSums(group, indicator);
            case MEAN_OF_FIRST -> meanOfFirst(benchmark.share(), group, value, indicator.lowerIsBetter());
            default -> throw new IllegalStateException(benchmark.kind().name());
        };
    }

    private static Double ratioOfSums(List<OracleUnit> group, Scheme.Indicator indicator) {
        Term.Arithmetic ratio =
                Objects.requireNonNull(Ratio.of(indicator.formula().term()));
        List<Double> up = new ArrayList<>();
        List<Double> down = new ArrayList<>();
        for (OracleUnit unit : group) {
            Double numerator = (Double) unit.eval(ratio.left(), java.time.LocalDate.EPOCH, Map.of());
            Double denominator = (Double) unit.eval(ratio.right(), java.time.LocalDate.EPOCH, Map.of());
            if (numerator != null && denominator != null) {
                up.add(numerator);
                down.add(denominator);
            }
        }
        double divisor = sum(down);
        return divisor == 0 ? null : (Double) (sum(up) / divisor);
    }

    private static Double meanOfFirst(
            BigDecimal share, List<OracleUnit> group, Function<OracleUnit, Double> value, boolean lower) {
        List<Double> best = group.stream()
                .map(value)
                .filter(Objects::nonNull)
                .sorted(lower ? Comparator.naturalOrder() : Comparator.reverseOrder())
                .toList();
        int first = share.multiply(BigDecimal.valueOf(best.size()))
                .setScale(0, RoundingMode.HALF_UP)
                .intValue();
        return mean(best.subList(0, Math.min(best.size(), Math.max(1, first))));
    }
}
