package io.wuhao.engine.sql;

import io.wuhao.engine.Label;
import io.wuhao.engine.scheme.Grading;
import io.wuhao.engine.scheme.Scheme;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Grades: lines above the rest are cut from the top, lines below it from the bottom, then moves in the order of the file, each on
 * the grade that the last one left. (Steps 16 and 17.)
 */
final class GradeStages {

    private final Scheme scheme;
    private final Spelling spelling;
    private final String counted;
    private final String base;

    GradeStages(Scheme scheme, Spelling spelling) {
        this.scheme = scheme;
        this.spelling = spelling;
        this.counted = RankStages.counted(scheme);
        this.base = RankStages.base(scheme);
    }

    List<Stage> stages() {
        List<Stage> stages = new ArrayList<>();
        Grading grading = scheme.grading();
        if (grading == null) {
            stages.add(ungraded());
            return stages;
        }
        stages.addAll(new AmongStages(scheme, spelling).stages(grading));
        stages.add(graded(grading, stages.isEmpty() ? "ranked" : "second_stage"));
        String last = "graded";
        String grade = "grade_before_adjustment";
        for (Scheme.Move move : scheme.moves()) {
            stages.add(fired(move, last));
            stages.add(moved(move, grading, "fired_" + move.name(), grade));
            last = "moved_" + move.name();
            grade = "grade_after_" + move.name();
        }
        stages.add(Stage.of(
                "final_grades",
                Label.of("最终等级与调整原因", "The final grade, and the moves behind it"),
                finalGrade(last, grade)));
        return stages;
    }

    private static Stage ungraded() {
        Select select = new Select("ranked")
                .all("ranked")
                .column("cast(null as varchar(1))", "grade_before_adjustment")
                .column("cast(null as varchar(1))", "grade")
                .column("cast(null as varchar(1))", "moves");
        return Stage.of("final_grades", Label.of("文件没有等级划分", "The document does not say how grades are given"), select);
    }

    private Stage graded(Grading grading, String from) {
        Map<String, String> byClass = new LinkedHashMap<>();
        Map<String, String> unmet = new LinkedHashMap<>();
        grading.lines().forEach((code, lines) -> {
            List<Given> given = given(grading, lines);
            byClass.put(code, cut(given, lines));
            unmet.put(code, unmet(given));
        });
        String by = grading.by() == null ? "" : grading.by();
        String grade =
                "case\n  when not compared then null\n  when direct_grade is not null then direct_grade\n  when in_list then\n"
                        + Literals.byClass(by, byClass).indent(4) + "end";
        Select select = new Select(from).all(from).column(grade, "grade_before_adjustment");
        if (grading.hasConditions()) {
            String letters = "case when in_list and direct_grade is null then\n"
                    + Literals.byClass(by, unmet).indent(4) + "end";
            select.column(
                    Label.of("在比例内而不符合条件的等级", "Grades within whose share the condition does not hold"),
                    letters,
                    "condition_unmet");
        }
        return Stage.of("graded", Label.of("初评等级", "The first grade"), select);
    }

    /** Where a line gives its grade: by place or condition, and the condition beside a share, which may be empty. */
    private record Given(Grading.Line line, String condition, String when) {
        String text() {
            return when.isEmpty() ? condition : "(" + condition + ") and " + when;
        }
    }

    /** In the order in which they are asked: from the top to the rest, then from the foot. */
    private List<Given> given(Grading grading, List<Grading.Line> lines) {
        List<Given> given = new ArrayList<>();
        int rest = restOf(lines);
        BigDecimal top = BigDecimal.ZERO;
        List<String> before = new ArrayList<>();
        for (Grading.Line line : lines.subList(0, Math.max(rest, 0))) {
            top = above(line, top);
            BigDecimal cumulated = top;
            (grading.counted() == Grading.Counted.SINGLY ? firstPlaces(line, before) : Optional.<String>empty())
                    .or(() -> condition(grading, line, cumulated, true))
                    .ifPresent(condition -> given.add(new Given(line, condition, beside(line))));
        }
        List<String> below = new ArrayList<>();
        for (int i = lines.size() - 1; i > rest; i--) {
            Grading.Line line = lines.get(i);
            lastPlaces(line, below)
                    .or(() -> condition(grading, line, BigDecimal.ZERO, false))
                    .ifPresent(condition -> given.add(new Given(line, condition, beside(line))));
        }
        return given;
    }

    private String beside(Grading.Line line) {
        return line.when() == null ? "" : spelling.holds(line.when().term(), ScoreStages.withPlace(scheme));
    }

    private static String unmet(List<Given> given) {
        List<String> letters = given.stream()
                .filter(one -> !one.when().isEmpty())
                .map(one -> "case when (" + one.condition() + ") and not " + one.when() + " then "
                        + Literals.text(one.line().letter()) + " end")
                .toList();
        return letters.isEmpty()
                ? "cast(null as varchar(1))"
                : "nullif(concat_ws(', ',\n  " + String.join(",\n  ", letters) + "\n), '')";
    }

    private static String cut(List<Given> given, List<Grading.Line> lines) {
        StringBuilder text = new StringBuilder("case");
        given.forEach(one -> when(text, one.text(), one.line()));
        int rest = restOf(lines);
        if (rest < 0) {
            return text.append("\nend").toString();
        }
        String others = Literals.text(lines.get(rest).letter());
        return text.indexOf("when") < 0
                ? others
                : text.append("\n  else ").append(others).append("\nend").toString();
    }

    private static void when(StringBuilder text, String condition, Grading.Line line) {
        text.append("\n  when ").append(condition).append(" then ").append(Literals.text(line.letter()));
    }

    private static int restOf(List<Grading.Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).cut() instanceof Grading.Cut.Rest) {
                return i;
            }
        }
        return -1;
    }

    private static BigDecimal above(Grading.Line line, BigDecimal top) {
        if (line.cut() instanceof Grading.Cut.To to) {
            return to.share();
        }
        return Grading.shareOf(line.cut()).map(top::add).orElse(top);
    }

    private Optional<String> condition(Grading grading, Grading.Line line, BigDecimal top, boolean aboveRest) {
        Scheme.Rounding rounding = line.rounding();
        if (line.cut() instanceof Grading.Cut.Among among) {
            return Optional.of(
                    AmongStages.condition(among, AmongStages.name(grading, line), aboveRest, rounding, base));
        } else if (line.cut() instanceof Grading.Cut.Threshold threshold) {
            return Optional.of(spelling.print(threshold.condition().term(), ScoreStages.withPlace(scheme)));
        } else if (line.cut() instanceof Grading.Cut.AtMost) {
            return Optional.of(Shares.placeIsWithin(top, "(" + counted + " + tied - 1)", base, Scheme.Rounding.DOWN));
        } else if (line.cut() instanceof Grading.Cut.To || line.cut() instanceof Grading.Cut.Next) {
            return Optional.of(Shares.placeIsWithin(top, counted, base, rounding));
        }
        return Optional.empty();
    }

    /** A place counted from the first, each line on its own count and after those above it; {@code to} counts from the first again. */
    private Optional<String> firstPlaces(Grading.Line line, List<String> before) {
        boolean most = line.cut() instanceof Grading.Cut.AtMost;
        Optional<BigDecimal> share = Grading.shareOf(line.cut());
        if (share.isEmpty()) {
            return Optional.empty();
        }
        if (line.cut() instanceof Grading.Cut.To) {
            before.clear();
        }
        String place = most ? "(" + counted + " + tied - 1)" : counted;
        Scheme.Rounding own = most ? Scheme.Rounding.DOWN : line.rounding();
        return Optional.of(added(place, share.get(), own, before));
    }

    private String added(String place, BigDecimal share, Scheme.Rounding rounding, List<String> others) {
        String count = Shares.count(share, base, rounding);
        String condition = others.isEmpty()
                ? Shares.placeIsWithin(share, place, base, rounding)
                : place + " <= " + String.join(" + ", others) + " + " + count;
        others.add(count);
        return condition;
    }

    /**
     * A place counted from the foot, each line on its own count. A tie across the cut goes to the better grade, unless the share is
     * a least one.
     */
    private Optional<String> lastPlaces(Grading.Line line, List<String> below) {
        boolean least = line.cut() instanceof Grading.Cut.AtLeast;
        if (!least && !(line.cut() instanceof Grading.Cut.Last)) {
            return Optional.empty();
        }
        String place = least ? "(listed - " + counted + " - tied + 2)" : "(listed - " + counted + " + 1)";
        Scheme.Rounding own = least ? Scheme.Rounding.UP : line.rounding();
        BigDecimal share = Grading.shareOf(line.cut()).orElse(BigDecimal.ZERO);
        return Optional.of(added(place, share, own, below));
    }

    private Stage fired(Scheme.Move move, String from) {
        String holds = "grade_before_adjustment is not null and "
                + spelling.holds(move.when().term(), ScoreStages.withPlace(scheme));
        String unless = move.unless();
        String condition = unless == null ? holds : holds + " and not coalesce(is_" + unless + ", false)";
        return Stage.of(
                "fired_" + move.name(),
                Label.of(
                        "%s：%s",
                        "%s: %s", move.label().zh(), move.when().written().text()),
                new Select(from).all(from).column(condition, "is_" + move.name()));
    }

    private Stage moved(Scheme.Move move, Grading grading, String from, String grade) {
        String changed = "case when is_" + move.name() + " then " + effect(move, grading.letters(), grade) + " else "
                + grade + " end";
        return Stage.of(
                "moved_" + move.name(),
                move.label(),
                new Select(from).all(from).column(changed, "grade_after_" + move.name()));
    }

    private static String effect(Scheme.Move move, List<String> letters, String grade) {
        int bound = letters.indexOf(move.grade());
        return switch (move.effect()) {
            case BECOMES -> Literals.text(move.grade());
            case NOT_ABOVE -> bounded(letters.subList(0, bound), move.grade(), grade);
            case NOT_BELOW -> bounded(letters.subList(bound + 1, letters.size()), move.grade(), grade);
            case UP -> shifted(letters, -move.steps(), grade);
            case DOWN -> shifted(letters, move.steps(), grade);
        };
    }

    private static String bounded(List<String> changed, String letter, String grade) {
        return changed.isEmpty()
                ? grade
                : "case when " + grade + " in (" + Literals.texts(changed) + ") then " + Literals.text(letter)
                        + " else " + grade + " end";
    }

    private static String shifted(List<String> letters, int steps, String grade) {
        StringBuilder text = new StringBuilder("case ").append(grade);
        for (int i = 0; i < letters.size(); i++) {
            int to = Math.min(Math.max(i + steps, 0), letters.size() - 1);
            text.append(" when ").append(Literals.text(letters.get(i)));
            text.append(" then ").append(Literals.text(letters.get(to)));
        }
        return text.append(" end").toString();
    }

    /** Named are the moves that changed the grade; another whose condition holds, and changes nothing, is no reason for it. */
    private Select finalGrade(String from, @Nullable String grade) {
        List<String> changed = new ArrayList<>();
        String before = "grade_before_adjustment";
        for (Scheme.Move move : scheme.moves()) {
            String after = "grade_after_" + move.name();
            changed.add("case when " + after + " <> " + before + " then " + Literals.text(move.name()) + " end");
            before = after;
        }
        String moves = changed.isEmpty()
                ? "cast(null as varchar(1))"
                : "nullif(concat_ws(', ',\n  " + String.join(",\n  ", changed) + "\n), '')";
        return new Select(from)
                .all(from)
                .column(String.valueOf(grade), SharedGrades.asked(scheme) ? "own_grade" : "grade")
                .column(moves, "moves");
    }
}
