package io.wuhao.engine.sql;

import io.wuhao.engine.formula.Term;
import io.wuhao.engine.scheme.Benchmark;
import io.wuhao.engine.scheme.Points;
import io.wuhao.engine.scheme.Scheme;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where the table {@code assessment} keeps what the rule reads: the names of its columns, for those who explain an answer. */
public final class Columns {

    private final Scheme scheme;
    private final Spelling spelling;

    Columns(Scheme scheme, Spelling spelling) {
        this.scheme = scheme;
        this.spelling = spelling;
    }

    /** The column of what a formula reads; empty for variables, which have a meaning in their place only. */
    public Optional<String> find(Term.Leaf leaf) {
        if (leaf instanceof Term.Own own) {
            return Optional.of(own.column().name());
        } else if (leaf instanceof Term.Linked link) {
            return Optional.ofNullable(spelling.linked().get(link));
        }
        return leaf instanceof Term.LastYear last
                ? Optional.ofNullable(spelling.lastYear().get(last))
                : Optional.empty();
    }

    public Set<Term.Linked> linked() {
        return spelling.linked().keySet();
    }

    public Set<Term.LastYear> lastYear() {
        return spelling.lastYear().keySet();
    }

    /** The column of an item's value after step 6: with what was put in for missing ones. */
    public String value(String item) {
        return new ItemsByClass(scheme).value(item);
    }

    /** The column of a benchmark's statistic, before its multiple; {@code ofWider} for a unit that falls back to a wider group. */
    public String statistic(Points.Item item, Benchmark benchmark, boolean ofWider) {
        boolean lower = scheme.getIndicator(item.indicator()).lowerIsBetter();
        return statistics().of(scheme.within(benchmark.within(), ofWider), benchmark, source(item, benchmark), lower);
    }

    /** The column of how many units that statistic rests on. */
    public String count(Points.Item item, Benchmark benchmark, boolean ofWider) {
        return statistics().countOf(scheme.within(benchmark.within(), ofWider), benchmark, source(item, benchmark));
    }

    private Statistics statistics() {
        return new Statistics("statistics", Merging.unit(scheme));
    }

    private String source(Points.Item item, Benchmark benchmark) {
        return BenchmarkColumns.readsAsGiven(benchmark) ? item.indicator() : value(item.indicator());
    }

    /** A condition over the columns of {@code assessment}; {@code score} is the column that it means by the score. */
    public String print(Term condition, String score) {
        Map<String, String> variables = ScoreStages.variables(scheme, score);
        variables.put("place", "place");
        return spelling.print(condition, variables);
    }
}
