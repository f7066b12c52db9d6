package io.wuhao.engine.scheme;

import java.util.List;
import java.util.Optional;

/** {@code marks}: the mean of the marks that several people give, as the formula that it stands for. */
final class MarksReader {

    private static final List<String> LEFT_OUT = List.of("none", "highest and lowest");

    private MarksReader() {}

    static Optional<String> formula(Keys indicator, io.wuhao.engine.formula.Scope scope) {
        return indicator
                .mapping("marks")
                .map(mapping -> Keys.of(
                        mapping, indicator.path("marks"), indicator.reading, "table", "column", "when", "leave_out"))
                .flatMap(keys -> LinkedTable.read(keys, scope).flatMap(MarksReader::formula));
    }

    /** With one or two marks nothing is left of them without the highest and the lowest: the divisor is 0, the figure missing. */
    private static Optional<String> formula(LinkedTable table) {
        Keys keys = table.keys();
        if (!keys.has("column")) {
            keys.missing("column");
        }
        String where = table.when().map(text -> " where " + text).orElse("");
        boolean all =
                keys.oneOf("leave_out", LEFT_OUT, "去掉的分", "marks to leave out").equals("none");
        return table.column("column").map(column -> {
            String of = "(" + table.name() + "." + column.name() + where + ")";
            return all ? "mean" + of : "(sum%1$s - max%1$s - min%1$s) / greatest(count%1$s - 2, 0)".formatted(of);
        });
    }
}
