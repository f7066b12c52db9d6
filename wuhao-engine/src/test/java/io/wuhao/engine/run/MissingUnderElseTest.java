package io.wuhao.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A missing value follows {@code missing}; the {@code else} of a formula gives it nothing. */
class MissingUnderElseTest {

    @TempDir
    Path folder;

    /** Nothing was planned for P2, so its rate is 5 ÷ 0: missing. P1: 8 ÷ 10 = 80 %, 20 points. */
    @Test
    void elseGivesNothingToAMissingValue() {
        assertThat(score("missing: 0")).isEqualTo("0.00");
        assertThat(score("missing: not graded")).isEqualTo("null");
    }

    private String score(String missing) {
        String scheme = """
                scheme: trial
                year: 2025
                source: {document: 演示数据}
                tables:
                  park:
                    key: name
                    columns:
                      name: {type: text}
                      done: {unit: 万元}
                      planned: {unit: 万元}
                assessed: {who: park}
                indicators:
                  rate: {formula: done / planned}
                points:
                  rate:
                    formula: case when value < 60 % then 0 when value < 100 % then 20 else 25 end
                    MISSING
                """.replace("MISSING", missing);
        try (Assessment run = Trial.of(scheme, folder)
                .with("park.csv", "name,done,planned\nP1,8,10\nP2,5,0\n")
                .run()) {
            assertThat(String.valueOf(run.answer().find("P1").orElseThrow().score()))
                    .isEqualTo("20.00");
            return String.valueOf(run.answer().find("P2").orElseThrow().score());
        }
    }
}
