package io.wuhao.engine.sql;

import io.wuhao.engine.scheme.Benchmark;
import io.wuhao.engine.scheme.Points;
import io.wuhao.engine.scheme.Scheme;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The benchmark of every item as a column: a printed number, or a statistic that is asked for here. (Step 8.) */
final class BenchmarkColumns {

    private static final String NOTHING = "cast(null as double)";

    private final Scheme scheme;
    private final ItemsByClass items;
    private final Statistics statistics;

    BenchmarkColumns(Scheme scheme, ItemsByClass items, Statistics statistics) {
        this.scheme = scheme;
        this.items = items;
        this.statistics = statistics;
    }

    void addTo(Select select) {
        for (String item : items.measured()) {
            if (items.any(item, one -> one.benchmark().isPresent())) {
                select.column(
                        items.label(item),
                        items.column(item, one -> either(one, one.benchmark().orElse(null))),
                        item + "_benchmark");
            }
            if (items.any(item, one -> one.method() instanceof Points.Method.Spread)) {
                select.column(items.label(item), items.column(item, one -> edge(one, true)), item + "_lowest")
                        .column(items.column(item, one -> edge(one, false)), item + "_highest");
            }
            addVariables(item, select);
        }
    }

    private void addVariables(String item, Select select) {
        String value = items.value(item);
        if (items.any(item, one -> ItemVariables.reads(one, "place"))) {
            boolean lower = scheme.getIndicator(item).lowerIsBetter();
            String place =
                    SmallGroups.either(scheme, wider -> ItemVariables.place(value, scheme.within(null, wider), lower));
            select.column(items.label(item), place, item + "_place");
        }
        new TreeMap<>(ItemVariables.STATISTICS).forEach((name, kind) -> {
            if (items.any(item, one -> ItemVariables.reads(one, name))) {
                String statistic =
                        SmallGroups.either(scheme, wider -> statistics.of(scheme.within(null, wider), value, kind));
                select.column(statistic, item + "_" + name);
            }
        });
    }

    /** The statistics among the columns that {@link #addTo} makes: all but places, which go with a unit's own value. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        for (String item : items.names()) {
            if (items.any(item, one -> one.benchmark().isPresent())) {
                names.add(item + "_benchmark");
            }
            if (items.any(item, one -> one.method() instanceof Points.Method.Spread)) {
                names.add(item + "_lowest");
                names.add(item + "_highest");
            }
            for (String name : new TreeMap<>(ItemVariables.STATISTICS).keySet()) {
                if (items.any(item, one -> ItemVariables.reads(one, name))) {
                    names.add(item + "_" + name);
                }
            }
        }
        return names;
    }

    /** Last year's figures, and sums of numerators and denominators, know nothing of what is imputed this year. */
    static boolean readsAsGiven(Benchmark benchmark) {
        return benchmark.lastYear() || benchmark.kind() == Benchmark.Kind.RATIO_OF_SUMS;
    }

    private String edge(Points.Item item, boolean lowest) {
        return item.method() instanceof Points.Method.Spread spread
                ? either(item, lowest ? spread.lowest() : spread.highest())
                : NOTHING;
    }

    private String either(Points.Item item, @Nullable Benchmark benchmark) {
        return benchmark == null ? NOTHING : SmallGroups.either(scheme, wider -> benchmark(item, benchmark, wider));
    }

    private String benchmark(Points.Item item, Benchmark benchmark, boolean ofWider) {
        BigDecimal fixed = benchmark.fixed();
        if (fixed != null) {
            return Literals.number(fixed);
        }
        String source = readsAsGiven(benchmark) ? item.indicator() : items.value(item.indicator());
        boolean lower = scheme.getIndicator(item.indicator()).lowerIsBetter();
        List<String> within = scheme.within(benchmark.within(), ofWider);
        String statistic = statistics.of(within, benchmark, source, lower);
        boolean once = benchmark.times().compareTo(BigDecimal.ONE) == 0;
        String product = once ? statistic : Literals.number(benchmark.times()) + " * " + statistic;
        String whole = Rounded.to(product, benchmark.decimals());
        String count = statistics.countOf(within, benchmark, source);
        Benchmark then = benchmark.then();
        return then == null
                ? whole
                : "case when coalesce(" + count + ", 0) >= " + benchmark.fewerThan() + " then " + whole + " else "
                        + benchmark(item, then, ofWider) + " end";
    }
}
