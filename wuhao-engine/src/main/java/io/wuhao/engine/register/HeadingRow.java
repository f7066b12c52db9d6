package io.wuhao.engine.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The row of a file that names its columns: the first of the first {@value #SEARCHED} rows in which the key and one more
 * declared column are recognised. Above it stand titles and perhaps the unit of the whole table (单位：万元).
 *
 * @param position how many rows were read up to and with it
 * @param found the declared columns, in the order of the file; a column may be there twice
 * @param unknown the other headings
 */
record HeadingRow(int position, RawRow row, List<Heading> found, List<String> unknown) {

    static final int SEARCHED = 20;

    private static final Pattern TABLE_UNIT = Pattern.compile("^\\(?(?:金额|计量)?单位[:](.+?)\\)?$");

    static Optional<HeadingRow> find(List<RawRow> first, Register register, HeadingNames names) {
        List<Unit> tableUnits = new ArrayList<>();
        for (int i = 0; i < Math.min(SEARCHED, first.size()); i++) {
            HeadingRow row = new HeadingLines(first, i, names, register.key()).read();
            if (row.names(register)) {
                return Optional.of(row.withTableUnits(tableUnits));
            }
            first.get(i).cells().forEach(cell -> addTableUnits(cell, tableUnits));
        }
        return Optional.empty();
    }

    static HeadingRow read(int position, RawRow row, HeadingNames names) {
        List<Heading> found = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            String text = row.cell(i);
            if (!text.isBlank()) {
                names.find(text, i).ifPresentOrElse(found::add, () -> unknown.add(CleanText.quoted(text)));
            }
        }
        return new HeadingRow(position, row, List.copyOf(found), List.copyOf(unknown));
    }

    HeadingRow readTo(int rows) {
        return new HeadingRow(rows, row, found, unknown);
    }

    private boolean names(Register register) {
        long columns = found.stream().map(Heading::column).distinct().count();
        boolean key = found.stream().anyMatch(heading -> heading.column().name().equals(register.key()));
        return key && columns >= Math.min(2, register.columns().size());
    }

    private static void addTableUnits(String cell, List<Unit> units) {
        Matcher line = TABLE_UNIT.matcher(CleanText.withoutSpaces(cell));
        if (line.matches()) {
            for (String word : line.group(1).split("[、,;]")) {
                units.add(Unit.of(word));
            }
        }
    }

    /** A unit over the table holds for the columns of that dimension that state none themselves. */
    private HeadingRow withTableUnits(List<Unit> units) {
        List<Heading> given = found.stream()
                .map(heading -> units.stream()
                        .filter(unit -> heading.column().isNumber() && !heading.stated() && !unit.isNone())
                        .filter(unit ->
                                unit.fits(heading.given()) && !unit.dimensions().isEmpty())
                        .findFirst()
                        .map(heading::givenIn)
                        .orElse(heading))
                .toList();
        return new HeadingRow(position, row, given, unknown);
    }
}
