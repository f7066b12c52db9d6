package io.wuhao.engine.scheme;

import io.wuhao.engine.Label;
import java.math.BigDecimal;
import java.util.List;

/** Checks the cuts of one class: exactly one rest, rising cumulated shares, not over 100 %. */
final class GradeLines {

    private final Reading reading;
    private final String path;
    private final List<Grading.Line> lines;
    private final int line;

    GradeLines(Reading reading, String path, List<Grading.Line> lines, int line) {
        this.reading = reading;
        this.path = path;
        this.lines = lines;
        this.line = line;
    }

    void check() {
        oneRest();
        letterOnce();
        shares();
        stages();
    }

    private void oneRest() {
        long rests = lines.stream()
                .filter(one -> one.cut() instanceof Grading.Cut.Rest)
                .count();
        if (rests != 1) {
            reading.error(
                    line,
                    Label.of("（%s）有 %d 个 rest。", "(%s) has %d lines of rest.", path, rests),
                    Label.of(
                            "要有且只有一个等级写 rest（其余），否则有的单位没有等级。",
                            "Exactly one grade says rest, else some units would have none."));
        }
    }

    private void letterOnce() {
        for (int i = 1; i < lines.size(); i++) {
            String letter = lines.get(i).letter();
            if (lines.subList(0, i).stream().anyMatch(one -> one.letter().equals(letter))) {
                reading.error(
                        lines.get(i).place(),
                        Label.of("等级（%s）写了两次。", "Grade (%s) is written twice.", letter),
                        Label.of("请删去一处。", "Remove one."));
            }
        }
    }

    private void shares() {
        BigDecimal top = BigDecimal.ZERO;
        BigDecimal bottom = BigDecimal.ZERO;
        for (Grading.Line one : lines) {
            BigDecimal share = Grading.shareOf(one.cut()).orElse(BigDecimal.ZERO);
            if (one.cut() instanceof Grading.Cut.To) {
                if (share.compareTo(top) <= 0) {
                    notRising(one);
                }
                top = share;
            } else if (one.cut() instanceof Grading.Cut.Last || one.cut() instanceof Grading.Cut.AtLeast) {
                bottom = bottom.add(share);
            } else {
                top = top.add(share);
            }
        }
        BigDecimal sum = top.add(bottom);
        if (sum.compareTo(BigDecimal.ONE) > 0) {
            String shown = sum.movePointRight(2).stripTrailingZeros().toPlainString();
            reading.error(
                    line,
                    Label.of(
                            "（%s）各等级比例合计 %s %%，超过 100 %%。",
                            "The shares of (%s) add up to %s %%, over 100 %%.", path, shown),
                    Label.of("请核对各等级比例。", "Check the shares."));
        }
    }

    /** Beside a grade in two stages a share of places would say nothing: the second stage has taken places here and there. */
    private void stages() {
        if (lines.stream().noneMatch(one -> one.cut() instanceof Grading.Cut.Among)) {
            return;
        }
        for (Grading.Line one : lines) {
            if (Grading.shareOf(one.cut()).isPresent()) {
                reading.error(
                        one.place(),
                        Label.of(
                                "等级（%s）按位次比例，不能与两段评级（among）写在一起。",
                                "Grade (%s) is a share of places beside a grade in two stages (among).", one.letter()),
                        Label.of("请也写成 among，或写 rest、条件。", "Write it with among too, or as rest or a condition."));
            }
        }
    }

    private void notRising(Grading.Line one) {
        reading.error(
                one.place(),
                Label.of(
                        "等级（%s）的累计比例不大于上一等级。",
                        "The cumulated share of (%s) is not above the grade before.", one.letter()),
                Label.of(
                        "to 是从第一名累计的比例；本级所占比例请写 next。",
                        "to counts from the first place; for a grade's own share say next."));
    }
}
