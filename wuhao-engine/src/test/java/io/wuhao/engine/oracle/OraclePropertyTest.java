package io.wuhao.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.InputException;
import io.wuhao.engine.run.Answer;
import io.wuhao.engine.run.Assessment;
import io.wuhao.engine.run.Store;
import io.wuhao.engine.run.Trial;
import io.wuhao.engine.scheme.Scheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random schemes over random tables: DuckDB and plain Java find the same scores, places and grades. More of them by
 * {@code -Dwuhao.trials=2000}; one of them by {@code -Dwuhao.seed=…}.
 */
class OraclePropertyTest {

    private static final int[] SIZES = {0, 1, 2, 3, 7, 37, 200};

    @TempDir
    Path temporary;

    @Test
    void databaseAndPlainJavaAgreeOnScoresPlacesAndGrades() {
        agree(RandomScheme::of, Integer.getInteger("wuhao.trials", 60));
    }

    @Test
    void theyAgreeOnSmallGroups() {
        agree(RandomScheme::ofSmallGroups, Integer.getInteger("wuhao.trials", 30));
    }

    private void agree(LongFunction<String> schemes, int wanted) {
        long first = Long.getLong("wuhao.seed", 1);
        int trials = System.getProperty("wuhao.seed") == null ? wanted : 1;
        List<String> differences = new ArrayList<>();
        int refused = 0;
        for (long seed = first; seed < first + trials; seed++) {
            int found = differences.size();
            refused += compare(seed, schemes.apply(seed), differences) ? 0 : 1;
            if (differences.size() > found) {
                differences.add(schemes.apply(seed));
            }
        }
        assertThat(differences).isEmpty();
        assertThat(refused).as("refused for a benchmark not above zero").isLessThan(1 + trials / 2);
    }

    private boolean compare(long seed, String text, List<String> differences) {
        RandomTable now = new RandomTable(seed * 31 + 7, SIZES[(int) (seed % SIZES.length)]);
        RandomTable before = new RandomTable(seed * 31 + 8, 37);
        Trial trial = Trial.of(text, temporary).with("firm.csv", now.csv()).with("last_year/firm.csv", before.csv());
        PlainRun expected = null;
        try {
            Scheme scheme = trial.scheme();
            expected = plain(scheme, now, before);
            try (Assessment run = trial.run()) {
                if (expected == null) {
                    differences.add("seed " + seed + ": plain Java refuses, DuckDB does not");
                    return true;
                }
                boolean edge = expected.hasScoreOnAnEdge();
                for (OracleUnit unit : expected.units) {
                    new Difference(seed, edge, unit, run.answer().find(unit.id).orElseThrow()).addTo(differences);
                }
                assertThat(run.answer().units()).as("seed %d", seed).isEqualTo(expected.units.size());
            }
            return true;
        } catch (Store.StoreException failed) {
            differences.add("seed " + seed + ": " + failed.getMessage());
            return false;
        } catch (InputException refused) {
            boolean benchmark = refused.getMessage().contains("The benchmark of");
            if (!benchmark || expected != null) {
                differences.add("seed " + seed + ": " + refused.getMessage());
            }
            return false;
        }
    }

    private static PlainRun plain(Scheme scheme, RandomTable now, RandomTable before) {
        try {
            return new PlainRun(scheme, now.values(), before.values()).run();
        } catch (PlainRun.Refused refused) {
            return null;
        }
    }

    private record Difference(long seed, boolean edge, OracleUnit expected, Answer.Result found) {
        void addTo(List<String> differences) {
            check("reason", expected.outcome(), found.ungradedReason(), differences);
            if (!close(expected.scoreUnrounded, found.scoreUnrounded())) {
                check("score before rounding", expected.scoreUnrounded, found.scoreUnrounded(), differences);
            } else if (!edge) {
                check("score", expected.score, found.score(), differences);
            }
            if (edge) {
                return;
            }
            check("place", expected.place == 0 ? null : expected.place, found.rank(), differences);
            check("first grade", expected.gradeBefore, found.gradeBefore(), differences);
            check("moves", expected.moves, found.moves(), differences);
            check("grade", expected.grade, found.grade(), differences);
        }

        private void check(String what, Object wanted, Object got, List<String> differences) {
            if (!String.valueOf(wanted).equals(String.valueOf(got)) && differences.size() < 60) {
                differences.add(
                        "seed %d, unit %s: %s should be %s, is %s".formatted(seed, expected.id, what, wanted, got));
            }
        }

        private static boolean close(Double a, Double b) {
            return a == null || b == null ? a == null && b == null : Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
        }
    }
}
