package io.wuhao.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.run.Answer;
import io.wuhao.engine.run.Assessment;
import io.wuhao.engine.run.Trial;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of lines of grades with a rounding of their own, and of lists, on any table; seeded tables (演示数据). */
class LawsOfCutsAndListsTest {

    private static final String HEAD = """
            scheme: laws
            year: 2025
            source: {document: 演示}
            tables:
              park:
                key: id
                columns:
                  id:     {type: text}
                  level:  {one_of: [nation, province]}
                  region: {type: text}
                  marks:  {}
              past:
                key: entry
                columns:
                  entry:  {type: text}
                  park:   {refers_to: park}
                  award:  {one_of: [weak]}
                  edition: {}
            assessed: {who: park}
            indicators: {given: {formula: marks}}
            points: {given: }
            """;
    private static final String HEADINGS = "id,level,region,marks\n";
    private static final Map<String, RoundingMode> ROUNDINGS =
            new TreeMap<>(Map.of("half up", RoundingMode.HALF_UP, "down", RoundingMode.DOWN, "up", RoundingMode.UP));

    @TempDir
    Path folder;

    private Assessment run(String rule, String parks, String past) {
        return Trial.of(HEAD + rule, folder)
                .with("park.csv", HEADINGS + parks)
                .with("past.csv", "entry,park,award,edition\n" + past)
                .run();
    }

    /** Lists of one to sixty units without ties. */
    private static String sizes() {
        StringBuilder rows = new StringBuilder();
        for (int size = 1; size <= 60; size++) {
            for (int i = 0; i < size; i++) {
                rows.append("n%d-%d,nation,n%d,%d%n".formatted(size, i, size, i));
            }
        }
        return rows.toString();
    }

    private record Line(int share, String rounding) {

        static Line any(Random random, int most) {
            return new Line(
                    1 + random.nextInt(most), List.copyOf(ROUNDINGS.keySet()).get(random.nextInt(3)));
        }

        String text(String cut) {
            return "{%s: %d %%, rounding: %s}".formatted(cut, share, rounding);
        }

        int of(int share, int size) {
            return BigDecimal.valueOf(share)
                    .movePointLeft(2)
                    .multiply(BigDecimal.valueOf(size))
                    .setScale(0, ROUNDINGS.get(rounding))
                    .intValue();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void everyLineIsRoundedByItsOwnWordAndTheCountsAddUpToAll(long seed) {
        Random random = new Random(seed);
        Line a = Line.any(random, 40);
        Line b = Line.any(random, 50);
        Line d = Line.any(random, 30);
        boolean singly = random.nextBoolean();
        String grades = "rank: {within: region}\ngrades:\n  A: %s\n  B: %s\n  C: rest\n  D: %s\n  counted: %s\n"
                .formatted(a.text("to"), b.text("next"), d.text("last"), singly ? "singly" : "cumulated");
        Map<String, Map<String, Long>> counts = counts(grades);
        for (int size = 1; size <= 60; size++) {
            int first = a.of(a.share(), size);
            int untilB = Math.min(size, singly ? first + b.of(b.share(), size) : b.of(a.share() + b.share(), size));
            int second = Math.max(untilB - first, 0);
            int last = Math.min(d.of(d.share(), size), size - first - second);
            Map<String, Long> expected = new HashMap<>(Map.of(
                    "A", (long) first, "B", (long) second, "C", (long) (size - first - second - last), "D", (long)
                            last));
            expected.values().removeIf(count -> count == 0);
            assertThat(counts.get("n" + size))
                    .as("%d units by %s", size, grades)
                    .isEqualTo(expected);
            assertThat(counts.get("n" + size).values().stream()
                            .mapToLong(count -> count)
                            .sum())
                    .isEqualTo(size);
        }
    }

    private Map<String, Map<String, Long>> counts(String grades) {
        Map<String, Map<String, Long>> counts = new HashMap<>();
        try (Assessment run = run(grades, sizes(), "")) {
            for (Answer.Count count : run.answer().counts()) {
                counts.computeIfAbsent(count.group(), group -> new HashMap<>()).put(count.code(), count.units());
            }
        }
        return counts;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 20, 33, 50, 99})
    void roundedUpIsNeverFewerThanHalfUpAndThatNeverFewerThanDown(int share) {
        List<Map<String, Map<String, Long>>> counts = List.of("down", "half up", "up").stream()
                .map(rounding -> counts("rank: {within: region}\ngrades:\n  A: %s\n  B: rest\n"
                        .formatted(new Line(share, rounding).text("to"))))
                .toList();
        for (int size = 1; size <= 60; size++) {
            String list = "n" + size;
            List<Long> best = counts.stream()
                    .map(one -> one.get(list).getOrDefault("A", 0L))
                    .toList();
            assertThat(best).as("%d %% of %d", share, size).isSorted();
            assertThat(best.get(2) - best.get(0)).isBetween(0L, 1L);
        }
    }

    private record Park(String id, String level, String region, int marks) {
        String row() {
            return String.join(",", id, level, region, "" + marks) + "\n";
        }
    }

    /** Few different marks, so that they tie. */
    private static List<Park> parks(Random random) {
        return IntStream.range(0, 40)
                .mapToObj(i -> new Park(
                        "P%02d".formatted(i),
                        random.nextInt(3) == 0 ? "nation" : "province",
                        "r" + random.nextInt(5),
                        random.nextInt(30)))
                .toList();
    }

    private Map<String, Set<String>> lists(String rule, List<Park> parks, String past) {
        try (Assessment run = run(rule, parks.stream().map(Park::row).collect(Collectors.joining()), past)) {
            return run.answer().listed().stream()
                    .collect(Collectors.groupingBy(
                            Answer.Listed::list,
                            TreeMap::new,
                            Collectors.mapping(Answer.Listed::unit, Collectors.toCollection(TreeSet::new))));
        }
    }

    /** Only those who tie with the last of them may be more. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theFirstOfEachLevelAndOfEachRegionAreNeverMoreThanSoManyButForTies(long seed) {
        List<Park> parks = parks(new Random(seed));
        Map<String, Set<String>> lists = lists("""
                lists:
                  by_level:  {within: level, first: 5}
                  provinces: {among: level = province, first: 5}
                  by_region: {within: region, among: level = province, first: 3}
                """, parks, "");
        for (String level : List.of("nation", "province")) {
            List<Park> all =
                    parks.stream().filter(park -> park.level().equals(level)).toList();
            onlySoMany(all, lists.get("by_level"), 5);
        }
        List<Park> provinces =
                parks.stream().filter(park -> park.level().equals("province")).toList();
        onlySoMany(provinces, lists.get("provinces"), 5);
        assertThat(lists.get("provinces")).isSubsetOf(lists.get("by_level"));
        provinces.stream()
                .collect(Collectors.groupingBy(Park::region))
                .forEach((region, all) -> onlySoMany(all, lists.get("by_region"), 3));
        assertThat(lists.get("by_region"))
                .isSubsetOf(provinces.stream().map(Park::id).toList());
    }

    private static void onlySoMany(List<Park> all, Set<String> listed, int first) {
        List<Park> on = all.stream().filter(park -> listed.contains(park.id())).toList();
        int least = on.stream().mapToInt(Park::marks).min().orElseThrow();
        assertThat(on.size()).isGreaterThanOrEqualTo(Math.min(first, all.size()));
        assertThat(on.stream().filter(park -> park.marks() > least).count()).isLessThan(first);
        assertThat(all.stream().filter(park -> !on.contains(park))).allMatch(park -> park.marks() < least);
    }

    /** The lists of each year alone, then the earlier one as the table of the past. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whoIsLastTwoYearsRunningIsAmongTheLastOfBothYears(long seed) {
        List<Park> earlier = parks(new Random(seed));
        List<Park> now = parks(new Random(seed + 100));
        String alone = "lists: {weak: {last: 12}}\n";
        Set<String> before = lists(alone, earlier, "").getOrDefault("weak", Set.of());
        Set<String> today = lists(alone, now, "").getOrDefault("weak", Set.of());
        List<String> past = new ArrayList<>();
        before.forEach(park -> past.add("e%d,%s,weak,2024%n".formatted(past.size(), park)));
        earlier.forEach(park -> past.add("o%d,%s,weak,2023%n".formatted(past.size(), park.id())));
        Set<String> both = new HashSet<>(before);
        both.retainAll(today);
        String rule =
                "lists: {weak: {last: 12, years: 2 of 2, earlier: {table: past, when: award = weak, year: edition}}}\n";
        assertThat(lists(rule, now, String.join("", past)).getOrDefault("weak", Set.of()))
                .isEqualTo(both)
                .isNotEmpty();
    }
}
