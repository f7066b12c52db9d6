package io.wuhao.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A rule of 2023 tried on later figures: ages and terms count as at the day asked for. By hand: B was registered on 2022-06-01,
 * one full year before 2023-12-31 and three before 2025-12-31; its title ends on 2024-12-31.
 */
class SnapshotTest {

    private static final String SCHEME = """
            scheme: trial
            year: 2023
            source: {document: 演示文件}
            tables:
              firm:
                key: code
                columns:
                  code:       {type: text}
                  registered: {type: date}
                  tax:        {unit: 万元}
              title:
                key: number
                columns:
                  number:      {type: text}
                  firm:        {type: text, refers_to: firm, called: title}
                  class:       {type: text, one_of: {tech: 高新}}
                  level:       {type: text, one_of: {nation: 国家级}}
                  valid_until: {type: date}
            assessed: {who: firm, as_at: 2023-12-31}
            ungraded: {young: {when: years(registered) < 2}}
            indicators: {tax_paid: {formula: tax}}
            points: {tax_paid: {weight: 100, ratio_to: 100}}
            bonus: {certificates: {table: title, class: class, level: level, valid_until: valid_until, tech: {nation: 3}}}
            grades: {A: to 50 %, B: rest}
            """;

    @TempDir
    Path folder;

    private Trial trial() {
        return Trial.of(SCHEME, folder)
                .with("firm.csv", "code,registered,tax\nA,2010-01-01,100\nB,2022-06-01,50\n")
                .with(
                        "title.csv",
                        "number,firm,class,level,valid_until\n1,A,tech,nation,2030-12-31\n2,B,tech,nation,2024-12-31\n");
    }

    @Test
    void byItsOwnDayTheYoungFirmIsNotGraded() {
        try (Assessment run = trial().run()) {
            assertThat(run.answer().find("B").orElseThrow().ungradedReason()).isEqualTo("young");
        }
    }

    @Test
    void asAtALaterDayTheFirmIsOldEnoughAndItsTitleIsOver() {
        try (Assessment run = trial().asAt(LocalDate.of(2025, 12, 31)).run()) {
            Answer.Result firm = run.answer().find("B").orElseThrow();
            assertThat(firm.ungradedReason()).isNull();
            assertThat(firm.bonus()).isZero();
            assertThat(run.answer().find("A").orElseThrow().bonus()).isEqualTo(3);
        }
    }
}
