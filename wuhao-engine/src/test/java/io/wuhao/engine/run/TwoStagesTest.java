package io.wuhao.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.scheme.SchemeReader;
import io.wuhao.engine.scorecard.Scorecards;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Grades in two stages: one end of the list by score, then another figure among those. */
class TwoStagesTest {

    private static final String SCHEME = """
            scheme: trial
            year: 2022
            source: {document: 演示文件}
            tables:
              park: {key: code, columns: {code: {type: text}, x_given: {}, z_given: {}}}
            assessed: {who: park}
            indicators: {x: {formula: x_given}, z: {formula: z_given}}
            points: {x: {}, z: {}}
            grades:
              A: {among: first 50 %, by: points(x), first: 15 %}
              B: rest
              C: {among: last 50 %, by: points(x), last: 10 %}
            """;

    @TempDir
    Path folder;

    /**
     * 39 units, as published: A 6, B 29, C 4. Unit i has x = i and z = 100 − 3 i, so its score is 100 − 2 i and its place i. The first
     * half is 19.5, half up 20 places. 15 % of 39 is 5.85, so 6 of those with the highest x: 15 to 20. The last half is 21 to 39;
     * 10 % of 39 is 3.9, so 4 of those with the lowest x: 21 to 24.
     */
    @Test
    void sharesAreOfTheWholeListAndTheMiddleOneIsInTheFirstHalf() {
        StringBuilder table = new StringBuilder("code,x_given,z_given\n");
        IntStream.rangeClosed(1, 39)
                .forEach(i -> table.append(i)
                        .append(',')
                        .append(i)
                        .append(',')
                        .append(100 - 3 * i)
                        .append('\n'));
        try (Assessment run =
                Trial.of(SCHEME, folder).with("park.csv", table.toString()).run()) {
            assertThat(units(run, "A")).containsExactly(15, 16, 17, 18, 19, 20);
            assertThat(units(run, "C")).containsExactly(21, 22, 23, 24);
            assertThat(units(run, "B")).hasSize(29);
            assertThat(String.valueOf(
                            new Scorecards(run).find("18").orElseThrow().grades()))
                    .contains("second stage of A: place 3 of 20")
                    .contains("A 的第二段：20 家中第 3 名");
        }
    }

    /**
     * Ten units, half are five; 15 % are 1.5, so two, 10 % are one. x of places 1 to 5: 9, 5, 5, 1, 1: the second place of the stage
     * is shared, and both are A. x of places 6 to 10: 2, 2, 3, 4, 4: the last is shared, and neither is C.
     */
    @Test
    void onACutEqualFiguresGetTheBetterGrade() {
        Trial trial = Trial.of(SCHEME, folder).with("park.csv", """
                code,x_given,z_given
                1,9,91
                2,5,85
                3,5,75
                4,1,69
                5,1,59
                6,2,48
                7,2,38
                8,3,27
                9,4,16
                10,4,6
                """);
        try (Assessment run = trial.run()) {
            assertThat(units(run, "A")).containsExactly(1, 2, 3);
            assertThat(units(run, "C")).isEmpty();
        }
    }

    @Test
    void aShareOfPlacesBesideTwoStagesIsRefused() {
        String mixed = SCHEME.replace("B: rest", "T: next 20 %\n  B: rest");
        assertThat(SchemeReader.read(Trial.request(mixed, null)).problems())
                .anySatisfy(problem -> assertThat(problem.in(Locale.ENGLISH))
                        .contains("Grade (T) is a share of places beside a grade in two stages"));
    }

    @Test
    void firstAndLastTogetherOrAnotherPhraseAreRefused() {
        String both = SCHEME.replace("first: 15 %", "first: 15 %, last: 5 %").replace("last 50 %", "half");
        assertThat(SchemeReader.read(Trial.request(both, null)).problems())
                .anySatisfy(problem ->
                        assertThat(problem.in(Locale.ENGLISH)).contains("(grades.A) needs either first or last"))
                .anySatisfy(problem -> assertThat(problem.in(Locale.ENGLISH))
                        .contains("The first stage (half) is not understood")
                        .contains("Say first 50 % or last 50 %."));
    }

    private static List<Integer> units(Assessment run, String grade) {
        return IntStream.rangeClosed(1, 39)
                .filter(i -> run.answer()
                        .find(String.valueOf(i))
                        .filter(unit -> grade.equals(unit.grade()))
                        .isPresent())
                .boxed()
                .toList();
    }
}
