package io.wuhao.cli;

import io.wuhao.engine.whatif.Amount;
import io.wuhao.engine.whatif.Raise;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What would lift a unit, on a screen: what forbids it first, then each item alone, then pairs. */
final class RaiseText {

    /** So many pairs are printed; all stand in the JSON. */
    private static final int PAIRS = 5;

    private final Speech speech;
    private final Raise raise;
    private final List<String> lines = new ArrayList<>();

    RaiseText(Speech speech, Raise raise) {
        this.speech = speech;
        this.raise = raise;
    }

    List<String> lines() {
        String name = Objects.requireNonNullElse(raise.name(), "");
        lines.add(speech.bold(Speech.harmless((name.isEmpty() ? "" : name + " ") + raise.unit())
                + speech.say("：怎样达到 %s", ": what would reach %s", raise.to())));
        lines.add(now());
        if (raise.unit().equals(raise.mergedAs())) {
            lines.add(
                    speech.say(
                            "与其他单位合并评价：以下是合并后的数据，等级共用。",
                            "Assessed as one with others: the figures below are those of the merged unit, and the grade is shared."));
        } else if (raise.mergedAs() != null) {
            lines.add(speech.say(
                    "与 %s 等合并评价：以下是合并后的数据，等级共用。",
                    "Assessed as one with %s: the figures below are those of the merged unit, and the grade is shared.",
                    Speech.harmless(raise.mergedAs())));
        }
        if (raise.already()) {
            lines.add(speech.say("已经达到 %s。", "It already has %s, or better.", raise.to()));
            return lines;
        }
        raise.forbids().forEach(label -> lines.add(speech.bold("※ " + Speech.harmless(speech.say(label)))));
        if (raise.needed() != null) {
            lines.add(speech.say(
                    "其他单位得分不变时，需要 %s 分。",
                    "With the others' scores as they are it needs a score of %s.",
                    raise.needed().toPlainString()));
        }
        items();
        pairs();
        if (raise.runs() > 0) {
            lines.add("");
            lines.add(speech.say("用方案本身试算了 %d 次。", "The scheme itself was run %d times.", raise.runs()));
        }
        return lines;
    }

    private String now() {
        String grade = raise.grade() == null ? speech.say("没有等级", "no grade") : Objects.requireNonNull(raise.grade());
        String score = raise.score() == null
                ? speech.say("没有得分", "no score")
                : speech.say("得分 %s", "score %s", raise.score().toPlainString());
        String place = raise.rank() == null
                ? speech.say("不在名单里", "no place in the list")
                : speech.say(
                        "位次 %d / %d", "place %d of %d", raise.rank(), Objects.requireNonNullElse(raise.ranked(), 0));
        return speech.say("现在：%s，%s，%s。", "Now: %s, %s, %s.", grade, score, place);
    }

    private void items() {
        if (raise.items().isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(speech.bold(speech.say("只改一项，最小改变", "One item alone, the least change")));
        TextTable table = new TextTable(List.of(false, true, true, true));
        table.add(List.of(
                speech.say("指标", "item"),
                speech.say("现值", "now"),
                speech.say("基准值和他人得分不变", "benchmarks held"),
                speech.say("全部重算", "computed anew")));
        for (Raise.Item item : raise.items()) {
            Double value = item.value();
            table.add(List.of(
                    label(item),
                    value == null ? "—" : Amount.of(value),
                    cell(item, item.held()),
                    cell(item, item.anew())));
            if (value == null) {
                table.say(speech.say("    数据缺失，没有试算", "    the figure is missing: nothing was tried"));
            } else {
                outOfReach(item).forEach(table::say);
            }
        }
        lines.addAll(table.lines());
    }

    private String label(Raise.Item item) {
        String unit = item.unit().isEmpty() ? "" : speech.say("（%s）", " (%s)", item.unit());
        return speech.say(item.label()) + unit;
    }

    private String cell(Raise.Item item, Raise.@Nullable Reach reach) {
        if (reach == null) {
            return "—";
        }
        if (!reach.reached()) {
            return speech.say("单靠它达不到", "out of reach");
        }
        Double value = item.value();
        String figure = Amount.of(reach.figure());
        return value == null || value == 0 // nothing is a per cent of nothing
                ? figure
                : figure + " (" + percent(reach.figure() < value, reach.relative()) + ")";
    }

    private List<String> outOfReach(Raise.Item item) {
        List<String> remarks = new ArrayList<>();
        Raise.Reach anew = item.anew();
        if (anew != null && !anew.reached()) {
            remarks.add(speech.say(
                    "    单靠它最多 %s 分（试到 %s）",
                    "    alone it gives %s points at most (tried to %s)",
                    anew.score() == null ? "—" : anew.score().toPlainString(),
                    Amount.of(anew.figure())));
        }
        if (!item.monotone()) {
            remarks.add(speech.say(
                    "    这一项的得分不是越高越好或越低越好：数值改变更多，得分可能又降",
                    "    its points go up and down with the figure: a larger change may give fewer points"));
        }
        return remarks;
    }

    private static String percent(boolean down, double relative) {
        double percent = Math.ceil(relative * 1000) / 10;
        return (down ? "−" : "+") + Amount.of(percent) + " %";
    }

    private void pairs() {
        if (raise.pairs().isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(speech.bold(
                speech.say("两项同时改变同样的百分比（全部重算）", "Two items changed by the same per cent (computed anew)")));
        TextTable table = new TextTable(List.of(false, true, false, true, true, true));
        table.add(List.of(
                speech.say("一项", "one"),
                "",
                speech.say("另一项", "the other"),
                "",
                speech.say("各", "each by"),
                speech.say("得分", "score")));
        for (Raise.Pair pair :
                raise.pairs().subList(0, Math.min(PAIRS, raise.pairs().size()))) {
            table.add(List.of(
                    name(pair.one()),
                    Amount.of(pair.oneFigure()),
                    name(pair.other()),
                    Amount.of(pair.otherFigure()),
                    "± " + Amount.of(Math.ceil(pair.relative() * 1000) / 10) + " %",
                    pair.score() == null ? "" : pair.score().toPlainString()));
        }
        lines.addAll(table.lines());
    }

    private String name(String indicator) {
        return raise.items().stream()
                .filter(item -> item.indicator().equals(indicator))
                .map(item -> speech.say(item.label()))
                .findFirst()
                .orElse(indicator);
    }
}
