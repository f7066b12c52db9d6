package io.wuhao.engine.formula;

import java.util.Locale;
import java.util.Set;

/**
 * One word or sign of a formula.
 *
 * @param text numbers as written, texts without their quotes, signs in their plain form ({@code ≥} is {@code >=})
 * @param at the first character, from 0
 * @param glued no space stands before it: {@code 元/kWh} is one unit, {@code 元 / kwh} a division
 */
record Token(Kind kind, String text, int at, boolean glued) {

    enum Kind {
        NUMBER,
        TEXT,
        DATE,
        WORD,
        SIGN,
        END
    }

    private static final Set<String> KEYWORDS =
            Set.of("and", "or", "not", "in", "is", "between", "case", "when", "then", "else", "end", "where");

    boolean isKeyword() {
        return kind == Kind.WORD && KEYWORDS.contains(text.toLowerCase(Locale.ROOT));
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }

    boolean isSign(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    /** A word that is free to be a name, a code or a unit. */
    boolean isName() {
        return kind == Kind.WORD && !isKeyword();
    }
}
