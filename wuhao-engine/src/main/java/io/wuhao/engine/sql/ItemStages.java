package io.wuhao.engine.sql;

import io.wuhao.engine.Label;
import io.wuhao.engine.scheme.Benchmark;
import io.wuhao.engine.scheme.Points;
import io.wuhao.engine.scheme.Scheme;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * From values to points, item by item: what is imputed, the benchmarks, the method, steps and limits, and points for what is
 * missing. (Steps 6 to 10 of the order of a run.) Items that differ by class become one column with a case of the class.
 */
final class ItemStages {

    private final Scheme scheme;
    private final Spelling spelling;
    private final Statistics imputing = new Statistics("known_values");
    private final Statistics benchmarks = new Statistics("statistics");
    private final Statistics pointMeans = new Statistics("known_points");
    private final List<Stage> stages = new ArrayList<>();
    private String last = "compared";

    ItemStages(Scheme scheme, Spelling spelling) {
        this.scheme = scheme;
        this.spelling = spelling;
    }

    /** @param lastYear makes the stages of last year up to the units compared, if a benchmark asks for them */
    List<Stage> stages(Function<Statistics, List<Stage>> lastYear) {
        impute();
        Select benchmarked = benchmarked();
        stages.addAll(lastYear.apply(benchmarks));
        stages.addAll(benchmarks.stages(Period.THIS_YEAR, last));
        add("benchmarked", Label.of("基准值", "Benchmarks"), benchmarks.join(benchmarked));
        earn();
        step();
        limit();
        fill();
        return stages;
    }

    /** The stage whose rows carry every item's points. */
    String lastStage() {
        return last;
    }

    private void add(String name, Label says, Select select) {
        if (!select.addsNothing()) {
            stages.add(Stage.of(name, says, select));
            last = name;
        }
    }

    private String classColumn() {
        String by = scheme.points().by();
        return by == null ? "" : by;
    }

    /** The expression of an item in each class that has it. */
    private Map<String, String> byClass(String item, Function<Points.Item, String> expression) {
        Map<String, String> expressions = new LinkedHashMap<>();
        scheme.points()
                .items()
                .keySet()
                .forEach(code -> scheme.points()
                        .find(code, item)
                        .ifPresent(one -> expressions.put(code, expression.apply(one))));
        return expressions;
    }

    private String column(String item, Function<Points.Item, String> expression) {
        return Literals.byClass(classColumn(), byClass(item, expression));
    }

    private boolean any(String item, Predicate<Points.Item> is) {
        return scheme.points().items().keySet().stream()
                .anyMatch(code -> scheme.points().find(code, item).filter(is).isPresent());
    }

    private List<String> items() {
        return scheme.points().itemNames();
    }

    private Label label(String item) {
        return scheme.getIndicator(item).label();
    }

    private static boolean imputes(Points.Item item) {
        return item.missing().way() == Points.Missing.Way.MEAN_OF_VALUES
                || item.missing().way() == Points.Missing.Way.MEDIAN_OF_VALUES;
    }

    /** The column of an item's value: the indicator's own, or with what was imputed. */
    private String value(String item) {
        return any(item, ItemStages::imputes) ? item + "_value" : item;
    }

    private void impute() {
        Select select = new Select("compared").all("compared");
        for (String item : items()) {
            if (any(item, ItemStages::imputes)) {
                select.column(label(item), column(item, this::imputed), item + "_value");
            }
        }
        if (!select.addsNothing()) {
            stages.addAll(imputing.stages(Period.THIS_YEAR, "compared"));
            add("imputed", Label.of("缺失值的替代", "Values for what is missing"), imputing.join(select));
        }
    }

    private String imputed(Points.Item item) {
        if (!imputes(item)) {
            return item.indicator();
        }
        boolean mean = item.missing().way() == Points.Missing.Way.MEAN_OF_VALUES;
        List<String> within = Statistics.within(scheme.points(), item.missing().within());
        String statistic = imputing.of(within, item.indicator(), mean ? Statistics.Kind.MEAN : Statistics.Kind.MEDIAN);
        return "coalesce(" + item.indicator() + ", " + statistic + ")";
    }

    private Select benchmarked() {
        Select select = new Select(last).all(last);
        for (String item : items()) {
            if (any(item, one -> one.benchmark().isPresent())) {
                select.column(
                        label(item),
                        column(item, one -> benchmark(one, one.benchmark().orElse(null))),
                        item + "_benchmark");
            }
            if (any(item, one -> one.method() instanceof Points.Method.Spread)) {
                select.column(label(item), column(item, one -> edge(one, true)), item + "_lowest")
                        .column(column(item, one -> edge(one, false)), item + "_highest");
            }
        }
        return select;
    }

    private String edge(Points.Item item, boolean lowest) {
        return item.method() instanceof Points.Method.Spread spread
                ? benchmark(item, lowest ? spread.lowest() : spread.highest())
                : "cast(null as double)";
    }

    private String benchmark(Points.Item item, @Nullable Benchmark benchmark) {
        if (benchmark == null) {
            return "cast(null as double)";
        }
        BigDecimal fixed = benchmark.fixed();
        if (fixed != null) {
            return Literals.number(fixed);
        }
        boolean lower = scheme.getIndicator(item.indicator()).lowerIsBetter();
        String source = benchmark.lastYear() ? item.indicator() : value(item.indicator());
        String statistic = benchmarks.of(scheme, benchmark, source, lower);
        String times =
                benchmark.times().compareTo(BigDecimal.ONE) == 0 ? "" : Literals.number(benchmark.times()) + " * ";
        String whole = rounded(times + statistic, benchmark.decimals());
        String count = benchmarks.countOf(scheme, benchmark, source);
        Benchmark then = benchmark.then();
        return then == null
                ? whole
                : "case when coalesce(" + count + ", 0) >= " + benchmark.fewerThan() + " then " + whole + " else "
                        + benchmark(item, then) + " end";
    }

    /** Half up to so many decimals, over the nine that take the noise off. */
    private static String rounded(String expression, @Nullable Integer decimals) {
        return decimals == null
                ? expression
                : "cast(cast(try_cast(" + expression + " as decimal(38,9)) as decimal(38," + decimals + ")) as double)";
    }

    private void earn() {
        Select select = new Select(last).all(last);
        for (String item : items()) {
            select.column(label(item), column(item, this::method), item + "_method");
        }
        add("earned", Label.of("按计分方法", "By the method of each item"), select);
    }

    private String method(Points.Item item) {
        String value = value(item.indicator());
        if (item.missing().way() == Points.Missing.Way.BENCHMARK) {
            value = "coalesce(" + value + ", " + item.indicator() + "_benchmark)";
        }
        String weight = Literals.number(item.weightOrOne());
        if (item.method() instanceof Points.Method.Ratio) {
            String ratio = value + " / nullif(" + item.indicator() + "_benchmark, 0)";
            return item.steps().isEmpty() ? ratio + " * " + weight : ratio;
        } else if (item.method() instanceof Points.Method.Spread spread) {
            return spread(item, spread, value, weight);
        } else if (item.method() instanceof Points.Method.ByFormula formula) {
            return spelling.print(
                    formula.formula().term(),
                    Map.of(
                            "value",
                            value,
                            "weight",
                            weight,
                            "benchmark",
                            item.indicator() + "_benchmark",
                            "count",
                            item.indicator() + "_count"));
        }
        return value;
    }

    /** Where all are equal, all get the full marks: a group of one must not get the floor. */
    private String spread(Points.Item item, Points.Method.Spread spread, String value, String weight) {
        String low = item.indicator() + "_lowest";
        String high = item.indicator() + "_highest";
        boolean lower = scheme.getIndicator(item.indicator()).lowerIsBetter();
        String distance = lower ? high + " - " + value : value + " - " + low;
        String part = "case\n  when " + value + " is null then null\n  when " + high + " = " + low
                + " then 1e0\n  else (" + distance + ") / nullif(" + high + " - " + low + ", 0)\nend";
        String range = Literals.number(spread.to().subtract(spread.from()));
        String scaled = "(" + Literals.number(spread.from()) + " + " + range + " * " + part + ")";
        return item.steps().isEmpty() ? weight + " * " + scaled + " / 100e0" : scaled;
    }

    private void step() {
        Select select = new Select(last).all(last);
        for (String item : items()) {
            if (any(item, one -> !one.steps().isEmpty())) {
                select.column(label(item), column(item, this::stepped), item + "_step");
            }
        }
        add("stepped", Label.of("分档计分", "Step tables"), select);
    }

    /** Steps are compared at nine decimals: 0.3 ÷ 0.2 is 1.4999… in binary, and 1.5 to whoever wrote the rule. */
    private String stepped(Points.Item item) {
        String measure = item.indicator() + "_method";
        if (item.steps().isEmpty()) {
            return measure;
        }
        String exact = "try_cast(" + measure + " as decimal(38,9))";
        StringBuilder text = new StringBuilder("case");
        for (Points.Step step : item.steps()) {
            text.append("\n  when ")
                    .append(within(step, exact))
                    .append(" then ")
                    .append(Literals.number(step.points()));
        }
        return text.append("\nend").toString();
    }

    private static String within(Points.Step step, String exact) {
        List<String> conditions = new ArrayList<>();
        BigDecimal from = step.from();
        BigDecimal to = step.to();
        if (from != null) {
            conditions.add(exact + (step.fromIncluded() ? " >= " : " > ") + from.toPlainString());
        }
        if (to != null) {
            conditions.add(exact + (step.toIncluded() ? " <= " : " < ") + to.toPlainString());
        }
        return String.join(" and ", conditions);
    }

    private String measure(String item) {
        return any(item, one -> !one.steps().isEmpty()) ? item + "_step" : item + "_method";
    }

    private void limit() {
        Select select = new Select(last).all(last);
        for (String item : items()) {
            String points = takesMean(item) ? item + "_own_points" : item + "_points";
            select.column(label(item), column(item, this::limited), points)
                    .column(column(item, this::note), item + "_note");
        }
        add("limited", Label.of("上下限、取整与例外", "Limits, decimals, exceptions"), select);
    }

    private boolean takesMean(String item) {
        return any(item, one -> one.missing().way() == Points.Missing.Way.MEAN_OF_POINTS);
    }

    private String limited(Points.Item item) {
        String measure = measure(item.indicator());
        BigDecimal ceiling = item.ceiling();
        BigDecimal floor = item.floor();
        StringBuilder text = new StringBuilder();
        if (ceiling != null) {
            text.append(" when ").append(measure).append(" > ").append(Literals.number(ceiling));
            text.append(" then ").append(Literals.number(ceiling));
        }
        if (floor != null) {
            text.append(" when ").append(measure).append(" < ").append(Literals.number(floor));
            text.append(" then ").append(Literals.number(floor));
        }
        String limited = text.isEmpty() ? measure : "case" + text + " else " + measure + " end";
        String points = rounded(limited, item.decimals());
        BigDecimal otherwise = item.missing().points();
        if (otherwise != null) {
            points = "coalesce(" + points + ", " + Literals.number(otherwise) + ")";
        }
        return excepted(item, points, except -> Literals.number(except.points()));
    }

    private String excepted(Points.Item item, String otherwise, Function<Points.Except, String> then) {
        if (item.except().isEmpty()) {
            return otherwise;
        }
        StringBuilder text = new StringBuilder("case");
        item.except()
                .forEach(except -> text.append("\n  when ")
                        .append(spelling.print(except.when().term()))
                        .append(" then ")
                        .append(then.apply(except)));
        return text.append("\n  else ").append(otherwise).append("\nend").toString();
    }

    /** How the points came about where it was not the method alone; the words are a closed list. */
    private String note(Points.Item item) {
        String measure = measure(item.indicator());
        StringBuilder text = new StringBuilder("case");
        if (imputes(item) || item.missing().way() == Points.Missing.Way.BENCHMARK) {
            text.append(" when ")
                    .append(item.indicator())
                    .append(" is null then ")
                    .append(wayOf(item));
        }
        text.append(" when ").append(measure).append(" is null then ").append(wayOf(item));
        BigDecimal ceiling = item.ceiling();
        BigDecimal floor = item.floor();
        if (ceiling != null) {
            text.append(" when ")
                    .append(measure)
                    .append(" > ")
                    .append(Literals.number(ceiling))
                    .append(" then 'capped'");
        }
        if (floor != null) {
            text.append(" when ")
                    .append(measure)
                    .append(" < ")
                    .append(Literals.number(floor))
                    .append(" then 'floored'");
        }
        return excepted(item, text.append(" end").toString(), except -> "'exception'");
    }

    private static String wayOf(Points.Item item) {
        return Literals.text("missing: "
                + item.missing().way().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
    }

    private void fill() {
        Select select = new Select(last).all(last);
        for (String item : items()) {
            if (takesMean(item)) {
                select.column(label(item), column(item, this::filled), item + "_points");
            }
        }
        if (!select.addsNothing()) {
            stages.addAll(pointMeans.stages(Period.THIS_YEAR, last));
            add("filled", Label.of("缺失得分的替代", "Points for what is missing"), pointMeans.join(select));
        }
    }

    /** The mean over the points that existed before this step. */
    private String filled(Points.Item item) {
        String own = item.indicator() + "_own_points";
        if (item.missing().way() != Points.Missing.Way.MEAN_OF_POINTS) {
            return own;
        }
        return "coalesce(" + own + ", " + pointMeans.of(scheme.points().within(), own, Statistics.Kind.MEAN) + ")";
    }
}
