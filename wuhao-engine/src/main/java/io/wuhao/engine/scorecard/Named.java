package io.wuhao.engine.scorecard;

import io.wuhao.engine.formula.Term;
import io.wuhao.engine.scheme.Scheme;
import java.util.List;
import java.util.function.UnaryOperator;

/** Terms with indicators called by their names, however deep they stand: {@code 亩均税收}, not how that is computed. */
record Named(Scheme scheme) {

    Term in(Term term) {
        Term whole = indicator(term);
        return whole.equals(term) ? inside(term) : whole;
    }

    /** Only what stands inside the term, which may be the formula of an indicator itself. */
    Term inside(Term term) {
        if (term instanceof Term.Arithmetic sum) {
            return new Term.Arithmetic(sum.operator(), in(sum.left()), in(sum.right()), sum.unit());
        } else if (term instanceof Term.Converted converted) {
            return new Term.Converted(in(converted.of()), converted.unit());
        } else if (term instanceof Term.Call call) {
            return new Term.Call(call.function(), all(call.arguments(), this::in), call.type(), call.unit());
        } else if (term instanceof Term.Choice choice) {
            Term otherwise = choice.otherwise();
            List<Term.Branch> branches = choice.branches().stream()
                    .map(branch -> new Term.Branch(in(branch.when()), in(branch.then())))
                    .toList();
            return new Term.Choice(branches, otherwise == null ? null : in(otherwise), choice.type(), choice.unit());
        }
        return condition(term);
    }

    private Term condition(Term term) {
        if (term instanceof Term.Joined joined) {
            return new Term.Joined(joined.all(), all(joined.parts(), this::in));
        } else if (term instanceof Term.Not not) {
            return new Term.Not(in(not.of()));
        } else if (term instanceof Term.Comparison one) {
            return new Term.Comparison(one.comparator(), in(one.left()), in(one.right()));
        } else if (term instanceof Term.OneOf oneOf) {
            return new Term.OneOf(in(oneOf.left()), oneOf.options());
        } else if (term instanceof Term.IsMissing missing) {
            return new Term.IsMissing(in(missing.of()), missing.negated());
        }
        return term;
    }

    private static List<Term> all(List<Term> terms, UnaryOperator<Term> each) {
        return terms.stream().map(each).toList();
    }

    private Term indicator(Term term) {
        return scheme.indicators().values().stream()
                .filter(one -> one.formula().term().equals(term) && !Formulas.isFigure(term))
                .findFirst()
                .<Term>map(one -> new Term.Variable(one.name(), term.type(), term.unit()))
                .orElse(term);
    }
}
