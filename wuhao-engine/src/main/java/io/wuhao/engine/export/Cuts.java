package io.wuhao.engine.export;

import io.wuhao.engine.scheme.Grading;
import io.wuhao.engine.scheme.Scheme;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cuts of a scheme in words. */
final class Cuts {

    private final @Nullable Grading grading;
    private final Wording words;

    Cuts(Scheme scheme, Wording words) {
        this.grading = scheme.grading();
        this.words = words;
    }

    /** What the rule says of this grade, in the first of the classes that are named and have cuts of their own. */
    Optional<String> find(@Nullable String letter, List<String> classes) {
        if (grading == null || letter == null) {
            return Optional.empty();
        }
        List<Grading.Line> lines = classes.stream()
                .filter(grading.lines()::containsKey)
                .findFirst()
                .map(grading.lines()::get)
                .orElseGet(() -> grading.lines().getOrDefault(Scheme.EVERYONE, List.of()));
        return lines.stream()
                .filter(line -> line.letter().equals(letter))
                .map(line -> say(line.cut()))
                .findFirst();
    }

    private String say(Grading.Cut cut) {
        String share = Grading.shareOf(cut).map(Wording::percent).orElse("");
        if (cut instanceof Grading.Cut.To) {
            return words.say("前 %s（含）", "the first %s, inclusive", share);
        } else if (cut instanceof Grading.Cut.Next) {
            return words.say("其后 %s", "the next %s", share);
        } else if (cut instanceof Grading.Cut.AtMost) {
            return words.say("不超过前 %s", "at most the first %s", share);
        } else if (cut instanceof Grading.Cut.Last) {
            return words.say("末位 %s", "the last %s", share);
        } else if (cut instanceof Grading.Cut.AtLeast) {
            return words.say("末位不少于 %s", "at least the last %s", share);
        } else if (cut instanceof Grading.Cut.Threshold threshold) {
            return words.sentence(threshold.condition().term());
        } else if (cut instanceof Grading.Cut.Among among) {
            return words.say(
                    "总排名%s %s 中按（%s）取%s %s",
                    "of the %s %s of the list by (%s), the %s %s",
                    end(among.ofFirst()),
                    Wording.percent(among.part()),
                    words.sentence(among.by().term()),
                    end(among.first()),
                    Wording.percent(among.share()));
        }
        return cut instanceof Grading.Cut.Rest ? words.say("其余", "the rest") : words.say("只由调档给出", "by a move only");
    }

    private String end(boolean first) {
        return first ? words.say("前", "first") : words.say("末", "last");
    }

    /** 0 for the best grade; moves up lower it. */
    int order(@Nullable String letter) {
        return grading == null ? -1 : grading.letters().indexOf(String.valueOf(letter));
    }

    List<String> letters() {
        return grading == null ? List.of() : grading.letters();
    }
}
