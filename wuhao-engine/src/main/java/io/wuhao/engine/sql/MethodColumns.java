package io.wuhao.engine.sql;

import io.wuhao.engine.scheme.Points;
import io.wuhao.engine.scheme.Scheme;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What the method of each item gives, and the points of its step table. (Step 9, first half.) */
final class MethodColumns {

    private final Scheme scheme;
    private final Spelling spelling;
    private final ItemsByClass items;

    MethodColumns(Scheme scheme, Spelling spelling, ItemsByClass items) {
        this.scheme = scheme;
        this.spelling = spelling;
        this.items = items;
    }

    void addMethods(Select select) {
        addMethods(items.names(), select);
    }

    /** Of the indicators of which an item takes the first known: before the items themselves. */
    void addAlternatives(Select select) {
        addMethods(items.alternatives(), select);
    }

    void addStepsOfAlternatives(Select select) {
        addSteps(items.alternatives(), select);
    }

    void addSteps(Select select) {
        addSteps(items.names(), select);
    }

    private void addMethods(List<String> names, Select select) {
        for (String item : names) {
            select.column(items.label(item), items.column(item, this::method), item + "_method");
        }
    }

    private void addSteps(List<String> names, Select select) {
        for (String item : names) {
            if (items.any(item, one -> !one.steps().isEmpty())) {
                select.column(items.label(item), items.column(item, MethodColumns::stepped), item + "_step");
            }
        }
    }

    private String method(Points.Item item) {
        if (!item.firstKnown().isEmpty()) {
            return firstKnown(item);
        }
        String value = items.value(item.indicator());
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
            String points = spelling.print(formula.formula().term(), ItemVariables.spelled(item, value, weight));
            return formula.formula().term().mayPassOverMissing()
                    ? "case when " + value + " is not null then " + points + " end"
                    : points;
        }
        return value;
    }

    private String firstKnown(Points.Item item) {
        StringBuilder text = new StringBuilder("case");
        for (Points.Item one : item.firstKnown()) {
            text.append("\n  when ")
                    .append(one.indicator())
                    .append(" is not null then ")
                    .append(items.measure(one.indicator()));
        }
        return text.append("\nend").toString();
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

    /** Steps are compared at nine decimals: 0.3 ÷ 0.2 is 1.4999… in binary, and 1.5 to whoever wrote the rule. */
    private static String stepped(Points.Item item) {
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
}
