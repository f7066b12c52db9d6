package io.wuhao.engine.scheme;

import io.wuhao.engine.Problems;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A piece of a scheme as the text of one cell, and a cell as YAML on one line. */
final class CellText {

    /** Says that what belongs here stands in rows of its own below. */
    static final String BELOW = "↓";

    private static final Set<String> EMPTY = Set.of("", "null", "~");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_.]+( [\\p{L}\\p{N}_.%]+)*");

    private CellText() {}

    /** A scalar as it is, without quotes unless they tell something; all else as YAML in brackets. */
    static String of(YamlNode node) {
        if (!(node instanceof YamlNode.Scalar scalar)) {
            return inline(node);
        }
        if (scalar.isEmpty()) {
            return "null";
        }
        String text = scalar.text();
        boolean tells = scalar.quoted() && (EMPTY.contains(text) || text.equals("unknown"));
        boolean bare = !tells && !opens(text) && text.equals(text.strip()) && text.indexOf('\n') < 0;
        return bare && !text.equals(BELOW) ? text : quoted(text);
    }

    /** YAML on one line that reads as the same piece. */
    static String inline(YamlNode node) {
        if (node instanceof YamlNode.Mapping mapping) {
            return mapping.entries().stream()
                    .map(entry -> key(entry.key()) + ": " + inline(entry.value()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (node instanceof YamlNode.Sequence sequence) {
            return sequence.items().stream().map(CellText::inline).collect(Collectors.joining(", ", "[", "]"));
        }
        YamlNode.Scalar scalar = (YamlNode.Scalar) node;
        if (scalar.isEmpty()) {
            return "null";
        }
        boolean tells = scalar.quoted()
                && (EMPTY.contains(scalar.text()) || scalar.text().equals("unknown"));
        return !tells && WORD.matcher(scalar.text()).matches() ? scalar.text() : quoted(scalar.text());
    }

    /** The YAML of a cell; text that is no YAML by itself is quoted, so that a user need not know when. */
    static String yaml(String cell) {
        String text = cell.strip();
        boolean bare = WORD.matcher(text).matches() || EMPTY.contains(text);
        return bare || opens(text) && isOneLine(text) ? text : quoted(text);
    }

    /** A name as a key. */
    static String key(String name) {
        return WORD.matcher(name).matches() && !EMPTY.contains(name) ? name : quoted(name);
    }

    private static boolean opens(String text) {
        return !text.isEmpty() && "\"'[{".indexOf(text.charAt(0)) >= 0;
    }

    private static boolean isOneLine(String text) {
        Problems problems = new Problems();
        return text.indexOf('\n') < 0 && YamlFile.read(text, "", problems).isPresent() && !problems.hasErrors();
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            switch (one) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                case '\r' -> quoted.append("\\r");
                default -> quoted.append(one);
            }
        }
        return quoted.append('"').toString();
    }
}
