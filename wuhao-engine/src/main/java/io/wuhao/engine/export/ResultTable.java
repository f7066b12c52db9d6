package io.wuhao.engine.export;

import io.wuhao.engine.run.Store;
import io.wuhao.engine.scheme.Adjustment;
import io.wuhao.engine.scheme.Scheme;
import io.wuhao.engine.scheme.Total;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One table of the output contract: what it is called, its columns, and their order. The database writes the files itself, so
 * that a million units never stand in Java's memory.
 */
record ResultTable(String name, List<Column> columns, List<String> order) {

    /** Excel takes UTF-8 for the system's code page unless the file starts with this. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** A column: the name in the files, and how it reads from the run's table. */
    record Column(String name, String from, boolean text) {

        static Column text(String name, String from) {
            return new Column(name, from, true);
        }

        static Column number(String name) {
            return new Column(name, name, false);
        }

        /**
         * A text that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV Injection). Numbers stay: a
         * minus sign is theirs.
         */
        private String guarded() {
            return text
                    ? "case when left(" + from + ", 1) in ('=', '+', '-', '@', '\t', '\n', '\r') then '''' || " + from
                            + " else " + from + " end"
                    : from;
        }
    }

    static List<ResultTable> all(Scheme scheme) {
        return scheme.lists().isEmpty()
                ? List.of(result(), detail(scheme), summary())
                : List.of(result(), detail(scheme), summary(), lists());
    }

    private static ResultTable result() {
        return new ResultTable(
                "result",
                List.of(
                        Column.text("unit", "unit"),
                        Column.text("name", "name"),
                        Column.text("group", "group_name"),
                        Column.number("score"),
                        Column.number("rank"),
                        Column.number("ranked"),
                        Column.number("total"),
                        Column.number("bonus"),
                        Column.number("penalty"),
                        Column.text("grade_before_adjustment", "grade_before_adjustment"),
                        Column.text("grade", "grade"),
                        Column.text("moves", "moves"),
                        Column.text("direct", "direct"),
                        Column.text("ungraded_reason", "ungraded_reason"),
                        Column.text("undecided", "undecided"),
                        Column.text("managed_as", "managed_as"),
                        Column.text("merged_as", "merged_as"),
                        Column.text("same_as", "same_as")),
                List.of("result.group_name", "result.rank", "result.unit"));
    }

    private static ResultTable detail(Scheme scheme) {
        return new ResultTable(
                "detail",
                List.of(
                        Column.text("unit", "unit"),
                        Column.text("node", "node"),
                        Column.number("level"),
                        Column.number("value"),
                        Column.number("benchmark"),
                        Column.number("points"),
                        Column.number("weight"),
                        Column.number("contribution"),
                        Column.text("note", "note")),
                List.of("detail.unit", position(scheme)));
    }

    private static ResultTable summary() {
        return new ResultTable(
                "summary",
                List.of(
                        Column.text("group", "group_name"),
                        Column.text("outcome", "outcome"),
                        Column.text("code", "code"),
                        Column.number("units")),
                List.of("summary.group_name", "summary.outcome", "summary.code"));
    }

    private static ResultTable lists() {
        return new ResultTable(
                "lists",
                List.of(Column.text("unit", "unit"), Column.text("list", "list"), Column.number("place")),
                List.of("lists.list", "lists.place", "lists.unit"));
    }

    /** The lines of a unit from the total down, then what is added, taken off and rounded. */
    private static String position(Scheme scheme) {
        List<String> nodes = new ArrayList<>();
        addTotals(scheme.total(), nodes);
        addAdjustment(scheme.bonus(), "bonus", nodes);
        addAdjustment(scheme.penalty(), "penalty", nodes);
        StringBuilder position = new StringBuilder("case detail.node");
        for (int i = 0; i < nodes.size(); i++) {
            position.append(" when ")
                    .append(Store.literal(nodes.get(i)))
                    .append(" then ")
                    .append(i);
        }
        return position.append(" else ").append(nodes.size()).append(" end").toString();
    }

    private static void addTotals(Total total, List<String> nodes) {
        nodes.add(total.name());
        if (total instanceof Total.Branch branch) {
            branch.of().forEach(child -> addTotals(child, nodes));
        }
    }

    private static void addAdjustment(Adjustment adjustment, String name, List<String> nodes) {
        adjustment.lines().forEach(line -> nodes.add(name + "_" + line.name()));
        nodes.add(name + "_ceiling");
    }

    String csv(Path file) {
        List<String> selected = new ArrayList<>();
        for (Column column : columns) {
            String heading = selected.isEmpty() ? BYTE_ORDER_MARK + column.name() : column.name();
            selected.add(column.guarded() + " as \"" + heading + "\"");
        }
        return copy(selected, file, "format csv, header true");
    }

    String parquet(Path file) {
        List<String> selected = columns.stream()
                .map(column -> column.from() + " as \"" + column.name() + "\"")
                .toList();
        return copy(selected, file, "format parquet, compression zstd");
    }

    /**
     * The order stands outermost and names the table's columns, not the guarded ones of the same name: whatever the database
     * did after an inner order, such as a join, could lose it on several threads.
     */
    private String copy(List<String> selected, Path file, String options) {
        String sorted = order.stream().map(key -> key + " nulls last").collect(Collectors.joining(", "));
        return "copy (select " + String.join(", ", selected) + " from " + name + " order by " + sorted + ") to "
                + Store.literal(file) + " (" + options + ")";
    }
}
