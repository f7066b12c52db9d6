package io.wuhao.engine.scorecard;

import io.wuhao.engine.Label;
import io.wuhao.engine.scheme.Points;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Which line of a step table gave the points. The points are the run's; only among lines of equal points is the value looked at. */
final class Steps {

    private static final int COMPARED_DECIMALS = 9;

    private Steps() {}

    static Optional<Points.Step> find(Points.Item item, double measure, double points) {
        List<Points.Step> lines = item.steps().stream()
                .filter(step -> step.points().doubleValue() == points)
                .toList();
        BigDecimal exact = BigDecimal.valueOf(measure).setScale(COMPARED_DECIMALS, RoundingMode.HALF_UP);
        return lines.size() == 1
                ? Optional.of(lines.get(0))
                : lines.stream().filter(step -> holds(step, exact)).findFirst();
    }

    private static boolean holds(Points.Step step, BigDecimal exact) {
        BigDecimal from = step.from();
        BigDecimal to = step.to();
        boolean isAbove = from == null || exact.compareTo(from) >= (step.fromIncluded() ? 0 : 1);
        return isAbove && (to == null || exact.compareTo(to) <= (step.toIncluded() ? 0 : -1));
    }

    static Label words(Points.Step step) {
        BigDecimal from = step.from();
        BigDecimal to = step.to();
        Label low = from == null
                ? Words.NOTHING
                : step.fromIncluded()
                        ? Words.of("不小于 %s", "from %s", Figures.exact(from))
                        : Words.of("大于 %s", "above %s", Figures.exact(from));
        Label high = to == null
                ? Words.NOTHING
                : step.toIncluded()
                        ? Words.of("不大于 %s", "to %s", Figures.exact(to))
                        : Words.of("小于 %s", "below %s", Figures.exact(to));
        boolean both = from != null && to != null;
        return Words.joined(List.of(low, high), both ? " 且" : "", both ? " " : "");
    }
}
