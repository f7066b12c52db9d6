package io.wuhao.cli;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.WCWidth;

/** Rows in columns of equal width on a screen, where a Chinese character takes two places. */
final class TextTable {

    private static final int WIDEST = 40;
    private static final String BETWEEN = "  ";

    /** A row has cells; a rule has one text, drawn across, or two, when it is a remark between the rows. */
    private record Row(List<String> cells, boolean rule) {}

    private final List<Boolean> right;
    private final List<Row> rows = new ArrayList<>();

    /** A table; {@code right} says which columns stand at the right edge, as numbers do. */
    TextTable(List<Boolean> right) {
        this.right = List.copyOf(right);
    }

    void add(List<String> cells) {
        rows.add(new Row(
                cells.stream().map(cell -> shortened(Speech.harmless(cell))).toList(), false));
    }

    /** A line across the table with a text in it. */
    void rule(String text) {
        rows.add(new Row(List.of(text), true));
    }

    /** A text of its own line, such as how much was left out. */
    void say(String text) {
        rows.add(new Row(List.of(text, ""), true));
    }

    List<String> lines() {
        int[] widths = new int[right.size()];
        for (Row row : rows) {
            for (int i = 0; !row.rule() && i < row.cells().size(); i++) {
                widths[i] = Math.max(widths[i], width(row.cells().get(i)));
            }
        }
        int all = BETWEEN.length() * (widths.length - 1);
        for (int width : widths) {
            all += width;
        }
        List<String> lines = new ArrayList<>();
        for (Row row : rows) {
            lines.add(row.rule() ? across(row.cells(), all) : line(row.cells(), widths));
        }
        return lines;
    }

    private static String across(List<String> texts, int width) {
        String text = texts.get(0);
        if (texts.size() > 1) {
            return BETWEEN + text;
        }
        String head = text.isEmpty() ? "" : "── " + text + " ";
        return head + "─".repeat(Math.max(2, width - width(head)));
    }

    private String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String space = " ".repeat(widths[i] - width(cells.get(i)));
            line.append(i == 0 ? "" : BETWEEN);
            line.append(right.get(i) ? space + cells.get(i) : cells.get(i) + space);
        }
        return line.toString().stripTrailing();
    }

    /** Places that a text takes on a screen. */
    static int width(String text) {
        return text.codePoints()
                .map(point -> Math.max(0, WCWidth.wcwidth(point)))
                .sum();
    }

    private static String shortened(String text) {
        if (width(text) <= WIDEST) {
            return text;
        }
        StringBuilder head = new StringBuilder();
        int taken = 0;
        for (int point : text.codePoints().toArray()) {
            taken += Math.max(0, WCWidth.wcwidth(point));
            if (taken > WIDEST - 1) {
                break;
            }
            head.appendCodePoint(point);
        }
        return head + "…";
    }
}
