package io.wuhao.engine.formula;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What a term is made of, and the same term made of other parts: the one place that knows the children of every kind. */
final class Walk {

    private Walk() {}

    static List<Term.Leaf> leaves(Term term) {
        Set<Term.Leaf> found = new LinkedHashSet<>();
        collect(term, found);
        return List.copyOf(found);
    }

    private static void collect(Term term, Set<Term.Leaf> found) {
        if (term instanceof Term.Leaf leaf) {
            found.add(leaf);
        }
        children(term).forEach(child -> collect(child, found));
    }

    static List<Term> children(Term term) {
        List<Term> children = new ArrayList<>();
        rebuild(term, child -> {
            children.add(child);
            return child;
        });
        return children;
    }

    static boolean any(Term term, Predicate<Term> is) {
        return is.test(term) || children(term).stream().anyMatch(child -> any(child, is));
    }

    static Term replace(Term term, UnaryOperator<Term> leafToTerm) {
        return term instanceof Term.Leaf ? leafToTerm.apply(term) : rebuild(term, child -> replace(child, leafToTerm));
    }

    private static Term rebuild(Term term, UnaryOperator<Term> on) {
        if (term instanceof Term.Arithmetic it) {
            return new Term.Arithmetic(it.operator(), on.apply(it.left()), on.apply(it.right()), it.unit());
        } else if (term instanceof Term.Converted it) {
            return new Term.Converted(on.apply(it.of()), it.unit());
        } else if (term instanceof Term.Call it) {
            return new Term.Call(it.function(), all(it.arguments(), on), it.type(), it.unit());
        } else if (term instanceof Term.Choice it) {
            return choice(it, on);
        }
        return rebuildCondition(term, on);
    }

    private static Term choice(Term.Choice choice, UnaryOperator<Term> on) {
        List<Term.Branch> branches = choice.branches().stream()
                .map(branch -> new Term.Branch(on.apply(branch.when()), on.apply(branch.then())))
                .toList();
        Term otherwise = choice.otherwise() == null ? null : on.apply(choice.otherwise());
        return new Term.Choice(branches, otherwise, choice.type(), choice.unit());
    }

    private static Term rebuildCondition(Term term, UnaryOperator<Term> on) {
        if (term instanceof Term.Comparison it) {
            return new Term.Comparison(it.comparator(), on.apply(it.left()), on.apply(it.right()));
        } else if (term instanceof Term.OneOf it) {
            return new Term.OneOf(on.apply(it.left()), all(it.options(), on));
        } else if (term instanceof Term.IsMissing it) {
            return new Term.IsMissing(on.apply(it.of()), it.negated());
        } else if (term instanceof Term.Not it) {
            return new Term.Not(on.apply(it.of()));
        } else if (term instanceof Term.Joined it) {
            return new Term.Joined(it.all(), all(it.parts(), on));
        }
        return term;
    }

    private static List<Term> all(List<Term> terms, UnaryOperator<Term> on) {
        return terms.stream().map(on).toList();
    }
}
