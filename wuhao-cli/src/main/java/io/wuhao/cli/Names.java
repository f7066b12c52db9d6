package io.wuhao.cli;

import io.wuhao.engine.scheme.Scheme;
import io.wuhao.engine.scorecard.ResultNames;
import org.jspecify.annotations.Nullable;

/** Codes of a result in the words of its scheme. */
record Names(Speech speech, Scheme scheme) {

    String group(@Nullable String name) {
        return speech.say(new ResultNames(scheme).group(name));
    }

    String grade(String letter) {
        return speech.say(new ResultNames(scheme).grade(letter));
    }

    String outcome(String outcome, @Nullable String code) {
        return speech.say(new ResultNames(scheme).outcome(outcome, code));
    }
}
