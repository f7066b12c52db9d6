package io.wuhao.engine.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.Label;
import io.wuhao.engine.run.Assessment;
import io.wuhao.engine.run.Trial;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A card as text, JSON and a page. */
class ExplainTest {

    @TempDir
    Path folder;

    /** 缙云县: 36.91 ÷ 24.097 × 30 = 45.9518…; the mean points of the seven areas with emission figures are 1.3597. */
    @Test
    void publishedFiguresOfLishuiAreExplainedByThePublishedFormula() {
        try (Assessment run =
                Trial.of(Path.of("../examples/lishui-2019"), folder).run()) {
            Scorecard card = new Scorecards(run).find("缙云县").orElseThrow();
            assertThat(ExplainText.of(card, Locale.CHINESE))
                    .contains("得分 80.8852，第 2 名（共 10 家）")
                    .contains("36.91 ÷ 24.097 × 30 = 45.9518 分。")
                    .contains("基准值 24.097 万元/亩：文件印出。")
                    .contains("取全体其他单位该项得分的平均 1.3597 分。")
                    .contains("文件没有印出等级划分，不评等级。");
            assertThat(ExplainText.of(card, Locale.ENGLISH))
                    .contains("score 80.8852, place 2 of 10")
                    .contains("Benchmark 24.097 ×10k yuan/mu: printed in the document.")
                    .doesNotContain("得分");
        }
    }

    @Test
    void textIsIndentedByLevelAndEndsWithTheCells() {
        try (Assessment run = ScorecardGradesTest.run(folder)) {
            String text = ExplainText.of(new Scorecards(run).find("G1").orElseThrow(), Locale.CHINESE);
            assertThat(text)
                    .startsWith("演示一厂  G1\n全体：得分 105.0，第 1 名（共 4 家），等级 B，初评 A\n")
                    .contains(
                            "\n  总分：100 分\n",
                            "\n    亩均税收：80 分\n",
                            "\n      20 ÷ 20 × 80 = 80 分。\n",
                            "\n    加分上限：-2 分\n")
                    .endsWith("  上年税收：800 万元  [last_year/firm.csv 第 2 行, tax]\n");
        }
    }

    @Test
    void jsonKeepsItsOrderAndBothLanguages() {
        try (Assessment run = ScorecardGradesTest.run(folder)) {
            String json = ExplainJson.of(new Scorecards(run).find("G1").orElseThrow());
            JsonNode card = JsonMapper.builder().build().readTree(json);
            assertThat(card.propertyNames())
                    .containsExactly(
                            "unit",
                            "name",
                            "group",
                            "score",
                            "rank",
                            "ranked",
                            "grade_before_adjustment",
                            "grade",
                            "grade_name",
                            "ungraded",
                            "unknown",
                            "lines",
                            "grades",
                            "lists",
                            "open",
                            "facts");
            assertThat(card.get("score").decimalValue()).isEqualByComparingTo("105.0");
            assertThat(card.get("lines").get(1).get("label").get("zh").asString())
                    .isEqualTo("亩均税收");
            assertThat(card.get("lines").get(1).get("label").get("en").asString())
                    .isEqualTo("tax per mu");
        }
    }

    @Test
    void sameRunGivesTheSameBytes() {
        try (Assessment one = ScorecardGradesTest.run(folder);
                Assessment other = ScorecardGradesTest.run(folder)) {
            Scorecard first = new Scorecards(one).find("G4").orElseThrow();
            Scorecard second = new Scorecards(other).find("G4").orElseThrow();
            assertThat(ExplainJson.of(first)).isEqualTo(ExplainJson.of(second));
            assertThat(ExplainHtml.of(first, Locale.CHINESE)).isEqualTo(ExplainHtml.of(second, Locale.CHINESE));
        }
    }

    @Test
    void pageLoadsNothingAndShowsHostileNamesAsText() {
        Scorecard card = new Scorecard(
                "<script>alert(1)</script>",
                "{{card}} & \"演示\" 100 %s",
                Label.same("<b>"),
                new BigDecimal("1.50"),
                1,
                1,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(Label.same("<img src=x>")),
                List.of(),
                List.of(),
                List.of(new Scorecard.Fact("tax", Label.same("税收"), null, "万元", Label.same("firm.csv"))));
        String page = ExplainHtml.of(card, Locale.CHINESE);
        assertThat(page)
                .startsWith("<!doctype html>\n<html lang=\"zh-CN\">")
                .contains("&lt;script&gt;alert(1)", "{{card}} &amp;", "&lt;img src", "得分 1.50", "缺失")
                .doesNotContain("<script", "<img", "http://", "https://", "src=\"", "href=");
    }

    @Test
    void numbersAreShownWithoutNoise() {
        assertThat(Figures.of(1234567.891)).isEqualTo("1,234,567.891");
        assertThat(Figures.of(14.939618)).isEqualTo("14.9396");
        assertThat(Figures.of(0.0302)).isEqualTo("0.0302");
        assertThat(Figures.of(0.1 + 0.2)).isEqualTo("0.3");
        assertThat(Figures.of(0.00012345678)).isEqualTo("0.000123457");
        assertThat(Figures.of(-0.0)).isEqualTo("0");
        assertThat(Figures.of(1e15)).isEqualTo("1,000,000,000,000,000");
    }
}
