package io.wuhao.cli;

import io.wuhao.engine.Label;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How a command speaks: where to, in which language, and whether a person is watching. */
record Speech(PrintWriter out, PrintWriter err, Locale language, Screen screen) {

    enum Language {
        ZH,
        EN;

        Locale locale() {
            return this == ZH ? Locale.CHINESE : Locale.ENGLISH;
        }

        /** The first of these variables that is set decides, as POSIX says; where none is, as on Windows, Java knows. */
        static Locale ofSystem(Map<String, String> environment) {
            Optional<String> set = Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                    .map(name -> environment.getOrDefault(name, ""))
                    .filter(value -> !value.isEmpty())
                    .findFirst();
            String spoken = set.orElse(Locale.getDefault().getLanguage());
            return spoken.startsWith("zh") ? Locale.CHINESE : Locale.ENGLISH;
        }
    }

    /** Which of the two streams goes to a terminal. */
    record Screen(boolean out, boolean err, boolean colours) {

        static final Screen NONE = new Screen(false, false, false);

        /** The launcher looks, and says which; Java 17 cannot tell the streams apart. Unsaid, nobody watches. */
        static Screen ofSystem() {
            String said = System.getProperty("wuhao.terminal", "");
            boolean out = said.contains("out");
            boolean err = said.contains("err");
            return new Screen(out, err, out && System.getenv("NO_COLOR") == null);
        }
    }

    String say(Label label) {
        return label.in(language);
    }

    String say(String zh, String en, Object... arguments) {
        return say(Label.of(zh, en, arguments));
    }

    String bold(String text) {
        return screen.colours() ? "\u001b[1m" + text + "\u001b[0m" : text;
    }

    String faint(String text) {
        return screen.colours() ? "\u001b[2m" + text + "\u001b[0m" : text;
    }

    void print(String line) {
        out.println(line);
    }

    void warn(String line) {
        err.println(line);
    }

    /** Text of a table or scheme: a control character could steer the terminal, a bidirectional one turn the line round. */
    static String harmless(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints()
                .map(point -> Character.isISOControl(point)
                                || point >= 0x202A && point <= 0x202E
                                || point >= 0x2066 && point <= 0x2069
                                || point == 0x2028
                                || point == 0x2029
                        ? 0xFFFD
                        : point)
                .forEach(safe::appendCodePoint);
        return safe.toString();
    }
}
