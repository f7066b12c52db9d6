package io.wuhao.engine.sql;

import io.wuhao.engine.Label;
import io.wuhao.engine.scheme.Clause;
import io.wuhao.engine.scheme.HonourList;
import io.wuhao.engine.scheme.Scheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Honours and warnings beside the grades, as the table {@code lists}; only where the scheme has any. Who ties with the last place
 * of a list is in it. (Step 19.)
 */
final class ListStages {

    private final Scheme scheme;
    private final Spelling spelling;
    private final Map<String, String> variables;

    ListStages(Scheme scheme, Spelling spelling) {
        this.scheme = scheme;
        this.spelling = spelling;
        this.variables = ScoreStages.variables(scheme, "ranked_on");
    }

    List<Stage> stages() {
        List<Stage> stages = new ArrayList<>();
        List<String> lists = new ArrayList<>();
        for (HonourList list : scheme.lists()) {
            stages.add(placed(list));
            lists.add(taken(list));
        }
        if (!lists.isEmpty()) {
            stages.add(Stage.kept(
                    "lists", Label.of("名单：先进与警示", "Lists: honours and warnings"), String.join("\nunion all\n", lists)));
        }
        return stages;
    }

    private static String stage(HonourList list) {
        return "list_" + list.name();
    }

    private Stage placed(HonourList list) {
        String figure = figure(list);
        List<String> who = new ArrayList<>(List.of("compared", figure + " is not null"));
        if (Merging.asked(scheme)) {
            who.add("unit = merged_unit");
        }
        list.within().forEach(name -> who.add(name + " is not null"));
        Clause among = list.among();
        if (among != null) {
            who.add(spelling.holds(among.term(), variables));
        }
        String partition = list.within().isEmpty() ? "" : "partition by " + String.join(", ", list.within()) + " ";
        String order = "order by " + figure + (list.portion().fromTop() ? " desc nulls last" : " asc nulls last");
        Select select = new Select("assessment")
                .column("unit", "unit")
                .column("rank() over (" + partition + order + ")", "list_place");
        if (list.portion().share() != null) {
            select.column("count(*) over (" + partition.strip() + ")", "list_units");
        }
        if (list.years() > 1) {
            select.column(
                    Label.of("往年也在此名单的年数", "Earlier years in this list"),
                    list.earlier().stream()
                            .map(one -> "case when " + spelling.holds(one.term(), variables) + " then 1 else 0 end")
                            .collect(Collectors.joining("\n+ ")),
                    "earlier_years");
        }
        return Stage.of(stage(list), list.label(), select.where(String.join("\n  and ", who)));
    }

    private String figure(HonourList list) {
        Clause by = list.by();
        return by == null ? "ranked_on" : Rounded.to("(" + spelling.print(by.term(), variables) + ")", 9);
    }

    /** Rows that are assessed as one stand in it once, and are all named. */
    private String taken(HonourList list) {
        String years = list.years() > 1 ? " and earlier_years >= " + (list.years() - 1) : "";
        Select select = new Select(stage(list));
        if (Merging.asked(scheme)) {
            select.column("assessment.unit", "unit")
                    .join("join assessment on assessment.merged_unit = " + stage(list) + ".unit");
        } else {
            select.column("unit", "unit");
        }
        return select.column(Literals.text(list.name()), "list")
                .column("list_place", "place")
                .where(Shares.portion(list.portion(), "list_place", "list_units") + years)
                .text();
    }
}
