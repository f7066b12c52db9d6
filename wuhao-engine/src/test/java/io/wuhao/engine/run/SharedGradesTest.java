package io.wuhao.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wuhao.engine.InputException;
import io.wuhao.engine.scorecard.Scorecards;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tenant takes the final grade of its landlord, and stands in no list. */
class SharedGradesTest {

    private static final String SCHEME = """
            scheme: shared
            year: 2025
            source: {document: 演示数据}
            tables:
              firm:
                key: code
                columns:
                  code:     {zh: 编号, type: text}
                  parcel:   {zh: 宗地号, type: text, may_be_empty: yes}
                  tenant:   {zh: 承租, type: yes/no}
                  landlord: {zh: 出租方, refers_to: firm, called: lettings, may_be_empty: yes}
                  illegal:  {zh: 违法, type: yes/no}
                  tax:      {zh: 税收, unit: 万元}
            assessed: {who: firm}
            ungraded: {small: {zh: 小微, when: tax < 1, managed_as: B}}
            indicators: {tax: {zh: 税收, unit: 万元}}
            points: {tax: {weight: 100, ratio_to: 100}}
            direct: {lets: {zh: 承租企业, same_as: landlord, when: tenant}}
            grades: {A: to 50 %, B: rest, C: by move only}
            moves: {veto: {zh: 违法用地, becomes: C, when: illegal}}
            """;

    private static final String FIRMS = """
            code,parcel,tenant,landlord,illegal,tax
            L1,,no,,no,100
            L2,P1,no,,yes,50
            L3,P1,no,,no,
            T1,,yes,L1,yes,900
            T2,,yes,T1,no,
            T3,,yes,L2,no,1
            T4,,yes,L3,no,1
            T5,,yes,,no,1
            T6,,yes,S1,no,1
            S1,,no,,no,0.5
            """;

    @TempDir
    Path folder;

    private Assessment run(String firms) {
        return run(SCHEME, firms);
    }

    private Assessment run(String scheme, String firms) {
        return Trial.of(scheme, folder).with("firm.csv", firms).run();
    }

    private static String gradeOf(Assessment run, String unit) {
        Answer.Result found = run.answer().find(unit).orElseThrow();
        return found.grade() + " " + found.sameAs() + " " + found.ungradedReason();
    }

    @Test
    void theFinalGradeIsTakenThroughOtherTenants() {
        try (Assessment run = run(FIRMS)) {
            assertThat(gradeOf(run, "L1")).isEqualTo("A null null");
            assertThat(run.answer().find("L1").orElseThrow().ranked())
                    .as("only L1 and L2")
                    .isEqualTo(2);
            assertThat(gradeOf(run, "T1")).as("its own breach moves nobody").isEqualTo("A L1 null");
            assertThat(gradeOf(run, "T2")).isEqualTo("A L1 null");
            assertThat(gradeOf(run, "T3")).as("after the move").isEqualTo("C L2 null");
        }
    }

    @Test
    void whoIsNamedWithoutAGradeHasNoneToGive() {
        try (Assessment run = run(FIRMS)) {
            assertThat(gradeOf(run, "T4")).isEqualTo("null L3 no grade to take");
            assertThat(gradeOf(run, "T5")).isEqualTo("null null no grade to take");
            assertThat(gradeOf(run, "T6")).isEqualTo("null S1 no grade to take");
            assertThat(run.answer().find("S1").orElseThrow().managedAs()).isEqualTo("B");
            assertThat(run.answer().counts().stream()
                            .mapToLong(Answer.Count::units)
                            .sum())
                    .isEqualTo(10);
        }
    }

    @Test
    void theCardSaysWhoseGradeItIs() {
        try (Assessment run = run(FIRMS)) {
            Scorecards cards = new Scorecards(run);
            assertThat(cards.find("T2").orElseThrow().grades().get(0).zh()).isEqualTo("随 L1 的最终等级，为 A：承租企业，因为承租。");
            assertThat(String.valueOf(cards.find("T5").orElseThrow().ungraded()))
                    .contains("没有填写随哪个单位定级");
            assertThat(String.valueOf(cards.find("S1").orElseThrow().ungraded()))
                    .contains("参照 B 管理");
        }
    }

    /** L2 and L3 are one unit now, without a figure for tax; the tenants of either go the same way. */
    @Test
    void theLandlordMayBeAMergedUnit() {
        String merged = SCHEME.replace("{who: firm}", "{who: firm, merged_by: parcel}");
        try (Assessment run = run(merged, FIRMS.replace("L3,P1,no,,no,", "L3,P1,no,,no,10"))) {
            assertThat(gradeOf(run, "L3")).isEqualTo("C null null");
            assertThat(gradeOf(run, "T3")).isEqualTo("C L2 null");
            assertThat(gradeOf(run, "T4")).isEqualTo("C L2 null");
        }
    }

    @Test
    void circlesAreRefusedWithEveryUnitThatRunsIntoThem() {
        assertThatThrownBy(() -> run(FIRMS.replace("T1,,yes,L1", "T1,,yes,T2")))
                .isInstanceOfSatisfying(
                        InputException.class,
                        refused -> assertThat(refused.problems().stream()
                                        .map(problem -> problem.in(Locale.ENGLISH))
                                        .filter(said -> said.contains("circle")))
                                .hasSize(2)
                                .anyMatch(said -> said.contains("Unit (T1)")));
        assertThatThrownBy(() -> run(FIRMS.replace("T1,,yes,L1", "T1,,yes,T1"))).hasMessageContaining("circle");
    }

    @Test
    void aColumnThatRefersToNothingIsRefused() {
        assertThatThrownBy(() -> run(SCHEME.replace("same_as: landlord", "same_as: parcel"), FIRMS))
                .hasMessageContaining("does not refer to");
    }
}
