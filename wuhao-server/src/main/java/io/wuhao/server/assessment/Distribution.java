package io.wuhao.server.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** How many units have a score in each of equal steps between the lowest and the highest. Drawn, never used to grade. */
record Distribution(double from, double step, List<Integer> counts) {

    private static final int STEPS = 24;

    Distribution {
        counts = List.copyOf(counts);
    }

    /** Of scores in rising order. */
    static Distribution of(List<BigDecimal> scores) {
        if (scores.isEmpty()) {
            return new Distribution(0, 1, List.of());
        }
        double low = scores.get(0).doubleValue();
        double high = scores.get(scores.size() - 1).doubleValue();
        double step = high > low ? (high - low) / STEPS : 1;
        int[] counts = new int[STEPS];
        scores.forEach(score -> counts[Math.min(STEPS - 1, (int) ((score.doubleValue() - low) / step))]++);
        List<Integer> all = new ArrayList<>();
        for (int count : counts) {
            all.add(count);
        }
        return new Distribution(low, step, all);
    }
}
