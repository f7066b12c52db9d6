package io.wuhao.server.shared.account;

import io.wuhao.engine.Label;
import java.util.Optional;
import java.util.function.Function;

/** Why somebody does what the log will tell. */
final class Reason {

    private static final int LONGEST = 1000;

    private Reason() {}

    /** Does it for the reason given, or says that one is needed; the deed itself may refuse too. */
    static Optional<Label> given(String why, Function<String, Optional<Label>> deed) {
        String words = why.strip();
        if (words.isEmpty()) {
            return Optional.of(Label.of("请写明原因，它会记入审计日志。", "Say why; the audit log keeps it."));
        }
        if (words.length() > LONGEST) {
            return Optional.of(Label.of("原因最多 %d 个字。", "The reason has at most %d characters.", LONGEST));
        }
        return deed.apply(words);
    }
}
