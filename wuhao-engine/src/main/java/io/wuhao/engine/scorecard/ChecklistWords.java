package io.wuhao.engine.scorecard;

import io.wuhao.engine.Label;
import io.wuhao.engine.scheme.Scheme;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A checklist in words: the sum, then each point with what it read. */
final class ChecklistWords {

    private final Formulas formulas;

    ChecklistWords(Formulas formulas) {
        this.formulas = formulas;
    }

    List<Label> say(Scheme.Indicator indicator, UnitRow row) {
        Double sum = row.number(indicator.name());
        List<Label> says = new ArrayList<>();
        List<Label> points = new ArrayList<>();
        for (Scheme.Check check : indicator.checks()) {
            Object holds = row.conditions().get(Conditions.checkKey(indicator, check));
            BigDecimal worth = Boolean.TRUE.equals(holds) ? check.points() : BigDecimal.ZERO;
            points.add(holds == null ? Formulas.MISSING : Label.same(Figures.exact(worth)));
            says.add(say(check, holds, worth, row));
        }
        Label result = sum == null ? Label.of("缺失", "missing") : Figures.of(sum, indicator.unit());
        says.add(
                0,
                Words.of(
                        "%s = %s = %s（清单逐条相加）。",
                        "%s = %s = %s (the points of the checklist, added up).",
                        indicator.label(),
                        Words.joined(points, " + ", " + "),
                        result));
        return says;
    }

    private Label say(
            Scheme.Check check, @org.jspecify.annotations.Nullable Object holds, BigDecimal worth, UnitRow row) {
        Label condition = formulas.condition(check.when().term(), row);
        if (holds == null) {
            return Words.of(
                    "%s：无法判断，缺少%s（%s）。",
                    "%s: open, for want of %s (%s).",
                    check.label(),
                    Words.listed(formulas.missing(check.when().term(), row)),
                    condition);
        }
        return Boolean.TRUE.equals(holds)
                ? Words.of("%s：符合（%s），%s。", "%s: fulfilled (%s): %s.", check.label(), condition, Figures.exact(worth))
                : Words.of("%s：不符合（%s），0。", "%s: not fulfilled (%s): 0.", check.label(), condition);
    }
}
