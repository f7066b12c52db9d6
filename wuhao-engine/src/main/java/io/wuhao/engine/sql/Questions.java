package io.wuhao.engine.sql;

import io.wuhao.engine.formula.Term;
import io.wuhao.engine.register.Unit;
import io.wuhao.engine.scheme.Adjustment;
import io.wuhao.engine.scheme.Benchmark;
import io.wuhao.engine.scheme.DirectGrade;
import io.wuhao.engine.scheme.Grading;
import io.wuhao.engine.scheme.Grouping;
import io.wuhao.engine.scheme.Points;
import io.wuhao.engine.scheme.Ranking;
import io.wuhao.engine.scheme.Ratio;
import io.wuhao.engine.scheme.Scheme;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a scheme asks of its tables: the terms it reads, the groups that decide, the indicators taken apart. */
final class Questions {

    private final Scheme scheme;

    Questions(Scheme scheme) {
        this.scheme = scheme;
    }

    /** An indicator as a ratio of two figures, in the indicator's unit. */
    record Parts(Term numerator, Term denominator) {}

    /** Every term of the scheme, in the order of the file. */
    List<Term> terms() {
        List<Term> terms = new ArrayList<>(frontTerms());
        items().forEach(item -> {
            item.except().forEach(except -> terms.add(except.when().term()));
            if (item.method() instanceof Points.Method.ByFormula formula) {
                terms.add(formula.formula().term());
            }
        });
        Stream.of(scheme.bonus(), scheme.penalty()).forEach(adjustment -> addTerms(adjustment, terms));
        scheme.direct().forEach(direct -> direct.clauses().forEach(clause -> terms.add(clause.term())));
        addTerms(scheme.ranking(), terms);
        addTerms(scheme.grading(), terms);
        scheme.moves().forEach(move -> terms.add(move.when().term()));
        scheme.lists().forEach(list -> list.clauses().forEach(clause -> terms.add(clause.term())));
        return terms;
    }

    /** The terms that the first stages of either year print. */
    List<Term> frontTerms() {
        List<Term> terms = new ArrayList<>();
        if (scheme.assessed().when() != null) {
            terms.add(scheme.assessed().when().term());
        }
        scheme.indicators()
                .values()
                .forEach(indicator -> terms.add(indicator.formula().term()));
        scheme.ungraded().forEach(kind -> terms.add(kind.when().term()));
        for (Grouping group : scheme.groups().values()) {
            for (Grouping.GroupClass one : group.classes()) {
                if (one.when() != null) {
                    terms.add(one.when().term());
                }
            }
        }
        return terms;
    }

    private static void addTerms(Adjustment adjustment, List<Term> terms) {
        for (Adjustment.Line line : adjustment.lines()) {
            if (line.when() != null) {
                terms.add(line.when().term());
            }
            terms.add(line.points().term());
        }
    }

    private static void addTerms(Ranking ranking, List<Term> terms) {
        if (ranking.by() != null) {
            terms.add(ranking.by().term());
        }
        ranking.ties().forEach(tie -> terms.add(tie.figure().term()));
    }

    private static void addTerms(@Nullable Grading grading, List<Term> terms) {
        if (grading != null) {
            grading.clauses().forEach(clause -> terms.add(clause.term()));
        }
    }

    List<Points.Item> items() {
        return scheme.points().items().values().stream()
                .flatMap(List::stream)
                .flatMap(item -> item.measured().stream())
                .toList();
    }

    /** Whether a benchmark is a statistic of last year's units, so that they must be grouped and compared as this year's are. */
    boolean comparesLastYear() {
        return items().stream()
                .anyMatch(item ->
                        item.benchmark().filter(Benchmark::needsLastYear).isPresent()
                                || item.method() instanceof Points.Method.Spread spread
                                        && (spread.lowest().needsLastYear()
                                                || spread.highest().needsLastYear()));
    }

    boolean needsColumn(String column, Spelling spelling) {
        return spelling.owns().stream().anyMatch(own -> own.column().name().equals(column))
                || namedColumns().contains(column)
                || scheme.groups().values().stream()
                        .anyMatch(
                                group -> group.column() != null && group.name().equals(column));
    }

    /** Columns that the run reads though no formula does: by which rows are merged, and whose grade is taken. */
    Set<String> namedColumns() {
        Set<String> names = new LinkedHashSet<>();
        String mergedBy = scheme.assessed().mergedBy();
        if (mergedBy != null) {
            names.add(mergedBy);
        }
        List<String> groups = new ArrayList<>();
        for (DirectGrade direct : scheme.direct()) {
            String sameAs = direct.sameAs();
            if (sameAs != null) {
                names.add(sameAs);
            }
            groups.addAll(direct.within());
        }
        scheme.lists().forEach(list -> groups.addAll(list.within()));
        groups.stream()
                .filter(name -> scheme.who().findColumn(name).isPresent())
                .forEach(names::add);
        return names;
    }

    /** The groupings without whose class a unit cannot be compared. */
    Set<String> groupsThatMatter() {
        Set<String> groups = new LinkedHashSet<>(scheme.ranking().groupings());
        if (scheme.points().by() != null) {
            groups.add(scheme.points().by());
        }
        groups.addAll(scheme.points().within());
        Grading grading = scheme.grading();
        if (grading != null && grading.by() != null) {
            groups.add(grading.by());
        }
        return groups;
    }

    boolean isColumn(Scheme.Indicator indicator) {
        return indicator.formula().term() instanceof Term.Own own
                && own.column().name().equals(indicator.name());
    }

    /** Numerator and denominator, where a benchmark takes the ratio of their sums. */
    Optional<Parts> parts(Scheme.Indicator indicator) {
        boolean asked = items().stream()
                .filter(item -> item.indicator().equals(indicator.name()))
                .flatMap(item -> item.benchmark().stream())
                .anyMatch(Questions::asksRatioOfSums);
        Term.Arithmetic ratio = Ratio.of(indicator.formula().term());
        return asked && ratio != null
                ? Optional.of(new Parts(inUnitOf(indicator, ratio), ratio.right()))
                : Optional.empty();
    }

    private static boolean asksRatioOfSums(Benchmark benchmark) {
        return benchmark.kind() == Benchmark.Kind.RATIO_OF_SUMS
                || benchmark.then() != null && asksRatioOfSums(benchmark.then());
    }

    /** The factor between the printed ratio and the indicator's unit goes to the numerator. */
    private static Term inUnitOf(Scheme.Indicator indicator, Term.Arithmetic ratio) {
        Unit wanted = indicator.formula().term().unit();
        Unit unit = ratio.left().unit().times(wanted).over(ratio.unit());
        return unit.sameAs(ratio.left().unit()) ? ratio.left() : new Term.Converted(ratio.left(), unit);
    }
}
