package io.wuhao.engine.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wuhao.engine.InputException;
import io.wuhao.engine.Label;
import io.wuhao.engine.run.Assessment;
import io.wuhao.engine.run.Trial;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certificates on a card: which are valid, and the level of each class that counts (演示数据). */
class CertificateCardTest {

    private static final String SCHEME = """
            scheme: certificates
            year: 2025
            title: {zh: 演示数据, en: demonstration}
            source: {document: 演示数据}
            tables:
              firm:
                key: code
                columns:
                  code: {zh: 编号, en: code, type: text}
                  tax: {zh: 税收, en: tax, unit: 万元}
              certificate:
                zh: 证书
                en: certificates
                key: number
                columns:
                  number: {zh: 证书号, en: number, type: text}
                  holder: {zh: 持有企业, en: holder, refers_to: firm}
                  kind: {zh: 类别, en: class, one_of: {tech: {zh: 高新技术企业, en: high-tech}, brand: {zh: 品牌, en: brand}, warned: {zh: 黄牌, en: warned}}}
                  level: {zh: 级别, en: level, one_of: {city: {zh: 市级, en: city}, nation: {zh: 国家级, en: nation}}}
                  until: {zh: 有效期止, en: valid until, type: date}
            assessed: {who: firm}
            indicators: {tax: {zh: 税收, en: tax}}
            points: {tax: {weight: 100, ratio_to: 10}}
            bonus:
              at_most: 4
              certificates:
                table: certificate
                class: kind
                level: level
                valid_until: until
                tech: {city: 1, nation: 3}
                brand: 2
            penalty:
              certificates: {table: certificate, class: kind, warned: 1}
            grades: {A: to 20 %, B: rest}
            """;

    @TempDir
    Path folder;

    private Assessment run(String certificates) {
        return Trial.of(SCHEME, folder)
                .with("firm.csv", "code,tax\nF1,5\nF2,5\n")
                .with("certificate.csv", "number,holder,kind,level,until\n" + certificates)
                .run();
    }

    /** 高新：国家级 1 个、市级 2 个有效，取 3；品牌已过期，不加；黄牌扣 1，扣分没有写有效期。50 + 3 − 1 = 52。 */
    @Test
    void highestValidLevelOfEachClassIsNamed() {
        try (Assessment run = run("""
                Z1,F1,高新技术企业,国家级,2025-12-31
                Z2,F1,tech,city,2026-12-31
                Z3,F1,tech,city,2027-12-31
                Z4,F1,brand,nation,2025-12-30
                Z5,F1,warned,city,2025-12-30
                """)) {
            Scorecard card = new Scorecards(run).find("F1").orElseThrow();
            assertThat(card.score()).hasToString("52.00");
            assertThat(says(card, "bonus_tech"))
                    .containsExactly(new Label(
                            "有效的有：国家级 1 个、市级 2 个；同类取最高，按国家级加 3 分。",
                            "Valid: nation (1), city (2); within a class the highest counts, nation. Adds 3 points."));
            assertThat(says(card, "penalty_warned"))
                    .containsExactly(new Label(
                            "有效的有：任何级别 1 个；同类取最高，按任何级别扣 1 分。",
                            "Valid: any level (1); within a class the highest counts, any level. Takes off 1 points."));
            assertThat(card.lines()).extracting(Scorecard.Line::node).doesNotContain("bonus_brand");
            assertThat(card.facts().stream().filter(fact -> fact.label().en().contains("certificates")))
                    .hasSize(3);
        }
    }

    /** 高新 3 + 品牌 2 = 5，上限 4，50 + 4 = 54；没有证书的 0 分，不是缺失。 */
    @Test
    void classesAddUpToTheCeilingAndUnitWithoutCertificatesGetsNothing() {
        try (Assessment run = run("""
                Z1,F1,tech,nation,2026-12-31
                Z2,F1,brand,city,2026-12-31
                """)) {
            Scorecards cards = new Scorecards(run);
            assertThat(cards.find("F1").orElseThrow().score()).hasToString("54.00");
            assertThat(cards.find("F2").orElseThrow().score()).hasToString("50.00");
        }
    }

    @Test
    void unknownLevelIsRefusedWithItsRow() {
        assertThatThrownBy(() -> run("Z1,F1,tech,county,2026-12-31\n"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("certificate.csv")
                .hasMessageContaining("county");
    }

    private static List<Label> says(Scorecard card, String node) {
        return card.lines().stream()
                .filter(line -> line.node().equals(node))
                .findFirst()
                .orElseThrow()
                .says();
    }
}
