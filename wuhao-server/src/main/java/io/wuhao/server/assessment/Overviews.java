package io.wuhao.server.assessment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * How many units of a finished run are in which list and grade, and how their scores are spread. The rows of a finished run never
 * change, so what was once counted for a query is kept; the least asked for is forgotten.
 */
@Component
class Overviews {

    private static final int KEPT = 1_000;

    private final Standing standing;
    private final Map<StandingQuery, List<Standing.Tally>> tallies = kept();
    private final Map<StandingQuery, Distribution.Range> ranges = kept();
    private final Map<StandingQuery, Distribution> distributions = kept();

    Overviews(Standing standing) {
        this.standing = standing;
    }

    List<Standing.Tally> tally(StandingQuery query) {
        return find(tallies, query.rows(), standing::tally);
    }

    int count(StandingQuery query) {
        return tally(query).stream().mapToInt(Standing.Tally::units).sum();
    }

    /** Over the range of all that the reader may see. */
    Distribution distribution(StandingQuery query) {
        Distribution.Range range = find(ranges, query.unfiltered(), standing::range);
        return find(distributions, query.rows(), rows -> standing.spread(rows, range));
    }

    /** Two readers at once may both count; neither waits for the other. */
    private static <T> T find(Map<StandingQuery, T> known, StandingQuery query, Function<StandingQuery, T> count) {
        T before = known.get(query);
        if (before != null) {
            return before;
        }
        T counted = count.apply(query);
        known.put(query, counted);
        return counted;
    }

    private static <T> Map<StandingQuery, T> kept() {
        return Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<StandingQuery, T> eldest) {
                return size() > KEPT;
            }
        });
    }
}
