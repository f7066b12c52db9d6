package io.wuhao.server.register.land;

import io.wuhao.engine.Label;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * In which states a parcel is on a day, the gravest first, and which could not be told because a figure is missing.
 *
 * @param findings never empty
 */
record Appraisal(List<Finding> findings, List<Label> unknown) {

    Appraisal {
        findings = List.copyOf(findings);
        unknown = List.copyOf(unknown);
    }

    Finding gravest() {
        return findings.get(0);
    }

    /**
     * @param batch the approval batch of the parcel, if one is known
     * @param taxPerMu what its holder paid per mu in the year before; null where it is not known
     */
    static Appraisal of(
            Parcel parcel, LocalDate on, LandRules rules, @Nullable Batch batch, @Nullable TaxPerMu taxPerMu) {
        return new Making(parcel, on, rules, taxPerMu).appraise(batch);
    }

    /** The questions, one after the other. */
    private static final class Making {

        private final Parcel parcel;
        private final Parcel.Promise promise;
        private final Parcel.Progress progress;
        private final LocalDate on;
        private final LandRules rules;
        private final @Nullable TaxPerMu taxPerMu;
        private final List<Finding> findings = new ArrayList<>();
        private final List<Label> unknown = new ArrayList<>();

        Making(Parcel parcel, LocalDate on, LandRules rules, @Nullable TaxPerMu taxPerMu) {
            this.parcel = parcel;
            this.promise = parcel.promise();
            this.progress = parcel.progress();
            this.on = on;
            this.rules = rules;
            this.taxPerMu = taxPerMu;
        }

        Appraisal appraise(@Nullable Batch batch) {
            if (!parcel.isSupplied()) {
                approvedNotSupplied(batch);
            } else if (progress.startedOn() == null) {
                ask(LandState.SUSPECTED_IDLE, this::notStarted);
                ask(LandState.SUPPLIED_NOT_USED, this::suppliedNotUsed);
            } else {
                ask(LandState.SUSPECTED_IDLE, this::stopped);
                ask(LandState.USED_IN_PART, this::usedInPart);
                ask(LandState.BUILT_WITHOUT_INVESTMENT, this::withoutInvestment);
                ask(LandState.BELOW_PROMISE, this::belowPromise);
            }
            otherUse();
            if (findings.isEmpty()) {
                boolean open = progress.completedOn() == null;
                LocalDate end = open && progress.startedOn() == null ? promise.start() : promise.completion();
                findings.add(new Finding(
                        open ? LandState.IN_TERM : LandState.IN_ORDER,
                        null,
                        open && end != null
                                ? Label.of("约定日期 %s 未到。", "The agreed day, %s, has not come.", end)
                                : Label.of("没有发现问题。", "Nothing was found."),
                        null));
            }
            findings.sort(Comparator.comparing(Finding::state));
            return new Appraisal(findings, unknown);
        }

        private void ask(LandState state, Consumer<LandRule> question) {
            rules.find(state, on).ifPresent(question);
        }

        private void approvedNotSupplied(@Nullable Batch batch) {
            if (batch == null) {
                findings.add(new Finding(
                        LandState.UNCLEAR,
                        null,
                        Label.of("既没有批次，也没有供地合同。", "Neither an approval batch nor a contract is known."),
                        null));
                return;
            }
            ask(LandState.APPROVED_NOT_SUPPLIED, rule -> {
                LocalDate approved = batch.approvedOn();
                if (!approved.plusMonths(rule.months("months")).isAfter(on)) {
                    found(
                            rule,
                            approved,
                            Label.of(
                                    "批次 %s 于 %s 批准，尚未供地。",
                                    "Batch %s was approved on %s; not supplied yet.", batch.number(), approved));
                }
            });
        }

        /** P16, first case: the start agreed on is a year ago. */
        private void notStarted(LandRule rule) {
            LocalDate start = promise.start();
            if (start == null) {
                unknown.add(Label.of(
                        "没有约定开工日期，不能判断是否疑似闲置。", "Without an agreed start it cannot be told whether the land is idle."));
            } else if (!start.plusMonths(rule.months("months")).isAfter(on)) {
                found(rule, start, Label.of("约定 %s 开工，至今未开工。", "It was to be started by %s and is not.", start));
            }
        }

        /** P16, second case: begun, little of it built or invested, and stopped for a year. */
        private void stopped(LandRule rule) {
            LocalDate stopped = progress.stoppedSince();
            if (stopped == null || stopped.plusMonths(rule.months("months")).isAfter(on)) {
                return;
            }
            BigDecimal built = progress.shareBuilt();
            BigDecimal invested = shareInvested();
            boolean little = (built != null && built.compareTo(rule.share("area_share")) < 0)
                    || (invested != null && invested.compareTo(rule.share("investment_share")) < 0);
            if (little) {
                found(
                        rule,
                        stopped,
                        Label.of(
                                "%s 起停工；已建面积 %s，完成投资 %s。",
                                "Stopped since %s; built: %s, invested: %s.",
                                stopped,
                                percent(built),
                                percent(invested)));
            } else if (built == null || invested == null) {
                unknown.add(
                        Label.of(
                                "停工已满一年，但缺少已建面积或投资数据，不能判断是否疑似闲置。",
                                "Stopped for a year, but the share built or invested is missing: whether it is idle cannot be told."));
            }
        }

        private void suppliedNotUsed(LandRule rule) {
            LocalDate start = promise.start() != null ? promise.start() : promise.signedOn();
            if (start == null) {
                unknown.add(Label.of(
                        "没有合同日期和约定开工日期，不能判断是否供而未用。", "Neither the contract's date nor the agreed start is known."));
            } else if (!start.plusMonths(rule.months("months")).isAfter(on)) {
                found(rule, start, Label.of("应于 %s 开工，尚未开工。", "It was to be started by %s.", start));
            }
        }

        private void usedInPart(LandRule rule) {
            LocalDate completion = promise.completion();
            BigDecimal built = progress.shareBuilt();
            if (completion == null
                    || !completion.plusMonths(rule.months("months")).isBefore(on)) {
                return;
            }
            if (built == null) {
                if (progress.completedOn() == null) {
                    unknown.add(
                            Label.of("竣工期限已过，缺少已建面积占比。", "The agreed completion is past; the share built is missing."));
                }
            } else if (built.compareTo(rule.share("built_share")) < 0) {
                found(
                        rule,
                        completion,
                        Label.of("约定 %s 竣工，已建面积 %s。", "To be completed by %s; built: %s.", completion, percent(built)));
            }
        }

        private void withoutInvestment(LandRule rule) {
            LocalDate completed = progress.completedOn();
            if (completed == null || promise.investment() == null) {
                return;
            }
            BigDecimal share = shareInvested();
            if (share == null) {
                unknown.add(Label.of("已竣工，缺少累计完成投资。", "Completed; what was invested is missing."));
            } else if (share.compareTo(rule.share("investment_share")) < 0
                    && !completed.plusMonths(rule.months("months")).isAfter(on)) {
                found(
                        rule,
                        completed,
                        Label.of(
                                "%s 竣工，完成投资为承诺的 %s，低于 %s。",
                                "Completed on %s; invested: %s of what was promised, under %s.",
                                completed,
                                percent(share),
                                percent(rule.share("investment_share"))));
            }
        }

        private void belowPromise(LandRule rule) {
            LocalDate completed = progress.completedOn();
            BigDecimal promised = promise.taxPerMu();
            if (completed == null || promised == null) {
                return;
            }
            LocalDate since = completed.plusMonths(rule.months("months"));
            if (since.isAfter(on)) {
                return;
            }
            if (taxPerMu == null) {
                unknown.add(Label.of(
                        "缺少上年税收，不能判断是否达标。",
                        "Last year's tax is missing: whether it keeps its promise cannot be told."));
            } else if (taxPerMu.figure().compareTo(promised.multiply(rule.share("tax_share"))) < 0) {
                found(rule, since, below(taxPerMu, promised));
            }
        }

        private static Label below(TaxPerMu taxPerMu, BigDecimal promised) {
            return taxPerMu.mayBeTold()
                    ? Label.of(
                            "亩均税收 %s 万元，承诺 %s 万元。",
                            "Tax per mu: %s ×10k yuan; promised: %s.",
                            taxPerMu.figure().setScale(2, RoundingMode.HALF_UP),
                            Area.plain(promised))
                    : Label.of(
                            "亩均税收低于承诺的 %s 万元。", "Tax per mu is below the %s ×10k yuan promised.", Area.plain(promised));
        }

        private void otherUse() {
            LandUse actual = parcel.actualUse();
            if (actual != null && actual != parcel.approvedUse()) {
                ask(
                        LandState.OTHER_USE,
                        rule -> found(
                                rule,
                                null,
                                new Label(
                                        "批准用途" + parcel.approvedUse().label().zh() + "，实际用途"
                                                + actual.label().zh() + "。",
                                        "Approved: "
                                                + parcel.approvedUse().label().en() + "; in fact: "
                                                + actual.label().en() + ".")));
            }
        }

        private void found(LandRule rule, @Nullable LocalDate since, Label why) {
            findings.add(new Finding(rule.state(), since, why, rule));
        }

        private @Nullable BigDecimal shareInvested() {
            BigDecimal promised = promise.investment();
            BigDecimal invested = progress.invested();
            return promised == null || invested == null || promised.signum() == 0
                    ? null
                    : invested.divide(promised, 10, RoundingMode.HALF_UP);
        }

        private static String percent(@Nullable BigDecimal share) {
            return share == null ? "—" : Area.plain(share.movePointRight(2).setScale(1, RoundingMode.HALF_UP)) + "%";
        }
    }
}
