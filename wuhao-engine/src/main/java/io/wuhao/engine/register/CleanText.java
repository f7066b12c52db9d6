package io.wuhao.engine.register;

import java.text.Normalizer;

/** Text as it is kept: NFKC (full-width letters and digits become plain), no space around, one space inside. */
final class CleanText {

    private static final char ZERO_WIDTH_SPACE = '\u200b';
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private CleanText() {}

    static String of(String raw) {
        if (isClean(raw)) {
            return raw;
        }
        String normal = Normalizer.normalize(raw, Normalizer.Form.NFKC);
        StringBuilder clean = new StringBuilder(normal.length());
        for (int i = 0; i < normal.length(); i++) {
            char next = normal.charAt(i);
            boolean afterSpace = clean.isEmpty() || clean.charAt(clean.length() - 1) == ' ';
            if (!isSpace(next)) {
                clean.append(next);
            } else if (!afterSpace && next != ZERO_WIDTH_SPACE && next != BYTE_ORDER_MARK) {
                clean.append(' ');
            }
        }
        int end = clean.length();
        return end > 0 && clean.charAt(end - 1) == ' ' ? clean.substring(0, end - 1) : clean.toString();
    }

    /** As it was written, on one line: for quoting what a file says. */
    static String quoted(String raw) {
        return raw.replaceAll("[\\s\\h\u200b\ufeff]+", " ").strip();
    }

    /** For headings and words to compare: cleaned, and without any space or line break. */
    static String withoutSpaces(String raw) {
        return of(raw).replace(" ", "");
    }

    /** Characters that no figure or name holds and that no screen shows. */
    static boolean hasControls(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }

    /** Printable ASCII and common Chinese characters, spaces single and inside: nothing to do. NFKC leaves these alone. */
    private static boolean isClean(String raw) {
        boolean space = true;
        for (int i = 0; i < raw.length(); i++) {
            char next = raw.charAt(i);
            boolean isSpace = next == ' ';
            boolean stays = (next > ' ' && next < 0x7f) || (next >= 0x4e00 && next <= 0x9fff);
            if (isSpace ? space : !stays) {
                return false;
            }
            space = isSpace;
        }
        return raw.isEmpty() || !space;
    }

    private static boolean isSpace(char next) {
        return Character.isWhitespace(next)
                || Character.isSpaceChar(next)
                || next == ZERO_WIDTH_SPACE
                || next == BYTE_ORDER_MARK;
    }
}
