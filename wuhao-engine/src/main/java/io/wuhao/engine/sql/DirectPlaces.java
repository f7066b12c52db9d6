package io.wuhao.engine.sql;

import io.wuhao.engine.Label;
import io.wuhao.engine.scheme.Clause;
import io.wuhao.engine.scheme.DirectGrade;
import io.wuhao.engine.scheme.Scheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Grades given directly, by a condition or by the place that some figure gives among the compared. Who ties with the last place
 * is among the first too; who lacks the figure has no place. (Step 14.)
 */
final class DirectPlaces {

    private final Scheme scheme;
    private final Spelling spelling;
    private final Map<String, String> variables;

    DirectPlaces(Scheme scheme, Spelling spelling) {
        this.scheme = scheme;
        this.spelling = spelling;
        this.variables = ScoreStages.variables(scheme, "ranked_on");
    }

    /** Those that count; without grades there are none. */
    List<DirectGrade> grades() {
        return scheme.grading() == null ? List.of() : scheme.direct();
    }

    private List<DirectGrade> placed() {
        return grades().stream().filter(one -> one.placing() != null).toList();
    }

    /** None where no grade is given by place. */
    List<Stage> stages() {
        if (placed().isEmpty()) {
            return List.of();
        }
        Select figures = new Select("scored").all("scored");
        Select places = new Select("direct_figures").all("direct_figures");
        for (DirectGrade one : placed()) {
            DirectGrade.Placing placing = one.placing();
            if (placing != null) {
                figures.column(one.label(), figure(placing), "figure_for_" + one.name());
                addPlace(one, placing, places);
            }
        }
        return List.of(
                Stage.of("direct_figures", Label.of("直接定级看的数", "Figures that grades are given by directly"), figures),
                Stage.of("direct_places", Label.of("直接定级看的名次", "The places by these figures"), places));
    }

    /** The stage that has them. */
    String last() {
        return placed().isEmpty() ? "scored" : "direct_places";
    }

    private String figure(DirectGrade.Placing placing) {
        List<String> who = new ArrayList<>(List.of("compared"));
        List<String> within = placing.within();
        if (within != null) {
            within.forEach(name -> who.add(name + " is not null"));
        }
        Clause among = placing.among();
        if (among != null) {
            who.add(spelling.holds(among.term(), variables));
        }
        Clause by = placing.by();
        String figure = by == null ? "ranked_on" : Rounded.to("(" + spelling.print(by.term(), variables) + ")", 9);
        return "case when " + String.join(" and ", who) + " then " + figure + " end";
    }

    private void addPlace(DirectGrade one, DirectGrade.Placing placing, Select places) {
        String figure = "figure_for_" + one.name();
        String known = figure + " is not null";
        String order = figure + (placing.portion().fromTop() ? " desc" : " asc") + " nulls last";
        List<String> columns = new ArrayList<>(List.of("(" + known + ")"));
        List<String> within = placing.within();
        if (within != null) {
            columns.addAll(within);
        }
        List<String> counts = new ArrayList<>(List.of("rank()"));
        if (placing.portion().share() != null) {
            counts.add("count(*)");
        }
        for (String count : counts) {
            boolean ranks = count.equals("rank()");
            String sorted = ranks ? order : "";
            String over = within == null
                    ? SmallGroups.over(scheme, count, columns, sorted)
                    : SmallGroups.over(count, columns, sorted);
            places.column("case when " + known + " then " + over + " end", ranks ? place(one) : units(one));
        }
    }

    private static String place(DirectGrade one) {
        return "place_for_" + one.name();
    }

    private static String units(DirectGrade one) {
        return "units_for_" + one.name();
    }

    /** Whether it is given: unknown counts as not. */
    String holds(DirectGrade one) {
        List<String> conditions = new ArrayList<>();
        DirectGrade.Placing placing = one.placing();
        if (placing != null) {
            conditions.add("coalesce(" + Shares.portion(placing.portion(), place(one), units(one)) + ", false)");
        }
        Clause when = one.when();
        if (when != null) {
            conditions.add(spelling.holds(when.term(), variables));
        }
        return conditions.size() == 1 ? conditions.get(0) : "(" + String.join(" and ", conditions) + ")";
    }
}
