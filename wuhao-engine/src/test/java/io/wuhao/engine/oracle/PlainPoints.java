package io.wuhao.engine.oracle;

import io.wuhao.engine.scheme.Benchmark;
import io.wuhao.engine.scheme.Points;
import io.wuhao.engine.scheme.Scheme;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** From values to points, unit by unit and item by item (steps 6 to 10). */
final class PlainPoints {

    private final PlainRun run;
    private final Scheme scheme;

    PlainPoints(PlainRun run) {
        this.run = run;
        this.scheme = run.scheme;
    }

    void run() {
        Map<OracleUnit, Map<String, Double>> imputed = new HashMap<>();
        run.compared().forEach(unit -> imputed.put(unit, imputed(unit)));
        imputed.forEach((unit, values) -> unit.value.putAll(values));
        for (OracleUnit unit : run.compared()) {
            for (Points.Item item : run.itemsOf(unit)) {
                Double points = points(unit, item);
                if (points != null) {
                    unit.points.put(item.indicator(), points);
                }
            }
        }
        Map<OracleUnit, Map<String, Double>> means = new HashMap<>();
        run.compared().forEach(unit -> means.put(unit, means(unit)));
        means.forEach((unit, points) -> unit.points.putAll(points));
    }

    private List<OracleUnit> alike(OracleUnit unit, List<String> within) {
        return PlainRun.alike(unit, within, run.units);
    }

    private Map<String, Double> imputed(OracleUnit unit) {
        Map<String, Double> values = new HashMap<>();
        for (Points.Item item : run.itemsOf(unit)) {
            Points.Missing.Way way = item.missing().way();
            boolean mean = way == Points.Missing.Way.MEAN_OF_VALUES;
            if (unit.value.containsKey(item.indicator()) || !mean && way != Points.Missing.Way.MEDIAN_OF_VALUES) {
                continue;
            }
            List<String> within = item.missing().within().isEmpty()
                    ? run.within(unit)
                    : item.missing().within();
            List<Double> others = known(alike(unit, within), one -> one.value.get(item.indicator()));
            Double value = mean ? PlainStatistics.mean(others) : PlainStatistics.median(others);
            if (value != null) {
                values.put(item.indicator(), value);
            }
        }
        return values;
    }

    private static List<Double> known(List<OracleUnit> units, Function<OracleUnit, Double> of) {
        return units.stream().map(of).filter(Objects::nonNull).toList();
    }

    private Map<String, Double> means(OracleUnit unit) {
        Map<String, Double> means = new HashMap<>();
        for (Points.Item item : run.itemsOf(unit)) {
            if (!unit.points.containsKey(item.indicator())
                    && item.missing().way() == Points.Missing.Way.MEAN_OF_POINTS) {
                Double mean = PlainStatistics.mean(
                        known(alike(unit, run.within(unit)), one -> one.points.get(item.indicator())));
                if (mean != null) {
                    means.put(item.indicator(), mean);
                }
            }
        }
        return means;
    }

    private Double benchmark(OracleUnit unit, Points.Item item, Benchmark benchmark) {
        if (benchmark.isFixed()) {
            return benchmark.fixed().doubleValue();
        }
        List<String> named = benchmark.within();
        List<String> within =
                named == null || named.isEmpty() ? run.within(unit) : named.equals(List.of("all")) ? List.of() : named;
        List<OracleUnit> group = PlainRun.alike(unit, within, benchmark.lastYear() ? run.lastYear : run.units);
        boolean sums = benchmark.kind() == Benchmark.Kind.RATIO_OF_SUMS;
        long count = known(group, other -> (sums ? other.figure : other.value).get(item.indicator()))
                .size();
        if (benchmark.then() != null && count < benchmark.fewerThan()) {
            return benchmark(unit, item, benchmark.then());
        }
        Double statistic = PlainStatistics.of(benchmark, group, scheme.getIndicator(item.indicator()));
        return statistic == null ? null : rounded(statistic * benchmark.times().doubleValue(), benchmark.decimals());
    }

    private static Double rounded(Double value, Integer decimals) {
        return value == null || decimals == null
                ? value
                : (Double) nine(value).setScale(decimals, RoundingMode.HALF_UP).doubleValue();
    }

    private static BigDecimal nine(double value) {
        return BigDecimal.valueOf(value).setScale(9, RoundingMode.HALF_UP);
    }

    private Double points(OracleUnit unit, Points.Item item) {
        Double measure = measure(unit, item);
        for (Points.Except except : item.except()) {
            if (unit.holds(except.when().term(), run.asAt, Map.of())) {
                return except.points().doubleValue();
            }
        }
        Double points = item.steps().isEmpty() ? measure : step(measure, item);
        if (points != null && item.ceiling() != null) {
            points = Math.min(points, item.ceiling().doubleValue());
        }
        if (points != null && item.floor() != null) {
            points = Math.max(points, item.floor().doubleValue());
        }
        points = rounded(points, item.decimals());
        return points == null && item.missing().points() != null
                ? (Double) item.missing().points().doubleValue()
                : points;
    }

    private Double measure(OracleUnit unit, Points.Item item) {
        Double benchmark = item.benchmark().map(b -> benchmark(unit, item, b)).orElse(null);
        Double value = unit.value.get(item.indicator());
        if (value == null && item.missing().way() == Points.Missing.Way.BENCHMARK) {
            value = benchmark;
        }
        double factor = item.steps().isEmpty() ? item.weightOrOne().doubleValue() : 1;
        if (item.method() instanceof Points.Method.Ratio ratio) {
            if (benchmark != null && benchmark <= 0 && !ratio.to().isFixed()) {
                throw new PlainRun.Refused();
            }
            return value == null || benchmark == null ? null : (Double) (value / benchmark * factor);
        } else if (item.method() instanceof Points.Method.Spread spread) {
            return value == null ? null : spread(unit, item, spread, value, factor);
        } else if (item.method() instanceof Points.Method.ByFormula formula) {
            String written = formula.formula().written().text();
            if (value == null && written.contains("case ") && !written.matches("(?s).*(missing|first_known).*")) {
                return null;
            }
            Map<String, Object> variables = new HashMap<>();
            variables.put("value", value);
            variables.put("benchmark", benchmark);
            variables.put("weight", item.weightOrOne().doubleValue());
            variables.put("count", (double) known(alike(unit, run.within(unit)), one -> one.value.get(item.indicator()))
                    .size());
            return (Double) unit.eval(formula.formula().term(), run.asAt, variables);
        }
        return value;
    }

    private Double spread(OracleUnit unit, Points.Item item, Points.Method.Spread spread, double value, double weight) {
        Double low = benchmark(unit, item, spread.lowest());
        Double high = benchmark(unit, item, spread.highest());
        if (low == null || high == null) {
            return null;
        }
        boolean lower = scheme.getIndicator(item.indicator()).lowerIsBetter();
        double part = high.equals(low) ? 1 : (lower ? high - value : value - low) / (high - low);
        double range = spread.to().subtract(spread.from()).doubleValue();
        double scaled = spread.from().doubleValue() + range * part;
        return item.steps().isEmpty() ? weight * scaled / 100 : scaled;
    }

    private static Double step(Double measure, Points.Item item) {
        if (measure == null) {
            return null;
        }
        BigDecimal exact = nine(measure);
        for (Points.Step step : item.steps()) {
            int low = step.from() == null ? 1 : exact.compareTo(step.from());
            int high = step.to() == null ? -1 : exact.compareTo(step.to());
            if ((low > 0 || low == 0 && step.fromIncluded()) && (high < 0 || high == 0 && step.toIncluded())) {
                return step.points().doubleValue();
            }
        }
        return null;
    }
}
