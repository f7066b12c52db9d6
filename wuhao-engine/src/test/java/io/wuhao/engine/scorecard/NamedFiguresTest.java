package io.wuhao.engine.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.run.Assessment;
import io.wuhao.engine.run.Trial;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A figure that the scheme declares is called by its name wherever another reads it, and told once below. */
class NamedFiguresTest {

    private static final String SCHEME = """
            scheme: trial
            year: 2022
            source: {document: 演示文件}
            tables:
              firm:
                key: code
                columns:
                  code: {type: text}
                  tax: {zh: 税收, en: tax, unit: 万元}
                  area: {zh: 面积, en: area, unit: 亩}
                  rented: {zh: 租出, en: rented, unit: 亩}
            assessed: {who: firm}
            indicators:
              land: {zh: 用地, en: land, formula: area - rented, unit: 亩}
              tax_per_mu: {zh: 亩均税收, en: tax per mu, formula: tax / land, unit: 万元/亩}
            points: {tax_per_mu: {weight: 100, ratio_to: 10}}
            bonus: {big: {zh: 大户, en: big, when: 2 * land >= 8 亩, points: land / 2}}
            """;

    @Test
    void declaredFigureIsCalledByItsNameAndToldBelow(@TempDir Path folder) {
        try (Assessment run = Trial.of(SCHEME, folder)
                .with("firm.csv", "code,tax,area,rented\nX,100,5,1\n")
                .run()) {
            String card = ExplainText.of(new Scorecards(run).find("X").orElseThrow(), Locale.ENGLISH);
            assertThat(card)
                    .contains("tax per mu = tax ÷ land = 100 ×10k yuan ÷ 4 mu = 25 ×10k yuan/mu.")
                    .contains("It holds that 2 × land ≥ 8 mu (land 4 mu). Adds land ÷ 2 = 4 mu ÷ 2 = 2 points.")
                    .contains("land: 4 mu  [= area − rented = 5 mu − 1 mu]")
                    .doesNotContain("tax per mu: 25 ×10k yuan/mu  [");
            assertThat(SchemeReading.of(run.scheme()).toString()).contains("tax per mu = tax ÷ land, in");
        }
    }
}
