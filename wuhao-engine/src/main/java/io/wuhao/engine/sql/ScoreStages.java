package io.wuhao.engine.sql;

import io.wuhao.engine.Label;
import io.wuhao.engine.scheme.Adjustment;
import io.wuhao.engine.scheme.Scheme;
import io.wuhao.engine.scheme.Total;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * From the total to the score: bonus and penalty, all from the total, and the one published rounding. (Steps 12 and 13.) Eight
 * decimals take off the binary noise before it.
 */
final class ScoreStages {

    private final Scheme scheme;
    private final Spelling spelling;

    ScoreStages(Scheme scheme, Spelling spelling) {
        this.scheme = scheme;
        this.spelling = spelling;
    }

    /** How conditions after the scoring spell what they may read. */
    static Map<String, String> variables(Scheme scheme, String score) {
        Map<String, String> variables = new HashMap<>();
        variables.put("score", score);
        scheme.points().itemNames().forEach(item -> variables.put("points(" + item + ")", item + "_points"));
        for (Total.Branch branch : scheme.total().branches()) {
            variables.put("points(" + branch.name() + ")", branch.name() + "_points");
        }
        return variables;
    }

    /** What the cuts and the moves read: the score it is ranked on, and the place. */
    static Map<String, String> withPlace(Scheme scheme) {
        Map<String, String> variables = variables(scheme, "ranked_on");
        variables.put("place", "place");
        return variables;
    }

    List<Stage> stages(String from) {
        List<Stage> stages = new ArrayList<>();
        Select lines = new Select(from).all(from);
        Map<String, String> variables = variables(scheme, "total_points");
        scheme.bonus()
                .lines()
                .forEach(line -> lines.column(line.label(), points(line, variables), "bonus_" + line.name()));
        scheme.penalty()
                .lines()
                .forEach(line -> lines.column(line.label(), points(line, variables), "penalty_" + line.name()));
        String last = from;
        if (!lines.addsNothing()) {
            stages.add(Stage.of("adjusted", Label.of("加分与扣分，逐项", "Bonus and penalty, line by line"), lines));
            last = "adjusted";
        }
        stages.add(Stage.of(
                "summed",
                Label.of("加分与扣分合计", "Bonus and penalty, summed"),
                new Select(last)
                        .all(last)
                        .column(sum(scheme.bonus(), "bonus_"), "bonus")
                        .column(sum(scheme.penalty(), "penalty_"), "penalty")));
        stages.add(Stage.of(
                "unrounded",
                Label.of("总分 + 加分 − 扣分", "Total + bonus − penalty"),
                new Select("summed").all("summed").column("total_points + bonus - penalty", "score_unrounded")));
        stages.add(scored());
        return stages;
    }

    private String points(Adjustment.Line line, Map<String, String> variables) {
        String points = "coalesce(" + spelling.print(line.points().term(), variables) + ", 0e0)";
        return line.when() == null
                ? points
                : "case when " + spelling.print(line.when().term(), variables) + " then " + points + " else 0e0 end";
    }

    private static String sum(Adjustment adjustment, String prefix) {
        if (adjustment.lines().isEmpty()) {
            return "0e0";
        }
        String sum =
                adjustment.lines().stream().map(line -> prefix + line.name()).collect(Collectors.joining(" + "));
        BigDecimal most = adjustment.atMost();
        return most == null ? sum : "least(" + sum + ", " + Literals.number(most) + ")";
    }

    private Stage scored() {
        String exact = "try_cast(score_unrounded as decimal(18,8))";
        String shown = rounded(exact, scheme.score());
        String ranked = scheme.score().rankedAsShown() ? "cast(" + shown + " as decimal(18,8))" : exact;
        Label says = Label.of(
                "得分保留 %d 位小数", "The score, to %d decimals", scheme.score().decimals());
        return Stage.of(
                "scored",
                says,
                new Select("unrounded").all("unrounded").column(shown, "score").column(ranked, "ranked_on"));
    }

    /** Decimal arithmetic only; {@code exact} has eight decimals. */
    private static String rounded(String exact, Scheme.ScoreRule rule) {
        int decimals = rule.decimals();
        String cast = "cast(" + exact + " as decimal(18," + decimals + "))";
        String step =
                "cast(" + BigDecimal.ONE.movePointLeft(decimals).toPlainString() + " as decimal(18," + decimals + "))";
        String half = "cast(" + new BigDecimal("0.5").movePointLeft(decimals).toPlainString() + " as decimal(18,8))";
        String nearerToZero = stepped(exact, cast, step, "+", "-");
        String fartherFromZero = stepped(exact, cast, step, "-", "+");
        return switch (rule.rounding()) {
            case HALF_UP -> cast;
            case DOWN ->
                "case when abs(" + cast + ") > abs(" + exact + ") then " + nearerToZero + " else " + cast + " end";
            case UP ->
                "case when abs(" + cast + ") < abs(" + exact + ") then " + fartherFromZero + " else " + cast + " end";
            case HALF_EVEN ->
                "case when abs(" + cast + ") - abs(" + exact + ") = " + half + " and cast(abs(" + cast
                        + ") * cast(1" + "0".repeat(decimals) + " as decimal(18,0)) as bigint) % 2 = 1 then "
                        + nearerToZero
                        + " else " + cast + " end";
        };
    }

    /** By a case and not by {@code sign}, which is a double on Spark and would take the decimals along. */
    private static String stepped(String exact, String cast, String step, String below, String above) {
        return "case when " + exact + " < 0 then " + cast + " " + below + " " + step + " else " + cast + " " + above
                + " " + step + " end";
    }
}
