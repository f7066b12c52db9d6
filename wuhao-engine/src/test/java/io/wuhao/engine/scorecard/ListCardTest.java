package io.wuhao.engine.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.Label;
import io.wuhao.engine.run.Assessment;
import io.wuhao.engine.run.Trial;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Honours and warnings on a card and read aloud, on invented parks (演示数据). */
class ListCardTest {

    private static final String SCHEME = """
            scheme: parks
            year: 2025
            title: {zh: 演示数据, en: demonstration}
            source: {document: 演示数据}
            tables:
              park:
                zh: 园区
                key: code
                columns:
                  code:   {zh: 编号, en: code, type: text}
                  name:   {zh: 名称, en: name, type: text}
                  region: {zh: 地区, en: region, one_of: {east: {zh: 东部, en: the east}, west: {zh: 西部, en: the west}}}
                  points: {zh: 综合得分, en: points}
                  before: {zh: 上年得分, en: points before}
              past:
                zh: 往年名单
                en: earlier lists
                key: entry
                columns:
                  entry:     {zh: 条目, en: entry, type: text}
                  park:      {zh: 园区, en: park, refers_to: park}
                  list_year: {zh: 年度, en: year}
            assessed: {who: park, shown_by: name}
            indicators:
              given: {zh: 给定得分, en: given, formula: points}
            points:
              given: {}
            lists:
              best:   {zh: 各地区第一, en: the first of each region, within: region, first: 1}
              riser:  {zh: 进步最快, en: best riser, by: points - before, first: 1, among: points > 10}
              warned: {zh: 警示, en: warned, last: 2, years: 2 of 3, earlier: {table: past, year: list_year}}
            """;

    private static final String PARKS = """
            code,name,region,points,before
            K1,演示一园,东部,90,80
            K2,演示二园,东部,70,50
            K3,演示三园,西部,40,60
            K4,演示四园,西部,30,30
            """;

    /** K3 stood in the list of 2023, and in one too old to count. */
    private static final String PAST = """
            entry,park,list_year
            L1,K3,2023
            L2,K4,2022
            """;

    @TempDir
    Path folder;

    private Assessment run() {
        return Trial.of(SCHEME, folder)
                .with("park.csv", PARKS)
                .with("past.csv", PAST)
                .run();
    }

    private static List<String> lists(Assessment assessment, String unit, Locale language) {
        return new Scorecards(assessment)
                .find(unit).orElseThrow().lists().stream()
                        .map(label -> label.in(language))
                        .toList();
    }

    @Test
    void cardNamesTheListThePlaceAndTheGroup() {
        try (Assessment assessment = run()) {
            assertThat(lists(assessment, "K1", Locale.CHINESE)).containsExactly("列入“各地区第一”：第 1 名（取前 1 名），在东部中。");
            assertThat(lists(assessment, "K1", Locale.ENGLISH))
                    .containsExactly("On the list “the first of each region”: place 1 of the first 1, in the east.");
        }
    }

    @Test
    void cardNamesTheFigureThatTheListGoesBy() {
        try (Assessment assessment = run()) {
            // 70 - 50 = 20 is the greatest rise, 90 - 80 = 10 the next
            assertThat(lists(assessment, "K2", Locale.CHINESE))
                    .containsExactly("列入“进步最快”：第 1 名（取前 1 名），按综合得分 − 上年得分（综合得分 70、上年得分 50）。");
        }
    }

    @Test
    void cardCountsPlacesOfAWarningFromTheEndAndNamesTheEarlierYears() {
        try (Assessment assessment = run()) {
            // the last two are K4 (30) and K3 (40); of the two years before 2025 K3 has 2023, K4 has none
            assertThat(lists(assessment, "K3", Locale.CHINESE))
                    .containsExactly("列入“各地区第一”：第 1 名（取前 1 名），在西部中。", "列入“警示”：倒数第 2 名（取末 2 名）；2023 年也在其中。");
            assertThat(lists(assessment, "K3", Locale.ENGLISH))
                    .contains("On the list “warned”: place 2 from the end, of the last 2; on it in 2023 too.");
            assertThat(lists(assessment, "K4", Locale.CHINESE)).isEmpty();
        }
    }

    @Test
    void everyRenderingOfTheCardHasTheLists() {
        try (Assessment assessment = run()) {
            Scorecard card = new Scorecards(assessment).find("K3").orElseThrow();
            assertThat(ExplainText.of(card, Locale.CHINESE)).contains("先进与警示名单\n  列入“各地区第一”");
            assertThat(ExplainJson.of(card)).contains("\"lists\"", "on it in 2023 too");
            assertThat(ExplainHtml.of(card, Locale.ENGLISH))
                    .contains("<h4>Honours and warnings</h4>", "on it in 2023 too");
            Scorecard none = new Scorecards(assessment).find("K4").orElseThrow();
            assertThat(ExplainText.of(none, Locale.CHINESE)).doesNotContain("名单\n");
            assertThat(ExplainHtml.of(none, Locale.ENGLISH)).doesNotContain("Honours and warnings");
        }
    }

    @Test
    void cardShowsTheFiguresThatAListRead() {
        try (Assessment assessment = run()) {
            assertThat(new Scorecards(assessment).find("K3").orElseThrow().facts())
                    .extracting(fact -> fact.label().zh())
                    .contains("地区", "上年得分");
        }
    }

    @Test
    void everyListIsReadAloudWithItsRule() {
        List<SchemeReading.Section> sections =
                SchemeReading.of(Trial.of(SCHEME, folder).scheme());
        List<Label> says = sections.stream()
                .filter(section -> section.heading().zh().equals("先进与警示名单"))
                .findFirst()
                .orElseThrow()
                .sentences();
        assertThat(says)
                .extracting(Label::zh)
                .startsWith(
                        "各地区第一：按得分取前 1 名，各地区分别取；末名并列的都列入。",
                        "进步最快：按综合得分 − 上年得分取前 1 名，只取符合（综合得分 > 10）的单位；末名并列的都列入。",
                        "警示：按得分取末 2 名；末名并列的都列入；3 年（含本年）中至少 2 年在其中的才列入。");
        assertThat(says)
                .extracting(Label::en)
                .contains(
                        "the first of each region: the first 1 by score, in each region apart; who ties with the last of them is in it too.");
    }

    @Test
    void placesThatTiesDoNotSkipAreReadAloud() {
        String dense = SCHEME.replace("lists:\n", "rank: {within: all, places: dense}\nlists:\n");
        assertThat(SchemeReading.of(Trial.of(dense, folder).scheme()).stream()
                        .flatMap(section -> section.sentences().stream())
                        .map(Label::zh))
                .contains("并列不占位。");
    }
}
