package io.wuhao.engine.scorecard;

import io.wuhao.engine.Label;
import io.wuhao.engine.scheme.Grading;
import java.util.ArrayList;
import java.util.List;

/** A grade in two stages, in words: the rule, and where the unit stands in the second stage. */
final class AmongWords {

    private final Grading grading;

    AmongWords(Grading grading) {
        this.grading = grading;
    }

    static Label rule(Grading.Cut.Among cut, Label figure) {
        return Words.of(
                "总排名%s %s 中按（%s）取%s %s",
                "of the %s %s of the list by (%s), the %s %s",
                end(cut.ofFirst()),
                Figures.percent(cut.part()),
                figure,
                end(cut.first()),
                Figures.percent(cut.share()));
    }

    private static Label end(boolean first) {
        return first ? Label.of("前", "first") : Label.of("末", "last");
    }

    /** {@code A 的第二段：20 家中第 3 名；} for each second stage that the unit is in. */
    Label places(List<Grading.Line> lines, UnitRow row) {
        List<Label> says = new ArrayList<>();
        List<Grading.Line> all = grading.lines().values().stream()
                .flatMap(List::stream)
                .filter(line -> line.cut() instanceof Grading.Cut.Among)
                .toList();
        for (Grading.Line line : lines) {
            String name = "among_" + (all.indexOf(line) + 1);
            Integer place = all.contains(line) ? row.whole(name + "_place") : null;
            Integer of = row.whole(name + "_of");
            if (place != null && of != null) {
                says.add(Label.of(
                        "%s 的第二段：%d 家中第 %d 名；", "second stage of %s: place %3$d of %2$d; ", line.letter(), of, place));
            }
        }
        return says.isEmpty() ? Words.NOTHING : Words.joined(says, "", "");
    }
}
