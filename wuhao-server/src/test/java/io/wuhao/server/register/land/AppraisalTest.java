package io.wuhao.server.register.land;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** States of parcels on 24 November 2026, by the rules that come with the product. */
class AppraisalTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LandRules RULES = new LandRules(new ClassPathResource("land/rules.yaml"));
    private static final Parcel.Progress NOTHING = new Parcel.Progress(null, null, null, null, null);

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Parcel.Promise promise(@Nullable String start, @Nullable String completion) {
        return new Parcel.Promise(
                "H-1",
                day("2020-01-10"),
                start == null ? null : day(start),
                completion == null ? null : day(completion),
                new BigDecimal("1000"),
                new BigDecimal("20"));
    }

    private static Parcel parcel(Parcel.Promise promise, Parcel.Progress progress) {
        return new Parcel(
                "P1",
                "E01",
                null,
                new BigDecimal("10000"),
                LandUse.INDUSTRIAL,
                null,
                null,
                "914303001922038216",
                promise,
                progress,
                null);
    }

    private static Parcel.Progress built(
            String start,
            @Nullable String end,
            @Nullable String invested,
            @Nullable String share,
            @Nullable String stop) {
        return new Parcel.Progress(
                day(start),
                end == null ? null : day(end),
                invested == null ? null : new BigDecimal(invested),
                share == null ? null : new BigDecimal(share),
                stop == null ? null : day(stop));
    }

    private static List<LandState> states(Parcel parcel) {
        return Appraisal.of(parcel, TODAY, RULES, null, null).findings().stream()
                .map(Finding::state)
                .toList();
    }

    @Test
    void aYearAfterTheAgreedStartWithoutAStartIsAClueOfIdleLand() {
        Appraisal appraisal = Appraisal.of(parcel(promise("2025-11-24", null), NOTHING), TODAY, RULES, null, null);

        assertThat(appraisal.gravest().state()).isEqualTo(LandState.SUSPECTED_IDLE);
        assertThat(appraisal.gravest().days(TODAY)).isEqualTo(365);
        LandRule rule = Objects.requireNonNull(appraisal.gravest().rule());
        assertThat(rule.document().zh()).contains("闲置土地处置办法");
        assertThat(rule.next().zh()).contains("线索，不是认定", "政府原因");
        assertThat(states(parcel(promise("2025-11-25", null), NOTHING))).containsExactly(LandState.SUPPLIED_NOT_USED);
        assertThat(states(parcel(promise("2026-11-25", null), NOTHING))).containsExactly(LandState.IN_TERM);
    }

    @Test
    void begunButLittleBuiltAndStoppedForAYearIsAClueToo() {
        Parcel.Promise promise = promise("2021-01-01", "2028-01-01");

        // built 33 % is under a third; 34 % with 24 % of the investment is under a quarter
        assertThat(states(parcel(promise, built("2021-01-01", null, "900", "0.33", "2025-11-24"))))
                .containsExactly(LandState.SUSPECTED_IDLE);
        assertThat(states(parcel(promise, built("2021-01-01", null, "240", "0.34", "2025-11-24"))))
                .containsExactly(LandState.SUSPECTED_IDLE);
        assertThat(states(parcel(promise, built("2021-01-01", null, "250", "0.34", "2025-11-24"))))
                .containsExactly(LandState.IN_TERM);
        assertThat(states(parcel(promise, built("2021-01-01", null, "240", "0.34", "2025-11-25"))))
                .containsExactly(LandState.IN_TERM);
    }

    @Test
    void aMissingFigureMovesNobodyAndIsSaid() {
        Parcel stopped =
                parcel(promise("2021-01-01", "2028-01-01"), built("2021-01-01", null, null, "0.5", "2020-01-01"));

        Appraisal appraisal = Appraisal.of(stopped, TODAY, RULES, null, null);

        assertThat(appraisal.gravest().state()).isEqualTo(LandState.IN_TERM);
        assertThat(appraisal.unknown().get(0).zh()).contains("缺少已建面积或投资数据");
    }

    @Test
    void usedInPartFromTheDayAfterTheAgreedCompletion() {
        Parcel.Progress progress = built("2021-01-01", null, "1000", "0.8", null);

        assertThat(states(parcel(promise("2021-01-01", "2026-11-23"), progress)))
                .containsExactly(LandState.USED_IN_PART);
        assertThat(states(parcel(promise("2021-01-01", "2026-11-24"), progress)))
                .containsExactly(LandState.IN_TERM);
    }

    @Test
    void builtWithoutTheInvestmentPromisedAndBelowTheTaxPromised() {
        Parcel parcel =
                parcel(promise("2021-01-01", "2022-01-01"), built("2021-01-01", "2022-01-01", "799", "1", null));

        Appraisal appraisal = Appraisal.of(parcel, TODAY, RULES, null, new TaxPerMu(new BigDecimal("19.99"), true));

        assertThat(appraisal.findings())
                .extracting(Finding::state)
                .containsExactly(LandState.BUILT_WITHOUT_INVESTMENT, LandState.BELOW_PROMISE);
        assertThat(appraisal.gravest().why().zh()).isEqualTo("2022-01-01 竣工，完成投资为承诺的 79.9%，低于 80%。");
        LandRule rule = Objects.requireNonNull(appraisal.gravest().rule());
        assertThat(rule.document().zh()).isEqualTo("本系统默认口径（可由园区办另设）");
        assertThat(Appraisal.of(parcel, TODAY, RULES, null, null).unknown()).hasSize(1);
        for (String enough : List.of("800", "905", "1000")) {
            assertThat(states(parcel(
                            promise("2021-01-01", "2022-01-01"), built("2021-01-01", "2022-01-01", enough, "1", null))))
                    .containsExactly(LandState.IN_ORDER);
        }
    }

    @Test
    void approvedByABatchAndNotSupplied() {
        Parcel parcel = new Parcel(
                "P1",
                "E01",
                null,
                BigDecimal.TEN,
                LandUse.INDUSTRIAL,
                LandUse.RESIDENTIAL,
                "B1",
                null,
                new Parcel.Promise(null, null, null, null, null, null),
                NOTHING,
                null);
        Batch batch = new Batch("B1", "E01", BigDecimal.TEN, day("2024-11-24"), null);

        Appraisal appraisal = Appraisal.of(parcel, TODAY, RULES, batch, null);

        assertThat(appraisal.findings())
                .extracting(Finding::state)
                .containsExactly(LandState.OTHER_USE, LandState.APPROVED_NOT_SUPPLIED);
        assertThat(appraisal.findings().get(1).days(TODAY)).isEqualTo(730);
        assertThat(Appraisal.of(parcel, TODAY, RULES, null, null).findings())
                .extracting(Finding::state)
                .contains(LandState.UNCLEAR);
    }

    @Test
    void aRuleHoldsFromItsDayOn() {
        assertThat(RULES.find(LandState.SUSPECTED_IDLE, day("2012-06-30"))).isEmpty();
        assertThat(RULES.find(LandState.SUSPECTED_IDLE, day("2012-07-01"))
                        .orElseThrow()
                        .share("area_share"))
                .isEqualByComparingTo("0.3333333333333333");
    }
}
