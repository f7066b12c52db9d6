package io.wuhao.engine.sql;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Values of a scheme as literals of the SQL text. */
final class Literals {

    private Literals() {}

    /** A double with the digits as printed. */
    static String number(BigDecimal value) {
        String digits = value.stripTrailingZeros().toPlainString();
        return value.signum() < 0 ? "(" + digits + "e0)" : digits + "e0";
    }

    /** A code or letter; the reader of schemes has refused what an engine could read as more than text. */
    static String text(String value) {
        if (value.indexOf('\\') >= 0 || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("unsafe code: " + value);
        }
        return "'" + value.replace("'", "''") + "'";
    }

    static String texts(Collection<String> values) {
        return values.stream().map(Literals::text).collect(Collectors.joining(", "));
    }

    /** The expression of the unit's class; plain where all classes share it and no other class exists. */
    static String byClass(String column, Map<String, String> expressions) {
        if (column.isEmpty()) {
            return expressions.values().iterator().next();
        }
        String branches = expressions.entrySet().stream()
                .map(entry -> "  when " + text(entry.getKey()) + " then " + nested(entry.getValue()))
                .collect(Collectors.joining("\n"));
        return "case " + column + "\n" + branches + "\nend";
    }

    private static String nested(String expression) {
        return expression.indent(4).strip();
    }
}
