package io.wuhao.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.Problem;
import io.wuhao.engine.scheme.SchemeReader;
import io.wuhao.engine.scorecard.Scorecards;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cuts that read the place, are rounded grade by grade, or are counted each on its own. */
class GradeCutsTest {

    private static final String SCHEME = """
            scheme: trial
            year: 2022
            source: {document: 演示文件}
            tables:
              park: {key: code, columns: {code: {type: text}, x_given: {}}}
            assessed: {who: park}
            indicators: {x: {formula: x_given}}
            points: {x: {}}
            """;

    @TempDir
    Path folder;

    /** Published, Anyang: 39 × 15 % = 5.85 → 6; 39 × 75 % = 29.25 → 29; 4 are left. */
    @Test
    void thirtyNineCountedSinglyAre6And29And4() {
        assertThat(counts(39, "A: to 15 %, B: next 75 %, C: rest, counted: singly"))
                .containsExactly(6, 29, 4);
    }

    /** 12 × 20 % = 2.4 → 2; 12 × 45 % = 5.4 → 5; cumulated 12 × 65 % = 7.8 → 8, so 6. */
    @Test
    void sharesAreCumulatedUnlessCountedSingly() {
        assertThat(counts(12, "A: to 20 %, B: next 45 %, C: rest, counted: singly"))
                .containsExactly(2, 5, 5);
        assertThat(counts(12, "A: to 20 %, B: next 45 %, C: rest")).containsExactly(2, 6, 4);
        assertThat(counts(12, "A: to 20 %, B: next 45 %, C: rest, counted: cumulated"))
                .containsExactly(2, 6, 4);
    }

    /** A line without rounding takes the section's: 12 × 20 % = 2.4, up 3; 12 × 65 % = 7.8, down 7, so 4 more. */
    @Test
    void roundingOfALineStandsBeforeThatOfTheSection() {
        assertThat(counts(12, "A: to 20 %, B: {next: 45 %, rounding: down}, C: rest, rounding: up"))
                .containsExactly(3, 4, 5);
    }

    @Test
    void explanationNamesTheRoundingAndTheWayToCount() {
        try (Assessment run = run(12, "A: {to: 20 %, rounding: down}, B: next 45 %, C: rest, counted: singly")) {
            assertThat(String.valueOf(
                            new Scorecards(run).find("1").orElseThrow().grades()))
                    .contains("the first 20 % (included) (rounded down)")
                    .contains("each rounded on its own count")
                    .contains("舍去取整")
                    .contains("各级家数分别取整");
        }
    }

    @Test
    void placeIsReadByCutsAndMovesAndSaid() {
        try (Assessment run = run(5, "A: place <= 2 and x_given >= 100, B: rest")) {
            assertThat(units(run, "A")).isEqualTo(1);
            assertThat(String.valueOf(
                            new Scorecards(run).find("1").orElseThrow().grades()))
                    .contains("名次")
                    .contains("place");
        }
    }

    @Test
    void placeIsRefusedBeforeTheRanking() {
        assertThat(problems("""
                        direct: {first: {becomes: A, quota: inside, when: place <= 2}}
                        bonus: {first: {when: place = 1, points: 2}}
                        grades: {A: to 20 %, B: rest}
                        """))
                .hasSize(2)
                .anyMatch(problem -> problem.contains("name (place) is not known.")
                        && problem.contains("stands in conditions of grades and in moves only"))
                .anyMatch(
                        problem -> problem.contains("Direct grades come before the ranking: there is no (place) yet."));
    }

    @Test
    void aLineWithSeveralSharesOrNoneIsRefused() {
        assertThat(problems("grades: {A: {to: 20 %, next: 10 %}, B: {next: many}, C: rest}"))
                .anyMatch(problem -> problem.contains("Write one of to, next, at_most and last."))
                .anyMatch(problem -> problem.contains("(many) is not a share. Write a percentage, as 20 %."));
    }

    private static List<String> problems(String more) {
        return SchemeReader.read(Trial.request(SCHEME + more, null)).problems().stream()
                .filter(problem -> problem.severity() != Problem.Severity.NOTE)
                .map(problem -> problem.in(Locale.ENGLISH))
                .toList();
    }

    private List<Integer> counts(int size, String grades) {
        try (Assessment run = run(size, grades)) {
            return List.of(units(run, "A"), units(run, "B"), units(run, "C"));
        }
    }

    private Assessment run(int size, String grades) {
        StringBuilder table = new StringBuilder("code,x_given\n");
        IntStream.rangeClosed(1, size)
                .forEach(i -> table.append(i).append(',').append(101 - i).append('\n'));
        return Trial.of(SCHEME + "grades: {" + grades + "}", folder)
                .with("park.csv", table.toString())
                .run();
    }

    private static int units(Assessment run, String grade) {
        return (int) run.answer().results().stream()
                .filter(one -> grade.equals(one.grade()))
                .count();
    }
}
