package io.wuhao.engine.scorecard;

import io.wuhao.engine.Label;
import io.wuhao.engine.run.Assessment;
import io.wuhao.engine.run.Store;
import io.wuhao.engine.scheme.Grouping;
import io.wuhao.engine.scheme.HonourList;
import io.wuhao.engine.scheme.Scheme;
import io.wuhao.engine.sql.Compiler;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of honours or warnings with who stands in it.
 *
 * @param rule whom it takes, in words
 * @param fromTop whether it takes the first or the last
 * @param apart whether each of some groups has a list of its own
 * @param rows by group in the order of the scheme, then by place
 * @param units how many stand in it; more than there are rows where only some were asked for
 */
public record Listing(
        String name, Label label, Label rule, boolean fromTop, boolean apart, List<Row> rows, long units) {

    public Listing {
        rows = List.copyOf(rows);
    }

    /**
     * One of a list.
     *
     * @param group of the list, in words; all units where it has one list
     * @param place from the end that the list takes
     */
    public record Row(
            String unit,
            @Nullable String name,
            Label group,
            int place,
            @Nullable BigDecimal score) {}

    /** Every list of the scheme in its order, each with at most so many rows. */
    public static List<Listing> of(Assessment assessment, int most) {
        Scheme scheme = assessment.scheme();
        Store store = assessment.answer().store();
        ListWords words = new ListWords(scheme, new Formulas(scheme, Compiler.columns(scheme)));
        List<Listing> lists = new ArrayList<>();
        for (HonourList list : scheme.lists()) {
            String from = " from lists l where l.list = " + Store.literal(list.name());
            lists.add(new Listing(
                    list.name(),
                    list.label(),
                    words.rule(list),
                    list.portion().fromTop(),
                    !list.within().isEmpty(),
                    rows(list, scheme, store, most),
                    store.count("select count(*)" + from)));
        }
        return lists;
    }

    private static List<Row> rows(HonourList list, Scheme scheme, Store store, int most) {
        StringBuilder columns = new StringBuilder();
        StringBuilder order = new StringBuilder();
        for (String grouping : list.within()) {
            columns.append(", a.").append(grouping);
            order.append(order(scheme, grouping)).append("a.").append(grouping).append(", ");
        }
        Classes classes = new Classes(scheme);
        return store.list(
                "select l.unit, r.name, l.place, r.score" + columns
                        + " from lists l join result r on r.unit = l.unit join assessment a on a.unit = l.unit"
                        + " where l.list = " + Store.literal(list.name())
                        + " order by " + order + "l.place, l.unit limit " + most,
                row -> row(row, list, classes));
    }

    /** Classes stand in the order in which the scheme names them. */
    private static String order(Scheme scheme, String grouping) {
        Grouping group = scheme.groups().get(grouping);
        if (group == null || group.classes().isEmpty()) {
            return "";
        }
        StringBuilder order = new StringBuilder("case a.").append(grouping);
        for (int i = 0; i < group.classes().size(); i++) {
            order.append(" when ")
                    .append(Store.literal(group.classes().get(i).code()))
                    .append(" then ")
                    .append(i);
        }
        return order.append(" end, ").toString();
    }

    private static Row row(ResultSet row, HonourList list, Classes classes) throws SQLException {
        List<Label> group = new ArrayList<>();
        for (int i = 0; i < list.within().size(); i++) {
            group.add(classes.label(list.within().get(i), row.getString(i + 5)));
        }
        return new Row(
                row.getString(1),
                row.getString(2),
                group.isEmpty() ? Classes.EVERYONE : Words.joined(group, " / ", " / "),
                row.getInt(3),
                row.getBigDecimal(4));
    }
}
