package io.wuhao.engine.scorecard;

import io.wuhao.engine.Label;
import io.wuhao.engine.scheme.Clause;
import io.wuhao.engine.scheme.DirectGrade;
import io.wuhao.engine.scheme.Scheme;
import io.wuhao.engine.sql.Compiler;

/** Single conditions of a scheme in the words of {@code read} and {@code explain}, for who speaks of one of them. */
public final class RuleWords {

    private final Scheme scheme;
    private final Formulas formulas;

    private RuleWords(Scheme scheme, Formulas formulas) {
        this.scheme = scheme;
        this.formulas = formulas;
    }

    public static RuleWords of(Scheme scheme) {
        return new RuleWords(scheme, new Formulas(scheme, Compiler.columns(scheme)));
    }

    public Label condition(Clause clause) {
        return formulas.rule(clause.term());
    }

    /** Where this grade is given directly. */
    public Label where(DirectGrade direct) {
        return new DirectWords(scheme, formulas).where(direct);
    }
}
