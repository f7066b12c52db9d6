package io.wuhao.engine.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wuhao.engine.Label;
import io.wuhao.engine.run.Assessment;
import io.wuhao.engine.run.Trial;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Totals in totals, on invented firms (演示数据). */
class ScorecardTotalsTest {

    private static final String SCHEME = """
            scheme: totals
            year: 2022
            title: {zh: 演示数据, en: demonstration}
            source: {document: 演示数据}
            completeness: scoring
            tables:
              firm:
                zh: 企业
                key: code
                columns:
                  code: {zh: 编号, en: code, type: text}
                  a: {zh: 甲, en: a, may_be_empty: yes}
                  b: {zh: 乙, en: b, may_be_empty: yes}
                  c: {zh: 丙, en: c, may_be_empty: yes}
                  d: {zh: 丁, en: d, may_be_empty: yes}
            assessed: {who: firm, as_at: 2022-12-31}
            indicators:
              a: {zh: 甲, en: a}
              b: {zh: 乙, en: b}
              c: {zh: 丙, en: c}
              d: {zh: 丁, en: d}
            points:
              a: {weight: 60, ratio_to: 10}
              b: {weight: 40, ratio_to: 10, missing: weight to the others}
              c: {weight: 100, ratio_to: 10}
              d: {weight: 100, ratio_to: 10}
            total:
              combine: %s
              of:
                effect: {zh: 效益, en: effect, weight: 3, combine: sum, of: [a, b]}
                growth: {zh: 增长, en: growth, weight: 1, combine: mean, of: {c: 1, d: 3}}
            score: {decimals: 2}
            grades: unknown
            """;

    @TempDir
    Path folder;

    private Scorecard card(String combine) {
        return card(combine, "T1,5,,8,4");
    }

    private Scorecard card(String combine, String row) {
        try (Assessment run = Trial.of(SCHEME.formatted(combine), folder)
                .with("firm.csv", "code,a,b,c,d\n" + row + "\n")
                .run()) {
            return new Scorecards(run).find("T1").orElseThrow();
        }
    }

    /** 甲 30 × 100 ÷ 60 = 50；增长 (1 × 80 + 3 × 40) ÷ 4 = 50；总分 (3 × 50 + 1 × 50) ÷ 4 = 50。 */
    @Test
    void treeIsDrawnInTheOrderOfTheSchemeAndContributionsAddUp() {
        Scorecard card = card("mean");
        assertThat(card.lines())
                .extracting(line -> line.level() + " " + line.node())
                .containsExactly("0 total", "1 effect", "2 a", "2 b", "1 growth", "2 c", "2 d", "1 rounding");
        Map<String, Double> contributions = new TreeMap<>();
        card.lines().forEach(line -> {
            Double contribution = line.contribution();
            if (contribution != null) {
                contributions.put(line.node(), contribution);
            }
        });
        assertThat(contributions.get("a")).isCloseTo(37.5, within(1e-9));
        assertThat(contributions.get("c")).isCloseTo(5, within(1e-9));
        assertThat(contributions.get("d")).isCloseTo(7.5, within(1e-9));
        assertThat(card.score()).isEqualByComparingTo("50.00");
    }

    @Test
    void weightThatGoesToTheOthersIsSaidOnBothSides() {
        Scorecard card = card("mean");
        assertThat(says(card, "b")).contains("没有乙的数据：不计该项，权重分给其他项。");
        assertThat(says(card, "a")).contains("计入得分：30 × 1.25 = 37.5 分（缺失项的权重分给其他项，按权重平均到总分）。");
        assertThat(says(card, "effect")).isEqualTo("相加：甲 30，得 50 分。乙没有得分，权重分给其余各项。");
        assertThat(says(card, "growth")).isEqualTo("加权平均：丙 80（权重 1）、丁 40（权重 3），得 50 分。");
        assertThat(says(card, "c")).contains("计入得分：80 × 0.0625 = 5 分（按权重平均到增长、总分）。");
        assertThat(says(card, "total")).isEqualTo("加权平均：效益 50（权重 3）、增长 50（权重 1），得 50 分。");
    }

    /**
     * 甲 0.4 ÷ 10 × 60 × 100 ÷ 60 = 4；增长 (1 × 16 + 3 × 16) ÷ 4 = 16；总分 (4³ × 16)^(1/4) = 2^2.5 = 5.656854。
     * 对数：3 × ln 4 = 6 ln 2，1 × ln 16 = 4 ln 2，合 10 ln 2：效益占 0.6，增长占 0.4；丙占增长的 1/4，丁占 3/4。
     */
    @Test
    void geometricMeanIsSplitByLogarithms() {
        Scorecard card = card("geometric mean", "T1,0.4,,1.6,1.6");
        assertThat(contribution(card, "a")).isCloseTo(5.656854 * 0.6, within(1e-6));
        assertThat(contribution(card, "c")).isCloseTo(5.656854 * 0.1, within(1e-6));
        assertThat(contribution(card, "d")).isCloseTo(5.656854 * 0.3, within(1e-6));
        assertThat(says(card, "total")).startsWith("加权几何平均：效益 4（权重 3）");
        assertThat(says(card, "c")).contains("按权重平均到增长，按对数分摊总分");
    }

    /** 总分 (1³ × 1)^(1/4) = 1：对数为 0，没有份额。 */
    @Test
    void geometricMeanOfOneHasNoShares() {
        Scorecard card = card("geometric mean", "T1,0.1,,0.1,0.1");
        assertThat(card.score()).isEqualByComparingTo("1");
        assertThat(card.lines())
                .filteredOn(line -> line.kind() == Scorecard.Kind.ITEM)
                .extracting(Scorecard.Line::contribution)
                .containsOnlyNulls();
    }

    /** 增长 (1 × 0 + 3 × 0) ÷ 4 = 0，积有一个因子为 0：总分 0，没有份额。 */
    @Test
    void geometricMeanWithAPartOfNothingIsNothing() {
        Scorecard card = card("geometric mean", "T1,0.4,,0,0");
        assertThat(card.score()).isEqualByComparingTo("0");
        assertThat(card.lines())
                .filteredOn(line -> line.kind() == Scorecard.Kind.ITEM)
                .extracting(Scorecard.Line::contribution)
                .containsOnlyNulls();
    }

    /** A product of a negative part has no root: no score. */
    @Test
    void geometricMeanOfANegativePartHasNoValue() {
        assertThat(card("geometric mean", "T1,-0.4,,1.6,1.6").score()).isNull();
    }

    @Test
    void harmonicMeanIsNotSplitIntoParts() {
        Scorecard card = card("harmonic mean");
        assertThat(card.lines())
                .filteredOn(line -> line.kind() == Scorecard.Kind.ITEM)
                .extracting(Scorecard.Line::contribution)
                .containsOnlyNulls();
    }

    private static Double contribution(Scorecard card, String node) {
        return card.lines().stream()
                .filter(line -> line.node().equals(node))
                .map(Scorecard.Line::contribution)
                .findFirst()
                .orElseThrow();
    }

    private static String says(Scorecard card, String node) {
        return card.lines().stream()
                .filter(line -> line.node().equals(node))
                .flatMap(line -> line.says().stream())
                .map(Label::zh)
                .collect(java.util.stream.Collectors.joining("\n"));
    }
}
