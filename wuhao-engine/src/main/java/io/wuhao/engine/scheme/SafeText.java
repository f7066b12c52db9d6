package io.wuhao.engine.scheme;

import io.wuhao.engine.Label;

/** Codes and letters become string literals of the SQL text; what an engine could read as more than text is refused here. */
final class SafeText {

    private SafeText() {}

    static boolean check(String text, int line, Reading reading) {
        boolean safe = !text.isBlank()
                && text.length() <= 100
                && text.indexOf('\\') < 0
                && text.codePoints().noneMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029);
        if (!safe) {
            reading.error(
                    line,
                    Label.of("代码（%s）不能用。", "Code (%s) cannot be used.", text.strip()),
                    Label.of(
                            "代码不能为空，不超过 100 字，不含反斜杠和控制字符。",
                            "A code is not empty, has at most 100 characters, no backslash and no control characters."));
        }
        return safe;
    }
}
