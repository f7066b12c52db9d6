package io.wuhao.engine.oracle;

import io.wuhao.engine.scheme.Adjustment;
import io.wuhao.engine.scheme.Points;
import io.wuhao.engine.scheme.Total;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/** Totals level by level, bonus and penalty, the one rounding (steps 11 to 13). */
final class PlainTotals {

    private final PlainRun run;

    PlainTotals(PlainRun run) {
        this.run = run;
    }

    void run() {
        for (OracleUnit unit : run.compared()) {
            Double total = total(run.scheme.total(), unit);
            if (total == null) {
                continue;
            }
            Map<String, Object> variables = unit.results(total);
            double bonus = sum(run.scheme.bonus(), unit, variables);
            double penalty = sum(run.scheme.penalty(), unit, variables);
            unit.scoreUnrounded = total + bonus - penalty;
            BigDecimal exact = BigDecimal.valueOf(unit.scoreUnrounded).setScale(8, RoundingMode.HALF_UP);
            unit.score = exact.setScale(
                    run.scheme.score().decimals(),
                    switch (run.scheme.score().rounding()) {
                        case HALF_UP -> RoundingMode.HALF_UP;
                        case HALF_EVEN -> RoundingMode.HALF_EVEN;
                        case DOWN -> RoundingMode.DOWN;
                        case UP -> RoundingMode.UP;
                    });
            unit.rankedOn = run.scheme.score().rankedAsShown() ? unit.score : exact;
        }
    }

    private double sum(Adjustment adjustment, OracleUnit unit, Map<String, Object> variables) {
        double sum = 0;
        for (Adjustment.Line line : adjustment.lines()) {
            boolean applies = line.when() == null || unit.holds(line.when().term(), run.asAt, variables);
            Object points = applies ? unit.eval(line.points().term(), run.asAt, variables) : null;
            sum += points == null ? 0 : (Double) points;
        }
        return adjustment.atMost() == null
                ? sum
                : Math.min(sum, adjustment.atMost().doubleValue());
    }

    /** Null where it is missing; noted in the unit's points under its name otherwise. */
    private Double total(Total.Branch branch, OracleUnit unit) {
        double sum = 0;
        double weights = 0;
        double all = 0;
        int children = 0;
        boolean missing = false;
        for (Total child : branch.of()) {
            if (!has(child, unit)) {
                continue;
            }
            children++;
            Double points = child instanceof Total.Branch inner ? total(inner, unit) : unit.points.get(child.name());
            double weight = weight(branch, child, unit);
            all += weight;
            if (points == null && yields(child, unit)) {
                continue;
            }
            Double into = points == null ? null : into(branch.combine(), points);
            if (into == null) {
                missing = true;
                continue;
            }
            weights += weight;
            sum += branch.combine() == Total.Combine.SUM ? into : weight * into;
        }
        Double total = missing || children == 0 ? null : outOf(branch.combine(), sum, weights, all);
        if (total != null) {
            unit.points.put(branch.name(), total);
        }
        return total;
    }

    private static Double into(Total.Combine combine, double points) {
        return switch (combine) {
            case SUM, MEAN -> points;
            case GEOMETRIC_MEAN -> points >= 0 ? (Double) Math.log(points) : null; // ln 0 is −∞, and exp of it 0
            case HARMONIC_MEAN -> points == 0 ? null : (Double) (1 / points);
        };
    }

    private static Double outOf(Total.Combine combine, double sum, double weights, double all) {
        if (weights == 0) {
            return null;
        }
        return switch (combine) {
            case SUM -> sum * (all / weights);
            case MEAN -> sum / weights;
            case GEOMETRIC_MEAN -> Math.exp(sum / weights);
            case HARMONIC_MEAN -> sum == 0 ? null : (Double) (weights / sum);
        };
    }

    private boolean has(Total child, OracleUnit unit) {
        if (child instanceof Total.Branch inner) {
            return inner.of().stream().anyMatch(one -> has(one, unit));
        }
        return item(child.name(), unit) != null;
    }

    private Points.Item item(String name, OracleUnit unit) {
        List<Points.Item> items = run.itemsOf(unit);
        return items.stream()
                .filter(one -> one.indicator().equals(name))
                .findFirst()
                .orElse(null);
    }

    private boolean yields(Total child, OracleUnit unit) {
        Points.Item item = child instanceof Total.Branch ? null : item(child.name(), unit);
        return item != null && item.missing().way() == Points.Missing.Way.WEIGHT_TO_THE_OTHERS;
    }

    private double weight(Total.Branch branch, Total child, OracleUnit unit) {
        Points.Item item = child instanceof Total.Branch ? null : item(child.name(), unit);
        return branch.combine() == Total.Combine.SUM && item != null
                ? item.weightOrOne().doubleValue()
                : branch.weightOf(child).doubleValue();
    }
}
