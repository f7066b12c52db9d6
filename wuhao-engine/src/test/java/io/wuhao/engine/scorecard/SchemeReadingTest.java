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
        return SchemeReading.of(SchemeReader.read(new SchemeReader.Text("honours.yaml", SCHEME))
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

    @Test
    void theDeclarationAndTheConsequencesAreRead() {
        assertThat(read(Locale.ENGLISH))
                .contains(
                        "Of the document: only the scoring is known, not the grading.",
                        "grades: not printed in the document; so there are no grades, only scores and places.");
    }
}
