package io.wuhao.engine.scorecard;

import io.wuhao.engine.Label;
import io.wuhao.engine.scheme.Clause;
import io.wuhao.engine.scheme.Grading;
import java.util.ArrayList;
import java.util.List;

/** Of a unit that is within the share of a grade and does not meet the condition beside it: which, and by which figures. */
final class UnmetWords {

    private final Grading grading;
    private final Formulas formulas;

    UnmetWords(Grading grading, Formulas formulas) {
        this.grading = grading;
        this.formulas = formulas;
    }

    /** Only of lines that were asked before the one that gave the grade. */
    List<Label> say(String grade, UnitRow row) {
        String unmet = row.text("condition_unmet");
        if (unmet == null) {
            return List.of();
        }
        List<String> letters = List.of(unmet.split(", "));
        List<Label> says = new ArrayList<>();
        for (Grading.Line line :
                asked(grading.lines().getOrDefault(String.valueOf(row.classIn(grading.by())), List.of()))) {
            Clause when = line.when();
            if (line.letter().equals(grade)) {
                break;
            }
            if (when != null && letters.contains(line.letter())) {
                says.add(say(line.letter(), when, row));
            }
        }
        return says;
    }

    /** From the top to the rest, then from the foot. */
    private static List<Grading.Line> asked(List<Grading.Line> lines) {
        List<Grading.Line> above = new ArrayList<>();
        List<Grading.Line> below = new ArrayList<>();
        boolean afterRest = false;
        for (Grading.Line line : lines) {
            if (line.cut() instanceof Grading.Cut.Rest) {
                afterRest = true;
            } else if (afterRest) {
                below.add(0, line);
            } else {
                above.add(line);
            }
        }
        above.addAll(below);
        return above;
    }

    private Label say(String letter, Clause when, UnitRow row) {
        List<Label> missing = formulas.missing(when.term(), row);
        Label lacks = missing.isEmpty() ? Words.NOTHING : Words.of("（缺%s）", " (%s is missing)", Words.listed(missing));
        return Words.of(
                "在 %s 的比例内，但不符合条件：%s%s，按下一档评。",
                "Within the share of %s, but its condition does not hold: %s%s; the next line decides.",
                letter,
                formulas.condition(when.term(), row),
                lacks);
    }
}
