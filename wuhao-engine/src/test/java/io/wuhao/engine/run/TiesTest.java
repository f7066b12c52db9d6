package io.wuhao.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wuhao.engine.scorecard.Scorecards;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Equal scores: refused, or sharing a place that takes up no other. */
class TiesTest {

    private static final String SCHEME = """
            scheme: trial
            year: 2022
            source: {document: 演示文件}
            tables:
              firm: {key: code, columns: {code: {type: text}, mark: {}, tax: {unit: 万元}}}
            assessed: {who: firm}
            indicators: {given: {formula: mark}}
            points: {given: {}}
            rank: %s
            grades: {A: %s, B: rest}
            """;

    @TempDir
    Path folder;

    /** B and C have 80 each and D and E have 70 each; only D and E differ in tax. */
    private Trial trial(String rank, String best) {
        return Trial.of(SCHEME.formatted(rank, best), folder)
                .with("firm.csv", "code,mark,tax\nA,90,1\nB,80,5\nC,80,5\nD,70,3\nE,70,4\n");
    }

    @Test
    void unitsStillEqualStopTheRunInOneErrorWithTheirNames() {
        assertThatThrownBy(() -> trial("{ties: refused}", "to 20 %").run().close())
                .hasMessageContaining("B, C; D, E")
                .hasMessageContaining("scheme.yaml");
    }

    @Test
    void onlyWhatTieBreakersLeaveEqualIsRefused() {
        assertThatThrownBy(() ->
                        trial("{ties: [tax highest, refused]}", "to 20 %").run().close())
                .hasMessageContaining("B, C")
                .satisfies(stopped -> assertThat(stopped.getMessage()).doesNotContain("D, E"));
    }

    @Test
    void aTieBrokenIsNoTie() {
        Trial trial = Trial.of(SCHEME.formatted("{ties: [tax highest, refused]}", "to 50 %"), folder)
                .with("firm.csv", "code,mark,tax\nA,80,5\nB,80,6\n");
        try (Assessment run = trial.run()) {
            assertThat(run.answer().find("B").orElseThrow().rank()).isEqualTo(1);
            assertThat(run.answer().find("A").orElseThrow().rank()).isEqualTo(2);
            assertThat(grades(run, "A")).contains("ties are refused");
        }
    }

    @Test
    void refusedStandsLast() {
        assertThatThrownBy(
                        () -> trial("{ties: [refused, tax highest]}", "to 20 %").scheme())
                .hasMessageContaining("Write refused last");
    }

    /** Printed 1, 2, 2, 3, 3; by units 1, 2, 2, 4, 4. To 60 % of five are the first three units: by printed places D and E would be A. */
    @Test
    void densePlacesArePrintedAndSharesCountUnits() {
        try (Assessment run = trial("{places: dense}", "to 60 %").run()) {
            assertThat(run.answer().find("C").orElseThrow().rank()).isEqualTo(2);
            assertThat(run.answer().find("C").orElseThrow().grade()).isEqualTo("A");
            assertThat(run.answer().find("D").orElseThrow().rank()).isEqualTo(3);
            assertThat(run.answer().find("D").orElseThrow().grade()).isEqualTo("B");
            assertThat(grades(run, "D")).contains("Place 3 (2 share it)").contains("number 4 by count of units");
        }
    }

    /** The last 40 % of five are two units, D and E, which are the fourth and fifth from the top. */
    @Test
    void sharesFromTheFootCountUnitsToo() {
        Trial trial = Trial.of(SCHEME.formatted("{places: dense}", "rest").replace("B: rest", "B: last 40 %"), folder)
                .with("firm.csv", "code,mark,tax\nA,90,1\nB,80,5\nC,80,5\nD,70,3\nE,60,4\n");
        try (Assessment run = trial.run()) {
            assertThat(run.answer().find("C").orElseThrow().grade()).isEqualTo("A");
            assertThat(run.answer().find("D").orElseThrow().grade()).isEqualTo("B");
            assertThat(run.answer().find("E").orElseThrow().rank()).isEqualTo(4);
        }
    }

    private static String grades(Assessment run, String unit) {
        return String.valueOf(new Scorecards(run).find(unit).orElseThrow().grades());
    }
}
