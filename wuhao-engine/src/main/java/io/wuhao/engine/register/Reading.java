package io.wuhao.engine.register;

import io.wuhao.engine.Label;
import org.jspecify.annotations.Nullable;

/** What a cell turned out to hold: a value, nothing (both null), or a fault. */
record Reading(@Nullable Object value, @Nullable Fault fault) {

    /** What is wrong with a cell, and the next step. */
    record Fault(Label what, Label advice) {}

    static final Reading MISSING = new Reading(null, null);

    static Reading of(Object value) {
        return new Reading(value, null);
    }

    static Reading wrong(Label what, Label advice) {
        return new Reading(null, new Fault(what, advice));
    }

    boolean isMissing() {
        return value == null && fault == null;
    }

    /** A cell's text for a sentence: never longer than a line. */
    static String shown(String text) {
        String line = text.codePoints()
                .map(point -> Character.isISOControl(point) ? '\ufffd' : point)
                .limit(60)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return text.codePointCount(0, text.length()) > 60 ? line + "…" : line;
    }
}
