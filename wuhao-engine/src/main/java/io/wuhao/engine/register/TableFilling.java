package io.wuhao.engine.register;

import io.wuhao.engine.Label;
import io.wuhao.engine.Place;
import io.wuhao.engine.Problem;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One register's table while its files are read one after the other. */
final class TableFilling {

    private final Register register;
    private final Set<String> needed;
    private final RowTarget target;
    private final TableProblems problems;
    private final HeadingNames names;
    private final List<Loaded.Source> sources = new ArrayList<>();
    private final List<Loaded.Conversion> conversions = new ArrayList<>();
    private final Map<String, Long> missing = new LinkedHashMap<>();

    TableFilling(Register register, Set<String> needed, RowTarget target, TableProblems problems) {
        this.register = register;
        this.needed = needed;
        this.target = target;
        this.problems = problems;
        this.names = new HeadingNames(register);
    }

    /** Reads all rows of the sheet into the table. */
    void add(RawSheet sheet, String sha256, long bytes) throws SQLException {
        sheet.note().ifPresent(problems::add);
        Iterator<RawRow> rows = sheet.rows();
        List<RawRow> first = new ArrayList<>();
        while (first.size() < HeadingRow.SEARCHED && rows.hasNext()) {
            first.add(rows.next());
        }
        Optional<HeadingRow> headings = HeadingRow.find(first, register, names);
        if (headings.isEmpty()) {
            noHeadings(sheet, first);
            return;
        }
        Map<String, Heading> byColumn =
                new HeadingCheck(register, names, needed, problems).check(sheet, headings.get());
        if (!byColumn.containsKey(register.key())) {
            return;
        }
        note(sheet, byColumn);
        target.begin(sheet, headings.get().row().number(), byColumn);
        RowWriter writer = new RowWriter(sheet, register, byColumn, needed, target, problems);
        FileRows file = new FileRows(sheet, headings.get(), byColumn.get(register.key()), problems);
        long count = 0;
        for (RawRow row : first.subList(headings.get().position(), first.size())) {
            count += file.write(row, writer);
        }
        while (rows.hasNext()) {
            count += file.write(rows.next(), writer);
        }
        writer.countMissing(missing);
        if (count > 0) {
            countAbsent(byColumn, count);
        }
        finish(sheet, sha256, bytes, count, byColumn);
    }

    private void countAbsent(Map<String, Heading> byColumn, long rows) {
        register.columns().stream()
                .map(Column::name)
                .filter(column -> needed.contains(column) && !byColumn.containsKey(column))
                .forEach(column -> missing.merge(column, rows, Long::sum));
    }

    private void note(RawSheet sheet, Map<String, Heading> byColumn) {
        for (Heading heading : byColumn.values()) {
            Column column = heading.column();
            if (column.isNumber() && !heading.given().sameAs(column.unit())) {
                conversions.add(new Loaded.Conversion(sheet.file(), column.name(), heading.given(), column.unit()));
            }
        }
    }

    private void finish(RawSheet sheet, String sha256, long bytes, long count, Map<String, Heading> byColumn) {
        String name = sheet.sheet();
        Map<String, String> headings = byColumn.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().text()));
        sources.add(new Loaded.Source(sheet.file(), name == null ? "" : name, sha256, bytes, count, headings));
        if (count == 0) {
            problems.add(Problem.warning(
                    sheet.place(0, null),
                    Label.of("标题行下没有数据。", "There are no rows under the headings."),
                    Label.of("请确认文件是否完整。", "Make sure that the file is whole.")));
        }
    }

    private void noHeadings(RawSheet sheet, List<RawRow> first) {
        if (first.stream().allMatch(RawRow::isEmpty)) {
            problems.error(
                    sheet.place(0, null),
                    Label.of("文件是空的。", "The file is empty."),
                    Label.of("请放入含标题行和数据的文件。", "Provide a file with a heading row and data."));
            return;
        }
        HeadingRow best = null;
        for (int i = 0; i < first.size(); i++) {
            HeadingRow row = HeadingRow.read(i + 1, first.get(i), names);
            if (best == null || row.found().size() > best.found().size()) {
                best = row;
            }
        }
        String there = best == null || best.found().isEmpty()
                ? shown(first.stream().filter(row -> !row.isEmpty()).findFirst().orElseThrow())
                : shown(best.row());
        Column key = register.keyColumn();
        Place place = sheet.place(
                best == null || best.found().isEmpty() ? 0 : best.row().number(), null);
        problems.error(
                place,
                Label.of(
                        "前 %d 行里没有找到标题行；那里写的是：%s。",
                        "No heading row in the first %d rows; there stands: %s.", HeadingRow.SEARCHED, there),
                Label.of(
                        "标题行须有主键列“%s”（%s）和至少另一列。",
                        "A heading row names the key column %s (%s) and at least one more.",
                        key.label().zh(),
                        key.name()));
    }

    private static String shown(RawRow row) {
        return row.cells().stream()
                .filter(cell -> !cell.isBlank())
                .limit(8)
                .map(cell -> Reading.shown(CleanText.quoted(cell)))
                .collect(Collectors.joining("、"));
    }

    Loaded loaded(String table) {
        long rows = sources.stream().mapToLong(Loaded.Source::rows).sum();
        return new Loaded(register, table, rows, sources, conversions, missing);
    }
}
