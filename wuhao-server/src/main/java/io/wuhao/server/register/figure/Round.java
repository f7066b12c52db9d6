package io.wuhao.server.register.figure;

import io.wuhao.engine.Label;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * That a department's figures of a period are collected, from a day to the day on which they are due, extensions granted.
 *
 * @param closed null while figures are taken, which they are after the deadline too
 */
public record Round(
        String department,
        String period,
        LocalDate opens,
        LocalDate due,
        @Nullable Closed closed) {

    /** That nothing more is taken but what was sent back. */
    public record Closed(String by, OffsetDateTime at, String why) {}

    public Round(String department, String period, LocalDate opens, LocalDate due) {
        this(department, period, opens, due, null);
    }

    public boolean isClosed() {
        return closed != null;
    }

    boolean hasOpened(LocalDate today) {
        return !opens.isAfter(today);
    }

    boolean isLate(LocalDate today) {
        return today.isAfter(due);
    }

    boolean isAskedBy(Extension extension) {
        return department.equals(extension.department()) && period.equals(extension.period());
    }

    Round until(LocalDate other) {
        return new Round(department, period, opens, other, closed);
    }

    public Round closed(@Nullable Closed other) {
        return new Round(department, period, opens, due, other);
    }

    /** How far the deadline is, in words. */
    public Label left(LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, due);
        if (days == 0) {
            return Label.of("今天截止", "due today");
        }
        return days > 0
                ? Label.of("%2$s 截止，还有 %1$d 天", "due %2$s, in %1$d days", days, due)
                : Label.of("%2$s 截止，已逾期 %1$d 天", "due %2$s, overdue by %1$d days", -days, due);
    }
}
