package io.wuhao.engine.sql;

import io.wuhao.engine.Label;
import io.wuhao.engine.scheme.Points;
import io.wuhao.engine.scheme.Scheme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/** The items of a scheme as columns: what differs by class becomes one column with a case of the class. */
final class ItemsByClass {

    private final Scheme scheme;

    ItemsByClass(Scheme scheme) {
        this.scheme = scheme;
    }

    List<String> names() {
        return scheme.points().itemNames();
    }

    List<String> measured() {
        return scheme.points().measuredNames();
    }

    List<String> alternatives() {
        return scheme.points().alternatives();
    }

    /** The indicators of which the item's figure is the first known. */
    List<String> firstKnown(String item) {
        return scheme.getIndicator(item).firstKnown();
    }

    Label label(String item) {
        return scheme.getIndicator(item).label();
    }

    /** Whether the item is so in any class. */
    boolean any(String item, Predicate<Points.Item> is) {
        return scheme.points().items().keySet().stream()
                .anyMatch(code ->
                        scheme.points().findMeasured(code, item).filter(is).isPresent());
    }

    String column(String item, Function<Points.Item, String> expression) {
        return column(item, (code, one) -> expression.apply(one));
    }

    /** The expression of an item, for the class of the unit. */
    String column(String item, BiFunction<String, Points.Item, String> expression) {
        Map<String, String> expressions = new LinkedHashMap<>();
        scheme.points()
                .items()
                .keySet()
                .forEach(code -> scheme.points()
                        .findMeasured(code, item)
                        .ifPresent(one -> expressions.put(code, expression.apply(code, one))));
        return forClass(expressions);
    }

    /** One expression for each class, whatever its items. */
    String forEachClass(Function<String, String> expression) {
        Map<String, String> expressions = new LinkedHashMap<>();
        scheme.points().items().keySet().forEach(code -> expressions.put(code, expression.apply(code)));
        return forClass(expressions);
    }

    /** Where all classes of the rule say the same, that is said once; units of no class are not compared anyway. */
    private String forClass(Map<String, String> expressions) {
        String by = scheme.points().by();
        boolean ofAll = expressions.size() == scheme.points().items().size();
        boolean same = ofAll && expressions.values().stream().distinct().count() == 1;
        return Literals.byClass(by == null || same ? "" : by, expressions);
    }

    /** The units to which an item applies. */
    String applies(String item) {
        String by = scheme.points().by();
        List<String> codes = scheme.points().items().keySet().stream()
                .filter(code -> scheme.points().find(code, item).isPresent())
                .toList();
        boolean toAll = by == null || codes.size() == scheme.points().items().size();
        return toAll ? "compared" : "compared and " + by + " in (" + Literals.texts(codes) + ")";
    }

    static boolean isImputed(Points.Item item) {
        return item.missing().way() == Points.Missing.Way.MEAN_OF_VALUES
                || item.missing().way() == Points.Missing.Way.MEDIAN_OF_VALUES;
    }

    /** The column of an item's value: the indicator's own, or with what was imputed. */
    String value(String item) {
        return any(item, ItemsByClass::isImputed) ? item + "_value" : item;
    }

    /** What limits and missing points go by: the step's points where there is a table, else the method's. */
    String measure(String item) {
        return any(item, one -> !one.steps().isEmpty()) ? item + "_step" : item + "_method";
    }
}
