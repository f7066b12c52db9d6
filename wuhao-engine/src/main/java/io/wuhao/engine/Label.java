package io.wuhao.engine;

import java.util.Locale;

/**
 * A piece of text in Chinese and English. Labels are data of an office, or the product's own words; either language may stand
 * in for the other where only one was given.
 */
public record Label(String zh, String en) {

    /** One wording for both languages: names, symbols, codes. */
    public static Label same(String text) {
        return new Label(text, text);
    }

    /** Both wordings, each with the same arguments in {@link String#format} notation. */
    public static Label of(String zh, String en, Object... arguments) {
        return arguments.length == 0 ? new Label(zh, en) : new Label(zh.formatted(arguments), en.formatted(arguments));
    }

    /** The wording for a reader of this language: Chinese for {@code zh}, else English. */
    public String in(Locale language) {
        return language.getLanguage().equals("zh") ? zh : en;
    }
}
