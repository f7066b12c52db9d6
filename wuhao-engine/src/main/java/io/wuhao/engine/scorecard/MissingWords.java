package io.wuhao.engine.scorecard;

import io.wuhao.engine.Label;
import io.wuhao.engine.formula.Term;
import io.wuhao.engine.register.Unit;
import io.wuhao.engine.scheme.Points;
import io.wuhao.engine.scheme.Scheme;
import io.wuhao.engine.sql.Columns;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a figure is missing, and what the rule does then. */
final class MissingWords {

    private final Scheme scheme;
    private final Columns columns;
    private final Classes classes;
    private final Formulas formulas;

    MissingWords(Scheme scheme, Columns columns, Classes classes, Formulas formulas) {
        this.scheme = scheme;
        this.columns = columns;
        this.classes = classes;
        this.formulas = formulas;
    }

    /** {@code 没有主要污染物排放量}; or that the divisor is zero. */
    private Label why(Scheme.Indicator figure, UnitRow row) {
        Term formula = figure.formula().term();
        List<Label> missing = Formulas.isFigure(formula) ? List.of(figure.label()) : formulas.missing(formula, row);
        return missing.isEmpty()
                ? Label.of("除数为 0 或超出公式的范围，没有数值", "The divisor is 0, or the figures are outside the formula's range")
                : Words.of("没有%s的数据", "There is no figure for %s", Words.listed(missing));
    }

    Label then(Points.Item item, UnitRow row, UnitRow.@Nullable Detail detail) {
        String indicator = item.indicator();
        Scheme.Indicator figure = scheme.getIndicator(indicator);
        Label why = why(figure, row);
        Double points = detail == null ? null : detail.points();
        return switch (item.missing().way()) {
            case NOT_GRADED -> Words.of("%s：不得分，该单位不评级。", "%s: no points, and the unit is not graded.", why);
            case POINTS -> {
                BigDecimal fixed = item.missing().points();
                yield Words.of(
                        "%s：按规定记 %s 分。",
                        "%s: the rule gives %s points.", why, fixed == null ? "" : Figures.exact(fixed));
            }
            case MEAN_OF_POINTS ->
                Words.of(
                        "%s：取%s其他单位该项得分的平均%s。",
                        "%s: the mean points of the others of %s on this item count%s.",
                        why,
                        classes.compared(row, null),
                        points == null ? none() : Words.of(" %s 分", ": %s", Figures.of(points)));
            case BENCHMARK -> Words.of("%s：按基准值计。", "%s: the benchmark stands in for it.", why);
            case WEIGHT_TO_THE_OTHERS ->
                Words.of("%s：不计该项，权重分给其他项。", "%s: the item does not count, and the others carry its weight.", why);
            case MEAN_OF_VALUES -> imputed(Label.of("平均值", "the mean"), why, item, figure.unit(), row);
            case MEDIAN_OF_VALUES -> imputed(Label.of("中位数", "the median"), why, item, figure.unit(), row);
        };
    }

    private static Label none() {
        return Label.of("，但没有单位有得分", ", but nobody has any");
    }

    private Label imputed(Label statistic, Label why, Points.Item item, Unit unit, UnitRow row) {
        Double used = row.number(columns.value(item.indicator()));
        return Words.of(
                "%s：取%s已知数值的%s%s。",
                "%s: %3$s of the known figures of %2$s stands in for it%4$s.",
                why,
                classes.compared(row, item.missing().within()),
                statistic,
                used == null
                        ? Label.of("，但没有已知数值", ", but none is known")
                        : Words.of(" %s", ": %s", Figures.of(used, unit)));
    }
}
