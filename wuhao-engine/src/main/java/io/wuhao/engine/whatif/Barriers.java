package io.wuhao.engine.whatif;

import io.wuhao.engine.Label;
import io.wuhao.engine.run.Answer;
import io.wuhao.engine.run.Suppositions.Outcome;
import io.wuhao.engine.scheme.Points;
import io.wuhao.engine.scheme.Scheme;
import io.wuhao.engine.scorecard.RuleWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What keeps a unit from a grade whatever its score is: found by giving it a score that beats everyone. */
final class Barriers {

    /** More than any rule gives. */
    static final BigDecimal ANY_SCORE = BigDecimal.valueOf(1_000_000);

    private final Scheme scheme;
    private final Answer.Result now;
    private final Trials trials;
    private final String to;

    Barriers(Scheme scheme, Answer.Result now, Trials trials, String to) {
        this.scheme = scheme;
        this.now = now;
        this.trials = trials;
        this.to = to;
    }

    /** In words; empty where a score is all that is wanting. */
    List<Label> list(Map<String, Object> row) {
        String reason = now.ungradedReason();
        if (reason != null) {
            return List.of(ungraded(reason, row));
        }
        Outcome best = trials.score(ANY_SCORE);
        if (trials.reaches(best)) {
            return List.of();
        }
        List<Label> found = new ArrayList<>();
        String direct = best.direct();
        if (direct != null) {
            scheme.direct().stream()
                    .filter(one -> one.name().equals(direct) && one.sameAs() == null)
                    .forEach(one -> found.add(said(
                            "不看得分，直接定为 %s：%s（%s）。",
                            "It is graded %s directly, whatever its score: %s (%s).",
                            one.becomes(),
                            one.label(),
                            RuleWords.of(scheme).where(one))));
        }
        if (now.sameAs() != null) {
            found.add(Label.of(
                    "它的等级随另一个单位（%s）。", "It takes the grade of another unit (%s).", String.valueOf(now.sameAs())));
        }
        addMoves(best, found);
        if (found.isEmpty()) {
            found.add(Label.of(
                    "得分再高，也只能得 %s，得不到 %s。",
                    "Even the highest score gives it %s, not %s.", String.valueOf(best.grade()), to));
        }
        return found;
    }

    private void addMoves(Outcome best, List<Label> found) {
        best.moves().stream()
                .flatMap(name -> move(name).stream())
                .filter(this::limits)
                .forEach(move -> found.add(said(
                        "调整使其不论得分多少都是 %s：%s（%s）。",
                        "A move keeps it at %s whatever its score: %s (%s).",
                        String.valueOf(best.grade()),
                        move.label(),
                        RuleWords.of(scheme).condition(move.when()))));
    }

    private static Label said(String zh, String en, String grade, Label name, Label why) {
        return new Label(zh.formatted(grade, name.zh(), why.zh()), en.formatted(grade, name.en(), why.en()));
    }

    private Optional<Scheme.Move> move(String name) {
        return scheme.moves().stream().filter(move -> move.name().equals(name)).findFirst();
    }

    private boolean limits(Scheme.Move move) {
        return switch (move.effect()) {
            case BECOMES, NOT_ABOVE -> !trials.isGoodEnough(move.grade());
            case DOWN -> true;
            case NOT_BELOW, UP -> false;
        };
    }

    private Label ungraded(String reason, Map<String, Object> row) {
        if (reason.equals("figure missing")) {
            List<String> zh = new ArrayList<>();
            List<String> en = new ArrayList<>();
            String by = scheme.points().by();
            String className = by == null ? Scheme.EVERYONE : String.valueOf(row.get(by));
            for (Points.Item item : scheme.points().items().getOrDefault(className, List.of())) {
                if (!row.containsKey(item.indicator() + "_points")) {
                    zh.add(scheme.getIndicator(item.indicator()).label().zh());
                    en.add(scheme.getIndicator(item.indicator()).label().en());
                }
            }
            return new Label(
                    "数据缺失，没有得分：请先补齐 " + String.join("、", zh) + "。",
                    "It has no score, since figures are missing: fill in " + String.join(", ", en) + " first.");
        } else if (reason.equals("no class")) {
            return Label.of("它不属于任何一组，不参加评级。", "It is in no class, so it is not graded.");
        }
        Label kind = scheme.ungraded().stream()
                .filter(one -> one.kind().equals(reason))
                .map(Scheme.Ungraded::label)
                .findFirst()
                .orElse(Label.same(reason));
        return new Label("它不参加评级：" + kind.zh() + "。", "It is not graded: " + kind.en() + ".");
    }
}
