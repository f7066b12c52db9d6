package io.wuhao.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wuhao.engine.InputException;
import io.wuhao.engine.scorecard.Scorecards;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of one parcel are one unit: one place, one grade, and as many rows in the result as in the register. */
class MergedUnitsTest {

    private static final String SCHEME = """
            scheme: parcels
            year: 2025
            source: {document: 演示数据}
            tables:
              enterprise:
                key: code
                columns:
                  code:     {zh: 编号, type: text}
                  parcel:   {zh: 宗地号, type: text, may_be_empty: yes}
                  scale:    {zh: 规模, one_of: {above: 规上, below: 规下}}
                  founded:  {zh: 成立日期, type: date}
                  accident: {zh: 事故, type: yes/no}
                  tax:      {zh: 税收, unit: 万元}
                  land:     {zh: 用地, unit: 亩}
              meter:
                key: number
                columns:
                  number: {zh: 表号, type: text}
                  user:   {zh: 户主, refers_to: enterprise, called: meters}
                  power:  {zh: 用电, unit: 万kWh}
            assessed: {who: enterprise, merged_by: parcel}
            ungraded: {young: {zh: 过渡期, when: years(founded) < 2}}
            indicators:
              tax_per_mu: {zh: 亩均税收, formula: tax / land, unit: 万元/亩}
              used_power: {zh: 用电, formula: sum(meters.power), unit: 万kWh}
              growth:     {zh: 增长, formula: tax / last_year(tax)}
            points:
              tax_per_mu: {weight: 60, ratio_to: max}
              used_power: {weight: 20, ratio_to: 10}
              growth:     {weight: 20, ratio_to: 1}
            rank: {within: scale}
            grades: {A: to 50 %, B: rest, C: by move only}
            moves: {veto: {zh: 事故, not_above: C, when: accident}}
            """;

    private static final String FIRMS = """
            code,parcel,scale,founded,accident,tax,land
            M2,P1,above,2025-06-01,yes,30,3
            M1,P1,above,2010-01-01,no,90,3
            E3,,above,2010-01-01,no,80,8
            E4,,above,2010-01-01,no,10,2
            """;

    private static final String METERS = "number,user,power\nN1,M1,4\nN2,M2,6\nN3,E3,10\nN4,E4,10\n";
    private static final String LAST_YEAR = """
            code,parcel,scale,founded,accident,tax,land
            M2,,above,2025-06-01,no,20,3
            M1,,above,2010-01-01,no,40,3
            E3,,above,2010-01-01,no,80,8
            E4,,above,2010-01-01,no,10,2
            """;

    @TempDir
    Path folder;

    private Assessment run(String scheme, String firms) {
        return Trial.of(scheme, folder)
                .with("enterprise.csv", firms)
                .with("meter.csv", METERS)
                .with("last_year/enterprise.csv", LAST_YEAR)
                .run();
    }

    /** (90 + 30) ÷ (3 + 3) = 20, the largest: 60; 4 + 6 = 10 万kWh: 20; 120 ÷ (40 + 20) = 2: 40; 120 in all. */
    @Test
    void figuresLinkedRowsAndLastYearAreAddedBeforeTheyAreDivided() {
        try (Assessment run = run(SCHEME, FIRMS)) {
            List<Answer.Result> results = run.answer().results();
            assertThat(results).extracting(Answer.Result::unit).containsExactly("M1", "M2", "E3", "E4");
            for (Answer.Result part : results.subList(0, 2)) {
                assertThat(part.score()).isEqualByComparingTo("120.00");
                assertThat(part.rank()).isEqualTo(1);
                assertThat(part.ranked()).isEqualTo(3);
                assertThat(part.mergedAs()).isEqualTo("M1");
                assertThat(part.gradeBefore()).isEqualTo("A");
                assertThat(part.grade())
                        .as("the accident of M2 is that of both")
                        .isEqualTo("C");
            }
            assertThat(results.get(2).mergedAs()).isNull();
            assertThat(results.get(2).grade())
                    .as("2 of 3 places: 1.5 is rounded up")
                    .isEqualTo("A");
        }
    }

    /** (100 + 100) ÷ (5 + 5) ÷ 20 × 100 = 100. */
    @Test
    void unitsAreMergedAlsoWhereAConditionSaysWhoIsAssessed() {
        String scheme = """
                scheme: trial
                year: 2025
                source: {document: 演示数据}
                tables:
                  firm:
                    key: code
                    columns:
                      code: {type: text}
                      parcel: {type: text, may_be_empty: yes}
                      land: {unit: 亩}
                      tax: {unit: 万元}
                assessed: {who: firm, when: land >= 5 亩, merged_by: parcel}
                indicators:
                  tax_per_mu: {formula: tax / land, unit: 万元/亩}
                points:
                  tax_per_mu: {weight: 100, ratio_to: 20}
                """;
        try (Assessment run = Trial.of(scheme, folder)
                .with("firm.csv", "code,parcel,land,tax\nE1,X,5,100\nE2,X,5,100\n")
                .run()) {
            assertThat(run.answer().results())
                    .extracting(result -> String.valueOf(result.score()))
                    .containsExactly("100.00", "100.00");
        }
    }

    @Test
    void countsAreOfRowsSoThatTheyAddUpToTheRegister() {
        try (Assessment run = run(SCHEME, FIRMS)) {
            assertThat(run.answer().counts().stream()
                            .mapToLong(Answer.Count::units)
                            .sum())
                    .isEqualTo(4);
            assertThat(run.answer().units()).isEqualTo(4);
        }
    }

    @Test
    void theCardSaysWithWhomAndCountsPlacesInUnits() {
        try (Assessment run = run(SCHEME, FIRMS)) {
            var card = new Scorecards(run).find("M2").orElseThrow();
            assertThat(card.grades().get(0).zh()).isEqualTo("与 M1 等共 2 家合并评价，数据相加，得分、位次和等级共用。");
            assertThat(card.grades().get(1).zh()).contains("共 3 家").contains("A 是第 1 至第 2 名，共 2 家");
            assertThat(card.lines().stream()
                            .filter(line -> line.node().equals("used_power"))
                            .findFirst()
                            .orElseThrow()
                            .knownInGroup())
                    .isEqualTo(3);
        }
    }

    @Test
    void aFigureMissingInOnePartIsMissingInTheWhole() {
        try (Assessment run = run(SCHEME, FIRMS.replace("yes,30,3", "yes,,3"))) {
            assertThat(run.answer().find("M1").orElseThrow().ungradedReason()).isEqualTo("figure missing");
            assertThat(run.answer().find("M2").orElseThrow().ungradedReason()).isEqualTo("figure missing");
        }
    }

    @Test
    void codesThatDisagreeAreRefusedWithTheRows() {
        assertThatThrownBy(() -> run(SCHEME, FIRMS.replace("M2,P1,above", "M2,P1,below")))
                .isInstanceOfSatisfying(
                        InputException.class,
                        refused -> assertThat(refused.problems())
                                .anyMatch(problem -> problem.in(Locale.ENGLISH)
                                        .contains("Units (M1, M2), assessed as one, disagree on (scale).")));
    }

    @Test
    void withoutAnyValueInTheColumnNothingChanges() {
        String alone = FIRMS.replace(",P1,", ",,");
        List<Answer.Result> merged;
        try (Assessment run = run(SCHEME, alone)) {
            merged = run.answer().results();
        }
        try (Assessment run = run(SCHEME.replace(", merged_by: parcel", ""), alone)) {
            assertThat(run.answer().results()).isEqualTo(merged);
        }
    }

    @Test
    void aMeanOfLinkedRowsAndARatioOfLastYearAreRefused() {
        assertThatThrownBy(() -> run(SCHEME.replace("sum(meters", "mean(meters"), FIRMS))
                .hasMessageContaining("mean");
        assertThatThrownBy(() -> run(SCHEME.replace("last_year(tax)", "last_year(tax / land)"), FIRMS))
                .hasMessageContaining("last_year");
    }
}
