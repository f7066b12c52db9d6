package io.wuhao.engine;

import java.util.Locale;

/**
 * Something wrong, or worth knowing, in what the user gave: where, what, and the next step. Problems are data: a check returns
 * all of them at once.
 *
 * @param what names the thing and its value, as a sentence
 * @param advice the next step, as a sentence; never empty for an error
 */
public record Problem(Severity severity, Place place, Label what, Label advice) {

    /** Errors stop a run; an empty cell that a run may admit is {@code MISSING}; the rest is listed and stops nothing. */
    public enum Severity {
        ERROR,
        MISSING,
        WARNING,
        NOTE
    }

    public static Problem error(Place place, Label what, Label advice) {
        return new Problem(Severity.ERROR, place, what, advice);
    }

    public static Problem warning(Place place, Label what, Label advice) {
        return new Problem(Severity.WARNING, place, what, advice);
    }

    public static Problem note(Place place, Label what) {
        return new Problem(Severity.NOTE, place, what, Label.same(""));
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** {@code place: what advice}, one line. */
    public String in(Locale language) {
        String head = place.shown().in(language) + ": " + what.in(language);
        return advice.in(language).isEmpty() ? head : head + " " + advice.in(language);
    }
}
