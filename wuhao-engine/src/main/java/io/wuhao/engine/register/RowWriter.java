package io.wuhao.engine.register;

import io.wuhao.engine.Label;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one file's rows and hands them on, typed, in the order of the register's declaration. */
final class RowWriter {

    private final RawSheet sheet;
    private final RowTarget target;
    private final TableProblems problems;
    private final String key;
    private final List<@Nullable Cells> columns;
    private final List<@Nullable Object> values = new ArrayList<>();

    /** One column of the file. */
    private static final class Cells {
        private final Heading heading;
        private final CellKind kind;
        private final boolean mustBeFilled;
        private long missing;

        Cells(Heading heading, boolean mustBeFilled) {
            this.heading = heading;
            this.kind = CellKind.of(heading.column(), heading.given());
            this.mustBeFilled = mustBeFilled;
        }
    }

    RowWriter(
            RawSheet sheet,
            Register register,
            Map<String, Heading> headings,
            Set<String> needed,
            RowTarget target,
            TableProblems problems) {
        this.sheet = sheet;
        this.target = target;
        this.problems = problems;
        this.key = register.key();
        this.columns = new ArrayList<>();
        for (Column column : register.columns()) {
            Heading heading = headings.get(column.name());
            columns.add(
                    heading == null
                            ? null
                            : new Cells(heading, !column.mayBeEmpty() && needed.contains(column.name())));
        }
    }

    void write(RawRow row) throws SQLException {
        values.clear();
        for (Cells column : columns) {
            values.add(column == null ? null : value(row, column));
        }
        target.add(sheet, row, values);
    }

    private @Nullable Object value(RawRow row, Cells cells) {
        String raw = row.cell(cells.heading.index());
        Reading reading = cells.kind.read(raw);
        Reading.Fault fault = reading.fault();
        if (fault != null) {
            problems.error(sheet.place(row.number(), cells.heading.text()), fault.what(), fault.advice());
        } else if (reading.isMissing()) {
            missing(row, cells, raw);
        }
        return reading.value();
    }

    private void missing(RawRow row, Cells cells, String raw) {
        cells.missing++;
        if (cells.heading.column().name().equals(key)) {
            problems.error(
                    sheet.place(row.number(), cells.heading.text()),
                    Label.of("该行没有主键。", "The row has no key."),
                    Label.of("请填写，或删除该行。", "Fill it in, or remove the row."));
        } else if (cells.mustBeFilled) {
            problems.missing(
                    sheet.place(row.number(), cells.heading.text()),
                    raw.isBlank()
                            ? Label.of("单元格为空。", "The cell is empty.")
                            : Label.of("单元格写的是“%s”，即没有数值。", "The cell says \"%s\": no figure.", Reading.shown(raw)),
                    Label.of("请补填，或允许空值后再运行。", "Fill it in, or admit empty cells for the run."));
        }
    }

    /** Adds this file's empty cells to the counts of the table. */
    void countMissing(Map<String, Long> counts) {
        for (Cells cells : columns) {
            if (cells != null && cells.missing > 0) {
                counts.merge(cells.heading.column().name(), cells.missing, Long::sum);
            }
        }
    }
}
