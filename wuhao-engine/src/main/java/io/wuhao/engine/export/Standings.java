package io.wuhao.engine.export;

import io.wuhao.engine.run.Assessment;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ranking as far as a screen has room for it: the head of each list, both sides of each cut, and its last line. */
public final class Standings {

    private Standings() {}

    /**
     * One line of a list.
     *
     * @param line its position in its list, from 1; places may be shared, lines are not
     * @param lines how many lines the list has
     * @param cut whether a cut lies between the line before and this one
     * @param direct whether its grade was given directly, outside the list
     */
    public record Line(
            @Nullable String group,
            long line,
            long lines,
            @Nullable Integer rank,
            String unit,
            @Nullable String name,
            @Nullable BigDecimal score,
            @Nullable String gradeBefore,
            @Nullable String grade,
            boolean cut,
            boolean direct) {}

    /** Every list, shortened: its first {@code head} lines, two on either side of each cut, and the last. */
    public static List<Line> of(Assessment assessment, int head) {
        String list = "partition by group_name order by " + ListOrder.by(assessment.scheme());
        return assessment
                .answer()
                .store()
                .list(
                        "with listed as (select *, row_number() over (" + list + ") as line,"
                                + " count(*) over (partition by group_name) as lines,"
                                + " coalesce(grade_before_adjustment <> lag(grade_before_adjustment) over (" + list
                                + "), false) and not (rank is null and direct is not null) as cut,"
                                + " rank is null and direct is not null as given"
                                + " from result where score is not null or grade is not null),"
                                + " near as (select *, max(cut) over (" + list
                                + " rows between 1 preceding and 2 following) as shown from listed)"
                                + " select * from near where line <= " + head + " or shown or line = lines"
                                + " order by group_name nulls last, line nulls last",
                        row -> {
                            int rank = row.getInt("rank");
                            Integer place = row.wasNull() ? null : rank;
                            return new Line(
                                    row.getString("group_name"),
                                    row.getLong("line"),
                                    row.getLong("lines"),
                                    place,
                                    row.getString("unit"),
                                    row.getString("name"),
                                    row.getBigDecimal("score"),
                                    row.getString("grade_before_adjustment"),
                                    row.getString("grade"),
                                    row.getBoolean("cut"),
                                    row.getBoolean("given"));
                        });
    }
}
