package io.wuhao.engine.export;

import io.wuhao.engine.scheme.Grading;
import io.wuhao.engine.scheme.Scheme;
import io.wuhao.engine.scorecard.CutWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cuts of a scheme as a report draws them, in the words of a card. */
final class Cuts {

    private final @Nullable Grading grading;
    private final Scheme scheme;
    private final CutWords cutWords;
    private final Wording words;

    Cuts(Scheme scheme, Wording words) {
        this.grading = scheme.grading();
        this.scheme = scheme;
        this.cutWords = CutWords.of(scheme);
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
                .map(line -> words.say(cutWords.words(line)))
                .findFirst();
    }

    /** How shares are counted, where it is not the place that is rounded; empty where nothing is to be said. */
    String counting() {
        List<String> says = new ArrayList<>();
        if (grading != null) {
            CutWords.counted(grading).ifPresent(label -> says.add(words.say(label)));
            CutWords.dense(scheme).ifPresent(label -> says.add(words.say(label)));
        }
        return String.join(words.say("；", "; "), says);
    }

    /** 0 for the best grade; moves up lower it. */
    int order(@Nullable String letter) {
        return grading == null ? -1 : grading.letters().indexOf(String.valueOf(letter));
    }

    List<String> letters() {
        return grading == null ? List.of() : grading.letters();
    }
}
