package io.wuhao.cli;

import io.wuhao.engine.whatif.Amount;
import io.wuhao.engine.whatif.Change;
import io.wuhao.engine.whatif.Comparison;
import io.wuhao.engine.whatif.Outcomes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Two runs on a screen: how many moved, from which grade to which, who, and what made it. */
final class ComparisonText {

    /** So many parts of a difference are printed; all stand in the JSON. */
    private static final int PARTS = 4;

    private final Speech speech;
    private final Comparison comparison;
    private final int top;
    private final List<String> lines = new ArrayList<>();

    ComparisonText(Speech speech, Comparison comparison, int top) {
        this.speech = speech;
        this.comparison = comparison;
        this.top = Math.max(1, top);
    }

    List<String> lines() {
        lines.add(speech.bold(Speech.harmless(speech.say(comparison.before().title()) + "  →  "
                + speech.say(comparison.after().title()))));
        counts();
        grades();
        units(
                speech.say("等级有变", "Another grade"),
                comparison.changes().stream().filter(Change::movesClass).toList());
        units(
                speech.say("等级未变，得分、位次或初评等级有变", "The same grade, another score, place or first grade"),
                comparison.changes().stream()
                        .filter(change -> !change.movesClass() && change.isAny())
                        .toList());
        return lines;
    }

    private void counts() {
        Map<String, Long> counts = comparison.counts();
        lines.add(speech.say(
                "%d 个单位：%d 个完全没有变化，%d 个新进，%d 个退出。",
                "%d units: %d as before, %d came in, %d left.",
                counts.getOrDefault("units", 0L),
                counts.getOrDefault("same", 0L),
                counts.getOrDefault("came", 0L),
                counts.getOrDefault("left", 0L)));
        lines.add(speech.say(
                "有变化的：得分 %d，位次 %d，初评等级 %d，最终等级 %d（升 %d，降 %d）。",
                "Changed: score %d, place %d, first grade %d, final grade %d (up %d, down %d).",
                counts.getOrDefault("score", 0L),
                counts.getOrDefault("place", 0L),
                counts.getOrDefault("first_grade", 0L),
                counts.getOrDefault("grade", 0L),
                counts.getOrDefault("up", 0L),
                counts.getOrDefault("down", 0L)));
    }

    private void grades() {
        Map<String, Map<String, Long>> table = comparison.table();
        if (table.isEmpty()) {
            return;
        }
        List<String> after = List.copyOf(table.values().iterator().next().keySet());
        List<Boolean> right = new ArrayList<>(List.of(false));
        List<String> heading = new ArrayList<>(List.of(speech.say("原 ＼ 现", "from \\ to")));
        after.forEach(to -> {
            right.add(true);
            heading.add(standing(to));
        });
        TextTable text = new TextTable(right);
        text.add(heading);
        table.forEach((from, row) -> {
            List<String> cells = new ArrayList<>(List.of(standing(from)));
            after.forEach(to -> {
                long units = row.getOrDefault(to, 0L);
                cells.add(units == 0 ? "·" : String.valueOf(units));
            });
            text.add(cells);
        });
        lines.add("");
        lines.addAll(text.lines());
    }

    private String standing(@Nullable String standing) {
        if (standing == null) {
            return "—";
        }
        return switch (standing) {
            case Comparison.ABSENT -> speech.say("（不在其中）", "(not there)");
            case Outcomes.SCORED -> speech.say("有得分、无等级", "scored, no grade");
            case "no class" -> speech.say("未入组", "no class");
            case "figure missing" -> speech.say("数据缺失", "figure missing");
            default -> speech.say(comparison.label(standing));
        };
    }

    private void units(String title, List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(speech.bold(title + speech.say("（%d 个）", " (%d)", changes.size())));
        TextTable table = new TextTable(List.of(false, false, false, true, true, true));
        table.add(List.of(
                speech.say("单位", "unit"),
                speech.say("名称", "name"),
                speech.say("等级", "grade"),
                speech.say("得分", "score"),
                speech.say("差", "difference"),
                speech.say("位次", "place")));
        for (Change change : changes.subList(0, Math.min(top, changes.size()))) {
            table.add(List.of(
                    change.unit(),
                    change.name(),
                    arrow(change, unit -> unit == null ? standing(Comparison.ABSENT) : standing(unit.standing())),
                    arrow(
                            change,
                            unit -> unit == null || unit.score() == null
                                    ? "—"
                                    : unit.score().toPlainString()),
                    difference(change),
                    arrow(change, unit -> unit == null || unit.rank() == null ? "—" : String.valueOf(unit.rank()))));
            why(change).forEach(line -> table.say(Speech.harmless("    " + line)));
        }
        lines.addAll(table.lines());
        if (changes.size() > top) {
            lines.add(speech.say(
                    "…… 另有 %d 个（--top、--csv、--json）", "... %d more (--top, --csv, --json)", changes.size() - top));
        }
    }

    private static String arrow(Change change, Function<Outcomes.@Nullable Unit, String> cell) {
        String one = cell.apply(change.before());
        String other = cell.apply(change.after());
        return one.equals(other) ? one : one + " → " + other;
    }

    private static String difference(Change change) {
        BigDecimal difference = change.difference();
        return difference == null ? "" : Amount.signed(difference.doubleValue());
    }

    private List<String> why(Change change) {
        List<String> why = new ArrayList<>();
        change.parts().stream().limit(PARTS).forEach(part -> why.add(part(part)));
        if (change.parts().size() > PARTS) {
            why.add(speech.say("…… 另有 %d 项", "... %d more parts", change.parts().size() - PARTS));
        }
        Outcomes.Unit one = change.before();
        Outcomes.Unit other = change.after();
        if (one != null && other != null) {
            grades(one, other, why);
        }
        return why;
    }

    private void grades(Outcomes.Unit one, Outcomes.Unit other, List<String> why) {
        other.moves().stream()
                .filter(move -> !one.moves().contains(move))
                .forEach(move -> why.add(speech.say("调整：%s", "a move: %s", standing(move))));
        one.moves().stream()
                .filter(move -> !other.moves().contains(move))
                .forEach(move -> why.add(speech.say("不再调整：%s", "no longer moved: %s", standing(move))));
        if (!java.util.Objects.equals(one.direct(), other.direct())) {
            why.add(speech.say(
                    "直接定级：%s → %s", "graded directly: %s → %s", standing(one.direct()), standing(other.direct())));
        }
        boolean sameScore =
                one.score() != null && other.score() != null && one.score().compareTo(other.score()) == 0;
        if (sameScore && !java.util.Objects.equals(one.first(), other.first())) {
            why.add(speech.say("得分未变：划线或其他单位变了", "its score is the same: the cut or the others moved"));
        }
    }

    private String part(Change.Part part) {
        String causes = part.causes().stream()
                .map(cause -> cause(cause, part.before(), part.after()))
                .collect(Collectors.joining(speech.say("；", "; ")));
        return "%s %s  %s"
                .formatted(speech.say(comparison.label(part.node())), Amount.signed(part.difference()), causes);
    }

    private String cause(Change.Cause cause, Outcomes.@Nullable Line one, Outcomes.@Nullable Line other) {
        return switch (cause) {
            case FIGURE -> speech.say("数值 %s", "figure %s", arrow(one, other, Outcomes.Line::value));
            case BENCHMARK -> speech.say("基准 %s", "benchmark %s", arrow(one, other, Outcomes.Line::benchmark));
            case RULE -> rule(one, other);
            case OTHERS -> speech.say("其他单位的数据变了", "the others' figures moved");
            case SHARE -> speech.say("在汇总中的分量变了", "it counts for another share of its total");
            case BONUS -> speech.say("加分项", "bonus");
            case PENALTY -> speech.say("扣分项", "penalty");
            case ROUNDING -> "";
            case TOTAL -> speech.say("合计不能拆到各项", "this total cannot be split into items");
        };
    }

    private String rule(Outcomes.@Nullable Line one, Outcomes.@Nullable Line other) {
        if (one == null) {
            return speech.say("办法新增此项", "the rule has this item now");
        } else if (other == null) {
            return speech.say("办法不再有此项", "the rule no longer has this item");
        }
        boolean weight = !java.util.Objects.equals(one.weight(), other.weight());
        return weight
                ? speech.say("权重 %s", "weight %s", arrow(one, other, Outcomes.Line::weight))
                : speech.say("计分办法 得分 %s", "method: points %s", arrow(one, other, Outcomes.Line::points));
    }

    private static String arrow(
            Outcomes.@Nullable Line one,
            Outcomes.@Nullable Line other,
            Function<Outcomes.Line, @Nullable Double> figure) {
        return Amount.of(one == null ? null : figure.apply(one)) + " → "
                + Amount.of(other == null ? null : figure.apply(other));
    }
}
