package io.wuhao.server.assessment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** How many units have a score in each of equal steps of a range. Drawn, never used to grade. */
record Distribution(double from, double step, List<Integer> counts) {

    Distribution {
        counts = List.copyOf(counts);
    }

    /**
     * The lowest and the highest score of the units that a reader sees: whatever is filtered, the bars keep their places.
     *
     * @param known whether there is any score
     */
    record Range(boolean known, double low, double high) {

        private static final int STEPS = 24;

        double step() {
            return high > low ? (high - low) / STEPS : 1;
        }

        /** @param counts by step from 0; the highest score stands on the upper end of the last */
        Distribution filled(Map<Integer, Integer> counts) {
            if (!known) {
                return new Distribution(0, 1, List.of());
            }
            List<Integer> all = new ArrayList<>(Collections.nCopies(STEPS, 0));
            counts.forEach((step, units) -> {
                int place = Math.max(0, Math.min(STEPS - 1, step));
                all.set(place, all.get(place) + units);
            });
            return new Distribution(low, step(), all);
        }
    }
}
