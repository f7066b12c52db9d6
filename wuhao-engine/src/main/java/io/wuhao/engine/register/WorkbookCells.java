package io.wuhao.engine.register;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** The text of a workbook's cell as the user sees it, unrounded by its format. */
final class WorkbookCells {

    /** Excel computes with 17 digits and shows 15: the rest is binary noise (0.30000000000000004). */
    private static final MathContext SHOWN = new MathContext(15);

    private WorkbookCells() {}

    /** A number; in a cell that shows per cent, 0.052 is {@code 5.2%}. */
    static String text(BigDecimal number, String format) {
        BigDecimal shown = number.round(SHOWN);
        return showsPerCent(format) ? plain(shown.movePointRight(2)) + "%" : plain(shown);
    }

    private static String plain(BigDecimal number) {
        return Math.abs((long) number.scale()) > 400
                ? number.toString()
                : number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    static String text(LocalDateTime time) {
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? time.toLocalDate().toString()
                : time.toLocalDate() + " " + time.toLocalTime();
    }

    static String text(boolean value) {
        return value ? "TRUE" : "FALSE";
    }

    private static boolean showsPerCent(String format) {
        return format.replaceAll("\"[^\"]*\"|\\\\.", "").contains("%");
    }
}
