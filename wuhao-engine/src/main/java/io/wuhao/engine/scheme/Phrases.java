package io.wuhao.engine.scheme;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers and shares as a rulebook prints them. */
final class Phrases {

    private static final Pattern NUMBER = Pattern.compile("([-+−]?\\d{1,20}(?:\\.\\d{1,20})?)\\s*([%‰％]?)");
    private static final Pattern SHARE = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,6})?)\\s*[%％]");

    private Phrases() {}

    /** {@code 24.097}, {@code -3}, {@code 15 %} (0.15). */
    static Optional<BigDecimal> number(String text) {
        Matcher matcher = NUMBER.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(matcher.group(1).replace('−', '-').replace("+", ""));
        return Optional.of(
                switch (matcher.group(2)) {
                    case "%", "％" -> number.movePointLeft(2);
                    case "‰" -> number.movePointLeft(3);
                    default -> number;
                });
    }

    /** {@code 20 %} as 0.2; nothing else is a share. */
    static Optional<BigDecimal> share(String text) {
        Matcher matcher = SHARE.matcher(text.strip());
        return matcher.matches() ? Optional.of(new BigDecimal(matcher.group(1)).movePointLeft(2)) : Optional.empty();
    }
}
