package io.wuhao.engine.sql;

import io.wuhao.engine.scheme.Points;
import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Limits, decimals, exceptions and fixed points for what is missing, with a note of which of them decided. (Step 9, second half,
 * and step 10.)
 */
final class LimitColumns {

    private final Spelling spelling;
    private final ItemsByClass items;

    LimitColumns(Spelling spelling, ItemsByClass items) {
        this.spelling = spelling;
        this.items = items;
    }

    void addTo(Select select) {
        for (String item : items.names()) {
            String points = takesMean(item) ? item + "_own_points" : item + "_points";
            select.column(items.label(item), items.column(item, this::limited), points)
                    .column(items.column(item, this::note), item + "_note");
        }
    }

    /** Whether what is missing takes the mean of the others' points, in any class. */
    boolean takesMean(String item) {
        return items.any(item, one -> one.missing().way() == Points.Missing.Way.MEAN_OF_POINTS);
    }

    private String limited(Points.Item item) {
        String measure = items.measure(item.indicator());
        String over = bound(measure, ">", item.ceiling());
        String under = bound(measure, "<", item.floor());
        String limited =
                over.isEmpty() && under.isEmpty() ? measure : "case" + over + under + " else " + measure + " end";
        String points = Rounded.to(limited, item.decimals());
        BigDecimal otherwise = item.missing().points();
        if (otherwise != null) {
            points = "coalesce(" + points + ", " + Literals.number(otherwise) + ")";
        }
        return excepted(item, points, except -> Literals.number(except.points()));
    }

    /** A missing measure is neither over nor under, and stays missing. */
    private static String bound(String measure, String comparison, @Nullable BigDecimal limit) {
        return limit == null
                ? ""
                : " when " + measure + " " + comparison + " " + Literals.number(limit) + " then "
                        + Literals.number(limit);
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
        String measure = items.measure(item.indicator());
        StringBuilder text = new StringBuilder("case");
        if (ItemsByClass.isImputed(item) || item.missing().way() == Points.Missing.Way.BENCHMARK) {
            text.append(" when ")
                    .append(item.indicator())
                    .append(" is null then ")
                    .append(wayOf(item));
        }
        text.append(" when ").append(measure).append(" is null then ").append(wayOf(item));
        noteLimit(text, measure, ">", item.ceiling(), "capped");
        noteLimit(text, measure, "<", item.floor(), "floored");
        for (String one : items.firstKnown(item.indicator())) {
            text.append(" when ").append(one).append(" is not null then ");
            text.append(Literals.text("first known: " + one));
        }
        return excepted(item, text.append(" end").toString(), except -> "'exception'");
    }

    private static void noteLimit(
            StringBuilder text, String measure, String comparison, @Nullable BigDecimal limit, String note) {
        if (limit != null) {
            text.append(" when ").append(measure).append(' ').append(comparison).append(' ');
            text.append(Literals.number(limit)).append(" then ").append(Literals.text(note));
        }
    }

    private static String wayOf(Points.Item item) {
        String way =
                item.missing().way().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        return Literals.text("missing: " + way);
    }
}
