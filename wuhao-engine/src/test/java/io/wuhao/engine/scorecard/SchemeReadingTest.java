package io.wuhao.engine.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.scheme.SchemeReader;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A scheme read aloud, on invented firms (演示数据). */
class SchemeReadingTest {

    private static final String SCHEME = """
            scheme: honours
            year: 2025
            source: {document: 演示数据}
            completeness: scoring
            tables:
              firm:
                zh: 企业
                key: code
                columns:
                  code:    {zh: 编号, en: code, type: text}
                  honours: {zh: 荣誉数, en: honours, unit: 个}
                  tax:     {zh: 税收, en: tax, unit: 万元, given_in: 元}
                  level:   {zh: 级别, en: level, one_of: {city: 市级, nation: 国家级}, may_be_empty: yes}
                  main_board: {zh: 上市, en: listed, type: yes/no}
                  founded: {zh: 成立日期, en: founded, type: date}
            assessed: {who: firm}
            indicators:
              honour_count: {zh: 荣誉, en: honour, formula: honours, unit: 个}
            points:
              honour_count: {formula: case when honours >= 3 then 10 when honours >= 1 then 2 * honours else 0 end}
            bonus:
              badge: {zh: 徽章, en: badge, points: case when level = nation then 3 when honours > 2 then honours else 0 end}
              few:   {zh: 封顶, en: few, when: main_board, points: "least(honours + 1, 4)"}
            grades: unknown
            """;

    private static List<String> read(Locale language) {
        return read(SCHEME, language);
    }

    private static List<String> read(String scheme, Locale language) {
        return SchemeReading.of(SchemeReader.read(new SchemeReader.Text("trial.yaml", scheme))
                        .scheme()
                        .orElseThrow())
                .stream()
                .flatMap(section -> section.sentences().stream())
                .map(one -> one.in(language))
                .toList();
    }

    @Test
    void pointsDoNotTakeTheUnitOfTheFigureTheyStandBeside() {
        assertThat(read(Locale.CHINESE))
                .contains(
                        "荣誉：按公式：（若荣誉数 ≥ 3 个则为 10；若荣誉数 ≥ 1 个则为 2 × 荣誉数；否则为 0）；缺数据的，不评级（默认）。",
                        "徽章：加 （若级别为国家级则为 3；若荣誉数 > 2 个则为 荣誉数；否则为 0） 分。",
                        "封顶，上市：加 （荣誉数 + 1、4）中最小者 分。");
        assertThat(read(Locale.ENGLISH)).anyMatch(one -> one.contains("(if honours ≥ 3 个 then 10;"));
    }

    @Test
    void everyColumnSaysWhatItHolds() {
        assertThat(read(Locale.CHINESE))
                .contains(
                        "企业登记表（firm），每行由编号指明。",
                        "税收（tax）：数，单位万元；文件中按元填。",
                        "级别（level）：取值为市级、国家级之一；可以为空。",
                        "上市（main_board）：是或否。",
                        "成立日期（founded）：日期。");
        assertThat(read(Locale.ENGLISH))
                .contains(
                        "tax (tax): a number in 10k yuan; given in yuan.",
                        "level (level): one of 市级, 国家级; may be empty.");
    }

    private static final String NAMED = """
            scheme: named
            year: 2025
            source: {document: 演示数据}
            completeness: full
            tables:
              firm:
                key: code
                columns:
                  code:  {zh: 编号, en: code, type: text}
                  trade: {zh: 行业, en: trade, type: text}
                  tax:   {zh: 税收, en: tax, unit: 万元}
                  area:  {zh: 面积, en: area, unit: 亩}
                  let:   {zh: 出租, en: let, unit: 亩}
                  listed_now: {zh: 新上市, en: new listing, type: yes/no}
            assessed: {who: firm}
            ungraded: {utility: {zh: 公用, en: utilities, when: trade starts with '44'}}
            indicators:
              own_land:   {zh: 用地, en: land, formula: area - let, unit: 亩}
              tax_per_mu: {zh: 亩均税收, en: tax per mu, formula: tax / own_land, unit: 万元/亩}
            points: {tax_per_mu: {weight: 100, ratio_to: 10}}
            bonus: {newly: {zh: 新上市, en: new listing, when: listed_now, points: 2}}
            rank: {ties: tax_per_mu highest}
            grades: {A: to 50 %, B: rest}
            moves: {poor: {zh: 亏损, en: losses, becomes: B, when: tax < 0 or 2 * own_land < 1}}
            lists: {best: {zh: 先进, en: best, by: area + own_land, first: 3}}
            """;

    @Test
    void indicatorsInsideOtherFiguresAreNamedAndConditionsAreSaidPlainly() {
        assertThat(read(NAMED, Locale.ENGLISH))
                .contains(
                        "Not graded, utilities: trade starts with “44”.",
                        "new listing: adds 2 points.",
                        "Between equals the one with the higher tax per mu comes first.",
                        "losses: becomes B, where tax below 0 or 2 × land < 1 mu.",
                        "best: the first 3 by area + land; who ties with the last of them is in it too.");
        assertThat(read(NAMED, Locale.CHINESE))
                .contains("公用不评级：行业以“44”开头。", "新上市：加 2 分。", "同分时，亩均税收高者在前。", "亏损：税收小于 0 或 2 × 用地 < 1 亩，定为 B。");
    }

    @Test
    void theDeclarationAndTheConsequencesAreRead() {
        assertThat(read(Locale.ENGLISH))
                .contains(
                        "Of the document: only the scoring is known, not the grading.",
                        "grades: not printed in the document; so there are no grades, only scores and places.");
    }
}
