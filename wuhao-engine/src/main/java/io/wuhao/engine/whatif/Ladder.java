package io.wuhao.engine.whatif;

import io.wuhao.engine.scheme.Points;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The figures of an item that are tried in turn, from the present one outwards: relative steps, and every figure where the rule itself
 * turns, such as the edge of a step or a cap.
 */
final class Ladder {

    private static final double[] UP = {0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.75, 1, 2, 4, 9, 99, 9_999};
    private static final double[] DOWN = {0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.95, 0.99, 1};

    private final Points.Item item;
    private final boolean lowerIsBetter;
    private final double value;
    private final double scale;
    private final double least;
    private final List<Double> edges;

    /**
     * @param least below it no figure is tried: 0 for counts and amounts of which no unit has a negative one
     * @param row the unit's row of the run: benchmark and range of the item, where it has them
     */
    Ladder(Points.Item item, boolean lowerIsBetter, double value, double least, Map<String, Object> row) {
        this.item = item;
        this.lowerIsBetter = lowerIsBetter;
        this.value = value;
        this.least = least;
        Double benchmark = number(row, item.indicator() + "_benchmark");
        this.scale = value != 0 ? Math.abs(value) : benchmark != null && benchmark != 0 ? Math.abs(benchmark) : 1;
        this.edges = edges(benchmark, row);
    }

    private static @Nullable Double number(Map<String, Object> row, String column) {
        return row.get(column) instanceof Number number ? (Double) number.doubleValue() : null;
    }

    double value() {
        return value;
    }

    double least() {
        return least;
    }

    /** The size of the present figure; of the benchmark, or 1, where that is 0. */
    double scale() {
        return scale;
    }

    /** Whether the rule makes more of the figure give always more points, or always fewer; a formula is not looked into. */
    boolean isMonotone() {
        boolean turns = stepsGo(1) && stepsGo(-1);
        return item.except().isEmpty() && !turns && !(item.method() instanceof Points.Method.ByFormula);
    }

    /** Where more points lie. Of a ratio or the figure itself more gives more, whatever is better; steps may turn that round. */
    int direction() {
        boolean turned =
                item.method() instanceof Points.Method.Spread || item.method() instanceof Points.Method.ByFormula;
        int measure = turned && lowerIsBetter ? -1 : 1;
        return stepsGo(-1) && !stepsGo(1) ? -measure : measure;
    }

    /** Whether anywhere in the table, from low to high, the points go up (1) or down (−1). */
    private boolean stepsGo(int direction) {
        List<Points.Step> sorted = new ArrayList<>(item.steps());
        sorted.sort(
                Comparator.comparing(Points.Step::from, Comparator.nullsFirst(Comparator.<BigDecimal>naturalOrder())));
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).points().compareTo(sorted.get(i - 1).points()) * direction > 0) {
                return true;
            }
        }
        return false;
    }

    /** Figures in one direction, the nearest first; where none is left, the present one. */
    List<Double> figures(int direction) {
        TreeSet<Double> sorted = new TreeSet<>();
        for (double step : direction > 0 || value <= 0 ? UP : DOWN) {
            sorted.add(Math.max(least, value + direction * scale * step));
        }
        edges.stream()
                .filter(edge -> edge >= least && direction * (edge - value) > 0)
                .forEach(sorted::add);
        return new ArrayList<>(direction > 0 ? sorted : sorted.descendingSet());
    }

    private List<Double> edges(@Nullable Double benchmark, Map<String, Object> row) {
        List<Double> found = new ArrayList<>();
        for (Points.Step step : item.steps()) {
            add(step.from(), benchmark, row, found);
            add(step.to(), benchmark, row, found);
        }
        BigDecimal weight = item.weightOrOne();
        for (BigDecimal limit : new BigDecimal[] {item.ceiling(), item.floor()}) {
            if (limit != null && weight.signum() != 0 && item.steps().isEmpty()) {
                boolean asIs = item.method() instanceof Points.Method.AsIs;
                add(asIs ? limit : limit.divide(weight, java.math.MathContext.DECIMAL64), benchmark, row, found);
            }
        }
        return found;
    }

    /** Where the method's measure is at an edge: the figure itself, its ratio to the benchmark, or its place in the range. */
    private void add(
            @Nullable BigDecimal edge, @Nullable Double benchmark, Map<String, Object> row, List<Double> found) {
        if (edge == null) {
            return;
        }
        Double low = number(row, item.indicator() + "_lowest");
        Double high = number(row, item.indicator() + "_highest");
        if (item.method() instanceof Points.Method.AsIs) {
            found.add(edge.doubleValue());
        } else if (item.method() instanceof Points.Method.Ratio && benchmark != null) {
            found.add(edge.doubleValue() * benchmark);
        } else if (item.method() instanceof Points.Method.Spread && low != null && high != null) {
            found.add(low);
            found.add(high);
        } else if (benchmark != null) {
            found.add(edge.doubleValue() * benchmark);
        }
    }
}
