package io.wuhao.engine.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.run.Assessment;
import io.wuhao.engine.run.Trial;
import io.wuhao.engine.scheme.SchemeReader;
import io.wuhao.engine.scorecard.ExplainText;
import io.wuhao.engine.scorecard.Scorecards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule that prints "and extra points" without saying which: the run goes on, and every page says what is not in it. */
class UnknownClausesTest {

    private static final String SCHEME = """
            scheme: trial
            year: 2022
            source: {document: 演示文件}
            completeness: clauses
            tables:
              firm: {key: code, columns: {code: {type: text}, tax: {unit: 万元}}}
            assessed: {who: firm}
            indicators: {tax_paid: {formula: tax}}
            points: {tax_paid: {weight: 100, ratio_to: 20}}
            bonus: unknown
            penalty: {late: {when: tax < 1, points: unknown}}
            grades: {A: to 50 %, B: rest}
            moves: unknown
            """;

    @TempDir
    Path folder;

    @Test
    void everyPageSaysThatTheScoreIsBeforeAnUnknownBonus() throws IOException {
        Trial trial = Trial.of(SCHEME, folder).with("firm.csv", "code,tax\nA,30\nB,10\n");
        try (Assessment run = trial.run()) {
            SchemeReader.Request request = trial.request();
            RunRecord record = RunRecord.of(run, request, List.of());
            ResultFiles.write(
                    run,
                    record,
                    new ResultFiles.Wanted(
                            folder.resolve("out"), EnumSet.allOf(ResultFiles.Format.class), Locale.ENGLISH));
            String card = ExplainText.of(new Scorecards(run).find("A").orElseThrow(), Locale.ENGLISH);
            String bonus = "the scores are before a bonus that is not known";
            // 30 / 20 * 100 = 150
            assertThat(card)
                    .contains("score 150.00")
                    .contains("Note: " + bonus + " (bonus).")
                    .contains("the scores are before a penalty that is not known (penalty.late.points)")
                    .contains("the grades are before moves that are not known (moves)");
            assertThat(Files.readString(folder.resolve("out/report.html")))
                    .contains("Not printed in the document: bonus; so " + bonus);
            assertThat(Files.readString(folder.resolve("out/run.json"))).contains(bonus);
        }
    }
}
