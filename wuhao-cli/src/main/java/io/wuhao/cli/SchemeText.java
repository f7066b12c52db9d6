package io.wuhao.cli;

import io.wuhao.engine.Place;
import io.wuhao.engine.scheme.Completeness;
import io.wuhao.engine.scheme.Scheme;
import java.util.ArrayList;
import java.util.List;

/** A scheme for a reader: its heading, and what it leaves open. */
record SchemeText(Speech speech, Scheme scheme) {

    /** Title, source, notice, readings, and what is not known of the rule. */
    List<String> heading() {
        Scheme.Head head = scheme.head();
        List<String> lines = new ArrayList<>();
        lines.add(speech.bold(Speech.harmless(speech.say(head.title()) + " " + head.year())));
        head.document().forEach((key, value) -> lines.add(Speech.harmless(key(key) + value)));
        if (!AssessmentText.isEmpty(head.notice())) {
            lines.add(speech.bold("※ " + Speech.harmless(speech.say(head.notice()))));
        }
        head.assumed()
                .forEach(reading -> lines.add(speech.say("约定：", "Assumed: ") + Speech.harmless(speech.say(reading))));
        if (head.completeness() != Completeness.FULL) {
            lines.add(completeness());
        }
        lines.addAll(unknown());
        return lines;
    }

    private String key(String key) {
        return key.equals("document") ? speech.say("依据：", "Source: ") : key + ": ";
    }

    String completeness() {
        return speech.say(scheme.known());
    }

    List<String> unknown() {
        return scheme.unknown().stream()
                .map(clause -> speech.say(
                        "未载明：%s（%s）%s",
                        "Not printed in the document: %s (%s)%s", clause.path(), where(clause.place()), effect(clause)))
                .toList();
    }

    private String effect(Scheme.Unknown clause) {
        String says = speech.say(clause.effect());
        String how = clause.part() == Scheme.Unknown.Part.SCORING ? speech.say("（--supply）", " (--supply)") : "";
        return says.isEmpty() ? "" : speech.say("：", ": ") + says + how;
    }

    /** A line of a file, or a cell of a workbook. */
    private String where(Place place) {
        return place.sheet() == null ? speech.say(place.line()) : Speech.harmless(speech.say(place.shown()));
    }

    List<String> defaults() {
        return scheme.defaults().stream()
                .map(used -> speech.say(
                        "默认：%s %s：%s",
                        "Default: %s, %s: %s",
                        used.path(),
                        where(used.place()),
                        Speech.harmless(speech.say(used.says()))))
                .toList();
    }
}
