package io.wuhao.engine.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wuhao.engine.Label;
import io.wuhao.engine.run.Assessment;
import io.wuhao.engine.run.Trial;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An item that takes the first known of several indicators (演示数据). */
class FirstKnownTest {

    private static final String SCHEME = """
            scheme: first
            year: 2025
            title: {zh: 演示数据, en: demonstration}
            source: {document: 演示数据}
            completeness: scoring
            tables:
              firm:
                key: code
                columns:
                  code: {type: text}
                  tax: {zh: 税收, en: tax, unit: 万元}
                  energy: {zh: 能耗, en: energy, unit: tce, may_be_empty: yes}
                  power: {zh: 用电, en: power, unit: 万kWh, may_be_empty: yes}
            assessed: {who: firm}
            indicators:
              by_tce: {zh: 能耗税收, en: tax per tce, formula: tax / energy, unit: 万元/tce}
              by_kwh: {zh: 电耗税收, en: tax per kWh, formula: tax / power, unit: 元/kWh}
              by_gwh: {zh: 百万度税收, en: tax per GWh, formula: tax / power, unit: 万元/GWh}
            points:
              %s
            grades: unknown
            """;

    /** 能耗税收 2、4，平均 3（比值的平均）；电耗税收 1、3、5，平均 3。 */
    private static final String FIRMS = """
            code,tax,energy,power
            F1,100,50,100
            F2,400,100,
            F3,300,,100
            F4,500,,100
            F5,500,,
            """;

    @TempDir
    Path folder;

    private Assessment run(String items) {
        return Trial.of(SCHEME.formatted(items), folder).with("firm.csv", FIRMS).run();
    }

    /** F1 有能耗：2 ÷ 3 × 30 = 20；F3 只有用电：3 ÷ 3 × 30 = 30；F4 5 ÷ 3 = 1.67，封顶 1.5 × 30 = 45。 */
    @Test
    void eachSourceIsMeasuredAgainstItsOwnMean() {
        try (Assessment run = run("green: {zh: 绿色, en: green, weight: 30, at_most: 1.5 × weight,"
                + " first_known: {by_tce: {ratio_to: mean of ratios}, by_kwh: {ratio_to: mean of ratios}}}")) {
            assertThat(says(run, "F1"))
                    .startsWith(
                            new Label("绿色取第一个有数的：能耗税收。", "green takes the first known: tax per tce."),
                            new Label(
                                    "能耗税收 = 税收 ÷ 能耗 = 100 万元 ÷ 50 tce = 2 万元/tce。",
                                    "tax per tce = tax ÷ energy = 100 ×10k yuan ÷ 50 tce = 2 ×10k yuan/tce."))
                    .contains(new Label("2 ÷ 3 × 30 = 20 分。", "2 ÷ 3 × 30 = 20 points."));
            assertThat(says(run, "F3"))
                    .startsWith(new Label(
                            "绿色取第一个有数的：电耗税收（能耗税收缺失）。",
                            "green takes the first known: tax per kWh (tax per tce is missing)."))
                    .contains(new Label("3 ÷ 3 × 30 = 30 分。", "3 ÷ 3 × 30 = 30 points."));
            assertThat(says(run, "F4")).contains(new Label("封顶 45 分。", "Capped at 45 points."));
            assertThat(says(run, "F5").get(0).en()).isEqualTo("green: all of tax per tce, tax per kWh are missing.");
            assertThat(run.answer().find("F5").orElseThrow().ungradedReason()).isEqualTo("figure missing");
        }
    }

    /** 电耗税收没有比值时不用：分档写在该项上，两个来源都按各自的比值落档。 */
    @Test
    void stepsOfTheItemHoldForEverySource() {
        try (Assessment run = run("green: {steps: {below 1: 0, from 1: 5}, missing: 0,"
                + " first_known: {by_tce: {ratio_to: 3}, by_kwh: {ratio_to: 2}}}")) {
            assertThat(run.answer().find("F1").orElseThrow().score()).hasToString("0.00");
            assertThat(run.answer().find("F2").orElseThrow().score()).hasToString("5.00");
            assertThat(run.answer().find("F3").orElseThrow().score()).hasToString("5.00");
            assertThat(run.answer().find("F5").orElseThrow().score()).hasToString("0.00");
        }
    }

    /** 同一单位的几个指标列成清单，方法写在该项上：F1 100 ÷ 100 = 1 元/kWh。 */
    @Test
    void listOfIndicatorsSharesTheMethodOfTheItem() {
        try (Assessment run = run("green: {weight: 10, ratio_to: 5, missing: 0, first_known: [by_kwh, by_gwh]}")) {
            assertThat(run.answer().find("F1").orElseThrow().score()).hasToString("2.00");
            assertThat(run.answer().find("F4").orElseThrow().score()).hasToString("10.00");
            assertThat(run.answer().find("F2").orElseThrow().score()).hasToString("0.00");
        }
    }

    @Test
    void whatCannotBeReadIsRefused() {
        assertRefused("green: {weight: 10, ratio_to: 5, first_known: [by_kwh, by_tce]}", "do not fit");
        assertRefused("green: {weight: 10, ratio_to: 5, first_known: [by_kwh]}", "needs two indicators or more");
        assertRefused("green: {weight: 10, ratio_to: 5, first_known: [by_kwh, by_tcee]}", "Maybe (by_tce)?");
        assertRefused(
                "by_gwh: {weight: 10, ratio_to: 5, first_known: [by_kwh, by_tce]}",
                "(by_gwh) is an indicator or a column already.");
        assertRefused(
                "green: {weight: 10, missing: benchmark, first_known: {by_tce: {ratio_to: 3}, by_kwh: {ratio_to: 2}}}",
                "cannot have (missing: benchmark)");
        assertRefused(
                "green: {weight: 10, first_known: {by_tce: {ratio_to: 3}, by_kwh: }}", "has a weight but no method");
        assertRefused(
                "green: {weight: 10, first_known: {by_tce: {ratio_to: 3}, by_kwh: {ratio_to: 2}}}\n"
                        + "  by_tce: {weight: 5, ratio_to: 3}",
                "Indicator (by_tce) has points of its own and stands under first_known.");
        assertRefused(
                "by_tce: {weight: 5, ratio_to: 3, zh: 绿色}", "The label of (points.by_tce) stands under indicators.");
    }

    private void assertRefused(String items, String words) {
        assertThatThrownBy(() -> run(items)).hasMessageContaining(words);
    }

    private static List<Label> says(Assessment run, String unit) {
        return new Scorecards(run)
                .find(unit).orElseThrow().lines().stream()
                        .filter(line -> line.node().equals("green"))
                        .findFirst()
                        .orElseThrow()
                        .says();
    }
}
