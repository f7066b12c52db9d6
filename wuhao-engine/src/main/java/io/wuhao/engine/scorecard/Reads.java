package io.wuhao.engine.scorecard;

import io.wuhao.engine.formula.Term;
import io.wuhao.engine.scheme.Adjustment;
import io.wuhao.engine.scheme.Clause;
import io.wuhao.engine.scheme.Grading;
import io.wuhao.engine.scheme.Points;
import io.wuhao.engine.scheme.Scheme;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a rule reads of a unit: the figures of its class's items, and of every condition. */
final class Reads {

    private final Scheme scheme;

    Reads(Scheme scheme) {
        this.scheme = scheme;
    }

    /** The leaves in the order of the rule; of all items where the unit is in no class that has some. */
    Set<Term.Leaf> leaves(@Nullable String className) {
        Set<Term.Leaf> leaves = new LinkedHashSet<>();
        terms(className).forEach(term -> leaves.addAll(term.leaves()));
        return leaves;
    }

    private List<Term> terms(@Nullable String className) {
        List<Term> terms = new ArrayList<>();
        List<Points.Item> items = scheme.points().items().get(String.valueOf(className));
        Collection<List<Points.Item>> all =
                items == null ? scheme.points().items().values() : List.of(items);
        all.forEach(some -> some.forEach(item -> of(item, terms)));
        conditions().forEach(clause -> terms.add(clause.term()));
        return terms;
    }

    /** The indicators that the rule reads by their names and that no line of the card tells of. */
    List<Scheme.Indicator> derived(@Nullable String className) {
        Named named = new Named(scheme);
        Set<String> found = new LinkedHashSet<>();
        List<Term> open = new ArrayList<>();
        terms(className).forEach(term -> open.add(named.in(term)));
        while (!open.isEmpty()) {
            for (Term.Leaf leaf : open.remove(0).leaves()) {
                boolean isNew = leaf instanceof Term.Variable variable
                        && scheme.indicators().containsKey(variable.name())
                        && found.add(variable.name());
                if (isNew && leaf instanceof Term.Variable variable) {
                    Scheme.Indicator indicator = scheme.getIndicator(variable.name());
                    open.add(named.inside(indicator.formula().term()));
                }
            }
        }
        return found.stream()
                .filter(name -> !scheme.points().measuredNames().contains(name))
                .map(scheme::getIndicator)
                .toList();
    }

    private void of(Points.Item item, List<Term> terms) {
        terms.add(scheme.getIndicator(item.indicator()).formula().term());
        item.except().forEach(except -> terms.add(except.when().term()));
        item.measured().forEach(one -> {
            if (one.method() instanceof Points.Method.ByFormula formula) {
                terms.add(formula.formula().term());
            }
        });
    }

    private Stream<Clause> conditions() {
        List<@Nullable Clause> clauses = new ArrayList<>();
        clauses.add(scheme.assessed().when());
        scheme.ungraded().forEach(kind -> clauses.add(kind.when()));
        scheme.groups().values().forEach(group -> group.classes().forEach(one -> clauses.add(one.when())));
        Stream.of(scheme.bonus(), scheme.penalty())
                .map(Adjustment::lines)
                .flatMap(List::stream)
                .forEach(line -> {
                    clauses.add(line.when());
                    clauses.add(line.points());
                });
        scheme.direct().forEach(direct -> clauses.addAll(direct.clauses()));
        clauses.add(scheme.ranking().by());
        scheme.ranking().ties().forEach(tie -> clauses.add(tie.figure()));
        Grading grading = scheme.grading();
        if (grading != null) {
            clauses.addAll(grading.clauses());
        }
        scheme.moves().forEach(move -> clauses.add(move.when()));
        scheme.lists().forEach(list -> clauses.addAll(list.clauses()));
        return clauses.stream().flatMap(Stream::ofNullable);
    }

    /** The columns that put units into classes. */
    Set<String> classColumns() {
        Set<String> names = new LinkedHashSet<>(scheme.ranking().groupings());
        names.addAll(scheme.points().within());
        scheme.direct().forEach(direct -> names.addAll(direct.within()));
        scheme.lists().forEach(list -> names.addAll(list.within()));
        String by = scheme.points().by();
        if (by != null) {
            names.add(by);
        }
        Grading grading = scheme.grading();
        String gradedBy = grading == null ? null : grading.by();
        if (gradedBy != null) {
            names.add(gradedBy);
        }
        return names;
    }
}
