package io.wuhao.engine.scheme;

import io.wuhao.engine.formula.Term;
import org.jspecify.annotations.Nullable;

/** Finds numerator and denominator of an indicator. */
public final class Ratio {

    private Ratio() {}

    /** The division at the root of a term, below any conversion of units; null where there is none. */
    public static Term.@Nullable Arithmetic of(Term term) {
        if (term instanceof Term.Converted converted) {
            return of(converted.of());
        }
        return term instanceof Term.Arithmetic arithmetic && arithmetic.operator() == Term.Operator.OVER
                ? arithmetic
                : null;
    }
}
