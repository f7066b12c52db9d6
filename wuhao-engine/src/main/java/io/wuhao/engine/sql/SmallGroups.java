package io.wuhao.engine.sql;

import io.wuhao.engine.Label;
import io.wuhao.engine.scheme.Ranking;
import io.wuhao.engine.scheme.Scheme;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which units fall back to a wider group, since too few of their own are compared: decided before the benchmarks, which fall back
 * too, and not changed by what these make of the scores. (After step 5; used in 6 to 10 and 15.)
 */
final class SmallGroups {

    private SmallGroups() {}

    /** The stages after {@code compared}; none where a group is a list whatever its size. */
    static List<Stage> stages(Scheme scheme) {
        Ranking.SmallGroups small = scheme.ranking().small();
        if (small == null) {
            return List.of();
        }
        Select sized = new Select("compared")
                .all("compared")
                .column(
                        "count(case when compared then 1 end) over ("
                                + partition(scheme.ranking().within()) + ")",
                        "own_group_units");
        String few = known(scheme.ranking().within()) + " and own_group_units < " + small.atLeast();
        return List.of(
                Stage.of("own_groups", Label.of("各组参与比较的家数", "How many of each group are compared"), sized),
                Stage.of(
                        "grouped",
                        Label.of(
                                "不足 %s 家的组归入更大的组",
                                "Groups with fewer than %s fall back to a wider one", String.valueOf(small.atLeast())),
                        new Select("own_groups").all("own_groups").column(few, "falls_back")));
    }

    /** The stage of units with their groups. */
    static String last(Scheme scheme) {
        return scheme.ranking().small() == null ? "compared" : "grouped";
    }

    /** What is said of the groups of a unit or, where it falls back, of the wider ones. */
    static String either(Scheme scheme, Function<Boolean, String> ofWider) {
        String own = ofWider.apply(false);
        String wider = scheme.ranking().small() == null ? own : ofWider.apply(true);
        return own.equals(wider) ? own : "case when falls_back then " + wider + " else " + own + " end";
    }

    /** The name of the list in which a unit stands. */
    static String nameOfList(Scheme scheme) {
        Ranking ranking = scheme.ranking();
        Ranking.SmallGroups small = ranking.small();
        return small == null
                ? name(ranking.within())
                : either(scheme, wider -> name(wider ? small.within() : ranking.within()));
    }

    /** The columns whose values a list shares. */
    static List<String> columns(Scheme scheme) {
        Ranking ranking = scheme.ranking();
        Ranking.SmallGroups small = ranking.small();
        if (small == null) {
            return ranking.within();
        }
        List<String> columns = new ArrayList<>(List.of("falls_back"));
        for (String name : ranking.groupings()) {
            boolean own = ranking.within().contains(name);
            boolean wide = small.within().contains(name);
            columns.add(own && wide ? name : "case when " + (own ? "not " : "") + "falls_back then " + name + " end");
        }
        return columns;
    }

    /** What is said of the columns that the list of a unit shares; a unit placed among all of a wider group shares those of it. */
    static String ofList(Scheme scheme, Function<List<String>, String> ofColumns) {
        Ranking.SmallGroups small = scheme.ranking().small();
        return small == null || !small.amongAll()
                ? ofColumns.apply(columns(scheme))
                : either(
                        scheme,
                        wider -> ofColumns.apply(
                                wider ? small.within() : scheme.ranking().within()));
    }

    /** A count over those who share the list of a unit and the columns given, in this order or none. */
    static String over(Scheme scheme, String count, List<String> columns, String order) {
        return ofList(scheme, of -> {
            List<String> all = new ArrayList<>(columns);
            all.addAll(of);
            return over(count, all, order);
        });
    }

    static String over(String count, List<String> columns, String order) {
        String partition = partition(columns);
        String sorted = order.isEmpty() ? "" : (partition.isEmpty() ? "" : " ") + "order by " + order;
        return count + " over (" + partition + sorted + ")";
    }

    static String partition(List<String> columns) {
        return columns.isEmpty() ? "" : "partition by " + String.join(", ", columns);
    }

    /** The codes of the classes, joined by slashes; null where a unit is in none of one of them. */
    static String name(List<String> within) {
        if (within.isEmpty()) {
            return "'" + Scheme.EVERYONE + "'";
        }
        List<String> names = within.stream()
                .map(name -> "cast(" + name + " as varchar(200))")
                .toList();
        if (names.size() == 1) {
            return names.get(0);
        }
        return "case when " + known(within) + " then concat_ws(' / ', " + String.join(", ", names) + ") end";
    }

    private static String known(List<String> within) {
        return within.stream().map(name -> name + " is not null").collect(Collectors.joining(" and "));
    }
}
