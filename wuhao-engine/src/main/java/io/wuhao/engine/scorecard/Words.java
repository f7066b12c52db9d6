package io.wuhao.engine.scorecard;

import io.wuhao.engine.Label;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Sentences in both languages, whose parts may themselves differ by language. */
final class Words {

    static final Label NOTHING = Label.same("");

    private Words() {}

    static Label of(String zh, String en, Object... parts) {
        return new Label(zh.formatted(in(Locale.CHINESE, parts)), en.formatted(in(Locale.ENGLISH, parts)));
    }

    private static Object[] in(Locale language, Object... parts) {
        return Arrays.stream(parts)
                .map(part -> part instanceof Label label ? label.in(language) : part)
                .toArray();
    }

    static Label joined(List<Label> parts, String zh, String en) {
        return new Label(
                parts.stream().map(Label::zh).collect(Collectors.joining(zh)),
                parts.stream().map(Label::en).collect(Collectors.joining(en)));
    }

    static Label listed(List<Label> parts) {
        return joined(parts, "、", ", ");
    }
}
