package io.wuhao.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wuhao.engine.scorecard.Scorecards;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A share of places with a condition beside it: who does not meet it goes on to the next line, and nobody moves up. */
class ShareConditionsTest {

    private static final String SCHEME = """
            scheme: trial
            year: 2022
            source: {document: 演示文件}
            tables:
              firm:
                key: code
                columns:
                  code: {type: text}
                  scale: {one_of: {above: 规上, below: 规下}}
                  mark: {}
                  tax: {zh: 税收, en: tax, unit: 万元, may_be_empty: yes}
            assessed: {who: firm}
            indicators: {given: {formula: mark}}
            points: {given: {}}
            rank: {within: all}
            grades: %s
            """;

    private static final String FIRMS = """
            code,scale,mark,tax
            a,above,90,10
            b,above,80,
            c,above,70,30
            d,below,60,40
            e,below,50,50
            """;

    @TempDir
    Path folder;

    private Trial trial(String grades) {
        return Trial.of(SCHEME.formatted(grades), folder).with("firm.csv", FIRMS);
    }

    private List<String> grades(String grades) {
        try (Assessment run = trial(grades).run()) {
            return run.answer().results(20).stream()
                    .sorted(java.util.Comparator.comparing(Answer.Result::unit))
                    .map(Answer.Result::grade)
                    .toList();
        }
    }

    /** 5 × 40 % = 2: a meets the condition, b has no tax; 80 % = 4: b (again no tax), c, d. From the foot 20 % is e. */
    @Test
    void conditionOfEachLineIsAskedInTurn() {
        assertThat(grades("{A: {to: 40 %, when: tax > 5}, B: next 40 %, C: rest}"))
                .containsExactly("A", "B", "B", "B", "C");
        assertThat(grades("{A: {to: 40 %, when: tax > 5}, B: {next: 40 %, when: tax <= 30}, C: rest}"))
                .containsExactly("A", "C", "B", "C", "C");
        assertThat(grades("{A: {at_most: 40 %, when: score < 90}, B: rest, C: {last: 40 %, when: tax > 40}}"))
                .containsExactly("B", "A", "B", "B", "C");
    }

    @Test
    void placesAreCountedAsWithoutTheConditionAlsoWhereEachShareIsRoundedAlone() {
        assertThat(grades("{A: {to: 30 %, when: tax > 5}, B: next 30 %, C: rest, counted: singly}"))
                .containsExactly("A", "B", "B", "B", "C");
    }

    @Test
    void classesHaveConditionsOfTheirOwn() {
        assertThat(grades("{above: {A: {to: 100 %, when: score > 75}, B: rest}, below: {A: to 80 %, B: rest}}"))
                .containsExactly("A", "A", "B", "A", "B");
    }

    @Test
    void theCardSaysWhichGradeWasMissedAndWhy() {
        try (Assessment run = trial("{A: {to: 60 %, when: tax < 20}, B: rest}").run()) {
            Scorecards cards = new Scorecards(run);
            assertThat(String.valueOf(cards.find("c").orElseThrow().grades()))
                    .contains("A the first 60 % (included) where tax < 20 ×10k yuan")
                    .contains("nobody takes the place")
                    .contains("Within the share of A, but its condition does not hold: tax < 20 ×10k yuan"
                            + " (tax 30 ×10k yuan); the next line decides.")
                    .contains("在 A 的比例内，但不符合条件：税收 < 20 万元");
            assertThat(String.valueOf(cards.find("b").orElseThrow().grades())).contains("(tax is missing)");
            assertThat(String.valueOf(cards.find("a").orElseThrow().grades())).doesNotContain("does not hold");
            assertThat(String.valueOf(cards.find("d").orElseThrow().grades())).doesNotContain("does not hold");
        }
    }

    @Test
    void atMostHasNoRoundingOfItsOwn() {
        assertThatThrownBy(() ->
                        trial("{A: {at_most: 40 %, rounding: up}, B: rest}").scheme())
                .hasMessageContaining("always rounded down");
    }
}
