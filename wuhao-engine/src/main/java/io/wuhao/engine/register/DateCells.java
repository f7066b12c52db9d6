package io.wuhao.engine.register;

import io.wuhao.engine.Label;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as offices write them; a time of day is dropped if it is midnight (workbooks and Parquet write one). */
final class DateCells {

    private static final Pattern DAY = Pattern.compile("(?:(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})"
            + "|(\\d{4}) ?年 ?(\\d{1,2}) ?月 ?(\\d{1,2}) ?日"
            + "|(\\d{4})(\\d{2})(\\d{2}))(?:[T ]0{1,2}:00(?::00(?:\\.0+)?)?)?");
    private static final Label ADVICE =
            Label.of("请写成 2022-12-31 或 2022年12月31日。", "Write it as 2022-12-31 or 2022年12月31日.");

    private DateCells() {}

    static Reading read(String text) {
        String clean = text.startsWith("'") ? text.substring(1) : text;
        Matcher day = DAY.matcher(clean);
        if (!day.matches()) {
            return notADay(text);
        }
        int first = day.group(1) != null ? 1 : day.group(5) != null ? 5 : 8;
        int step = first == 1 ? 2 : 1;
        int month = first + step;
        try {
            LocalDate value = LocalDate.of(number(day, first), number(day, month), number(day, month + 1));
            return value.getYear() < 1800 || value.getYear() > 2200 ? notADay(text) : Reading.of(value);
        } catch (DateTimeException noSuchDay) {
            return Reading.wrong(
                    Label.of("日历上没有“%s”这一天。", "The calendar has no day \"%s\".", Reading.shown(text)), ADVICE);
        }
    }

    private static int number(Matcher day, int group) {
        return Integer.parseInt(day.group(group));
    }

    private static Reading notADay(String text) {
        boolean serial = text.matches("[345]\\d{4}(\\.\\d+)?");
        return Reading.wrong(
                Label.of("“%s”不是日期。", "\"%s\" is not a date.", Reading.shown(text)),
                serial
                        ? Label.of(
                                "它像 Excel 的日期序号：请将该列设为日期格式，或写成 2022-12-31。",
                                "It looks like Excel's serial number of a day: format the column as a date, or write"
                                        + " 2022-12-31.")
                        : ADVICE);
    }
}
