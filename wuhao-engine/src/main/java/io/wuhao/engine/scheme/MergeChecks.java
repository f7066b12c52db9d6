package io.wuhao.engine.scheme;

import io.wuhao.engine.Label;
import io.wuhao.engine.Place;
import io.wuhao.engine.Problems;
import io.wuhao.engine.formula.Term;
import java.util.LinkedHashMap;
import java.util.Map;

/** What cannot be said of a merged unit: a mean of means, and last year's ratio where its parts must be added first. */
final class MergeChecks {

    private final Scheme scheme;
    private final Problems problems;

    MergeChecks(Scheme scheme, Problems problems) {
        this.scheme = scheme;
        this.problems = problems;
    }

    void check() {
        if (scheme.assessed().mergedBy() != null) {
            read().forEach((term, place) -> term.leaves().forEach(leaf -> check(leaf, place)));
        }
    }

    private void check(Term.Leaf leaf, Place place) {
        if (leaf instanceof Term.Linked link && link.aggregate() == Term.Aggregate.MEAN) {
            problems.error(
                    place,
                    Label.of("合并评价时不能取平均（mean）。", "A mean (mean) of merged rows is not known."),
                    Label.of("请写 sum(…) / count(…)。", "Write sum(…) / count(…)."));
        } else if (leaf instanceof Term.LastYear last && !(last.of() instanceof Term.Leaf)) {
            problems.error(
                    place,
                    Label.of("合并评价时 last_year 里只能写一列。", "Of merged rows, last_year reads a single column."),
                    Label.of(
                            "先合并再计算，例如 last_year(tax) / last_year(land)。",
                            "Parts are added first: last_year(tax) / last_year(land)."));
        }
    }

    /** Indicators stand in conditions by their terms, so these are all that a merged unit is asked. */
    private Map<Term, Place> read() {
        Map<Term, Place> terms = new LinkedHashMap<>();
        scheme.indicators()
                .values()
                .forEach(one -> terms.putIfAbsent(one.formula().term(), one.place()));
        scheme.ungraded().forEach(kind -> terms.putIfAbsent(kind.when().term(), kind.place()));
        scheme.groups()
                .values()
                .forEach(group -> group.classes().forEach(one -> {
                    if (one.when() != null) {
                        terms.putIfAbsent(one.when().term(), one.place());
                    }
                }));
        scheme.direct().forEach(one -> one.clauses().forEach(clause -> terms.putIfAbsent(clause.term(), one.place())));
        scheme.moves().forEach(one -> terms.putIfAbsent(one.when().term(), one.place()));
        scheme.bonus().lines().forEach(line -> terms.putIfAbsent(line.points().term(), line.place()));
        scheme.penalty().lines().forEach(line -> terms.putIfAbsent(line.points().term(), line.place()));
        return terms;
    }
}
