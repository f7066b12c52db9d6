package io.wuhao.engine.formula;

import io.wuhao.engine.formula.Term.Operator;

/** How tightly a term holds together when it is written for people: what binds looser needs parentheses. */
final class Precedence {

    static final int JOIN = 1;
    static final int NOT = 2;
    static final int TEST = 3;
    static final int SUM = 4;
    static final int PRODUCT = 5;
    static final int NEGATIVE = 6;
    static final int ATOM = 7;

    private Precedence() {}

    static int of(Term term) {
        if (term instanceof Term.Figure figure) {
            return figure.value().signum() < 0 ? NEGATIVE : ATOM;
        } else if (term instanceof Term.Converted converted) {
            return of(converted.of());
        } else if (term instanceof Term.Arithmetic arithmetic) {
            return isNegative(arithmetic) ? NEGATIVE : of(arithmetic.operator());
        } else if (term instanceof Term.Joined) {
            return JOIN;
        } else if (term instanceof Term.Not) {
            return NOT;
        }
        boolean tests = term instanceof Term.Comparison || term instanceof Term.OneOf || term instanceof Term.IsMissing;
        return tests ? TEST : ATOM;
    }

    private static int of(Operator operator) {
        return operator == Operator.PLUS || operator == Operator.MINUS ? SUM : PRODUCT;
    }

    /** {@code -x} is kept as 0 − x. */
    static boolean isNegative(Term.Arithmetic term) {
        boolean isFromZero = term.operator() == Operator.MINUS
                && term.left() instanceof Term.Figure zero
                && zero.value().signum() == 0
                && zero.value().scale() == 0;
        return isFromZero && !isNumber(term.right());
    }

    private static boolean isNumber(Term term) {
        return term instanceof Term.Figure || (term instanceof Term.Converted converted && isNumber(converted.of()));
    }
}
