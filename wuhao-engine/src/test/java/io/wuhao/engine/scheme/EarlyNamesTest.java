package io.wuhao.engine.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.run.Answer;
import io.wuhao.engine.run.Assessment;
import io.wuhao.engine.run.Trial;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a new user wrote where the run does not know it yet, and the way around that he is told. */
class EarlyNamesTest {

    private static final String SCHEME = """
            scheme: trial
            year: 2022
            source: {document: 演示文件}
            completeness: full
            tables:
              firm:
                key: code
                columns:
                  code: {type: text}
                  park: {type: text}
                  owner: {type: text}
                  tax: {unit: 万元}
                  area: {unit: 亩}
                  poor: {type: yes/no}
            assessed: {who: firm, as_at: 2022-12-31, when: area > 0}
            indicators:
              land: {formula: 2 * area, unit: 亩}
              tax_per_mu: {formula: tax / land, unit: 万元/亩}
            points: {tax_per_mu: {weight: 100, ratio_to: 10}}
            direct:
              large: {becomes: A, quota: outside, when: tax >= 100}
            grades: {A: to 50 %, B: rest}
            moves: {poverty: {becomes: B, when: poor}}
            """;

    private static SchemeReader.Result read(String scheme) {
        return SchemeReader.read(new SchemeReader.Text("trial.yaml", scheme));
    }

    private static List<String> said(String scheme, Locale language) {
        return read(scheme).problems().stream().map(one -> one.in(language)).toList();
    }

    @Test
    void indicatorInWhoIsAssessedIsAnsweredByWhereItIsKnown() {
        String scheme = SCHEME.replace("when: area > 0", "when: land >= 3 亩");
        assertThat(said(scheme, Locale.ENGLISH))
                .containsExactly("trial.yaml line 15: (assessed.when) reads the indicator (land). Indicators are known"
                        + " from (ungraded) on: write its formula here in parentheses, or the opposite condition under"
                        + " ungraded (such units are then listed, without a place).");
        assertThat(said(scheme, Locale.CHINESE)).singleElement().asString().contains("指标从 ungraded 开始才能用");
    }

    @Test
    void anotherSlipInWhoIsAssessedIsStillNamedAsSuch() {
        assertThat(said(SCHEME.replace("when: area > 0", "when: araa > 0"), Locale.ENGLISH))
                .singleElement()
                .asString()
                .contains("name (araa) is not known. Maybe (area)?");
    }

    @Test
    void placeInADirectGradeIsAnsweredByFirstAndBy() {
        String scheme = SCHEME.replace("when: tax >= 100", "when: place <= 10");
        assertThat(said(scheme, Locale.ENGLISH))
                .singleElement()
                .asString()
                .contains("line 21: Direct grades come before the ranking: there is no (place) yet.")
                .contains("write first: 10 and by: tax");
        assertThat(said(scheme, Locale.CHINESE)).singleElement().asString().contains("请写 first: 10 和 by: tax");
    }

    @Test
    void severalColumnsToMergeByAreAnsweredByOneThatJoinsThem() {
        String scheme = SCHEME.replace("when: area > 0", "merged_by: [owner, park]");
        assertThat(said(scheme, Locale.ENGLISH))
                .singleElement()
                .asString()
                .contains("(assessed.merged_by) names several columns. Add a column to the table that joins them"
                        + " (owner + park, with - between)");
        assertThat(said(scheme, Locale.CHINESE)).singleElement().asString().contains("请在表中加一列");
    }

    @Test
    void theDefaultOfSmallGroupsSaysAmongWhomTheyAreRanked() {
        Scheme scheme = read(SCHEME + "rank: {within: park, at_least: 3, else: all}\n")
                .scheme()
                .orElseThrow();
        assertThat(scheme.defaults())
                .filteredOn(one -> one.path().equals("rank.else"))
                .singleElement()
                .satisfies(
                        one -> assertThat(one.says().en()).contains("ranked among themselves within the wider group"))
                .satisfies(one -> assertThat(one.says().zh()).contains("不与大组的单位混排"));
    }

    /** X has A outside the quota by its tax of 100; it is poor, and moved to B. Y has A as the first of one. */
    @Test
    void aMoveTouchesADirectGrade(@TempDir Path folder) {
        try (Assessment run = Trial.of(SCHEME, folder)
                .with("firm.csv", "code,park,owner,tax,area,poor\nX,p,o,100,5,yes\nY,p,o,50,5,no\n")
                .run()) {
            Answer.Result moved = run.answer().find("X").orElseThrow();
            assertThat(moved.gradeBefore()).isEqualTo("A");
            assertThat(moved.grade()).isEqualTo("B");
            assertThat(run.answer().find("Y").orElseThrow().grade()).isEqualTo("A");
        }
    }
}
