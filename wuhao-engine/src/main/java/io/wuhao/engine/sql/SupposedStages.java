package io.wuhao.engine.sql;

import io.wuhao.engine.Label;
import io.wuhao.engine.scheme.Scheme;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The stages of a scheme with what is supposed of one unit put between them; the answer is that unit's row. Such a text reads the
 * table {@code assessment} of the run that it varies, and is for DuckDB only: nobody publishes it.
 */
final class SupposedStages {

    private final Scheme scheme;
    private final Supposition supposition;

    SupposedStages(Scheme scheme, Supposition supposition) {
        this.scheme = scheme;
        this.supposition = supposition;
    }

    SqlText of(SqlText text) {
        List<Stage> stages = new ArrayList<>();
        for (Stage stage : text.stages()) {
            if (stage.kept()) {
                continue;
            }
            List<String> replaced = replaced(stage.name());
            if (replaced.isEmpty()) {
                stages.add(stage);
            } else {
                stages.add(new Stage(stage.name() + "_anew", stage.says(), stage.body(), false));
                stages.add(new Stage(stage.name(), Label.same(""), replacing(stage.name(), replaced), false));
            }
        }
        stages.add(Stage.kept("supposed", Label.same(""), answer()));
        return new SqlText(text.heading(), stages);
    }

    private String replacing(String stage, List<String> replaced) {
        return "select " + stage + "_anew.* replace (\n  " + String.join(",\n  ", replaced) + "\n)\nfrom " + stage
                + "_anew\nleft join assessment on assessment.unit = " + stage + "_anew." + Merging.unit(scheme);
    }

    private List<String> replaced(String stage) {
        if (stage.equals("benchmarked") && supposition.othersHeld()) {
            return new BenchmarkColumns(
                            scheme, new ItemsByClass(scheme), new Statistics("statistics", Merging.unit(scheme)))
                    .names().stream()
                            .map(name -> "assessment." + name + " as " + name)
                            .toList();
        }
        return stage.equals("scored") ? scores() : List.of();
    }

    private List<String> scores() {
        BigDecimal score = supposition.score();
        List<String> columns = List.of("score", "ranked_on");
        if (score == null && !supposition.othersHeld()) {
            return List.of();
        }
        return columns.stream()
                .map(column -> {
                    String own = score == null
                            ? "scored_anew." + column
                            : "cast(" + score.toPlainString() + " as decimal(18,8))";
                    String others = supposition.othersHeld() ? "assessment." + column : "scored_anew." + column;
                    return "case when scored_anew." + Merging.unit(scheme) + " = " + unit() + " then " + own + " else "
                            + others + " end as " + column;
                })
                .toList();
    }

    private String unit() {
        return quoted(supposition.unit());
    }

    /** The key of a unit is a cell of a table, not a word of the scheme. */
    static String quoted(String unit) {
        return "'" + unit.replace("'", "''") + "'";
    }

    private String answer() {
        String points = scheme.points().itemNames().stream()
                .map(item -> item + "_points")
                .collect(Collectors.joining(", "));
        return "select score, place, listed, grade_before_adjustment, grade, moves, direct_reason, " + points
                + "\nfrom " + (SharedGrades.asked(scheme) ? "shared_grades" : "final_grades") + "\nwhere "
                + Merging.unit(scheme) + " = " + unit();
    }
}
