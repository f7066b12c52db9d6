package io.wuhao.engine.sql;

import io.wuhao.engine.Label;
import io.wuhao.engine.scheme.Points;
import io.wuhao.engine.scheme.Scheme;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * From values to points, item by item: what is imputed, the benchmarks, the method, steps and limits, and points for what is
 * missing. (Steps 6 to 10 of the order of a run.)
 */
final class ItemStages {

    private final Scheme scheme;
    private final Spelling spelling;
    private final ItemsByClass items;
    private final Statistics imputing;
    private final Statistics benchmarks;
    private final Statistics pointMeans;
    private final List<Stage> stages = new ArrayList<>();
    private String last;

    ItemStages(Scheme scheme, Spelling spelling) {
        this.scheme = scheme;
        this.imputing = new Statistics("known_values", Merging.unit(scheme));
        this.benchmarks = new Statistics("statistics", Merging.unit(scheme));
        this.pointMeans = new Statistics("known_points", Merging.unit(scheme));
        this.spelling = spelling;
        this.items = new ItemsByClass(scheme);
        this.last = SmallGroups.last(scheme);
    }

    /** @param lastYear makes last year's statistics, if a benchmark asks for them */
    List<Stage> stages(Function<Statistics, List<Stage>> lastYear) {
        impute();
        Select benchmarked = new Select(last).all(last);
        new BenchmarkColumns(scheme, items, benchmarks).addTo(benchmarked);
        stages.addAll(lastYear.apply(benchmarks));
        stages.addAll(benchmarks.stages(Period.THIS_YEAR, last));
        add("benchmarked", Label.of("基准值", "Benchmarks"), benchmarks.join(benchmarked));
        MethodColumns methods = new MethodColumns(scheme, spelling, items);
        add(
                "measured",
                Label.of("几个指标取其一：各按各的方法", "Of several indicators each by its own method"),
                methods::addAlternatives);
        add(
                "measured_steps",
                Label.of("几个指标取其一：分档", "Of several indicators each by its own steps"),
                methods::addStepsOfAlternatives);
        add("earned", Label.of("按计分方法", "By the method of each item"), methods::addMethods);
        add("stepped", Label.of("分档计分", "Step tables"), methods::addSteps);
        LimitColumns limits = new LimitColumns(spelling, items);
        add("limited", Label.of("上下限、取整与例外", "Limits, decimals, exceptions"), limits::addTo);
        fill(limits);
        return stages;
    }

    /** The stage whose rows carry every item's points. */
    String lastStage() {
        return last;
    }

    private void add(String name, Label says, java.util.function.Consumer<Select> columns) {
        Select select = new Select(last).all(last);
        columns.accept(select);
        add(name, says, select);
    }

    private void add(String name, Label says, Select select) {
        if (!select.addsNothing()) {
            stages.add(Stage.of(name, says, select));
            last = name;
        }
    }

    private void impute() {
        Select select = new Select(last).all(last);
        for (String item : items.names()) {
            if (items.any(item, ItemsByClass::isImputed)) {
                select.column(items.label(item), items.forEachClass(code -> imputed(code, item)), item + "_value");
            }
        }
        stages.addAll(imputing.stages(Period.THIS_YEAR, last));
        add("imputed", Label.of("缺失值的替代", "Values for what is missing"), imputing.join(select));
    }

    /** A class that does not have the item keeps its figures: statistics of all units may read them. */
    private String imputed(String code, String item) {
        return scheme.points().find(code, item).map(this::imputed).orElse(item);
    }

    private String imputed(Points.Item item) {
        if (!ItemsByClass.isImputed(item)) {
            return item.indicator();
        }
        boolean mean = item.missing().way() == Points.Missing.Way.MEAN_OF_VALUES;
        Statistics.Kind kind = mean ? Statistics.Kind.MEAN : Statistics.Kind.MEDIAN;
        String statistic = SmallGroups.either(
                scheme, wider -> imputing.of(scheme.within(item.missing().within(), wider), item.indicator(), kind));
        return "coalesce(" + item.indicator() + ", " + statistic + ")";
    }

    private void fill(LimitColumns limits) {
        Select select = new Select(last).all(last);
        for (String item : items.names()) {
            if (limits.takesMean(item)) {
                select.column(items.label(item), items.column(item, this::filled), item + "_points");
            }
        }
        stages.addAll(pointMeans.stages(Period.THIS_YEAR, last));
        add("filled", Label.of("缺失得分的替代", "Points for what is missing"), pointMeans.join(select));
    }

    /** The mean over the points that existed before this step. */
    private String filled(Points.Item item) {
        String own = item.indicator() + "_own_points";
        return item.missing().way() == Points.Missing.Way.MEAN_OF_POINTS
                ? "coalesce(" + own + ", "
                        + SmallGroups.either(
                                scheme, wider -> pointMeans.of(scheme.within(null, wider), own, Statistics.Kind.MEAN))
                        + ")"
                : own;
    }
}
