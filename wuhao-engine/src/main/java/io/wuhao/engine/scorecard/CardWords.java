package io.wuhao.engine.scorecard;

import io.wuhao.engine.Label;
import io.wuhao.engine.register.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The short texts of a card that every rendering shares. */
final class CardWords {

    static final Label LISTS = Label.of("先进与警示名单", "Honours and warnings");

    private CardWords() {}

    /** {@code 规上：得分 105.0000，第 2 名（共 39 家），等级 B}. */
    static Label outcome(Scorecard card) {
        List<Label> parts = new ArrayList<>();
        BigDecimal score = card.score();
        if (score != null) {
            parts.add(Label.of("得分 %s", "score %s", score.toPlainString()));
        }
        if (card.rank() != null) {
            parts.add(Label.of(
                    "第 %d 名（共 %d 家）", "place %d of %d", card.rank(), Objects.requireNonNullElse(card.ranked(), 0)));
        }
        if (card.grade() != null) {
            parts.add(grade(card));
        }
        Label ungraded = card.ungraded();
        if (ungraded != null) {
            parts.add(Words.of("不评级：%s", "not graded: %s", ungraded));
        }
        Label joined = Words.joined(parts, "，", ", ");
        Label group = card.group();
        return group == null ? joined : Words.of("%s：%s", "%s: %s", group, joined);
    }

    private static Label grade(Scorecard card) {
        Label name = card.gradeName();
        Label named = name == null
                ? Label.same(String.valueOf(card.grade()))
                : Words.of("%s（%s）", "%s (%s)", String.valueOf(card.grade()), name);
        return Objects.equals(card.grade(), card.gradeBefore())
                ? Words.of("等级 %s", "grade %s", named)
                : Words.of("等级 %s，初评 %s", "grade %s, at first %s", named, String.valueOf(card.gradeBefore()));
    }

    /** {@code ：14.9396 分}, and what it adds where that differs. */
    static Label points(Scorecard.Line line) {
        Double points = line.points();
        Double contribution = line.contribution();
        if (line.kind() == Scorecard.Kind.PENALTY
                || line.kind() == Scorecard.Kind.ROUNDING
                || line.kind() == Scorecard.Kind.BONUS) {
            return contribution == null ? Words.NOTHING : Label.of("：%s 分", ": %s", signed(contribution));
        }
        return points == null ? Words.NOTHING : Label.of("：%s 分", ": %s", Figures.of(points));
    }

    private static String signed(double figure) {
        return figure > 0 ? "+" + Figures.of(figure) : Figures.of(figure);
    }

    static Label fact(Scorecard.Fact fact) {
        Label value = fact.value();
        Label unit = Unit.of(fact.unit()).afterFigure();
        return value == null
                ? Words.of("%s：缺失", "%s: missing", fact.label())
                : Words.of("%s：%s%s", "%s: %s%s", fact.label(), value, unit);
    }
}
