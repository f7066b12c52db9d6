package io.wuhao.engine.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wuhao.engine.run.Assessment;
import io.wuhao.engine.run.Trial;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two runs side by side; figures are made up (演示数据). */
class ComparisonTest {

    private static final String SCHEME = """
            scheme: demo
            year: 2022
            source: {document: 演示}
            completeness: full
            tables:
              firm:
                key: code
                columns:
                  code: {type: text}
                  a: {zh: 甲}
                  b: {zh: 乙}
                  c: {zh: 丙}
                  fined: {type: yes/no}
            assessed: {who: firm, as_at: 2022-12-31}
            indicators: {a: {}, b: {}, c: {}}
            points:
              a: {weight: 50, ratio_to: mean of values}
              b: {weight: 30, ratio_to: 10, at_most: 30}
              c: {weight: 20, spread: 0 to 100}
            total: {combine: sum}
            bonus: {many: {when: a > 100, points: 5}}
            penalty: {few: {when: b < 2, points: 3}}
            score: {decimals: 2}
            grades: {A: score >= 80, B: rest, D: by move only}
            moves: {fine: {zh: 受罚, becomes: D, when: fined}}
            """;

    @TempDir
    Path folder;

    private Outcomes run(String scheme, String csv) throws java.io.IOException {
        Path here = Files.createTempDirectory(folder, "run");
        try (Assessment run = Trial.of(scheme, here).with("firm.csv", csv).run()) {
            return Outcomes.of(run);
        }
    }

    private static Change change(Comparison comparison, String unit) {
        return comparison.changes().stream()
                .filter(one -> one.unit().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> parts(Change change) {
        return change.parts().stream()
                .map(part -> part.node() + " " + Amount.signed(part.difference()) + " "
                        + part.causes().stream().map(Enum::name).collect(Collectors.joining("+")))
                .toList();
    }

    @Test
    void whatMadeTheDifferenceIsNamedLargestFirst() throws java.io.IOException {
        // u: a 20 of mean 15: 66.6667; b 5 ÷ 10 × 30 = 15; c highest: 20; 101.67. v: a 10: 33.3333; b 1: 3 − 3; c
        // lowest: 0; 33.33.
        Outcomes before = run(SCHEME, "code,a,b,c,fined\nu,20,5,9,no\nv,10,1,3,no\nw,15,1,3,no\n");
        // v: a 40, mean 25: 80; b 4: 12, no penalty; 92. u: a 20 of 25: 40, fined. w has left, x came with 15.
        Outcomes after = run(SCHEME, "code,a,b,c,fined\nu,20,5,9,yes\nv,40,4,3,no\nx,15,1,3,no\n");
        Comparison comparison = Comparison.of(before, after);
        assertThat(parts(change(comparison, "u"))).containsExactly("a −26.6667 BENCHMARK", "rounding −0.0033 ROUNDING");
        assertThat(parts(change(comparison, "v")))
                .containsExactly(
                        "a +46.6667 FIGURE+BENCHMARK",
                        "b +9 FIGURE",
                        "penalty_few +3 PENALTY",
                        "rounding +0.0033 ROUNDING");
        assertThat(comparison.table().get("A")).containsEntry("D", 1L);
        assertThat(comparison.table().get("B")).containsEntry("A", 1L).containsEntry("absent", 1L);
        assertThat(comparison.table().get("absent")).containsEntry("B", 1L);
        assertThat(comparison.counts())
                .containsEntry("came", 1L)
                .containsEntry("left", 1L)
                .containsEntry("up", 1L)
                .containsEntry("down", 1L);
    }

    @Test
    void aChangedRuleIsToldFromAChangedFigure() throws java.io.IOException {
        String table = "code,a,b,c,fined\nu,20,20,9,no\nv,10,1,3,no\n";
        Outcomes before = run(SCHEME, table);
        Outcomes after = run(SCHEME.replace("at_most: 30", "at_most: 45"), table);
        // u: b 20 ÷ 10 × 30 = 60, capped at 30, then at 45
        assertThat(parts(change(Comparison.of(before, after), "u"))).containsExactly("b +15 RULE");
        assertThat(change(Comparison.of(before, after), "v").isAny()).isFalse();
    }

    @Test
    void theSameQuestionOverOtherFiguresBlamesTheOthers() throws java.io.IOException {
        Outcomes before = run(SCHEME, "code,a,b,c,fined\nu,10,5,6,no\nv,10,5,3,no\nw,10,5,9,no\n");
        Outcomes after = run(SCHEME, "code,a,b,c,fined\nu,10,5,6,no\nv,10,5,3,no\nw,10,5,15,no\n");
        // c of u: (6 − 3) ÷ (9 − 3) × 20 = 10, then ÷ (15 − 3): 5
        assertThat(parts(change(Comparison.of(before, after), "u"))).containsExactly("c −5 OTHERS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "total: {combine: sum}",
                "total: {combine: mean, of: {a: 3, b: 2, c: 1}}",
                "total: {combine: geometric mean, of: {a: 3, b: 2, c: 1}}",
                "total: {combine: harmonic mean, of: [a, b, c]}"
            })
    void partsAddUpToTheDifferenceOfTheScore(String total) throws java.io.IOException {
        String scheme = SCHEME.replace("total: {combine: sum}", total).replace("spread: 0 to 100", "spread: 20 to 100");
        Comparison comparison =
                Comparison.of(run(scheme, table(1)), run(scheme.replace("weight: 50", "weight: 60"), table(2)));
        assertThat(comparison.changes()).hasSizeGreaterThan(80);
        for (Change change : comparison.changes()) {
            BigDecimal difference = change.difference();
            if (difference != null) {
                assertThat(change.parts().stream()
                                .mapToDouble(Change.Part::difference)
                                .sum())
                        .as("%s of %s", total, change.unit())
                        .isCloseTo(difference.doubleValue(), within(1e-7));
            }
        }
    }

    private static String table(long seed) {
        Random random = new Random(seed);
        StringBuilder csv = new StringBuilder("code,a,b,c,fined\n");
        for (int i = 0; i < 100; i++) {
            if (random.nextInt(10) > 0) {
                csv.append('u').append(i);
                for (int column = 0; column < 3; column++) {
                    csv.append(',').append(BigDecimal.valueOf(random.nextInt(20_000) + 1, 2));
                }
                csv.append(random.nextBoolean() ? ",yes\n" : ",no\n");
            }
        }
        return csv.toString();
    }
}
