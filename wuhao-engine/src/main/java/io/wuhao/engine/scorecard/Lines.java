package io.wuhao.engine.scorecard;

import io.wuhao.engine.Label;
import io.wuhao.engine.scheme.Adjustment;
import io.wuhao.engine.scheme.Clause;
import io.wuhao.engine.scheme.Points;
import io.wuhao.engine.scheme.Scheme;
import io.wuhao.engine.scheme.Total;
import io.wuhao.engine.scorecard.Scorecard.Kind;
import io.wuhao.engine.scorecard.Scorecard.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The lines of a card: the tree of totals as the scheme has it, then bonus, penalty, their ceilings and the rounding. */
final class Lines {

    private final Scheme scheme;
    private final Formulas formulas;
    private final Totals totals;
    private final ItemWords items;
    private final CertificateWords certificates;

    Lines(Scheme scheme, Formulas formulas, ItemWords items) {
        this.scheme = scheme;
        this.formulas = formulas;
        this.totals = new Totals(scheme.points(), formulas);
        this.items = items;
        this.certificates = new CertificateWords(formulas);
    }

    List<Line> of(UnitRow row) {
        List<Line> lines = new ArrayList<>();
        String className = row.classIn(scheme.points().by());
        if (!row.isCompared()) {
            figuresOnly(className, row, lines);
            return lines;
        }
        add(scheme.total(), 0, String.valueOf(className), row, lines);
        adjust(scheme.bonus(), Kind.BONUS, "bonus", row, lines);
        adjust(scheme.penalty(), Kind.PENALTY, "penalty", row, lines);
        row.find("rounding").ifPresent(detail -> lines.add(fixed(detail, Kind.ROUNDING, rounding(), sayRounding())));
        return lines;
    }

    /** Of a unit that is not compared the figures are shown, and no points. */
    private void figuresOnly(@org.jspecify.annotations.Nullable String className, UnitRow row, List<Line> lines) {
        for (String item : scheme.points().itemNames()) {
            boolean isOfClass = className == null
                    || !scheme.points().items().containsKey(className)
                    || scheme.points().find(className, item).isPresent();
            if (isOfClass) {
                Scheme.Indicator indicator = scheme.getIndicator(item);
                lines.add(new Line(
                        item,
                        indicator.label(),
                        Kind.ITEM,
                        0,
                        indicator.unit().text(),
                        row.number(item),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        items.figure(indicator, row)));
            }
        }
    }

    private void add(Total total, int level, String className, UnitRow row, List<Line> lines) {
        if (total instanceof Total.Branch branch) {
            Double points = row.find(branch.name()).map(UnitRow.Detail::points).orElse(null);
            lines.add(new Line(
                    branch.name(),
                    branch.label(),
                    Kind.TOTAL,
                    level,
                    "",
                    null,
                    null,
                    points,
                    null,
                    null,
                    null,
                    null,
                    List.of(totals.say(branch, className, row))));
            totals.children(branch, className).forEach(child -> add(child, level + 1, className, row, lines));
        } else {
            scheme.points()
                    .find(className, total.name())
                    .ifPresent(item -> row.find(item.indicator())
                            .ifPresent(detail -> lines.add(item(item, detail, level, className, row))));
        }
    }

    private Line item(Points.Item item, UnitRow.Detail detail, int level, String className, UnitRow row) {
        Scheme.Indicator indicator = scheme.getIndicator(item.indicator());
        return new Line(
                item.indicator(),
                indicator.label(),
                Kind.ITEM,
                level,
                indicator.unit().text(),
                detail.value(),
                detail.benchmark(),
                detail.points(),
                detail.weight(),
                detail.contribution(),
                detail.place(),
                detail.place() == null ? null : detail.known(),
                items.say(item, className, row));
    }

    private void adjust(Adjustment adjustment, Kind kind, String name, UnitRow row, List<Line> lines) {
        for (Adjustment.Line line : adjustment.lines()) {
            row.find(name + "_" + line.name())
                    .ifPresent(
                            detail -> lines.add(fixed(detail, kind, line.label(), adjusted(line, kind, row, detail))));
        }
        BigDecimal most = adjustment.atMost();
        if (most != null) {
            row.find(name + "_ceiling")
                    .ifPresent(detail -> lines.add(fixed(detail, kind, ceiling(kind), sayCeiling(kind, most, detail))));
        }
    }

    private static Label ceiling(Kind kind) {
        return kind == Kind.BONUS ? Label.of("加分上限", "Ceiling on bonus") : Label.of("扣分上限", "Ceiling on penalty");
    }

    private static Label sayCeiling(Kind kind, BigDecimal most, UnitRow.Detail detail) {
        double change = detail.contribution() == null ? 0 : Math.abs(detail.contribution());
        return kind == Kind.BONUS
                ? Words.of(
                        "加分合计最多 %s 分，超出的 %s 分不计。",
                        "Bonus adds up to %s at most: %s beyond it do not count.",
                        Figures.exact(most),
                        Figures.of(change))
                : Words.of(
                        "扣分合计最多 %s 分，超出的 %s 分不扣。",
                        "Penalty adds up to %s at most: %s beyond it are not taken off.",
                        Figures.exact(most),
                        Figures.of(change));
    }

    private Label adjusted(Adjustment.Line line, Kind kind, UnitRow row, UnitRow.Detail detail) {
        Clause when = line.when();
        Label condition = when == null
                ? Words.NOTHING
                : Words.of("符合：%s。", "It holds that %s. ", formulas.condition(when.term(), row));
        Label sign = kind == Kind.BONUS ? Label.of("加", "Adds") : Label.of("扣", "Takes off");
        double points = detail.points() == null ? 0 : detail.points();
        if (!line.levels().isEmpty()) {
            return certificates.say(line, sign, points, row);
        }
        if (line.points().term().leaves().isEmpty()) {
            return Words.of("%s%s %s 分。", "%s%s %s points.", condition, sign, Figures.of(points));
        }
        return Words.of(
                "%s%s %s = %s = %s 分。",
                "%s%s %s = %s = %s points.",
                condition,
                sign,
                formulas.rule(line.points().term().asPoints()),
                formulas.figures(line.points().term().asPoints(), row, Map.of()),
                Figures.of(points));
    }

    private static Label rounding() {
        return Label.of("取整", "Rounding");
    }

    private Label sayRounding() {
        int decimals = scheme.score().decimals();
        return switch (scheme.score().rounding()) {
            case HALF_UP -> Words.of("得分四舍五入到 %d 位小数。", "The score is rounded half up to %d decimals.", decimals);
            case HALF_EVEN ->
                Words.of("得分四舍六入五成双到 %d 位小数。", "The score is rounded half even to %d decimals.", decimals);
            case DOWN -> Words.of("得分截取到 %d 位小数。", "The score is cut off at %d decimals.", decimals);
            case UP -> Words.of("得分进位到 %d 位小数。", "The score is rounded up to %d decimals.", decimals);
        };
    }

    private static Line fixed(UnitRow.Detail detail, Kind kind, Label label, Label says) {
        return new Line(
                detail.node(),
                label,
                kind,
                1,
                "",
                null,
                null,
                detail.points(),
                null,
                detail.contribution(),
                null,
                null,
                List.of(says));
    }
}
