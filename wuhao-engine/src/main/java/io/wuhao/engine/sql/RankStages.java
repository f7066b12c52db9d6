package io.wuhao.engine.sql;

import io.wuhao.engine.Label;
import io.wuhao.engine.scheme.Clause;
import io.wuhao.engine.scheme.DirectGrade;
import io.wuhao.engine.scheme.Grading;
import io.wuhao.engine.scheme.Ranking;
import io.wuhao.engine.scheme.Scheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Places: grades given before the cut, then the order within each list, equal scores sharing a place. (Steps 14 and 15.) */
final class RankStages {

    private final Scheme scheme;
    private final Spelling spelling;
    private final DirectPlaces direct;

    RankStages(Scheme scheme, Spelling spelling) {
        this.scheme = scheme;
        this.spelling = spelling;
        this.direct = new DirectPlaces(scheme, spelling);
    }

    List<Stage> stages() {
        List<Stage> stages = new ArrayList<>();
        stages.addAll(direct.stages());
        stages.add(listed());
        stages.add(ranked());
        return stages;
    }

    private Stage listed() {
        List<String> decided = new ArrayList<>(List.of("compared", key() + " is not null"));
        Select select = new Select(direct.last()).all(direct.last());
        List<DirectGrade> grades = direct.grades();
        if (grades.isEmpty()) {
            select.column("cast(null as varchar(1))", "direct_grade")
                    .column("cast(null as varchar(1))", "direct_reason");
        } else {
            select.column(first(grades, RankStages::grade), "direct_grade")
                    .column(first(grades, one -> Literals.text(one.name())), "direct_reason");
            if (SharedGrades.asked(scheme)) {
                String taken = first(grades, one -> String.valueOf(one.sameAs()));
                select.column("case when ungraded is null then\n" + taken.indent(2) + "end", "takes_from");
            }
            grades.stream().filter(one -> !one.insideQuota()).forEach(one -> decided.add("not " + direct.holds(one)));
        }
        select.column(SmallGroups.nameOfList(scheme), "group_name").column(String.join("\n  and ", decided), "in_list");
        return Stage.of("listed", Label.of("进入排名的单位与直接定级", "Who is in the list, and grades given directly"), select);
    }

    private static String grade(DirectGrade direct) {
        return direct.sameAs() == null ? Literals.text(direct.becomes()) : "cast(null as varchar(1))";
    }

    private String key() {
        Clause by = scheme.ranking().by();
        return by == null
                ? "ranked_on"
                : "(" + spelling.print(by.term(), ScoreStages.variables(scheme, "ranked_on")) + ")";
    }

    private String first(List<DirectGrade> grades, Function<DirectGrade, String> then) {
        return grades.stream()
                .map(one -> "\n  when " + direct.holds(one) + " then " + then.apply(one))
                .collect(Collectors.joining("", "case", "\nend"));
    }

    /** The place that counts units, one more than those ahead: shares are cut by it, whatever place is printed. */
    static String counted(Scheme scheme) {
        return scheme.ranking().dense() ? "place_by_units" : "place";
    }

    /** What shares are taken of: the units in the list, or all that are assessed. */
    static String base(Scheme scheme) {
        Grading grading = scheme.grading();
        return grading != null && grading.ofAssessed() ? "units_of_base" : "listed";
    }

    /** Who is not compared is in no list, and in the group that its classes say. */
    private String unitsOfBase() {
        String who = scheme.assessed().when() == null ? "*" : "case when not assessed_undecided then 1 end";
        return SmallGroups.over(scheme, "count(" + who + ")", List.of(), "");
    }

    private Stage ranked() {
        List<String> order = order();
        String ranked = order.stream().map(one -> one + " nulls last").collect(Collectors.joining(", "));
        List<String> equal =
                order.stream().map(one -> one.replaceAll(" (desc|asc)$", "")).toList();
        boolean dense = scheme.ranking().dense();
        Select select = new Select("listed")
                .all("listed")
                .column(inList(dense ? "dense_rank()" : "rank()", List.of(), ranked), "place")
                .column(inList("count(*)", List.of(), ""), "listed")
                .column(inList("count(*)", equal, ""), "tied");
        if (dense) {
            select.column(inList("rank()", List.of(), ranked), counted(scheme));
        }
        if (!base(scheme).equals("listed")) {
            select.column(
                    Label.of("比例基数：参评的全部单位", "The base of shares: all that are assessed"), unitsOfBase(), base(scheme));
        }
        String groups = scheme.ranking().within().isEmpty()
                ? ""
                : String.join(", ", scheme.ranking().within());
        Label says = groups.isEmpty()
                ? Label.of("全体排名", "One ranking of all")
                : Label.of("按（%s）分别排名", "Ranked apart by (%s)", groups);
        return Stage.of("ranked", says, select);
    }

    /** A count within the list of a unit, of those alike in the columns given. */
    private String inList(String count, List<String> alike, String order) {
        String counted = SmallGroups.ofList(scheme, columns -> {
            List<String> all = new ArrayList<>(List.of("in_list"));
            all.addAll(columns);
            all.addAll(alike);
            return SmallGroups.over(count, all, order);
        });
        return "case when in_list then " + counted + " end";
    }

    private List<String> order() {
        List<String> order = new ArrayList<>();
        insideFirst().ifPresent(order::add);
        order.add(key() + " desc");
        Map<String, String> variables = ScoreStages.variables(scheme, "ranked_on");
        for (Ranking.Tie tie : scheme.ranking().ties()) {
            order.add("(" + spelling.print(tie.figure().term(), variables) + ")" + (tie.highest() ? " desc" : " asc"));
        }
        return order;
    }

    /** Who is given the best grade inside the quota stands at the head of the list, who is given another at its foot. */
    private Optional<String> insideFirst() {
        Grading grading = scheme.grading();
        if (grading == null || scheme.direct().stream().noneMatch(DirectGrade::insideQuota)) {
            return Optional.empty();
        }
        String best = grading.letters().get(0);
        return Optional.of("case when direct_grade = " + Literals.text(best)
                + " then 0 when direct_grade is null then 1 else 2 end asc");
    }
}
