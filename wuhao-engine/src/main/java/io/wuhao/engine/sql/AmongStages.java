package io.wuhao.engine.sql;

import io.wuhao.engine.Label;
import io.wuhao.engine.scheme.Grading;
import io.wuhao.engine.scheme.Scheme;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Grades in two stages: who stands at one end of the list, and the place that another figure gives among those. A unit without that
 * figure is not among them.
 */
final class AmongStages {

    private final Scheme scheme;
    private final Spelling spelling;
    private final List<String> within;

    AmongStages(Scheme scheme, Spelling spelling) {
        this.scheme = scheme;
        this.spelling = spelling;
        this.within = SmallGroups.columns(scheme);
    }

    private record Line(String name, String code, Grading.Cut.Among cut) {}

    /** {@code among_1}, {@code among_2}, … in the order of the file. */
    static String name(Grading grading, Grading.Line line) {
        List<Grading.Line> lines = grading.lines().values().stream()
                .flatMap(List::stream)
                .filter(one -> one.cut() instanceof Grading.Cut.Among)
                .toList();
        return "among_" + (lines.indexOf(line) + 1);
    }

    List<Stage> stages(Grading grading) {
        List<Line> lines = new ArrayList<>();
        grading.lines()
                .forEach((code, all) -> all.forEach(line -> {
                    if (line.cut() instanceof Grading.Cut.Among among) {
                        lines.add(new Line(name(grading, line), code, among));
                    }
                }));
        if (lines.isEmpty()) {
            return List.of();
        }
        return List.of(among(grading, lines), places(lines));
    }

    private Stage among(Grading grading, List<Line> lines) {
        Map<String, String> variables = ScoreStages.withPlace(scheme);
        Select figures = new Select("ranked").all("ranked");
        for (Line line : lines) {
            String figure = spelling.print(line.cut().by().term(), variables);
            String who = "in_list and " + end(line.cut());
            if (grading.by() != null) {
                who = grading.by() + " = " + Literals.text(line.code()) + " and " + who;
            }
            figures.column("case when " + who + " then " + Rounded.to(figure, 9) + " end", line.name() + "_by");
        }
        return Stage.of(
                "first_stage",
                Label.of("两段评级：第一段中各单位的另一项得分", "Two stages: the other figure of those in the first"),
                figures);
    }

    /** The last 50 % are those whom the first 50 % leave over, so that nobody is in both and the middle one in the first. */
    private String end(Grading.Cut.Among cut) {
        String counted = RankStages.counted(scheme);
        return cut.ofFirst()
                ? Shares.placeIsWithin(cut.part(), counted, "listed")
                : "not (" + Shares.placeIsWithin(BigDecimal.ONE.subtract(cut.part()), counted, "listed") + ")";
    }

    private Stage places(List<Line> lines) {
        Select places = new Select("first_stage").all("first_stage");
        for (Line line : lines) {
            String figure = line.name() + "_by";
            List<String> list = new ArrayList<>(List.of("(" + figure + " is not null)"));
            list.addAll(within);
            String partition = "partition by " + String.join(", ", list);
            String known = "case when " + figure + " is not null then ";
            places.column(
                            known + "rank() over (" + partition + " order by " + figure + " desc nulls last) end",
                            line.name() + "_place")
                    .column(known + "count(*) over (" + partition + ") end", line.name() + "_of")
                    .column(known + "count(*) over (" + partition + ", " + figure + ") end", line.name() + "_tied");
        }
        return Stage.of("second_stage", Label.of("两段评级：第二段的名次", "Two stages: the places of the second"), places);
    }

    /** On a cut, equal figures get the better grade: above {@code rest} that is this one, below it another. */
    static String condition(
            Grading.Cut.Among cut, String name, boolean aboveRest, Scheme.Rounding rounding, String base) {
        String place = cut.first() ? name + "_place" : "(" + name + "_of - " + name + "_place + 1)";
        if (cut.first() != aboveRest) {
            place = cut.first()
                    ? "(" + name + "_place + " + name + "_tied - 1)"
                    : "(" + name + "_of - " + name + "_place - " + name + "_tied + 2)";
        }
        return Shares.placeIsWithin(cut.share(), place, base, rounding);
    }
}
