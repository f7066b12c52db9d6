package io.wuhao.engine.sql;

import io.wuhao.engine.Label;
import io.wuhao.engine.scheme.Ranking;
import io.wuhao.engine.scheme.Scheme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** In which list a unit stands: that of its groups or, where those have too few units in the list, a wider one. (Step 15.) */
final class SmallGroups {

    private SmallGroups() {}

    /** The stages between {@code listed} and {@code ranked}; none where a group is a list whatever its size. */
    static List<Stage> stages(Scheme scheme) {
        Ranking.SmallGroups small = scheme.ranking().small();
        if (small == null) {
            return List.of();
        }
        Select sized = new Select("listed")
                .all("listed")
                .column(
                        "count(case when in_list then 1 end) over ("
                                + partition(scheme.ranking().within()) + ")",
                        "own_group_units");
        String few = "own_group_name is not null and own_group_units < " + small.atLeast();
        Select grouped = new Select("own_groups")
                .all("own_groups")
                .column(few, "falls_back")
                .column(
                        "case when " + few + " then " + name(small.within()) + " else own_group_name end",
                        "group_name");
        return List.of(
                Stage.of("own_groups", Label.of("各组进入排名的家数", "How many of each group are in the list"), sized),
                Stage.of(
                        "grouped",
                        Label.of(
                                "不足 %s 家的组合在一起排名",
                                "Groups with fewer than %s are ranked together", String.valueOf(small.atLeast())),
                        grouped));
    }

    static String last(Scheme scheme) {
        return scheme.ranking().small() == null ? "listed" : "grouped";
    }

    static String ownName(Scheme scheme) {
        return scheme.ranking().small() == null ? "group_name" : "own_group_name";
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
        String known = within.stream().map(name -> name + " is not null").collect(Collectors.joining(" and "));
        return "case when " + known + " then concat_ws(' / ', " + String.join(", ", names) + ") end";
    }
}
