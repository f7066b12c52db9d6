package io.wuhao.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.run.Answer;
import io.wuhao.engine.run.Assessment;
import io.wuhao.engine.run.Trial;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many get which grade, against counting by BigDecimal and against published counts. */
class CutsTest {

    private static final String SCHEME = """
            scheme: cuts
            year: 2022
            source: {document: 演示}
            completeness: full
            tables:
              firm:
                key: id
                columns:
                  id:    {type: text}
                  list:  {type: text}
                  marks: {zh: 分}
            assessed: {who: firm}
            indicators: {given: marks}
            points: {given: }
            score: {decimals: 2}
            rank: {within: [list]}
            grades:
            """;

    @TempDir
    Path temporary;

    @Test
    void everySizeOfListIsCutHalfUpOnTheCumulatedPlace() {
        for (List<Integer> shares : List.of(List.of(20, 45, 30), List.of(20, 55, 20), List.of(25, 45, 25))) {
            StringBuilder table = new StringBuilder("id,list,marks\n");
            for (int size = 1; size <= 300; size++) {
                units(table, size);
            }
            Map<String, Map<String, Long>> counts = counts(
                    "  A: to %d %%\n  B: next %d %%\n  C: next %d %%\n  D: rest\n"
                            .formatted(shares.get(0), shares.get(1), shares.get(2)),
                    table.toString());
            for (int size = 1; size <= 300; size++) {
                assertThat(counts.get("n" + size))
                        .as("%d units by %s", size, shares)
                        .isEqualTo(expected(size, shares));
            }
        }
    }

    private static Map<String, Long> expected(int size, List<Integer> shares) {
        Map<String, Long> expected = new HashMap<>();
        long before = 0;
        int sum = 0;
        for (int i = 0; i < 3; i++) {
            sum += shares.get(i);
            long up = BigDecimal.valueOf(sum)
                    .movePointLeft(2)
                    .multiply(BigDecimal.valueOf(size))
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValue();
            expected.put("ABC".substring(i, i + 1), up - before);
            before = up;
        }
        expected.put("D", size - before);
        expected.values().removeIf(count -> count == 0);
        return expected;
    }

    /** Anyang 2018 (P6): first 15 %, last 10 %. 39 × 0.15 = 5.85 → 6; 39 × 0.10 = 3.9 → 4; 39 − 6 − 4 = 29. */
    @Test
    void thirtyNineBelowScaleEnterprisesOfAnyangAre6And29And4() {
        StringBuilder table = new StringBuilder("id,list,marks\n");
        units(table, 39);
        assertThat(counts("  A: to 15 %\n  B: rest\n  C: last 10 %\n", table.toString())
                        .get("n39"))
                .isEqualTo(Map.of("A", 6L, "B", 29L, "C", 4L));
    }

    /** Chaohu 2021 (P7): 120 × 0.20 = 24; 120 × 0.65 = 78, 54 more; 120 × 0.05 = 6 from the foot; 36 between. */
    @Test
    void oneHundredAndTwentyEnterprisesOfChaohuAre24And54And36And6() {
        StringBuilder table = new StringBuilder("id,list,marks\n");
        units(table, 120);
        assertThat(counts("  A: to 20 %\n  B: next 45 %\n  C: rest\n  D: last 5 %\n", table.toString())
                        .get("n120"))
                .isEqualTo(Map.of("A", 24L, "B", 54L, "C", 36L, "D", 6L));
    }

    private static void units(StringBuilder table, int size) {
        for (int i = 0; i < size; i++) {
            table.append("n%d-%d,n%d,%d%n".formatted(size, i, size, i));
        }
    }

    private Map<String, Map<String, Long>> counts(String grades, String table) {
        Map<String, Map<String, Long>> counts = new HashMap<>();
        try (Assessment run =
                Trial.of(SCHEME + grades, temporary).with("firm.csv", table).run()) {
            for (Answer.Count count : run.answer().counts()) {
                counts.computeIfAbsent(count.group(), group -> new HashMap<>()).put(count.code(), count.units());
            }
        }
        return counts;
    }
}
