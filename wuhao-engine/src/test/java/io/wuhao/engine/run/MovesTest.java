package io.wuhao.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.scorecard.Scorecards;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which moves a result names. */
class MovesTest {

    @TempDir
    Path folder;

    /** First grades: A has A, B has B. The floor A holds for both and lifts B; the veto holds for B after it, down to C. */
    @Test
    void onlyMovesThatChangedTheGradeAreNamed() {
        Trial trial = Trial.of("""
                scheme: trial
                year: 2022
                source: {document: 演示文件}
                tables:
                  firm: {key: code, columns: {code: {type: text}, tax: {unit: 万元}}}
                assessed: {who: firm}
                indicators: {tax_paid: {formula: tax}}
                points: {tax_paid: {weight: 100, ratio_to: 20}}
                grades: {A: to 50 %, B: rest, C: by move only}
                moves:
                  floor: {not_below: A, when: tax > 1}
                  veto:  {becomes: C, when: tax < 20}
                """, folder).with("firm.csv", "code,tax\nA,30\nB,10\n");
        try (Assessment run = trial.run()) {
            assertThat(run.answer().find("A").orElseThrow().moves()).isEmpty();
            assertThat(run.answer().find("B").orElseThrow().moves()).containsExactly("floor", "veto");
            assertThat(String.valueOf(
                            new Scorecards(run).find("A").orElseThrow().grades()))
                    .contains("the grade stays A");
        }
    }
}
