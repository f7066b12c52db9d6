package io.wuhao.engine.sql;

import io.wuhao.engine.Label;
import io.wuhao.engine.scheme.Adjustment;
import io.wuhao.engine.scheme.Points;
import io.wuhao.engine.scheme.Scheme;
import io.wuhao.engine.scheme.Total;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The answer as tables: {@code assessment} with all that is known of a unit, {@code result} and {@code detail} in long form, and
 * {@code summary} with the counts. (Step 19.)
 */
final class AnswerStages {

    private static final String NOTHING = "cast(null as double)";
    private static final String NO_TEXT = "cast(null as varchar(1))";

    private final Scheme scheme;
    private final TotalStages totals;
    private final ItemsByClass items;

    AnswerStages(Scheme scheme) {
        this.scheme = scheme;
        this.totals = new TotalStages(scheme);
        this.items = new ItemsByClass(scheme);
    }

    List<Stage> stages() {
        return List.of(assessment(), result(), summary(), detail());
    }

    private Stage assessment() {
        String last = SharedGrades.asked(scheme) ? "shared_grades" : "final_grades";
        Select select = new Select(last);
        if (Merging.asked(scheme)) {
            select.column("merging.unit", "unit")
                    .join("join merging on merging.merged_unit = " + last + ".merged_unit");
            if (scheme.assessed().shownBy() != null) {
                select.column("merging.unit_name", "unit_name");
            }
        }
        select.all(last).column(outcome(last), "outcome");
        return Stage.kept("assessment", Label.of("每个单位的全部计算过程", "Every unit with every step"), select.text());
    }

    /** Every unit has exactly one outcome, so the counts add up to all. */
    private String outcome(String last) {
        String undecided =
                scheme.assessed().when() == null ? "" : "  when " + last + ".assessed_undecided then 'undecided'\n";
        String shared = SharedGrades.asked(scheme)
                ? "  when takes_grade and grade is null then 'no grade to take'\n  when takes_grade then 'graded'\n"
                : "";
        return "case\n" + undecided + "  when ungraded is not null then 'ungraded'\n" + shared
                + "  when not compared then 'no class'\n"
                + "  when score is null then 'figure missing'\n  when grade is not null then 'graded'\n  else 'scored'\nend";
    }

    private Stage result() {
        String name = scheme.assessed().shownBy() == null ? NO_TEXT : "unit_name";
        Select select = new Select("assessment")
                .column("unit", "unit")
                .column(name, "name")
                .column("group_name", "group_name")
                .column("case when compared then score end", "score")
                .column("place", "rank")
                .column("listed", "ranked")
                .column("total_points", "total")
                .column("bonus", "bonus")
                .column("penalty", "penalty")
                .column("score_unrounded", "score_unrounded")
                .column("grade_before_adjustment", "grade_before_adjustment")
                .column("grade", "grade")
                .column("moves", "moves")
                .column("direct_reason", "direct")
                .column(
                        "case outcome when 'ungraded' then ungraded when 'graded' then null when 'scored' then null else outcome end",
                        "ungraded_reason")
                .column("undecided", "undecided")
                .column(managedAs(), "managed_as")
                .column(Merging.asked(scheme) ? "case when merged_rows > 1 then merged_unit end" : NO_TEXT, "merged_as")
                .column(SharedGrades.asked(scheme) ? "same_as" : NO_TEXT, "same_as");
        return Stage.kept("result", Label.of("结果：一个单位一行", "The result, a row a unit"), select.text());
    }

    private String managedAs() {
        String kinds = scheme.ungraded().stream()
                .filter(kind -> kind.managedAs() != null)
                .map(kind -> " when " + Literals.text(kind.kind()) + " then " + Literals.text(kind.managedAs()))
                .collect(Collectors.joining());
        return kinds.isEmpty() ? NO_TEXT : "case ungraded" + kinds + " end";
    }

    private Stage summary() {
        Select select = new Select("assessment")
                .column("group_name", "group_name")
                .column("outcome", "outcome")
                .column("case outcome when 'ungraded' then ungraded when 'graded' then grade end", "code")
                .column("count(*)", "units")
                .groupBy(List.of("1", "2", "3"));
        return Stage.kept(
                "summary",
                Label.of("合计：等级与不参评，加起来是全部", "Counts: grades and the ungraded add up to all"),
                select.text());
    }

    private Stage detail() {
        List<String> parts = new ArrayList<>();
        for (String item : scheme.points().itemNames()) {
            parts.add(item(item));
        }
        int deepest = depth(scheme.total());
        for (Total.Branch branch : scheme.total().branches()) {
            parts.add(branch(branch, deepest));
        }
        scheme.bonus().lines().forEach(line -> parts.add(adjustment(line, "bonus_", "")));
        scheme.penalty().lines().forEach(line -> parts.add(adjustment(line, "penalty_", "-")));
        addCeiling(scheme.bonus(), "bonus", "", parts);
        addCeiling(scheme.penalty(), "penalty", "-", parts);
        parts.add(rounding());
        return Stage.kept(
                "detail",
                Label.of("明细：从指标到得分，各项贡献加取整差等于得分", "Detail: contributions and the rounding add up to the score"),
                String.join("\nunion all\n", parts));
    }

    private String item(String item) {
        boolean benchmark = items.any(item, one -> one.benchmark().isPresent());
        return new Select("assessment")
                .column("unit", "unit")
                .column(Literals.text(item), "node")
                .column(String.valueOf(levelOf(scheme.total(), item, 1)), "level")
                .column(item, "value")
                .column(items.value(item), "value_used")
                .column(benchmark ? item + "_benchmark" : NOTHING, "benchmark")
                .column(item + "_points", "points")
                .column(items.column(item, AnswerStages::weight), "weight")
                .column(items.column(item, (code, one) -> contribution(code, item)), "contribution")
                .column(item + "_note", "note")
                .where(items.applies(item))
                .text();
    }

    private static String weight(Points.Item item) {
        return item.weight() == null ? NOTHING : Literals.number(item.weight());
    }

    private String contribution(String code, String item) {
        return totals.contributionOf(item, code).orElse(NOTHING);
    }

    private static int levelOf(Total.Branch branch, String item, int depth) {
        for (Total child : branch.of()) {
            if (child.name().equals(item)) {
                return depth;
            }
            if (child instanceof Total.Branch inner && inner.items().contains(item)) {
                return levelOf(inner, item, depth + 1);
            }
        }
        return depth;
    }

    private static int depth(Total total) {
        return total instanceof Total.Branch branch
                ? 1 + branch.of().stream().mapToInt(AnswerStages::depth).max().orElse(0)
                : 0;
    }

    private String branch(Total.Branch branch, int deepest) {
        int level = branch.name().equals(scheme.total().name()) ? 0 : deepest - depth(branch);
        return fixed(Literals.text(branch.name()), level, branch.name() + "_points", NOTHING, "")
                .where("compared")
                .text();
    }

    private static Select fixed(String node, int level, String points, String contribution, String note) {
        return new Select("assessment")
                .column("unit", "unit")
                .column(node, "node")
                .column(String.valueOf(level), "level")
                .column(NOTHING, "value")
                .column(NOTHING, "value_used")
                .column(NOTHING, "benchmark")
                .column(points, "points")
                .column(NOTHING, "weight")
                .column(contribution, "contribution")
                .column(note.isEmpty() ? "cast(null as varchar(1))" : Literals.text(note), "note");
    }

    private static String adjustment(Adjustment.Line line, String prefix, String sign) {
        String column = prefix + line.name();
        return fixed(Literals.text(column), 1, column, sign + column, "")
                .where("compared and " + column + " <> 0")
                .text();
    }

    private static void addCeiling(Adjustment adjustment, String name, String sign, List<String> parts) {
        if (adjustment.atMost() == null || adjustment.lines().isEmpty()) {
            return;
        }
        String sum = adjustment.lines().stream()
                .map(line -> name + "_" + line.name())
                .collect(java.util.stream.Collectors.joining(" + "));
        String over = name + " - (" + sum + ")";
        String contribution = sign.isEmpty() ? over : "-(" + over + ")";
        parts.add(fixed("'" + name + "_ceiling'", 1, over, contribution, "capped")
                .where("compared and " + over + " <> 0")
                .text());
    }

    private static String rounding() {
        return fixed(
                        "'rounding'",
                        1,
                        "cast(score as double) - score_unrounded",
                        "cast(score as double) - score_unrounded",
                        "")
                .where("compared and score is not null")
                .text();
    }
}
