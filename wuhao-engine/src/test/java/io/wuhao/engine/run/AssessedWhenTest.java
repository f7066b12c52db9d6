package io.wuhao.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.scorecard.Scorecards;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is assessed, where the condition reads a figure that some units lack. */
class AssessedWhenTest {

    private static final String SCHEME = """
            scheme: trial
            year: 2022
            source: {document: 演示文件}
            tables:
              firm:
                key: code
                columns:
                  code: {type: text}
                  tax:  {unit: 万元}
                  land: {unit: 亩, may_be_empty: yes}
            assessed: {who: firm, when: land >= 5}
            ungraded: {poor: {when: tax < 1}}
            indicators: {tax_paid: {formula: tax}}
            points: {tax_paid: {weight: 100, ratio_to: mean of values}}
            grades: {A: to 50 %, B: rest}
            """;

    @TempDir
    Path folder;

    private Assessment run() {
        return Trial.of(SCHEME, folder)
                .with("firm.csv", "code,tax,land\nA,30,10\nB,10,6\nC,500,\nD,20,4\nE,0,\nF,0,9\n")
                .run();
    }

    /** A and B are assessed, F is ungraded, D is not assessed; C and E have no land: 2 + 1 + 2 = 5 of 6 rows are listed. */
    @Test
    void unitWhoseConditionCannotBeToldStaysInSight() {
        try (Assessment run = run()) {
            assertThat(run.answer().results())
                    .extracting(Answer.Result::unit)
                    .containsExactlyInAnyOrder("A", "B", "C", "E", "F");
            Answer.Result undecided = run.answer().find("C").orElseThrow();
            assertThat(undecided.ungradedReason()).isEqualTo("undecided");
            assertThat(undecided.undecided()).containsExactly("assessed");
            assertThat(undecided.score()).isNull();
            assertThat(undecided.grade()).isNull();
            assertThat(run.answer().find("E").orElseThrow().ungradedReason()).isEqualTo("undecided");
            assertThat(run.answer().units()).isEqualTo(5);
            assertThat(run.answer().counts())
                    .filteredOn(count -> count.outcome().equals("undecided"))
                    .singleElement()
                    .extracting(Answer.Count::units)
                    .isEqualTo(2L);
            assertThat(run.answer().counts().stream()
                            .mapToLong(Answer.Count::units)
                            .sum())
                    .isEqualTo(5);
        }
    }

    /** The mean is (30 + 10) / 2 = 20: the 500 of C is not in it. A has 30 / 20 × 100 = 150, B 50. */
    @Test
    void undecidedUnitIsNotCompared() {
        try (Assessment run = run()) {
            assertThat(run.answer().find("A").orElseThrow().score()).isEqualByComparingTo("150");
            assertThat(run.answer().find("B").orElseThrow().score()).isEqualByComparingTo("50");
            assertThat(run.answer().find("A").orElseThrow().ranked()).isEqualTo(2);
        }
    }

    /** B has 4 of 5 mu; C is in no row of the case. */
    @Test
    void caseThatExpectsAUnitThatIsNotAssessedIsAnsweredInWords() {
        Trial trial = Trial.of(SCHEME + """
                cases:
                  small:
                    from: 手算
                    firm: [{code: A, tax: 30, land: 10}, {code: B, tax: 9, land: 4}]
                    expect: {A: {grade: A}, B: {grade: B}, C: {grade: B}}
                """, folder);
        CaseRunner.Outcome outcome = new CaseRunner(trial.request(), folder, new DuckDbRunner())
                .run(trial.scheme())
                .get(0);
        assertThat(outcome.differences())
                .extracting(problem -> problem.in(Locale.ENGLISH).replaceFirst("^[^:]*: ", ""))
                .containsExactly(
                        "Case \"small\": the unit (B) has no result. It is in the table and is not assessed: the"
                                + " condition of assessed.when (land >= 5) does not hold for it.",
                        "Case \"small\": the unit (C) has no result. No row of the case has this key: compare the two.");
        assertThat(outcome.differences())
                .extracting(problem -> problem.in(Locale.CHINESE))
                .anySatisfy(said -> assertThat(said).endsWith("单位（B）没有结果。 它在数据表里，但不参评：参评条件（land >= 5）不成立。"));
    }

    @Test
    void explanationSaysThatItCannotBeSaid() {
        try (Assessment run = run()) {
            String card = String.valueOf(new Scorecards(run).find("C").orElseThrow());
            assertThat(card).contains("无法判断是否参评").contains("whether it is assessed cannot be said");
        }
    }
}
