package io.wuhao.engine.sql;

import io.wuhao.engine.Label;
import io.wuhao.engine.scheme.Scheme;
import java.util.ArrayList;
import java.util.List;

/**
 * Units that take the final grade of another, named by a column of theirs. (Step 18.) Who is named may itself take a grade: each
 * stage doubles the steps followed, eight in all, and no engine needs to recur. What is not at its end by then goes in a circle.
 */
final class SharedGrades {

    private final Scheme scheme;

    SharedGrades(Scheme scheme) {
        this.scheme = scheme;
    }

    static boolean asked(Scheme scheme) {
        return scheme.grading() != null && scheme.direct().stream().anyMatch(one -> one.sameAs() != null);
    }

    List<Stage> stages() {
        return asked(scheme)
                ? List.of(
                        first(),
                        doubled("taken_twice", "first_taken"),
                        doubled("taken_further", "taken_twice"),
                        doubled("taken", "taken_further"),
                        shared())
                : List.of();
    }

    private Stage first() {
        String unit = Merging.unit(scheme);
        Select select = new Select("final_grades")
                .column("final_grades." + unit, "taker")
                .where("final_grades.takes_from is not null");
        if (Merging.asked(scheme)) {
            select.column("merging.merged_unit", "giver")
                    .join("left join merging on merging.unit = final_grades.takes_from");
        } else {
            select.column("final_grades.takes_from", "giver");
        }
        return Stage.of("first_taken", Label.of("随哪个单位定级", "Whose grade is taken"), select);
    }

    private static Stage doubled(String name, String from) {
        return Stage.of(
                name,
                Label.of("所随单位自己也随别的单位的，跟到底", "Followed to a unit that has a grade of its own"),
                new Select(from)
                        .column(from + ".taker", "taker")
                        .column("coalesce(further.giver, " + from + ".giver)", "giver")
                        .join("left join " + from + " as further on further.taker = " + from + ".giver"));
    }

    private Stage shared() {
        String unit = Merging.unit(scheme);
        List<String> names = new ArrayList<>();
        scheme.direct().stream()
                .filter(one -> one.sameAs() != null)
                .forEach(one -> names.add(Literals.text(one.name())));
        String takes = "final_grades.ungraded is null and coalesce(final_grades.direct_reason in ("
                + String.join(", ", names) + "), false)";
        Select select = new Select("final_grades")
                .all("final_grades")
                .column(takes, "takes_grade")
                .column("case when " + takes + " then giver.own_grade else final_grades.own_grade end", "grade")
                .column("taken.giver", "same_as")
                .column("further.taker is not null", "in_circle")
                .join("left join taken on taken.taker = final_grades." + unit)
                .join("left join final_grades as giver on giver." + unit + " = taken.giver")
                .join("left join first_taken as further on further.taker = taken.giver");
        return Stage.of(
                "shared_grades",
                Label.of("同享等级：取所随单位的最终等级", "Shared grades: the final grade of the other unit"),
                select);
    }
}
