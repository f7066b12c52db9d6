package io.wuhao.engine.whatif;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.wuhao.engine.Label;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A comparison as data: JSON with everything, CSV with a row a unit. */
public final class ComparisonFiles {

    private static final List<String> COLUMNS = List.of(
            "unit",
            "name",
            "group_before",
            "group_after",
            "score_before",
            "score_after",
            "score_difference",
            "rank_before",
            "rank_after",
            "first_grade_before",
            "first_grade_after",
            "grade_before",
            "grade_after",
            "moves_before",
            "moves_after",
            "parts");

    private ComparisonFiles() {}

    public static String json(Comparison comparison) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("before", label(comparison.before().title()));
        content.put("after", label(comparison.after().title()));
        content.put("counts", comparison.counts());
        content.put("table", comparison.table());
        content.put("sum_of_sizes", comparison.nodes());
        content.put(
                "units",
                comparison.changes().stream()
                        .filter(Change::isAny)
                        .map(change -> change(comparison, change))
                        .toList());
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(content);
    }

    private static Map<String, Object> change(Comparison comparison, Change change) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("unit", change.unit());
        one.put("name", change.name());
        one.put("before", unit(change.before()));
        one.put("after", unit(change.after()));
        one.put("score_difference", change.difference());
        one.put(
                "parts",
                change.parts().stream().map(part -> part(comparison, part)).toList());
        return one;
    }

    private static @Nullable Map<String, Object> unit(Outcomes.@Nullable Unit unit) {
        if (unit == null) {
            return null;
        }
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("group", unit.group());
        one.put("score", unit.score());
        one.put("rank", unit.rank());
        one.put("first_grade", unit.first());
        one.put("grade", unit.grade());
        one.put("moves", unit.moves());
        one.put("direct", unit.direct());
        one.put("ungraded_reason", unit.ungraded());
        return one;
    }

    private static Map<String, Object> part(Comparison comparison, Change.Part part) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("node", part.node());
        one.put("label", label(comparison.label(part.node())));
        one.put("difference", part.difference());
        one.put("causes", part.causes().stream().map(ComparisonFiles::lower).toList());
        one.put("before", line(part.before()));
        one.put("after", line(part.after()));
        return one;
    }

    private static @Nullable Map<String, Object> line(Outcomes.@Nullable Line line) {
        if (line == null) {
            return null;
        }
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("value", line.value());
        one.put("benchmark", line.benchmark());
        one.put("points", line.points());
        one.put("weight", line.weight());
        one.put("contribution", line.contribution());
        return one;
    }

    private static Map<String, String> label(Label label) {
        Map<String, String> both = new LinkedHashMap<>();
        both.put("zh", label.zh());
        both.put("en", label.en());
        return both;
    }

    private static String lower(Enum<?> cause) {
        return cause.name().toLowerCase(Locale.ROOT);
    }

    /** With a byte order mark, for Excel; texts that a spreadsheet would take for a formula get an apostrophe. */
    public static String csv(Comparison comparison) throws IOException {
        StringWriter text = new StringWriter();
        text.write('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(COLUMNS);
            for (Change change : comparison.changes()) {
                csv.writeRecord(row(comparison, change));
            }
        }
        return text.toString();
    }

    private interface Column {
        @Nullable
        Object of(Outcomes.Unit unit);
    }

    private static List<String> row(Comparison comparison, Change change) {
        List<String> row = new ArrayList<>(List.of(guarded(change.unit()), guarded(change.name())));
        both(change, Outcomes.Unit::group, row);
        both(change, unit -> unit.score() == null ? null : unit.score().toPlainString(), row);
        BigDecimal difference = change.difference();
        row.add(difference == null ? "" : difference.toPlainString());
        both(change, Outcomes.Unit::rank, row);
        both(change, Outcomes.Unit::first, row);
        both(change, Outcomes.Unit::standing, row);
        both(change, unit -> String.join(", ", unit.moves()), row);
        row.add(change.parts().stream()
                .map(part -> comparison.label(part.node()).zh() + " " + Amount.signed(part.difference()) + " ("
                        + part.causes().stream().map(ComparisonFiles::lower).collect(Collectors.joining("+")) + ")")
                .collect(Collectors.joining("; ")));
        return row;
    }

    private static void both(Change change, Column column, List<String> row) {
        for (Outcomes.Unit unit : new Outcomes.Unit[] {change.before(), change.after()}) {
            Object cell = unit == null ? null : column.of(unit);
            row.add(
                    cell == null
                            ? ""
                            : cell instanceof String text && !text.matches("-?[0-9.]+")
                                    ? guarded(text)
                                    : cell.toString());
        }
    }

    private static String guarded(String text) {
        return !text.isEmpty() && "=+-@\t\n\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
