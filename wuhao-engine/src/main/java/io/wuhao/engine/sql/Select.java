package io.wuhao.engine.sql;

import io.wuhao.engine.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One select, written to be read: a column a line, each with its comment. */
final class Select {

    private final List<String> columns = new ArrayList<>();
    private final String from;
    private final List<String> joins = new ArrayList<>();
    private String where = "";
    private String groupBy = "";

    Select(String from) {
        this.from = from;
    }

    Select all(String stage) {
        columns.add("  " + stage + ".*");
        return this;
    }

    Select column(String expression, String alias) {
        return column(Label.same(""), expression, alias);
    }

    Select column(Label says, String expression, String alias) {
        String text = expression.equals(alias) ? expression : expression + " as " + alias;
        columns.add(SqlText.comment("  ", says) + text.indent(2).stripTrailing());
        return this;
    }

    Select join(String clause) {
        joins.add(clause);
        return this;
    }

    Select where(String condition) {
        where = condition;
        return this;
    }

    Select groupBy(List<String> names) {
        groupBy = String.join(", ", names);
        return this;
    }

    boolean addsNothing() {
        return columns.size() == 1 && columns.get(0).endsWith(".*");
    }

    String text() {
        StringBuilder text = new StringBuilder("select\n")
                .append(columns.stream().collect(Collectors.joining(",\n")))
                .append("\nfrom ")
                .append(from);
        joins.forEach(join -> text.append('\n').append(join));
        if (!where.isEmpty()) {
            text.append("\nwhere ").append(where);
        }
        if (!groupBy.isEmpty()) {
            text.append("\ngroup by ").append(groupBy);
        }
        return text.toString();
    }
}
