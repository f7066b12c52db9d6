package io.wuhao.engine.scorecard;

import io.wuhao.engine.Label;
import io.wuhao.engine.scheme.Adjustment;
import io.wuhao.engine.scheme.Clause;
import io.wuhao.engine.scheme.Grading;
import io.wuhao.engine.scheme.Ranking;
import io.wuhao.engine.scheme.Scheme;
import io.wuhao.engine.scheme.Total;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From the points to the grade, read aloud: total, bonus and penalty, score, place, grades and moves. */
final class ResultReading {

    private final Scheme scheme;
    private final Formulas formulas;

    ResultReading(Scheme scheme, Formulas formulas) {
        this.scheme = scheme;
        this.formulas = formulas;
    }

    Label column(String name) {
        return scheme.who().findColumn(name).map(column -> column.label()).orElse(Label.same(name));
    }

    Label classOf(@Nullable String by, String code) {
        return by == null || code.equals(Scheme.EVERYONE)
                ? Words.NOTHING
                : Words.of(
                        "%s：",
                        "%s: ",
                        scheme.getGroup(by)
                                .findClass(code)
                                .map(one -> one.label())
                                .orElse(Label.same(code)));
    }

    List<Label> total() {
        return scheme.total().branches().stream().map(this::total).toList();
    }

    private Label total(Total.Branch branch) {
        Label how = switch (branch.combine()) {
            case SUM -> Label.of("之和", "the sum of");
            case MEAN -> Label.of("的加权平均", "the weighted mean of");
            case GEOMETRIC_MEAN -> Label.of("的加权几何平均", "the weighted geometric mean of");
            case HARMONIC_MEAN -> Label.of("的加权调和平均", "the weighted harmonic mean of");
        };
        List<Label> of = branch.of().stream()
                .map(child -> branch.weights().containsKey(child.name())
                        ? Words.of(
                                "%s（权重 %s）",
                                "%s (weight %s)", formulas.labelOf(child.name()), Figures.exact(branch.weightOf(child)))
                        : formulas.labelOf(child.name()))
                .toList();
        Label full = branch.full() == null
                ? Words.NOTHING
                : Words.of("，满分 %s", "; full marks %s", Figures.exact(branch.full()));
        return Words.of("%s是%s%s%s。", "%s is %3$s %2$s%4$s.", branch.label(), Words.listed(of), how, full);
    }

    List<Label> adjustment(Adjustment adjustment, Label sign) {
        List<Label> says = new ArrayList<>();
        for (Adjustment.Line line : adjustment.lines()) {
            Clause when = line.when();
            if (line.levels().isEmpty()) {
                Label rule = when == null ? line.label() : formulas.rule(when.term());
                Label condition = rule.equals(line.label()) ? Words.NOTHING : Words.of("，%s", ", where %s", rule);
                says.add(Words.of(
                        "%s%s：%s %s 分。",
                        "%s%s: %s %s points.",
                        line.label(),
                        condition,
                        sign,
                        formulas.rule(line.points().term().asPoints())));
            } else {
                Label levels = Words.listed(line.levels().stream()
                        .map(level ->
                                Words.of("%s %s 分", "%s: %s points", level.label(), Figures.exact(level.points())))
                        .toList());
                says.add(Words.of("%s：同类取最高，%s：%s。", "%s: the highest held %s: %s.", line.label(), sign, levels));
            }
        }
        if (adjustment.atMost() != null) {
            says.add(Words.of(
                    "合计最多%s %s 分。", "All together %s at most %s points.", sign, Figures.exact(adjustment.atMost())));
        }
        return says;
    }

    List<Label> score() {
        Scheme.ScoreRule rule = scheme.score();
        Label rounding = switch (rule.rounding()) {
            case HALF_UP -> Label.of("四舍五入", "rounded half up");
            case HALF_EVEN -> Label.of("四舍六入五成双", "rounded half to even");
            case DOWN -> Label.of("舍去尾数", "rounded down");
            case UP -> Label.of("进位", "rounded up");
        };
        Label ranked =
                rule.rankedAsShown() ? Label.of("公布的得分", "score as shown") : Label.of("未取整的得分", "unrounded score");
        return List.of(Words.of(
                "得分%s，保留 %d 位小数；按%s排名。",
                "The score is %s, %d decimals; the %s is ranked.", rounding, rule.decimals(), ranked));
    }

    List<Label> direct() {
        DirectWords words = new DirectWords(scheme, formulas);
        return scheme.direct().stream().map(words::rule).toList();
    }

    List<Label> rank() {
        Ranking ranking = scheme.ranking();
        Clause by = ranking.by();
        Label figure = by == null ? Label.of("得分", "the score") : formulas.rule(by.term());
        List<Label> within = ranking.within().stream()
                .map(name -> scheme.getGroup(name).label())
                .toList();
        List<Label> says = new ArrayList<>();
        says.add(
                within.isEmpty()
                        ? Words.of("全体一起按%s排名。", "All units are ranked together by %s.", figure)
                        : Words.of("按%s分别排名，依据%s。", "Ranked apart by %s, on %s.", Words.listed(within), figure));
        CutWords.dense(scheme).ifPresent(dense -> says.add(Words.of("%s。", "%s.", dense)));
        Ranking.SmallGroups small = ranking.small();
        if (small != null) {
            List<Label> wider = small.within().stream()
                    .map(name -> scheme.getGroup(name).label())
                    .toList();
            says.add(Words.of(
                    small.amongAll() ? "不足 %s 家的组，其单位%s在全部单位中排位次；大组的单位仍用本组的位次。" : "不足 %s 家的组，合在一起%s排名。",
                    small.amongAll()
                            ? "Units of groups of fewer than %s have their places among all units%s; those of large groups keep their own."
                            : "Groups of fewer than %s are ranked together%s.",
                    String.valueOf(small.atLeast()),
                    wider.isEmpty() ? Words.NOTHING : Words.of("按%s", ", apart by %s", Words.listed(wider))));
            statistics().ifPresent(says::add);
        }
        for (Ranking.Tie tie : ranking.ties()) {
            Label first = tie.highest() ? Label.of("高", "higher") : Label.of("低", "lower");
            says.add(Words.of(
                    "同分时，%s%s者在前。",
                    "Between equals the one with the %2$s %1$s comes first.",
                    formulas.rule(tie.figure().term()),
                    first));
        }
        return says;
    }

    /** Whose statistics the units of small groups are measured by. */
    private Optional<Label> statistics() {
        List<String> own = scheme.points().within();
        List<String> groups = scheme.ranking().wider(own);
        if (groups.equals(own)) {
            return Optional.empty();
        }
        List<Label> wider =
                groups.stream().map(name -> scheme.getGroup(name).label()).toList();
        return Optional.of(Words.of(
                "这些组的基准值、平均值等，按%s参评单位计算（写明与谁比的项除外）。",
                "Their benchmarks and means are those of all compared units%s (save where an item says of whom).",
                wider.isEmpty() ? Label.of("全体", "") : Words.of("同一%s的全部", " of the same %s", Words.listed(wider))));
    }

    List<Label> grades() {
        Grading grading = scheme.grading();
        if (grading == null) {
            return List.of(
                    scheme.findUnknown(Scheme.Unknown.Part.GRADING).isPresent()
                            ? Label.of(
                                    "文件没有印出等级划分，不评等级。",
                                    "The document does not say how grades are given: there is none.")
                            : Label.of(
                                    "方案没有写等级划分，只有得分和位次。", "The scheme states no grades: there are scores and places."));
        }
        CutWords words = new CutWords(formulas);
        List<Label> says = new ArrayList<>();
        grading.lines()
                .forEach((code, lines) ->
                        says.add(Words.of("%s%s。", "%s%s.", classOf(grading.by(), code), words.all(grading, lines))));
        if (grading.ofAssessed()) {
            says.add(Label.of(
                    "比例按参评的全部单位计算，含不参加排名的。", "Shares are of all assessed units, with those that take no place."));
        }
        if (grading.withoutOrder()) {
            says.add(Label.of(
                    "名单按等级列出，排名不分先后；位次只记在结果表里。",
                    "Lists are by grade, in no order; places stand in the table of results only."));
        }
        return says;
    }

    List<Label> moves() {
        return scheme.moves().stream()
                .map(move -> Words.of(
                        "%s：%s，%s%s。",
                        "%s: %3$s, where %2$s%4$s.",
                        move.label(),
                        formulas.rule(move.when().term()),
                        GradeWords.effect(move),
                        move.unless() == null
                                ? Words.NOTHING
                                : Words.of(
                                        "；已作“%s”的除外",
                                        "; unless \"%s\" applied",
                                        scheme.labels().getOrDefault(move.unless(), Label.same(move.unless())))))
                .toList();
    }
}
