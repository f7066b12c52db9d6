package io.wuhao.engine.formula;

import io.wuhao.engine.Label;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts a formula into words and signs. Chinese and full-width signs mean what their plain forms mean. */
final class Lexer {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}(?![\\d-])");
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(,\\d{3})+(?!\\d)");
    private static final Pattern EXPONENT = Pattern.compile("[eE][+-]?\\d");
    private static final Pattern BANNED = Pattern.compile("--|/\\*|\\*/|;|#|\\|\\||&&|==|\\*\\*|\\^|\\\\|!(?!=)|=[<>]");
    private static final Pattern SIGN = Pattern.compile("<>|!=|<=|>=|[-+*/(),=<>%‰]");
    /** A Chinese quotation mark may be turned either way, as keyboards do. */
    private static final List<String> QUOTES = List.of("'", "\"", "‘’", "“”");

    private static final Map<Character, Character> PLAIN = Map.of(
            '×', '*', '÷', '/', '\u2212', '-', '、', ',', '\u3000', ' ', '\u00a0', ' ', '\t', ' ', '\n', ' ', '\r', ' ');
    private static final Map<String, String> SAME =
            Map.of("!=", "<>", "≥", ">=", "≧", ">=", "≤", "<=", "≦", "<=", "≠", "<>");

    private final String text;
    private final String plain;
    private final Findings findings;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private boolean glued;

    Lexer(String text, Findings findings) {
        this.text = text;
        this.plain = plain(text);
        this.findings = findings;
    }

    /** The same length as the text, so that positions hold. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            char sign = text.charAt(i);
            char ascii = sign >= '\uff01' && sign <= '\uff5e' ? (char) (sign - 0xfee0) : sign;
            plain.setCharAt(i, PLAIN.getOrDefault(ascii, ascii));
        }
        return plain.toString();
    }

    List<Token> tokens() {
        while (at < plain.length()) {
            if (plain.charAt(at) == ' ') {
                at++;
                glued = false;
            } else {
                next();
                glued = true;
            }
        }
        add(Token.Kind.END, "", 0);
        return tokens;
    }

    private void next() {
        int sign = plain.codePointAt(at);
        String quotes = QUOTES.stream()
                .filter(pair -> pair.indexOf(sign) >= 0)
                .findFirst()
                .orElse("");
        if (!quotes.isEmpty()) {
            quoted(quotes);
        } else if (sign >= '0' && sign <= '9') {
            number();
        } else if (isWordPart(sign)) {
            word();
        } else {
            sign(sign);
        }
    }

    private void quoted(String quotes) {
        StringBuilder content = new StringBuilder();
        for (int i = at + 1; i < plain.length(); i++) {
            if (quotes.indexOf(plain.charAt(i)) < 0) {
                content.append(text.charAt(i));
            } else if (i + 1 < plain.length()
                    && plain.charAt(i) == plain.charAt(at)
                    && plain.charAt(i + 1) == plain.charAt(i)) {
                content.append(text.charAt(i++));
            } else {
                add(
                        Token.Kind.TEXT,
                        Normalizer.normalize(content, Normalizer.Form.NFKC).strip(),
                        i + 1 - at);
                return;
            }
        }
        findings.error(
                at,
                Label.of("文字的引号没有配对。", "a quotation mark is not closed."),
                Label.of("请在文字后补上引号。", "Add the closing quotation mark after the text."));
        at = plain.length();
    }

    private void number() {
        String thousands = found(THOUSANDS);
        String date = found(DATE);
        if (date != null) {
            add(Token.Kind.DATE, date, date.length());
        } else if (thousands != null) {
            String joined = thousands.replace(",", "");
            findings.error(
                    at,
                    Label.of(
                            "数字（%s）中有逗号，而逗号用来分隔参数。",
                            "number (%s) holds a comma, which separates arguments.", thousands),
                    Label.of(
                            "数字请写成 %s；若是几个参数，请在逗号后加空格。",
                            "Write %s; if these are several arguments, put a space after the comma.", joined));
            at += thousands.length();
        } else {
            String number = java.util.Objects.requireNonNull(found(NUMBER));
            add(Token.Kind.NUMBER, number, number.length());
            refuseExponent(number);
        }
    }

    private void refuseExponent(String number) {
        String exponent = found(EXPONENT);
        if (exponent != null) {
            findings.error(
                    at,
                    Label.of("数字（%s%s…）用了科学记数法。", "number (%s%s…) is written with an exponent.", number, exponent),
                    Label.of("请写成普通小数。", "Write it as a plain decimal."));
            at += exponent.length();
        }
    }

    private void word() {
        int end = at;
        while (end < plain.length() && (isWordPart(plain.codePointAt(end)) || isInnerDot(end))) {
            end += Character.charCount(plain.codePointAt(end));
        }
        add(Token.Kind.WORD, Normalizer.normalize(plain.substring(at, end), Normalizer.Form.NFKC), end - at);
    }

    private boolean isInnerDot(int i) {
        return plain.charAt(i) == '.' && i + 1 < plain.length() && Character.isLetter(plain.codePointAt(i + 1));
    }

    private static boolean isWordPart(int sign) {
        return Character.isLetterOrDigit(sign) || sign == '_' || "·²³㎡㎥℃".indexOf(sign) >= 0;
    }

    private void sign(int sign) {
        String same = SAME.get(Character.toString(sign));
        String banned = found(BANNED);
        String known = found(SIGN);
        if (same != null) {
            add(Token.Kind.SIGN, same, 1);
        } else if (banned != null) {
            refuse(banned, adviceFor(banned));
        } else if (known != null) {
            add(Token.Kind.SIGN, SAME.getOrDefault(known, known), known.length());
        } else {
            refuse(text.substring(at, at + Character.charCount(sign)), Label.of("请删去它。", "Remove it."));
        }
    }

    private void refuse(String what, Label advice) {
        findings.error(at, Label.of("公式里不能用符号“%s”。", "sign “%s” has no place in a formula.", shown(what)), advice);
        at += what.length();
    }

    private static String shown(String sign) {
        int first = sign.codePointAt(0);
        return Character.isISOControl(first) || !Character.isDefined(first) ? "U+%04X".formatted(first) : sign;
    }

    private static Label adviceFor(String sign) {
        return switch (sign) {
            case "||" -> Label.of("“或”请写 or。", "Write or for “or”.");
            case "&&" -> Label.of("“且”请写 and。", "Write and for “and”.");
            case "!" -> Label.of("“非”请写 not。", "Write not for “not”.");
            case "==" -> Label.of("等于请写 =。", "Write = for “equals”.");
            case "=>", ">=" -> Label.of("大于等于请写 >=。", "Write >= for “at least”.");
            case "=<", "<=" -> Label.of("小于等于请写 <=。", "Write <= for “at most”.");
            case "^", "**" -> Label.of("乘方请写 power(x, 2)。", "Write power(x, 2) for a power.");
            case "--", "/*", "*/", "#" ->
                Label.of(
                        "公式里不写注释；注释请写在方案文件该行的 # 之后。减负数请写 a - (-b)。",
                        "No comments inside a formula: write them after # on the scheme's line. To subtract a negative write a - (-b).");
            case ";" -> Label.of("一处只写一个公式，请删去分号。", "One formula in one place: remove the semicolon.");
            default -> Label.of("请删去它。", "Remove it.");
        };
    }

    private @Nullable String found(Pattern pattern) {
        Matcher matcher = pattern.matcher(plain).region(at, plain.length()).useTransparentBounds(true);
        return matcher.lookingAt() ? matcher.group() : null;
    }

    private void add(Token.Kind kind, String content, int length) {
        tokens.add(new Token(kind, content, at, glued));
        at += length;
    }
}
