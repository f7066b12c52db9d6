package io.wuhao.engine.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.run.Answer;
import io.wuhao.engine.run.Assessment;
import io.wuhao.engine.run.Trial;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows assessed as one, down to the cells of each, on invented firms (演示数据). */
class MergedCardTest {

    private static final String SCHEME = """
            scheme: parcels
            year: 2025
            title: {zh: 演示数据, en: demonstration}
            source: {document: 演示数据}
            tables:
              firm:
                zh: 企业
                key: code
                columns:
                  code:   {zh: 编号, en: code, type: text}
                  parcel: {zh: 宗地号, en: parcel, type: text, may_be_empty: yes}
                  tax:    {zh: 税收, en: tax, unit: 万元}
                  land:   {zh: 用地, en: land, unit: 亩}
              patent:
                zh: 专利
                key: id
                columns:
                  id:   {zh: 专利号, en: id, type: text}
                  firm: {zh: 企业, en: firm, refers_to: firm}
            assessed: {who: firm, merged_by: parcel}
            indicators:
              tax_per_mu: {zh: 亩均税收, en: tax per mu, formula: tax / land, unit: 万元/亩}
              growth:     {zh: 税收增长, en: growth, formula: tax / last_year(tax) - 1}
              patents:    {zh: 专利数, en: patents, formula: count(patent)}
            points:
              tax_per_mu: {weight: 60, ratio_to: 20}
              growth:     {steps: {below 0: 0, from 0: 20}}
              patents:    {steps: {below 1: 0, from 1: 20}}
            lists:
              two: {zh: 前二, en: first two, first: 2}
            """;

    @TempDir
    Path folder;

    private Assessment run() {
        return Trial.of(SCHEME, folder)
                .with("firm.csv", "code,parcel,tax,land\nF1,P1,90,3\nF2,,80,8\nF3,P1,30,3\nF4,,5,1\n")
                .with("patent.csv", "id,firm\nN1,F1\nN2,F3\nN3,F3\n")
                .with("last_year/firm.csv", "code,parcel,tax,land\nF1,P1,70,3\nF2,,90,8\nF3,P1,30,3\nF4,,5,1\n")
                .run();
    }

    private static List<String> facts(Assessment assessment, String unit) {
        return new Scorecards(assessment)
                .find(unit).orElseThrow().facts().stream()
                        .map(fact ->
                                CardWords.fact(fact).zh() + " " + fact.source().zh())
                        .toList();
    }

    @Test
    void cardOfAMergedUnitShowsTheCellsOfEveryRow() {
        try (Assessment assessment = run()) {
            // tax 90 + 30 = 120, land 3 + 3 = 6
            assertThat(facts(assessment, "F1"))
                    .contains(
                            "税收（F1）：90 万元 firm.csv 第 2 行, tax",
                            "税收（F3）：30 万元 firm.csv 第 4 行, tax",
                            "用地（F1）：3 亩 firm.csv 第 2 行, land",
                            "用地（F3）：3 亩 firm.csv 第 4 行, land");
            assertThat(facts(assessment, "F3")).isEqualTo(facts(assessment, "F1"));
        }
    }

    @Test
    void cellsOfLastYearAreThoseOfEveryRowToo() {
        try (Assessment assessment = run()) {
            assertThat(facts(assessment, "F1"))
                    .anyMatch(fact -> fact.contains("（F1）：70 万元") && fact.endsWith("firm.csv 第 2 行, tax"))
                    .anyMatch(fact -> fact.contains("（F3）：30 万元") && fact.endsWith("firm.csv 第 4 行, tax"));
        }
    }

    @Test
    void figureOverLinkedRowsSaysHowManyEachRowHas() {
        try (Assessment assessment = run()) {
            assertThat(facts(assessment, "F3")).contains("专利的个数：3 F1：专利 1 行，patent.csv；F3：专利 2 行，patent.csv；数值为合并各行的");
        }
    }

    @Test
    void cardOfAUnitThatStandsAloneNamesNoRow() {
        try (Assessment assessment = run()) {
            assertThat(facts(assessment, "F2")).contains("税收：80 万元 firm.csv 第 3 行, tax", "专利的个数：0 专利 0 行");
        }
    }

    @Test
    void mergedRowsTakeOnePlaceOfAListAndAreAllInIt() {
        try (Assessment assessment = run()) {
            // F1 with F3: 20 / 20 x 60 + 20 + 20 = 100; F2: 10 / 20 x 60 + 0 + 0 = 30; F4: 5 / 20 x 60 + 20 + 0 = 35
            assertThat(assessment.answer().listed())
                    .containsExactly(
                            new Answer.Listed("F1", "two", 1),
                            new Answer.Listed("F3", "two", 1),
                            new Answer.Listed("F4", "two", 2));
        }
    }
}
