package io.wuhao.cli;

import io.wuhao.engine.Place;
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
        if (head.completeness() != Scheme.Completeness.FULL) {
            lines.add(completeness(head.completeness()));
        }
        lines.addAll(unknown());
        return lines;
    }

    private String key(String key) {
        return key.equals("document") ? speech.say("依据：", "Source: ") : key + ": ";
    }

    String completeness(Scheme.Completeness completeness) {
        return switch (completeness) {
            case FULL -> speech.say("全文已知", "whole rule known");
            case SCORING -> speech.say("只知评分，不知等级划分", "only the scoring is known, not the grading");
            case GRADING -> speech.say("只知等级划分，不知评分", "only the grading is known, not the scoring");
            case CLAUSES -> speech.say("只知部分条款", "only some clauses are known");
        };
    }

    List<String> unknown() {
        return scheme.unknown().stream()
                .map(clause -> speech.say(
                        "未载明：%s（%s）%s",
                        "Not printed in the document: %s (%s)%s",
                        clause.path(),
                        where(clause.place()),
                        consequence(clause)))
                .toList();
    }

    private String consequence(Scheme.Unknown clause) {
        return switch (clause.part()) {
            case SCORING -> speech.say("，不能评分，请用 --supply 补充", ": nothing can be scored until --supply fills it");
            case GRADING -> speech.say("，因此没有等级", ": so there are no grades");
            case OTHER ->
                clause.consequence().en().isEmpty() ? "" : speech.say("：", ": ") + speech.say(clause.consequence());
        };
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
