package io.wuhao.engine.register;

import io.wuhao.engine.InputException;
import io.wuhao.engine.Label;
import io.wuhao.engine.Place;
import io.wuhao.engine.Problem;
import io.wuhao.engine.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one file for a register into memory: the same formats, headings, cells and guards as {@link TableLoader}, for whoever
 * must look at rows before they are kept anywhere.
 */
public final class RegisterReader {

    private final Register register;
    private final Set<String> needed;
    private final int most;

    /**
     * @param needed the columns that the file must have, with every cell filled; the key is needed always
     * @param most the largest number of rows that is taken; more is a problem
     */
    public RegisterReader(Register register, Set<String> needed, int most) {
        this.register = register;
        this.needed = Set.copyOf(needed);
        this.most = most;
    }

    /**
     * The rows of the file; what is wrong with it becomes problems.
     *
     * @param shown the file's name as the user knows it
     */
    public ReadTable read(Path file, String shown, Problems problems) {
        TableProblems found = new TableProblems(problems);
        Gathering rows = new Gathering(register, most, found);
        String sha256 = "";
        try {
            sha256 = SourceDigest.sha256(file);
            try (RawSheet sheet = SheetFormat.open(file, shown, register)) {
                new TableFilling(register, needed, rows, found).add(sheet, sha256, Files.size(file));
            }
        } catch (InputException broken) {
            problems.addAll(broken.problems());
        } catch (IOException | UncheckedIOException | SQLException unreadable) {
            problems.add(unreadable(shown, unreadable));
        }
        found.close(Place.file(shown));
        return rows.table(sha256);
    }

    /** All lines of the sheet that would be read, cell by cell as text: to show the file again with remarks. */
    public List<WorkbookText.Line> lines(Path file, String shown) throws IOException {
        List<WorkbookText.Line> lines = new ArrayList<>();
        try (RawSheet sheet = SheetFormat.open(file, shown, register)) {
            sheet.rows().forEachRemaining(row -> lines.add(new WorkbookText.Line(row.number(), row.cells())));
        } catch (SQLException unreadable) {
            throw new IOException(unreadable);
        }
        return lines;
    }

    private static Problem unreadable(String shown, Exception why) {
        return Problem.error(
                Place.file(shown),
                Label.of("文件无法读取（%s）。", "The file cannot be read (%s).", Reading.shown(why.toString())),
                Label.of("请确认文件完整后重新上传。", "Make sure that it is whole, then upload it again."));
    }

    /** The rows so far. */
    private static final class Gathering implements RowTarget {

        private final Register register;
        private final int most;
        private final TableProblems problems;
        private final List<ReadTable.ReadRow> rows = new ArrayList<>();
        private final Map<String, ReadTable.ReadColumn> columns = new HashMap<>();
        private final Map<String, Integer> seen = new HashMap<>();
        private @Nullable String sheetName;

        Gathering(Register register, int most, TableProblems problems) {
            this.register = register;
            this.most = most;
            this.problems = problems;
        }

        @Override
        public void begin(RawSheet sheet, int headingRow, Map<String, Heading> headings) {
            sheetName = sheet.sheet();
            headings.forEach((column, heading) ->
                    columns.put(column, new ReadTable.ReadColumn(heading.index(), headingRow, heading.text())));
        }

        @Override
        public void add(RawSheet sheet, RawRow row, List<@Nullable Object> values) {
            if (rows.size() == most) {
                throw new InputException(Problem.error(
                        sheet.place(row.number(), null),
                        Label.of("文件超过 %d 行。", "The file has more than %d rows.", most),
                        Label.of("请分成几个文件上传。", "Upload it in parts.")));
            }
            Map<String, String> cells = new HashMap<>();
            for (int i = 0; i < values.size(); i++) {
                Object value = values.get(i);
                if (value != null) {
                    cells.put(register.columns().get(i).name(), text(value));
                }
            }
            String key = cells.get(register.key());
            Integer first = key == null ? null : seen.putIfAbsent(key, row.number());
            if (key != null && first != null) {
                problems.add(TableKeys.repeated(
                        sheet.place(row.number(), headingOf(register.key())), key, sheet.place(first, null)));
            }
            rows.add(new ReadTable.ReadRow(row.number(), cells));
        }

        private String headingOf(String column) {
            ReadTable.ReadColumn known = columns.get(column);
            return known == null ? column : known.heading();
        }

        private static String text(Object value) {
            return value instanceof BigDecimal figure
                    ? figure.signum() == 0 ? "0" : figure.stripTrailingZeros().toPlainString()
                    : value.toString();
        }

        ReadTable table(String sha256) {
            return new ReadTable(sheetName, sha256, columns, rows);
        }
    }
}
