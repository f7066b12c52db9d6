package io.wuhao.engine.sql;

import io.wuhao.engine.Label;
import io.wuhao.engine.scheme.Benchmark;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The statistics of the compared units that benchmarks, means and spreads ask for: one stage for each year and each set of
 * groups, a group-by and no window. (Step 8 of the order of a run.)
 */
final class Statistics {

    private final String of;
    private final String unit;
    private final Map<Place, Set<Figure>> asked = new LinkedHashMap<>();

    /**
     * @param of what they are taken of, as their stages are named: one text may take several of the same units
     * @param unit the column that names a unit
     */
    Statistics(String of, String unit) {
        this.of = of;
        this.unit = unit;
    }

    /** Whose statistics: the year, and the groups within which they are taken. */
    record Place(Period period, List<String> within) {}

    private String stage(Place place) {
        String groups = place.within().isEmpty() ? "of_all" : "by_" + String.join("_", place.within());
        return place.period().stage(of + "_" + groups);
    }

    /** A statistic of one column; where the order counts, whether its lower values are better. */
    record Figure(String column, Kind kind, @Nullable BigDecimal share, boolean lowerIsBetter) {}

    enum Kind {
        COUNT,
        MEAN,
        DEVIATION,
        MEDIAN,
        MIN,
        MAX,
        RATIO_OF_SUMS,
        MEAN_OF_FIRST
    }

    /** Asks for the statistic that a benchmark names, within groups, and returns its column. */
    String of(List<String> within, Benchmark benchmark, String column, boolean lowerIsBetter) {
        return ask(
                placeOf(within, benchmark),
                new Figure(column, kindOf(benchmark.kind()), benchmark.share(), lowerIsBetter));
    }

    /** Asks for how many units a benchmark rests on, and returns its column. */
    String countOf(List<String> within, Benchmark benchmark, String column) {
        return ask(placeOf(within, benchmark), new Figure(column, Kind.COUNT, null, false));
    }

    private static Place placeOf(List<String> within, Benchmark benchmark) {
        return new Place(benchmark.lastYear() ? Period.LAST_YEAR : Period.THIS_YEAR, within);
    }

    /** Asks for a mean or median of a column within groups, and returns its column. */
    String of(List<String> within, String column, Kind kind) {
        return ask(new Place(Period.THIS_YEAR, within), new Figure(column, kind, null, false));
    }

    private String ask(Place place, Figure figure) {
        asked.computeIfAbsent(place, p -> new LinkedHashSet<>()).add(figure);
        return name(place, figure);
    }

    private static String name(Place place, Figure figure) {
        BigDecimal share = figure.share();
        String first = share == null
                ? ""
                : "_"
                        + share.movePointRight(2)
                                .stripTrailingZeros()
                                .toPlainString()
                                .replace('.', '_');
        String groups = place.within().isEmpty() ? "_of_all" : "_by_" + String.join("_", place.within());
        return place.period()
                .stage(figure.column() + "_" + figure.kind().name().toLowerCase(java.util.Locale.ROOT) + first
                        + groups);
    }

    private static Kind kindOf(Benchmark.Kind kind) {
        return switch (kind) {
            case MEAN -> Kind.MEAN;
            case RATIO_OF_SUMS -> Kind.RATIO_OF_SUMS;
            case MEDIAN -> Kind.MEDIAN;
            case MAX -> Kind.MAX;
            case MIN -> Kind.MIN;
            case MEAN_OF_FIRST -> Kind.MEAN_OF_FIRST;
            case FIXED, UNKNOWN -> throw new IllegalArgumentException(kind + " is no statistic");
        };
    }

    boolean needsLastYear() {
        return asked.keySet().stream().anyMatch(place -> place.period() == Period.LAST_YEAR);
    }

    /** The stages of one year, reading from a stage of units; and the joins that bring their columns to the units. */
    List<Stage> stages(Period period, String from) {
        List<Stage> stages = new ArrayList<>();
        asked.forEach((place, figures) -> {
            if (place.period() == period) {
                stages.addAll(stages(place, figures, from));
            }
        });
        return stages;
    }

    private List<Stage> stages(Place place, Set<Figure> figures, String from) {
        List<Stage> stages = new ArrayList<>();
        String source = from;
        Set<String> summed = columnsSummed(figures);
        List<String> spread = figures.stream()
                .filter(figure -> figure.kind() == Kind.DEVIATION)
                .map(Figure::column)
                .toList();
        if (!summed.isEmpty() || !spread.isEmpty()) {
            String scales = "scales_of_" + stage(place);
            Select scale = new Select(from);
            summed.forEach(
                    column -> scale.column("coalesce(nullif(max(abs(" + column + ")), 0), 1e0)", column + "_scale"));
            spread.forEach(column -> scale.column("coalesce(min(" + column + "), 0e0)", column + "_low")
                    .column("coalesce(nullif(max(" + column + ") - min(" + column + "), 0), 1e0)", column + "_range"));
            stages.add(Stage.of(
                    scales,
                    Label.of(
                            "求和前按最大绝对值缩放，使合计精确且与顺序无关", "Scales, so that sums of quotients are exact and know no order"),
                    scale.where("compared")));
            source = from + " cross join " + scales;
        }
        List<Figure> first = figures.stream()
                .filter(figure -> figure.kind() == Kind.MEAN_OF_FIRST)
                .toList();
        if (!first.isEmpty()) {
            stages.add(placed(place, first, from));
            source = source.replaceFirst(from, placedStage(place));
        }
        Select select = new Select(source);
        place.within().forEach(group -> select.column(group, group));
        for (Figure figure : figures) {
            select.column(expression(figure), name(place, figure));
        }
        Label says = place.within().isEmpty()
                ? Label.of("全体参评单位的统计值", "Statistics of all compared units")
                : Label.of("按（%s）的统计值", "Statistics by (%s)", String.join(", ", place.within()));
        stages.add(Stage.of(stage(place), says, select.where("compared").groupBy(place.within())));
        return stages;
    }

    private static Set<String> columnsSummed(Set<Figure> figures) {
        Set<String> columns = new LinkedHashSet<>();
        for (Figure figure : figures) {
            switch (figure.kind()) {
                case MEAN, MEAN_OF_FIRST -> columns.add(figure.column());
                case RATIO_OF_SUMS -> {
                    columns.add(figure.column() + "_numerator");
                    columns.add(figure.column() + "_denominator");
                }
                default -> {}
            }
        }
        return columns;
    }

    private String placedStage(Place place) {
        return "placed_for_" + stage(place);
    }

    /** Places by value, best first, for means of the first so many per cent. */
    private Stage placed(Place place, List<Figure> figures, String from) {
        Select select = new Select(from).all(from);
        String groups =
                String.join(", ", place.within().isEmpty() ? List.of("compared") : with(place.within(), "compared"));
        for (Figure figure : figures) {
            String column = figure.column();
            String order = figure.lowerIsBetter() ? " asc" : " desc";
            select.column(
                            "row_number() over (partition by " + groups + " order by " + column + order
                                    + " nulls last, " + unit + " nulls last)",
                            column + "_place")
                    .column("count(" + column + ") over (partition by " + groups + ")", column + "_known");
        }
        return Stage.of(placedStage(place), Label.of("按单项排位", "Places by single figures"), select);
    }

    private static List<String> with(List<String> names, String more) {
        List<String> all = new ArrayList<>(names);
        all.add(more);
        return all;
    }

    private static String expression(Figure figure) {
        String x = figure.column();
        return switch (figure.kind()) {
            case COUNT -> "count(" + x + ")";
            case MIN -> "min(" + x + ")";
            case MAX -> "max(" + x + ")";
            case MEDIAN -> "median(" + x + ")";
            case MEAN -> sum(x, x + " is not null") + " / nullif(count(" + x + "), 0)";
            case DEVIATION -> deviation(x);
            case RATIO_OF_SUMS -> {
                String both = x + "_numerator is not null and " + x + "_denominator is not null";
                yield sum(x + "_numerator", both) + "\n  / nullif(" + sum(x + "_denominator", both) + ", 0)";
            }
            case MEAN_OF_FIRST -> {
                String among = x + " is not null and (" + x + "_place = 1 or "
                        + Shares.placeIsWithin(figure.share(), x + "_place", x + "_known") + ")";
                yield sum(x, among) + " / nullif(count(*) filter (where " + among + "), 0)";
            }
        };
    }

    /**
     * Of all that are compared (divided by n), from exact sums of what the values are between the least and the greatest. What is
     * left of a spread below a ten-millionth of that range is noise of the sixteenth digit.
     */
    private static String deviation(String x) {
        String part = "((" + x + " - " + x + "_low) / " + x + "_range)";
        String mean = "(cast(sum(cast(" + part + " as decimal(38,18))) as double) / nullif(count(" + x + "), 0))";
        String meanOfSquares = "cast(sum(cast(" + part + " * " + part
                + " as decimal(38,18))) as double) / nullif(count(" + x + "), 0)";
        String variance = meanOfSquares + " - " + mean + " * " + mean;
        return "case when " + variance + " < 1e-14 then 0e0 else sqrt(" + variance + ") * max(" + x + "_range) end";
    }

    private static String sum(String column, String which) {
        return "cast(sum(cast(" + column + " / " + column + "_scale as decimal(38,18))) filter (where " + which
                + ") as double) * max(" + column + "_scale)";
    }

    /** Brings the statistics of one stage of units to each unit of another. */
    Select join(Select select) {
        asked.forEach((place, figures) -> {
            for (Figure figure : figures) {
                String name = name(place, figure);
                select.column(stage(place) + "." + name, name);
            }
            select.join(
                    place.within().isEmpty()
                            ? "cross join " + stage(place)
                            : "left join " + stage(place) + " using (" + String.join(", ", place.within()) + ")");
        });
        return select;
    }
}
