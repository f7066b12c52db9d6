package io.wuhao.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.scorecard.Scorecards;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shares of all that are assessed, and not of those in the list only. */
class SharesOfAssessedTest {

    private static final String SCHEME = """
            scheme: trial
            year: 2022
            source: {document: 演示文件}
            tables:
              firm:
                key: code
                columns: {code: {type: text}, park: {type: text}, mark: {}, land: {unit: 亩}, young: {type: yes/no}}
            assessed: {who: firm, when: land > 0}
            ungraded: {transition: {shown_as: 过渡期, when: young}}
            indicators: {given: {formula: mark}}
            points: {given: {}}
            rank: {within: %s}
            grades: {A: %s, B: rest, C: last 25 %%, of: %s}
            """;

    /** Park p: 4 ranked, 1 in transition, 1 without a mark, 1 of whom the land is not known. Park q: 2 ranked. */
    private static final String FIRMS = """
            code,park,mark,land,young
            P1,p,90,1,no
            P2,p,80,1,no
            P3,p,70,1,no
            P4,p,60,1,no
            P5,p,95,1,yes
            P6,p,,1,no
            P7,p,99,,no
            Q1,q,50,1,no
            Q2,q,40,1,no
            """;

    @TempDir
    Path folder;

    private Assessment run(String within, String best, String of) {
        return Trial.of(SCHEME.formatted(within, best, of), folder)
                .with("firm.csv", FIRMS)
                .run();
    }

    private static List<String> grades(Assessment run) {
        return run.answer().results(20).stream()
                .filter(result -> result.rank() != null)
                .map(result -> result.unit() + " " + result.grade())
                .sorted()
                .toList();
    }

    /** p: 4 + 1 + 1 = 6 assessed, 25 % is 1.5, half up 2 from each end; q: 2, 25 % is 0.5, half up 1 from each end, the first cut first. */
    @Test
    void theUngradedOfTheSameGroupCountAndTheUndecidedDoNot() {
        try (Assessment run = run("park", "to 25 %", "assessed")) {
            assertThat(grades(run)).containsExactly("P1 A", "P2 A", "P3 C", "P4 C", "Q1 A", "Q2 C");
        }
    }

    /** p: 4 in the list, 25 % is 1. */
    @Test
    void otherwiseTheListIsTheBase() {
        try (Assessment run = run("park", "to 25 %", "graded")) {
            assertThat(grades(run)).containsExactly("P1 A", "P2 B", "P3 B", "P4 C", "Q1 A", "Q2 C");
        }
    }

    /** One list: 4 + 2 ranked and 2 others, 8: 30 % is 2.4, at most 2; 25 % is 2. Of the 6 in the list it would be at most 1. */
    @Test
    void inOneListAllAreTheBase() {
        try (Assessment run = run("all", "at most 30 %", "assessed")) {
            assertThat(grades(run)).containsExactly("P1 A", "P2 A", "P3 B", "P4 B", "Q1 C", "Q2 C");
        }
    }

    @Test
    void theCardSaysTheBaseAndHowManyAreInTheList() {
        try (Assessment run = run("park", "to 25 %", "assessed")) {
            assertThat(String.valueOf(
                            new Scorecards(run).find("P2").orElseThrow().grades()))
                    .contains("Place 2 of 4")
                    .contains("shares of all 6 assessed (with those that take no place)")
                    .contains("比例按参评的 6 家（含不参加排名的）");
        }
    }
}
