package io.wuhao.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wuhao.engine.run.Answer;
import io.wuhao.engine.run.Assessment;
import io.wuhao.engine.run.Trial;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of a checklist and of marks on any table; seeded tables (演示数据). */
class LawsOfFiguresTest {

    private static final String HEAD = """
            scheme: laws
            year: 2025
            source: {document: 演示}
            tables:
              park:
                key: id
                columns:
                  id: {type: text}
                  a:  {type: yes/no, may_be_empty: yes}
                  b:  {type: yes/no, may_be_empty: yes}
                  c:  {type: yes/no, may_be_empty: yes}
                  n:  {may_be_empty: yes}
              mark:
                key: number
                columns:
                  number: {type: text}
                  park:   {refers_to: park, called: marks}
                  mark:   {unit: 分}
            assessed: {who: park}
            """;
    private static final List<String> CHECKS = List.of(
            "      has_a: {when: a, points: 4}\n",
            "      has_b: {when: b, points: 2.5}\n",
            "      has_c: c\n",
            "      many:  {when: n >= 3, points: 3}\n");
    private static final double[] WORTH = {4, 2.5, 1, 3};

    @TempDir
    Path folder;

    /** Whether each condition is fulfilled; null where it is open. */
    private record Park(String id, List<@Nullable Boolean> fulfilled) {

        String row() {
            return id + "," + cells().collect(Collectors.joining(",")) + "\n";
        }

        private java.util.stream.Stream<String> cells() {
            return IntStream.range(0, 4).mapToObj(i -> {
                Boolean holds = fulfilled.get(i);
                return holds == null ? "" : i == 3 ? (holds ? "3" : "2") : holds ? "yes" : "no";
            });
        }

        @Nullable
        Double points() {
            double points = 0;
            for (int i = 0; i < 4; i++) {
                Boolean holds = fulfilled.get(i);
                if (holds == null) {
                    return null;
                }
                points += holds ? WORTH[i] : 0;
            }
            return points;
        }
    }

    private static List<Park> parks(Random random) {
        return IntStream.range(0, 30)
                .mapToObj(i -> new Park(
                        "P%02d".formatted(i), Arrays.asList(any(random), any(random), any(random), any(random))))
                .toList();
    }

    private static @Nullable Boolean any(Random random) {
        return random.nextInt(8) == 0 ? null : (Boolean) random.nextBoolean();
    }

    /** The figure by unit, as text: missing is {@code null}. */
    private Map<String, String> figures(String rule, List<Park> parks, List<String> marks) {
        try (Assessment run = run(rule, parks, marks)) {
            Map<String, String> figures = new TreeMap<>();
            parks.forEach(park -> figures.put(
                    park.id(), String.valueOf(run.answer().everything(park.id()).get("figure"))));
            return figures;
        }
    }

    private Assessment run(String rule, List<Park> parks, List<String> marks) {
        StringBuilder table = new StringBuilder("number,park,mark\n");
        for (int i = 0; i < marks.size(); i++) {
            table.append(i).append(',').append(marks.get(i)).append('\n');
        }
        return Trial.of(HEAD + "indicators:\n  figure:\n" + rule + "points:\n  figure:\n", folder)
                .with("park.csv", "id,a,b,c,n\n" + parks.stream().map(Park::row).collect(Collectors.joining()))
                .with("mark.csv", table.toString())
                .run();
    }

    private static String checklist(List<String> checks) {
        return "    checklist:\n" + String.join("", checks);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aChecklistIsTheSumOfWhatIsFulfilledAndMissingWhereAConditionIsOpen(long seed) {
        List<Park> parks = parks(new Random(seed));
        try (Assessment run = run(checklist(CHECKS), parks, List.of())) {
            for (Park park : parks) {
                Answer.Result result = run.answer().find(park.id()).orElseThrow();
                assertThat(run.answer().everything(park.id()).get("figure")).isEqualTo(park.points());
                if (park.points() == null) {
                    assertThat(result.score()).isNull();
                    assertThat(result.ungradedReason()).isEqualTo("figure missing");
                } else {
                    assertThat(result.score()).isEqualByComparingTo(String.valueOf(park.points()));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theOrderOfAChecklistDoesNotMatter(long seed) {
        List<Park> parks = parks(new Random(seed));
        List<String> shuffled = new ArrayList<>(CHECKS);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(figures(checklist(shuffled), parks, List.of()))
                .isEqualTo(figures(checklist(CHECKS), parks, List.of()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whoFulfilsMoreNeverHasFewerPoints(long seed) {
        Random random = new Random(seed);
        List<Park> parks = parks(random);
        List<Park> better = parks.stream()
                .map(park -> {
                    List<@Nullable Boolean> more = new ArrayList<>(park.fulfilled());
                    int one = random.nextInt(4);
                    more.set(one, more.get(one) == null ? null : (Boolean) true);
                    return new Park(park.id(), more);
                })
                .toList();
        Map<String, String> before = figures(checklist(CHECKS), parks, List.of());
        figures(checklist(CHECKS), better, List.of()).forEach((park, after) -> {
            String points = String.valueOf(before.get(park));
            if (points.equals("null")) {
                assertThat(after).isEqualTo("null");
            } else {
                assertThat(Double.parseDouble(after)).isGreaterThanOrEqualTo(Double.parseDouble(points));
            }
        });
    }

    private static final String MEAN = "    marks: {table: marks, column: mark}\n    unit: 分\n";
    private static final String TRIMMED =
            "    marks: {table: marks, column: mark, leave_out: highest and lowest}\n    unit: 分\n";

    /** Of each park none to seven marks, with halves, so that they are equal now and then. */
    private static Map<String, List<Double>> marks(Random random, List<Park> parks) {
        Map<String, List<Double>> marks = new TreeMap<>();
        parks.forEach(park -> marks.put(
                park.id(),
                IntStream.range(0, random.nextInt(8))
                        .mapToObj(i -> 80 + random.nextInt(30) / 2.0)
                        .toList()));
        return marks;
    }

    private static List<String> rows(Map<String, List<Double>> marks) {
        List<String> rows = new ArrayList<>();
        marks.forEach((park, all) -> all.forEach(mark -> rows.add(park + "," + mark)));
        return rows;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void marksAreTheirMeanOrThatOfTheMiddleOnesAndMissingWhereNoneIsLeft(long seed) {
        Random random = new Random(seed);
        List<Park> parks = parks(random);
        Map<String, List<Double>> marks = marks(random, parks);
        Map<String, String> mean = figures(MEAN, parks, rows(marks));
        Map<String, String> trimmed = figures(TRIMMED, parks, rows(marks));
        marks.forEach((park, all) -> {
            List<Double> sorted = all.stream().sorted().toList();
            holds(String.valueOf(mean.get(park)), sorted);
            holds(
                    String.valueOf(trimmed.get(park)),
                    sorted.size() < 3 ? List.of() : sorted.subList(1, sorted.size() - 1));
        });
    }

    private static void holds(String figure, List<Double> counted) {
        if (counted.isEmpty()) {
            assertThat(figure).isEqualTo("null");
            return;
        }
        double mean = counted.stream().mapToDouble(mark -> mark).average().orElseThrow();
        assertThat(Double.parseDouble(figure))
                .isCloseTo(mean, within(1e-9))
                .isBetween(counted.get(0) - 1e-9, counted.get(counted.size() - 1) + 1e-9);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whoGaveWhichMarkDoesNotMatter(long seed) {
        Random random = new Random(seed);
        List<Park> parks = parks(random);
        List<String> rows = rows(marks(random, parks));
        List<String> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        for (String rule : List.of(MEAN, TRIMMED)) {
            assertThat(figures(rule, parks, shuffled)).isEqualTo(figures(rule, parks, rows));
        }
    }

    /** The lowest mark of each park becomes 0, the highest 100. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void oneExtremeMarkMovesNothingWhereTheHighestAndTheLowestAreLeftOut(long seed) {
        Random random = new Random(seed);
        List<Park> parks = parks(random);
        Map<String, List<Double>> marks = marks(random, parks);
        Map<String, List<Double>> extreme = new TreeMap<>();
        marks.forEach((park, all) -> {
            List<Double> sorted = new ArrayList<>(all.stream().sorted().toList());
            if (sorted.size() > 2) {
                sorted.set(0, 0.0);
                sorted.set(sorted.size() - 1, 100.0);
            }
            extreme.put(park, sorted);
        });
        Map<String, String> before = figures(TRIMMED, parks, rows(marks));
        figures(TRIMMED, parks, rows(extreme)).forEach((park, after) -> {
            String figure = String.valueOf(before.get(park));
            if (figure.equals("null")) {
                assertThat(after).isEqualTo("null");
            } else {
                assertThat(Double.parseDouble(after)).isCloseTo(Double.parseDouble(figure), within(1e-9));
            }
        });
    }
}
