package io.wuhao.engine.scorecard;

import io.wuhao.engine.Label;
import io.wuhao.engine.run.Store;
import java.util.HashMap;
import java.util.Map;

/** Which places the cuts gave to each grade, group by group, as the run left them. */
final class Cuts {

    /** From the first to the last place that the cut gave this grade, and how many units those are. */
    private record Range(int first, int last, int units) {}

    private final Map<String, Range> ranges = new HashMap<>();

    private Cuts() {}

    static Cuts of(Store store) {
        Cuts cuts = new Cuts();
        store.each(
                """
                select group_name, grade_before_adjustment, min(rank), max(rank), count(*) from result
                where rank is not null and direct is null and grade_before_adjustment is not null
                  and coalesce(merged_as, unit) = unit group by 1, 2""",
                row -> cuts.ranges.put(
                        key(row.getString(1), row.getString(2)),
                        new Range(row.getInt(3), row.getInt(4), row.getInt(5))));
        return cuts;
    }

    private static String key(String group, String grade) {
        return group + "\n" + grade;
    }

    /** {@code B 级是第 9 至第 31 名，共 23 家}; nothing where the cut gave this grade to nobody. */
    Label say(String group, String grade) {
        Range range = ranges.get(key(group, grade));
        if (range == null) {
            return Words.NOTHING;
        }
        return range.first() == range.last()
                ? Label.of("%s 是第 %d 名，共 %d 家；", "%s is place %d, %d in all; ", grade, range.first(), range.units())
                : Label.of(
                        "%s 是第 %d 至第 %d 名，共 %d 家；",
                        "%s is places %d to %d, %d in all; ", grade, range.first(), range.last(), range.units());
    }
}
