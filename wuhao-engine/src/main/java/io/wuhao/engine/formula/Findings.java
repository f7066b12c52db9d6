package io.wuhao.engine.formula;

import io.wuhao.engine.InputException;
import io.wuhao.engine.Label;
import io.wuhao.engine.Problem;
import io.wuhao.engine.Problems;

/** The problems of one formula: each gets the scheme's line and the character inside the formula. */
final class Findings {

    private final Formula formula;
    private final Problems problems = new Problems();

    Findings(Formula formula) {
        this.formula = formula;
    }

    void error(int at, Label what, Label advice) {
        add(
                at < 0
                        ? Problem.error(formula.place(), what, advice)
                        : Problem.error(formula.place(), at(at, what), advice));
    }

    void warning(int at, Label what, Label advice) {
        add(Problem.warning(formula.place(), at(at, what), advice));
    }

    /** For the parser, which cannot go on after its first mistake. */
    InputException stop(int at, Label what, Label advice) {
        return new InputException(Problem.error(formula.place(), at(at, what), advice));
    }

    /** {@code x between 1 and 2} binds x twice: what is wrong with it is said once. */
    void add(Problem problem) {
        if (!problems.list().contains(problem)) {
            problems.add(problem);
        }
    }

    private Label at(int at, Label what) {
        int shown = formula.text().codePointCount(0, Math.min(at, formula.text().length())) + 1;
        return new Label("公式第 " + shown + " 个字符：" + what.zh(), "Formula, character " + shown + ": " + what.en());
    }

    boolean hasErrors() {
        return problems.hasErrors();
    }

    void tell(Problems all) {
        all.addAll(problems.list());
    }
}
