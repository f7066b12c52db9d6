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
        try (Assessment run = Trial.of(SCHEME.formatted(combine), folder)
                .with("firm.csv", "code,a,b,c,d\nT1,5,,8,4\n")
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

    @Test
    void geometricMeanIsNotSplitIntoParts() {
        Scorecard card = card("geometric mean");
        assertThat(card.lines())
                .filteredOn(line -> line.kind() == Scorecard.Kind.ITEM)
                .extracting(Scorecard.Line::contribution)
                .containsOnlyNulls();
        assertThat(says(card, "total")).startsWith("加权几何平均：效益 50（权重 3）");
    }

    private static String says(Scorecard card, String node) {
        return card.lines().stream()
                .filter(line -> line.node().equals(node))
                .flatMap(line -> line.says().stream())
                .map(Label::zh)
                .collect(java.util.stream.Collectors.joining("\n"));
    }
}
