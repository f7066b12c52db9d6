package io.wuhao.engine.scheme;

import io.wuhao.engine.Label;
import io.wuhao.engine.Place;
import io.wuhao.engine.Problems;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Whether what the scheme declares to be known of its document is what it does not call {@code unknown}. */
final class CompletenessChecks {

    private static final List<Completeness> ALL = Arrays.asList(Completeness.values());

    private final Scheme scheme;
    private final Completeness declared;
    private final Place place;
    private final Problems problems;

    CompletenessChecks(Scheme scheme, Place place, Problems problems) {
        this.scheme = scheme;
        this.declared = scheme.head().completeness();
        this.place = place;
        this.problems = problems;
    }

    /** A supplement fills what the document does not print: then nothing can be said of a declaration that is too low. */
    void check(boolean supplied) {
        for (Scheme.Unknown clause : scheme.unknown()) {
            Label what = Label.of("文件没有印出（%s）。", "The document does not print (%s).", clause.path());
            if (contradicts(declared, clause)) {
                problems.error(clause.place(), what, declareInstead());
            } else {
                problems.note(clause.place(), what);
            }
        }
        if (declared == Completeness.SCORING_AND_GRADING || declared == Completeness.GRADING) {
            gradesAreThere();
        }
        if (!supplied) {
            declaredTooLow();
        }
    }

    private static boolean contradicts(Completeness declared, Scheme.Unknown clause) {
        return switch (clause.part()) {
            case SCORING -> declared.knowsScoring();
            case GRADING -> declared.knowsGrading();
            case OTHER -> declared == Completeness.FULL;
        };
    }

    private Label declareInstead() {
        List<String> fit = ALL.stream()
                .filter(one -> scheme.unknown().stream().noneMatch(clause -> contradicts(one, clause)))
                .map(Completeness::word)
                .toList();
        return new Label(
                "completeness 写的是 %s，请改为 %s。".formatted(declared.word(), listed(fit, "、", "或 ")),
                "completeness says %s: say %s.".formatted(declared.word(), listed(fit, ", ", "or ")));
    }

    private static String listed(List<String> words, String comma, String or) {
        String head = words.stream().limit(words.size() - 1L).collect(Collectors.joining(comma));
        String last = words.get(words.size() - 1);
        return head.isEmpty() ? last : head + " " + or + last;
    }

    private void gradesAreThere() {
        if (scheme.grading() == null
                && scheme.findUnknown(Scheme.Unknown.Part.GRADING).isEmpty()) {
            problems.error(
                    place,
                    Label.of(
                            "completeness 写的是 %s，方案却没有 grades。",
                            "completeness says %s, and the scheme has no grades.", declared.word()),
                    Label.of(
                            "请写上 grades；文件没有印出的，写 grades: unknown，completeness 改为 scoring 或 clauses。",
                            "Write grades; if the document does not print them write grades: unknown, and completeness"
                                    + " is scoring or clauses."));
        }
    }

    private void declaredTooLow() {
        boolean graded = scheme.grading() != null
                && scheme.findUnknown(Scheme.Unknown.Part.GRADING).isEmpty();
        if (declared == Completeness.SCORING && graded) {
            problems.warning(
                    place,
                    Label.of(
                            "completeness 写的是 scoring（不知道等级），等级划分却没有 unknown。",
                            "completeness says scoring, that is no grades, and nothing of the grades is unknown."),
                    Label.of("请改为 full，或 scoring and grading。", "Say full, or scoring and grading."));
        } else if (declared == Completeness.SCORING_AND_GRADING
                && scheme.unknown().isEmpty()) {
            problems.warning(
                    place,
                    Label.of(
                            "completeness 写的是 scoring and grading（缺个别条款），却没有 unknown。",
                            "completeness says scoring and grading, that is without single clauses, and nothing is unknown."),
                    Label.of(
                            "请把缺的条款写成 unknown，或改为 full。", "Write the clause that is missing as unknown, or say full."));
        }
    }
}
