package io.wuhao.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.run.Assessment;
import io.wuhao.engine.run.Trial;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** GB/T 8170 (P18): half even, rounded once. */
class RoundingTest {

    @TempDir
    Path temporary;

    @Test
    void halfGoesToTheEvenDigit() {
        assertThat(rounded("28.175", 2, "half even")).isEqualTo("28.18");
        assertThat(rounded("28.165", 2, "half even")).isEqualTo("28.16");
        assertThat(rounded("0.35", 1, "half even")).isEqualTo("0.4");
        assertThat(rounded("1.050", 1, "half even")).isEqualTo("1.0");
        assertThat(rounded("-0.0365", 3, "half even")).isEqualTo("-0.036");
    }

    @Test
    void halfUpGoesAwayFromZeroAndTheOthersAsTheySay() {
        assertThat(rounded("28.165", 2, "half up")).isEqualTo("28.17");
        assertThat(rounded("-0.0365", 3, "half up")).isEqualTo("-0.037");
        assertThat(rounded("1.005", 2, "half up")).isEqualTo("1.01");
        assertThat(rounded("28.169", 2, "down")).isEqualTo("28.16");
        assertThat(rounded("-28.169", 2, "down")).isEqualTo("-28.16");
        assertThat(rounded("28.161", 2, "up")).isEqualTo("28.17");
        assertThat(rounded("28", 0, "up")).isEqualTo("28");
    }

    private String rounded(String figure, int decimals, String rounding) {
        String scheme = """
                scheme: rounding
                year: 2022
                source: {document: GB/T 8170}
                completeness: full
                tables: {firm: {key: id, columns: {id: {type: text}, marks: {zh: 分}}}}
                assessed: {who: firm}
                indicators: {given: marks}
                points: {given: }
                score: {decimals: %d, rounding: %s}
                """.formatted(decimals, rounding);
        Trial trial = Trial.of(scheme, temporary).with("firm.csv", "id,marks\n演示,%s\n".formatted(figure));
        try (Assessment run = trial.run()) {
            return run.answer().find("演示").orElseThrow().score().toPlainString();
        }
    }
}
