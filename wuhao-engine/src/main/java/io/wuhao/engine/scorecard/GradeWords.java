package io.wuhao.engine.scorecard;

import io.wuhao.engine.Label;
import io.wuhao.engine.scheme.Clause;
import io.wuhao.engine.scheme.Grading;
import io.wuhao.engine.scheme.Ranking;
import io.wuhao.engine.scheme.Scheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** From the place to the grade, in words: a grade given directly, the cut, every move that took effect. */
final class GradeWords {

    private final Scheme scheme;
    private final Formulas formulas;
    private final CutWords cutWords;
    private final DirectWords directWords;

    GradeWords(Scheme scheme, Formulas formulas) {
        this.scheme = scheme;
        this.formulas = formulas;
        this.cutWords = new CutWords(formulas);
        this.directWords = new DirectWords(scheme, formulas);
    }

    List<Label> say(UnitRow row, Cuts cuts) {
        List<Label> says = new ArrayList<>();
        merged(row, says);
        fallen(row, says);
        Grading grading = scheme.grading();
        if (grading == null) {
            says.add(Label.of("文件没有印出等级划分，不评等级。", "The document does not say how grades are given: there is none."));
            return says;
        }
        if (row.is("takes_grade")) {
            says.add(directWords.shared(row));
        }
        String before = row.text("grade_before_adjustment");
        if (before == null) {
            return says;
        }
        String direct = row.text("direct_reason");
        says.add(direct == null ? cut(grading, before, row, cuts) : directWords.given(direct, before, row));
        says.addAll(new UnmetWords(grading, formulas).say(before, row));
        moves(before, row, says);
        return says;
    }

    private static void merged(UnitRow row, List<Label> says) {
        Integer rows = row.whole("merged_rows");
        String first = String.valueOf(row.text("merged_unit"));
        if (rows != null && rows > 1 && first.equals(row.unit())) {
            says.add(Label.of(
                    "与另外 %d 家合并评价，数据相加，得分、位次和等级共用。",
                    "Assessed as one with %d more: figures are added; score, place and grade are shared.", rows - 1));
        } else if (rows != null && rows > 1) {
            says.add(Label.of(
                    "与 %s 等共 %d 家合并评价，数据相加，得分、位次和等级共用。",
                    "Assessed as one with %s, %d in all: figures are added; score, place and grade are shared.",
                    first,
                    rows));
        }
    }

    private void fallen(UnitRow row, List<Label> says) {
        Ranking.SmallGroups small = scheme.ranking().small();
        if (small != null && row.is("falls_back") && row.is("in_list")) {
            Classes classes = new Classes(scheme);
            says.add(Words.of(
                    small.amongAll()
                            ? "所在组（%s）参与比较的 %s 家，不足 %s 家，在（%s）的全部单位中排位次，大组的单位也在内。"
                            : "所在组（%s）参与比较的 %s 家，不足 %s 家，与其他小组一起在（%s）内排名。",
                    small.amongAll()
                            ? "Its group (%s) has %s compared, fewer than %s: placed among all of (%s), with the units of large groups."
                            : "Its group (%s) has %s compared, fewer than %s: ranked with the other small groups within (%s).",
                    classes.among(row, scheme.ranking().within()),
                    String.valueOf(row.whole("own_group_units")),
                    String.valueOf(small.atLeast()),
                    classes.among(row, small.within())));
        }
    }

    private Label cut(Grading grading, String grade, UnitRow row, Cuts ranges) {
        String className = row.classIn(grading.by());
        List<Grading.Line> lines = grading.lines().getOrDefault(String.valueOf(className), List.of());
        if (!row.showsPlaces()) {
            return Words.of("%s；初评 %s。", "%s; first grade: %s.", ofBase(cutWords.all(grading, lines), row), grade);
        }
        boolean staged = lines.stream().anyMatch(line -> line.cut() instanceof Grading.Cut.Among);
        return Words.of(
                "第 %s 名%s，共 %s 家；%s；%s初评 %s。",
                "Place %s%s of %s; %s; %sfirst grade: %s.",
                String.valueOf(row.whole("place")),
                tied(row),
                String.valueOf(row.whole("listed")),
                ofBase(cutWords.all(grading, lines), row),
                staged
                        ? new AmongWords(grading).places(lines, row)
                        : isAmongAll(row) ? Words.NOTHING : ranges.say(String.valueOf(row.text("group_name")), grade),
                grade);
    }

    /** Then the places of a grade are not those of its list alone. */
    private boolean isAmongAll(UnitRow row) {
        Ranking.SmallGroups small = scheme.ranking().small();
        return small != null && small.amongAll() && row.is("falls_back");
    }

    /** The cuts, and of how many units their shares are, where that is not those ranked. */
    private static Label ofBase(Label cuts, UnitRow row) {
        Integer base = row.whole("units_of_base");
        return base == null
                ? cuts
                : Words.of(
                        "%s，比例按参评的 %s 家（含不参加排名的）",
                        "%s, shares of all %s assessed (with those that take no place)", cuts, String.valueOf(base));
    }

    private Label tied(UnitRow row) {
        Integer tied = row.whole("tied");
        Label shared = tied == null || tied < 2 ? Words.NOTHING : Label.of("（%d 家并列）", " (%d share it)", tied);
        if (scheme.ranking().refused() != null) {
            return Label.of("（不许并列）", " (ties are refused)");
        }
        return scheme.ranking().dense()
                ? Words.of(
                        "%s（并列不占位；按家数为第 %s，等级比例按家数）",
                        "%s (ties skip no place; number %s by count of units, which shares of grades go by)",
                        shared,
                        String.valueOf(row.whole("place_by_units")))
                : shared;
    }

    private void moves(String before, UnitRow row, List<Label> says) {
        String grade = before;
        for (Scheme.Move move : scheme.moves()) {
            String after = row.text("grade_after_" + move.name());
            if (row.is("is_" + move.name()) && after != null) {
                says.add(move(move, grade, after, row));
            }
            grade = after == null ? grade : after;
        }
        if (!Objects.equals(before, grade)) {
            says.add(Label.of("最终等级 %s。", "Final grade: %s.", grade));
        }
    }

    private Label move(Scheme.Move move, String from, String to, UnitRow row) {
        Label effect = effect(move);
        Label change = from.equals(to)
                ? Label.of("等级不变，仍为 %s", "the grade stays %s", to)
                : Label.of("由 %s 调整为 %s", "from %s to %s", from, to);
        return Words.of(
                "%s（%s）：%s，%s。",
                "%s (%s): %s, %s.",
                move.label(),
                effect,
                formulas.condition(move.when().term(), row),
                change);
    }

    static Label effect(Scheme.Move move) {
        return switch (move.effect()) {
            case BECOMES -> Label.of("定为 %s", "becomes %s", move.grade());
            case NOT_ABOVE -> Label.of("不高于 %s", "not above %s", move.grade());
            case NOT_BELOW -> Label.of("不低于 %s", "not below %s", move.grade());
            case UP -> Label.of("上调 %d 级", "up by %d", move.steps());
            case DOWN -> Label.of("下调 %d 级", "down by %d", move.steps());
        };
    }

    /** Why the unit has no grade or no place. */
    @Nullable
    Label ungraded(UnitRow row) {
        String outcome = String.valueOf(row.text("outcome"));
        return switch (outcome) {
            case "ungraded" -> kind(String.valueOf(row.text("ungraded")), row);
            case "undecided" -> undecided();
            case "no class" -> Label.of("不属于任何一类，不参加比较", "in no class, so it is not compared");
            case "no grade to take" -> taken(row);
            case "figure missing" -> missing(row);
            default -> null;
        };
    }

    private Label undecided() {
        Clause when = scheme.assessed().when();
        Label condition = when == null ? Words.NOTHING : formulas.rule(when.term());
        return Words.of(
                "因数据缺失，无法判断是否参评：%s", "a figure is missing, so whether it is assessed cannot be said: %s", condition);
    }

    /** Names the items without points; where there are none, it is a bonus, a penalty or the ranking figure that is missing. */
    private Label missing(UnitRow row) {
        List<Label> items = scheme.points().itemNames().stream()
                .filter(item ->
                        row.find(item).filter(one -> one.points() == null).isPresent())
                .map(formulas::labelOf)
                .toList();
        return items.isEmpty()
                ? Label.of("缺少必需的数据", "a figure that is needed is missing")
                : Words.of("%s没有得分", "there are no points for %s", Words.listed(items));
    }

    private static Label managed(Scheme.Ungraded kind) {
        return kind.managedAs() == null ? Words.NOTHING : Label.of("；参照 %s 管理", "; managed as %s", kind.managedAs());
    }

    private static Label taken(UnitRow row) {
        String other = row.text("same_as");
        return other == null
                ? Label.of("没有填写随哪个单位定级", "the unit whose grade it takes is not named")
                : Label.of("所随单位（%s）没有等级", "the unit whose grade it takes (%s) has none", other);
    }

    private Label kind(String name, UnitRow row) {
        return scheme.ungraded().stream()
                .filter(kind -> kind.kind().equals(name))
                .findFirst()
                .map(kind -> Words.of(
                        "%s：%s%s",
                        "%s: %s%s", kind.label(), formulas.condition(kind.when().term(), row), managed(kind)))
                .orElse(Label.same(name));
    }
}
