package io.wuhao.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wuhao.engine.InputException;
import io.wuhao.engine.run.Answer;
import io.wuhao.engine.run.Assessment;
import io.wuhao.engine.run.Trial;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for every scheme and every table; the seed stands in the message. */
class LawsOfRandomSchemesTest {

    private static final int TRIALS = Integer.getInteger("wuhao.trials", 15);

    @TempDir
    Path temporary;

    @Test
    void contributionsAndTheRoundingAddUpToTheScore() {
        forEachSeed(5_000, (seed, trial) -> {
            if (trial.request().scheme().content().matches("(?s).*harmonic mean.*")) {
                return;
            }
            run(trial, 2, assessment -> {
                for (Answer.Result unit : assessment.answer().results()) {
                    if (unit.score() != null) {
                        double sum = assessment.answer().details(unit.unit()).stream()
                                .filter(detail -> detail.contribution() != null)
                                .mapToDouble(Answer.Detail::contribution)
                                .sum();
                        assertThat(sum)
                                .as("seed %d, unit %s", seed, unit.unit())
                                .isCloseTo(unit.score().doubleValue(), within(1e-9 * Math.max(1, Math.abs(sum))));
                    }
                }
            });
        });
    }

    @Test
    void gradesAndEveryKindOfUngradedAddUpToAllUnits() {
        forEachSeed(
                6_000,
                (seed, trial) -> run(
                        trial,
                        2,
                        assessment -> assertThat(assessment.answer().counts().stream()
                                        .mapToLong(Answer.Count::units)
                                        .sum())
                                .as("seed %d", seed)
                                .isEqualTo(assessment.answer().units())));
    }

    @Test
    void neitherTheOrderOfTheRowsNorTheThreadsChangeAnything() {
        forEachSeed(7_000, (seed, trial) -> {
            RandomTable table = new RandomTable(seed, 150);
            List<String> first = everything(trial.with("firm.csv", table.csv()), 1);
            List<String> lines = new ArrayList<>(table.csv().lines().toList());
            String heading = lines.remove(0);
            Collections.shuffle(lines, new Random(seed));
            String shuffled = heading + "\n" + String.join("\n", lines) + "\n";
            assertThat(everything(trial.with("firm.csv", shuffled), 4))
                    .as("seed %d", seed)
                    .isEqualTo(first);
        });
    }

    private static List<String> everything(Trial trial, int threads) {
        List<String> all = new ArrayList<>();
        run(trial, threads, assessment -> {
            assessment.answer().results().forEach(result -> all.add(result.toString()));
            assessment.answer().counts().forEach(count -> all.add(count.toString()));
            for (Answer.Result result : assessment.answer().results().subList(0, 5)) {
                all.addAll(assessment.answer().details(result.unit()).stream()
                        .map(Answer.Detail::toString)
                        .sorted()
                        .toList());
            }
        });
        return all;
    }

    private interface Law {
        void holds(long seed, Trial trial);
    }

    private void forEachSeed(long first, Law law) {
        for (long seed = first; seed < first + TRIALS; seed++) {
            Trial trial = Trial.of(RandomScheme.of(seed), temporary)
                    .with("firm.csv", new RandomTable(seed, 20).csv())
                    .with("last_year/firm.csv", new RandomTable(seed + 1, 20).csv());
            law.holds(seed, trial);
        }
    }

    /** A scheme whose benchmark is not above zero has nothing to say. */
    private static void run(Trial trial, int threads, Consumer<Assessment> law) {
        try (Assessment assessment = trial.run(threads)) {
            law.accept(assessment);
        } catch (InputException refused) {
            assertThat(refused).hasMessageContaining("The benchmark of");
        }
    }
}
