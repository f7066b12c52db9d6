package io.wuhao.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wuhao.engine.scorecard.Scorecards;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Grades given directly by a place among the compared units. */
class DirectPlacesTest {

    private static final String SCHEME = """
            scheme: trial
            year: 2022
            source: {document: 演示文件}
            tables:
              firm:
                key: code
                columns:
                  code: {type: text}
                  scale: {zh: 规模, en: scale, one_of: {above: {zh: 规上, en: large}, below: {zh: 规下, en: small}}}
                  mark: {}
                  tax: {zh: 税收, en: tax, unit: 万元, may_be_empty: yes}
                  poor: {type: yes/no}
                  parcel: {type: text, may_be_empty: yes}
            assessed: {who: firm%s}
            ungraded: {out: {when: mark < 0}}
            indicators: {given: {formula: mark}}
            points: {given: {}}
            rank: {within: %s}
            direct: {big: {zh: 大户, en: big, becomes: A, quota: outside, %s}}
            grades: {A: by move only, B: rest}
            """;

    /** By tax: U1 900 (takes no place), P1 500, P2 and Q1 400, P3 300, Q2 100; Q3 has none. */
    private static final String FIRMS = """
            code,scale,mark,tax,poor,parcel
            P1,规上,50,500,no,
            P2,规上,60,400,yes,
            P3,规上,70,300,no,
            Q1,规下,40,400,no,
            Q2,规下,30,100,no,
            Q3,规下,20,,no,
            U1,规下,-1,900,no,
            """;

    @TempDir
    Path folder;

    private Trial trial(String direct, String within, String merged) {
        return Trial.of(SCHEME.formatted(merged, within, direct), folder).with("firm.csv", FIRMS);
    }

    private List<String> directly(String direct, String within) {
        try (Assessment run = trial(direct, within, "").run()) {
            return directly(run);
        }
    }

    private static List<String> directly(Assessment run) {
        return run.answer().results(20).stream()
                .filter(result -> "A".equals(result.grade()))
                .map(Answer.Result::unit)
                .sorted()
                .toList();
    }

    @Test
    void whoTiesWithTheLastPlaceIsAmongTheFirstAndTheUngradedAreNot() {
        assertThat(directly("first: 2, by: tax", "all")).containsExactly("P1", "P2", "Q1");
    }

    /** Above: P1, P2. Below: Q1, Q2; Q3 has no tax. */
    @Test
    void leftOutThePlaceIsWithinEachList() {
        assertThat(directly("first: 2, by: tax", "scale")).containsExactly("P1", "P2", "Q1", "Q2");
        assertThat(directly("first: 2, by: tax, within: all", "scale")).containsExactly("P1", "P2", "Q1");
        assertThat(directly("first: 1, by: tax, within: scale", "all")).containsExactly("P1", "Q1");
        assertThat(trial("first: 2, by: tax", "scale", "").scheme().defaults())
                .anyMatch(one -> one.path().equals("direct.big.within"));
    }

    /** Among who is not poor the second is Q1; with the condition beside, P2 keeps its place, and nobody takes it. */
    @Test
    void amongIsBeforeThePlaceAndWhenAfterIt() {
        assertThat(directly("first: 2, by: tax, among: not poor", "all")).containsExactly("P1", "Q1");
        assertThat(directly("first: 2, by: tax, when: not poor", "all")).containsExactly("P1", "Q1");
        assertThat(directly("first: 3, by: tax, among: not poor", "all")).containsExactly("P1", "P3", "Q1");
        assertThat(directly("first: 3, by: tax, when: not poor", "all")).containsExactly("P1", "Q1");
    }

    /** 5 have a tax: 30 % is 1.5, half up 2 (and the tie), down 1. 6 have a score: the last 20 % are 1.2, 1, up 2. */
    @Test
    void shareIsOfThoseWhoHaveTheFigure() {
        assertThat(directly("first: 30 %, by: tax", "all")).containsExactly("P1", "P2", "Q1");
        assertThat(directly("first: 30 %, by: tax, rounding: down", "all")).containsExactly("P1");
        assertThat(directly("last: 20 %", "all")).containsExactly("Q3");
        assertThat(directly("last: 20 %, rounding: up", "all")).containsExactly("Q2", "Q3");
    }

    /** P3 and Q1 on one parcel pay 700, the most: they take one place. */
    @Test
    void mergedRowsHaveOnePlace() {
        Trial merged = trial("first: 2, by: tax", "all", ", merged_by: parcel")
                .with(
                        "firm.csv",
                        FIRMS.replace("P3,规上,70,300,no,", "P3,规下,70,300,no,x")
                                .replace("Q1,规下,40,400,no,", "Q1,规下,40,400,no,x"));
        try (Assessment run = merged.run()) {
            assertThat(directly(run)).containsExactly("P1", "P3", "Q1");
        }
    }

    @Test
    void theCardSaysWhichPlaceByWhichFigure() {
        try (Assessment run = trial("first: 2, by: tax, within: all, when: not poor", "scale", "")
                .run()) {
            String card =
                    String.valueOf(new Scorecards(run).find("Q1").orElseThrow().grades());
            assertThat(card)
                    .contains(
                            "Graded A directly (outside the quota): big, since by tax (tax 400 ×10k yuan) it is place 2"
                                    + " of the first 2, and not poor")
                    .contains("因为按税收（税收 400 万元）是第 2 名（取前 2 名），且");
        }
    }

    @Test
    void whatIsHalfSaidIsRefused() {
        assertThatThrownBy(() -> trial("by: tax", "all", "").scheme()).hasMessageContaining("either first or last");
        assertThatThrownBy(() -> trial("first: 2, last: 2", "all", "").scheme())
                .hasMessageContaining("either first or last");
        assertThatThrownBy(() -> trial("first: 2, by: poor", "all", "").scheme())
                .hasMessageContaining("not a number");
        assertThatThrownBy(() ->
                        trial("first: 2, by: tax, within: skale", "all", "").scheme())
                .hasMessageContaining("scale");
        assertThatThrownBy(() -> trial("first: 2, rounding: up", "all", "").scheme())
                .hasMessageContaining("nothing to round");
        assertThatThrownBy(() -> trial("first: 2, among: place > 2", "all", "").scheme())
                .hasMessageContaining("Direct grades come before the ranking");
    }
}
