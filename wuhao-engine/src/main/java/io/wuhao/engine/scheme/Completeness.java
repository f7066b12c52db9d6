package io.wuhao.engine.scheme;

import io.wuhao.engine.Label;
import java.util.Locale;

/** How much of the rulebook is known. Anything less than {@code FULL} is said in every report. */
public enum Completeness {
    FULL,
    SCORING_AND_GRADING,
    SCORING,
    GRADING,
    CLAUSES;

    public Label says() {
        return switch (this) {
            case FULL -> Label.of("全文已知", "the whole rule is known");
            case SCORING_AND_GRADING ->
                Label.of("知道评分和等级划分，缺个别条款", "scoring and grading are known, single clauses are not");
            case SCORING -> Label.of("只知评分，不知等级划分", "only the scoring is known, not the grading");
            case GRADING -> Label.of("只知等级划分，不知评分", "only the grading is known, not the scoring");
            case CLAUSES -> Label.of("只知部分条款", "only some clauses are known");
        };
    }

    /** As the file writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static Completeness of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }

    boolean knowsScoring() {
        return this == FULL || this == SCORING_AND_GRADING || this == SCORING;
    }

    boolean knowsGrading() {
        return this == FULL || this == SCORING_AND_GRADING || this == GRADING;
    }
}
