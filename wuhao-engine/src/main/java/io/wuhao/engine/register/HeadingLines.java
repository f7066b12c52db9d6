package io.wuhao.engine.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Heads of several lines: a group above its columns (约定 above 开工, 竣工), units below them (万元, 亩), numbers of columns
 * below all (甲 乙 1 2). A merged cell stands in its first place and reaches right to the next one.
 */
record HeadingLines(List<RawRow> first, int at, HeadingNames names, String key) {

    private static final Pattern COLUMN_NUMBER = Pattern.compile("\\(?\\d{1,2}\\)?");
    private static final Pattern COLUMN_LETTER = Pattern.compile("栏次|[甲乙丙丁戊己庚辛]");

    /** The heading row at this place, with what the lines around it add; the row alone where they add nothing. */
    HeadingRow read() {
        HeadingRow alone = HeadingRow.read(at + 1, first.get(at), names);
        HeadingRow best = richer(alone, joined(above(), alone.row(), at + 1));
        while (best.position() < first.size() && !isData(first.get(best.position()), best)) {
            HeadingRow longer = withBelow(best, first.get(best.position()));
            if (worth(longer) <= worth(best)) {
                break;
            }
            best = longer;
        }
        return isColumnNumbers(best.position()) ? best.readTo(best.position() + 1) : best;
    }

    private Optional<RawRow> above() {
        return at > 0 && filled(first.get(at - 1)) > 1 ? Optional.of(first.get(at - 1)) : Optional.empty();
    }

    private static long filled(RawRow row) {
        return row.cells().stream().filter(cell -> !cell.isBlank()).count();
    }

    /** A line below the headings that has a key is a row; without the key's heading nothing is known of it. */
    private boolean isData(RawRow below, HeadingRow headings) {
        return headings.found().stream()
                .filter(heading -> heading.column().name().equals(key))
                .allMatch(heading -> !below.cell(heading.index()).isBlank());
    }

    private HeadingRow joined(Optional<RawRow> above, RawRow row, int position) {
        List<String> cells = new ArrayList<>();
        String group = "";
        for (int i = 0; i < row.cells().size(); i++) {
            group = above.isPresent() && !above.get().cell(i).isBlank()
                    ? above.get().cell(i)
                    : group;
            cells.add(known(row.cell(i), group));
        }
        return HeadingRow.read(position, new RawRow(row.number(), cells), names);
    }

    private HeadingRow withBelow(HeadingRow headings, RawRow below) {
        RawRow row = headings.row();
        List<String> cells = new ArrayList<>();
        String group = "";
        for (int i = 0; i < Math.max(row.cells().size(), below.cells().size()); i++) {
            String own = row.cell(i);
            group = own.isBlank() ? group : own;
            String under = below.cell(i);
            cells.add(under.isBlank() ? own : own.isBlank() ? known(under, group) : inUnit(own, under));
        }
        return HeadingRow.read(headings.position() + 1, new RawRow(row.number(), cells), names);
    }

    /** The heading, or with its group before or behind it if only so a column is meant. */
    private String known(String text, String group) {
        if (text.isBlank() || group.isBlank() || names.find(text, 0).isPresent()) {
            return text;
        }
        return List.of(group + text, text + group).stream()
                .filter(joined -> names.find(joined, 0).isPresent())
                .findFirst()
                .orElse(text);
    }

    private String inUnit(String own, String under) {
        String unit = own + "(" + CleanText.withoutSpaces(under).replaceAll("^\\(|\\)$", "") + ")";
        boolean means = names.find(unit, 0)
                .filter(heading -> heading.stated() && heading.unitFits())
                .isPresent();
        return means ? unit : names.find(under, 0).isPresent() ? under : known(under, own);
    }

    private static HeadingRow richer(HeadingRow one, HeadingRow other) {
        return worth(other) > worth(one) ? other : one;
    }

    private static long worth(HeadingRow row) {
        long columns = row.found().stream().map(Heading::column).distinct().count();
        return 100 * columns + row.found().stream().filter(Heading::stated).count();
    }

    /** 甲 乙 1 2 3, or (1) (2) (3) (4): the numbers by which a form speaks of its columns. */
    private boolean isColumnNumbers(int index) {
        if (index >= first.size()) {
            return false;
        }
        List<String> cells = first.get(index).cells().stream()
                .filter(cell -> !cell.isBlank())
                .map(CleanText::withoutSpaces)
                .toList();
        int next = 1;
        boolean lettered = false;
        for (String cell : cells) {
            if (COLUMN_LETTER.matcher(cell).matches()) {
                lettered = true;
            } else if (COLUMN_NUMBER.matcher(cell).matches()
                    && cell.replaceAll("[()]", "").equals("" + next)) {
                next++;
            } else {
                return false;
            }
        }
        return cells.size() >= (lettered ? 2 : 4);
    }
}
