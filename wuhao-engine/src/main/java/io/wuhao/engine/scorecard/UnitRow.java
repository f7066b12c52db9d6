package io.wuhao.engine.scorecard;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * All that a run knows of one unit.
 *
 * @param columns of the table {@code assessment}, known ones only
 * @param details by node
 * @param conditions what was asked of it beside, by the key of {@link Conditions}
 * @param showsPlaces whether the place may be said
 */
record UnitRow(
        String unit,
        Map<String, Object> columns,
        Map<String, Detail> details,
        Map<String, Object> conditions,
        boolean showsPlaces) {

    private static final Pattern PLACES = Pattern.compile("place|place_by_units|tied|among_\\d+_place|place_for_.+");

    UnitRow(String unit, Map<String, Object> columns, Map<String, Detail> details, Map<String, Object> conditions) {
        this(unit, columns, details, conditions, true);
    }

    /** A row of the table {@code detail}, with the place among the group's points. */
    record Detail(
            String node,
            @Nullable Double value,
            @Nullable Double valueUsed,
            @Nullable Double benchmark,
            @Nullable Double points,
            @Nullable Double weight,
            @Nullable Double contribution,
            @Nullable Double factor,
            @Nullable String note,
            @Nullable Integer place,
            @Nullable Integer known) {

        private Detail withoutPlace() {
            return new Detail(
                    node, value, valueUsed, benchmark, points, weight, contribution, factor, note, null, null);
        }
    }

    /** The same unit for a page that prints no places: neither in the list nor on an item. */
    UnitRow withoutPlaces() {
        Map<String, Object> others = new HashMap<>(columns);
        others.keySet().removeIf(name -> PLACES.matcher(name).matches());
        Map<String, Detail> unplaced = new HashMap<>();
        details.forEach((node, detail) -> unplaced.put(node, detail.withoutPlace()));
        return new UnitRow(unit, others, unplaced, conditions, false);
    }

    Optional<Detail> find(String node) {
        return Optional.ofNullable(details.get(node));
    }

    @Nullable
    Double number(String column) {
        return columns.get(column) instanceof Number number ? (Double) number.doubleValue() : null;
    }

    @Nullable
    BigDecimal decimal(String column) {
        return columns.get(column) instanceof BigDecimal decimal ? decimal : null;
    }

    @Nullable
    Integer whole(String column) {
        return columns.get(column) instanceof Number number ? (Integer) number.intValue() : null;
    }

    @Nullable
    String text(String column) {
        Object value = columns.get(column);
        return value == null ? null : value.toString();
    }

    boolean is(String column) {
        return Boolean.TRUE.equals(columns.get(column));
    }

    boolean isCompared() {
        return is("compared");
    }

    /** The class of the unit in a grouping; everyone where the rule makes no difference. */
    @Nullable
    String classIn(@Nullable String grouping) {
        return grouping == null ? io.wuhao.engine.scheme.Scheme.EVERYONE : text(grouping);
    }
}
