package io.wuhao.engine.scheme;

import io.wuhao.engine.Label;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code at_least}, {@code else} and {@code small_groups} of the section {@code rank}: small groups fall back to a wider one. */
final class SmallGroupsReader {

    private static final int MOST = 1_000_000;

    private final Keys keys;
    private final ClassNames classes;

    SmallGroupsReader(Keys keys, ClassNames classes) {
        this.keys = keys;
        this.classes = classes;
    }

    /** Lines of grades by a class are given under {@code gradedBy}, which small groups must not mix. */
    Ranking.@Nullable SmallGroups read(List<String> within, @Nullable String gradedBy) {
        if (!keys.has("at_least") && !keys.has("else") && !keys.has("small_groups")) {
            return null;
        }
        if (!keys.has("at_least") || !keys.has("else")) {
            error(
                    keys.has("at_least") ? "at_least" : "else",
                    Label.of("at_least 和 else 没有写全。", "One of at_least and else is missing."),
                    Label.of(
                            "两个都写，例如 at_least: 3 和 else: all。",
                            "Write both: at_least: 3 and else: all, for instance."));
            return null;
        }
        Integer atLeast = keys.wholeOrNull("at_least", MOST);
        List<String> wider = new ArrayList<>(keys.texts("else"));
        wider.forEach(name -> classes.checkGrouping(name, keys.line("else"), keys.reading));
        wider.removeIf(name -> !classes.isGrouping(name) || name.equals("all"));
        refuseMixing(wider, within, gradedBy);
        boolean amongAll = keys.oneOf("small_groups", List.of("among themselves", "among all"), "排法", "way to rank")
                .equals("among all");
        return atLeast == null
                ? null
                : new Ranking.SmallGroups(atLeast, wider, amongAll, keys.reading.at(keys.line("else")));
    }

    /** Statistics of groups that are not those ranked apart stay: whether a group of theirs is small, nobody has said. */
    static void sayWhoseStatistics(Ranking ranking, Points points, Keys keys) {
        boolean fallBack = !ranking.wider(points.within()).equals(points.within());
        Ranking.SmallGroups small = ranking.small();
        boolean amongAll = small != null && small.amongAll();
        keys.reading.useDefault("rank.else", keys.line("else"), zh(amongAll, fallBack), en(amongAll, fallBack));
    }

    private static String zh(boolean amongAll, boolean fallBack) {
        String list = amongAll ? "小组的单位在更大的组的全部单位中排位次，大组的单位仍用本组的位次；" : "小组的单位合在一起，在更大的组内另排一个名单，不与大组的单位混排；";
        return list + (fallBack ? "基准值、平均值等按更大的组的全部参评单位，计分项自己写明 within 的，仍按所写。" : "小组归并只改变名单：基准值、平均值等不是按这些组算的，照旧。");
    }

    private static String en(boolean amongAll, boolean fallBack) {
        String list = amongAll
                ? "The units of small groups have their places among all units of the wider group; those of the groups that are"
                        + " large enough keep their own. "
                : "The units of small groups are ranked among themselves within the wider group, apart from the groups that are"
                        + " large enough. ";
        return list
                + (fallBack
                        ? "Their benchmarks and means are those of all compared units of the wider group; a within of an item's"
                                + " own stays."
                        : "Small groups change the list only: benchmarks and means are not of these groups, and stay.");
    }

    private void refuseMixing(List<String> wider, List<String> within, @Nullable String gradedBy) {
        if (new HashSet<>(wider).containsAll(within)) {
            error(
                    "else",
                    Label.of("else 没有比排名的组更大。", "else is no wider than the groups ranked apart."),
                    Label.of(
                            "within 写小的组，else 写更大的组或 all。",
                            "Write the small groups under within, a wider one or all under else."));
        }
        if (gradedBy != null && within.contains(gradedBy) && !wider.contains(gradedBy)) {
            error(
                    "else",
                    Label.of(
                            "等级按（%s）分类，小组归并后会混在一起。",
                            "Grades are by (%s), whose classes small groups would mix.", gradedBy),
                    Label.of(
                            "else 里也写上（%s），或各类用同样的等级。",
                            "Write (%s) under else too, or give all classes the same grades.", gradedBy));
        }
    }

    private void error(String key, Label what, Label advice) {
        keys.reading.error(keys.line(key), what, advice);
    }
}
