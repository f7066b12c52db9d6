package io.wuhao.engine.export;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/** A sheet with a row of titles that stays in sight, filters, and columns as wide as what they hold. */
final class TitledSheet {

    private static final int WIDEST = 40;

    private final Worksheet sheet;
    private final int[] widths;
    private int row;

    TitledSheet(Worksheet sheet, List<String> titles) {
        this.sheet = sheet;
        this.widths = new int[titles.size()];
        for (int column = 0; column < titles.size(); column++) {
            sheet.value(0, column, titles.get(column));
            // the button of the filter takes the place of a Chinese character
            widths[column] = width(titles.get(column)) + 2;
        }
        sheet.range(0, 0, 0, titles.size() - 1)
                .style()
                .bold()
                .fillColor("E8EDF3")
                .set();
        sheet.freezePane(0, 1);
    }

    void nextRow() {
        row++;
    }

    void text(int column, String text) {
        sheet.value(row, column, text);
        widen(column, width(text));
    }

    /** With the decimals of a decimal, four of a computed figure, and as it is otherwise. */
    void number(int column, Number number) {
        sheet.value(row, column, number);
        if (number instanceof BigDecimal decimal) {
            format(column, decimal.scale() > 0 ? "0." + "0".repeat(decimal.scale()) : "0");
            widen(column, decimal.toPlainString().length());
        } else if (number instanceof Double computed) {
            boolean small = computed != 0 && Math.abs(computed) < 0.01;
            format(column, small ? "0.0000######" : "#,##0.0000");
            widen(column, Wording.number(computed).length() + 3);
        } else {
            widen(column, String.valueOf(number).length());
        }
    }

    private void format(int column, String format) {
        sheet.style(row, column).format(format).set();
    }

    private void widen(int column, int width) {
        widths[column] = Math.max(widths[column], width);
    }

    /** Chinese characters are twice as wide as Latin ones. */
    private static int width(String text) {
        return text.codePoints().map(c -> c >= 0x1100 ? 2 : 1).sum();
    }

    void finish() throws IOException {
        sheet.setAutoFilter(0, 0, Math.max(1, row), widths.length - 1);
        for (int column = 0; column < widths.length; column++) {
            sheet.width(column, Math.min(WIDEST, widths[column] + 2));
        }
        sheet.repeatRows(0);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.finish();
    }
}
