package io.wuhao.engine.scheme;

import io.wuhao.engine.Place;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * From value to points.
 *
 * @param by the grouping whose classes have items of their own, or null where all share them
 * @param within whose statistics serve as benchmarks: names of groupings, empty for all units
 * @param items the items of each class in the order of the file, under {@link Scheme#EVERYONE} where {@code by} is null
 */
public record Points(@Nullable String by, List<String> within, Map<String, List<Item>> items) {

    public Points {
        within = List.copyOf(within);
        items = Scheme.ordered(items);
    }

    /** The names of all items of all classes, each once, in the order of the file. */
    public List<String> itemNames() {
        return items.values().stream()
                .flatMap(List::stream)
                .map(Item::indicator)
                .distinct()
                .toList();
    }

    /** The names of all that is measured by a method: the items, and those of which an item takes the first known. */
    public List<String> measuredNames() {
        return Stream.concat(itemNames().stream(), alternatives().stream()).toList();
    }

    /** The indicators that stand under {@code first_known} with a method of their own. */
    public List<String> alternatives() {
        return items.values().stream()
                .flatMap(List::stream)
                .flatMap(item -> item.firstKnown().stream())
                .map(Item::indicator)
                .distinct()
                .toList();
    }

    public Optional<Item> findMeasured(String className, String indicator) {
        return items.getOrDefault(className, List.of()).stream()
                .flatMap(item -> item.measured().stream())
                .filter(item -> item.indicator().equals(indicator))
                .findFirst();
    }

    public Optional<Item> find(String className, String indicator) {
        return items.getOrDefault(className, List.of()).stream()
                .filter(item -> item.indicator().equals(indicator))
                .findFirst();
    }

    /**
     * The rule by which one figure of one class earns points. Order: {@code except}, else method, steps, limits, decimals; then
     * what is missing.
     *
     * @param weight what the method multiplies by, or the full marks of a step table; null where points stand in steps
     * @param firstKnown items of which the first with a known value gives the points by its own method; empty for most
     * @param steps a table over what the method gives; empty where the method's result is the points
     */
    public record Item(
            String indicator,
            @Nullable BigDecimal weight,
            Method method,
            List<Step> steps,
            @Nullable Limit atMost,
            @Nullable Limit atLeast,
            @Nullable Integer decimals,
            List<Except> except,
            Missing missing,
            List<Item> firstKnown,
            Place place) {
        public Item {
            firstKnown = List.copyOf(firstKnown);
            steps = List.copyOf(steps);
            except = List.copyOf(except);
        }

        /** The benchmark that the method divides by or measures against. */
        public Optional<Benchmark> benchmark() {
            if (method instanceof Method.Ratio ratio) {
                return Optional.of(ratio.to());
            }
            return method instanceof Method.ByFormula formula
                    ? Optional.ofNullable(formula.benchmark())
                    : Optional.empty();
        }

        /** The item, and those of which it takes the first known. */
        public List<Item> measured() {
            return Stream.concat(Stream.of(this), firstKnown.stream()).toList();
        }

        public BigDecimal weightOrOne() {
            return weight == null ? BigDecimal.ONE : weight;
        }

        /** A cap or floor in points, given as such or as a multiple of the weight. */
        public @Nullable BigDecimal ceiling() {
            return atMost == null ? null : atMost.points(weightOrOne());
        }

        public @Nullable BigDecimal floor() {
            return atLeast == null ? null : atLeast.points(weightOrOne());
        }
    }

    /** The closed list of methods. */
    public sealed interface Method {

        /** value ÷ benchmark × weight. */
        record Ratio(Benchmark to) implements Method {}

        /** Min–max: weight × (from + (to − from) × (x − low) ÷ (high − low)) ÷ 100; lower is better turns it round. */
        record Spread(BigDecimal from, BigDecimal to, Benchmark lowest, Benchmark highest) implements Method {}

        /** A formula of value, weight, benchmark and the group's statistics. */
        record ByFormula(Clause formula, @Nullable Benchmark benchmark) implements Method {}

        /** The value itself, for a step table or for points that are given. */
        record AsIs() implements Method {}
    }

    /** {@code from 1.5: 2}: the points between two edges; a null edge is open for ever. */
    public record Step(
            @Nullable BigDecimal from,
            boolean fromIncluded,
            @Nullable BigDecimal to,
            boolean toIncluded,
            BigDecimal points,
            Place place) {}

    public record Limit(BigDecimal value, boolean timesWeight) {
        BigDecimal points(BigDecimal weight) {
            return timesWeight ? value.multiply(weight) : value;
        }
    }

    /** {@code except}: where the condition holds the item gives these points, whatever its value. */
    public record Except(Clause when, BigDecimal points) {}

    /**
     * What happens where the figure is missing.
     *
     * @param points for {@code POINTS} only
     * @param within for means and medians of values: the groupings; empty means those of the item
     */
    public record Missing(Way way, @Nullable BigDecimal points, List<String> within, boolean stated) {
        public Missing {
            within = List.copyOf(within);
        }

        public enum Way {
            NOT_GRADED,
            POINTS,
            MEAN_OF_POINTS,
            BENCHMARK,
            WEIGHT_TO_THE_OTHERS,
            MEAN_OF_VALUES,
            MEDIAN_OF_VALUES
        }
    }
}
