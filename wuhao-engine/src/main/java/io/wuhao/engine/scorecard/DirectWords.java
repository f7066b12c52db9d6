package io.wuhao.engine.scorecard;

import io.wuhao.engine.Label;
import io.wuhao.engine.scheme.Clause;
import io.wuhao.engine.scheme.DirectGrade;
import io.wuhao.engine.scheme.Scheme;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Grades given directly, in words: the rule, and why a unit has one. */
final class DirectWords {

    private final Scheme scheme;
    private final Formulas formulas;
    private final Classes classes;

    DirectWords(Scheme scheme, Formulas formulas) {
        this.scheme = scheme;
        this.formulas = formulas;
        this.classes = new Classes(scheme);
    }

    /** {@code 纳税大户：税收前 10 名（各规模分别排，并列的都算），直接定为 A，不占名额。} */
    Label rule(DirectGrade one) {
        String sameAs = one.sameAs();
        Label becomes = sameAs == null
                ? Label.of("直接定为 %s", "graded %s directly", one.becomes())
                : Words.of("随%s所指单位的最终等级", "takes the final grade of the unit named by %s", column(sameAs));
        return Words.of("%s：%s，%s，%s。", "%s: %3$s, %4$s, where %2$s.", one.label(), where(one), becomes, quota(one));
    }

    private Label column(String name) {
        return scheme.who().findColumn(name).map(column -> column.label()).orElse(Label.same(name));
    }

    private static Label quota(DirectGrade one) {
        return one.insideQuota() ? Label.of("占用名额", "inside the quota") : Label.of("不占名额", "outside the quota");
    }

    /** Where it is given, as the rule says it. */
    Label where(DirectGrade one) {
        List<Label> conditions = new ArrayList<>();
        DirectGrade.Placing placing = one.placing();
        if (placing != null) {
            conditions.add(place(placing));
        }
        Clause when = one.when();
        if (when != null) {
            conditions.add(formulas.rule(when.term()));
        }
        return Words.joined(conditions, "，且", ", and ");
    }

    private Label place(DirectGrade.Placing placing) {
        Clause by = placing.by();
        Clause among = placing.among();
        List<String> within = placing.within();
        List<String> groups = within == null ? scheme.ranking().within() : within;
        Label apart = groups.isEmpty()
                ? Words.NOTHING
                : Words.of(
                        "，各%s分别排",
                        ", in each %s apart",
                        Words.listed(groups.stream().map(classes::grouping).toList()));
        Label who = among == null
                ? Words.NOTHING
                : Words.of("，只排符合（%s）的单位", ", of units where %s only", formulas.rule(among.term()));
        return Words.of(
                "按%s排在%s（并列的都算%s%s）",
                "it is of %2$s by %1$s (ties all count%3$s%4$s)",
                by == null ? Label.of("得分", "score") : formulas.rule(by.term()),
                PortionWords.of(placing.portion()),
                apart,
                who);
    }

    Label shared(UnitRow row) {
        DirectGrade direct = get(String.valueOf(row.text("direct_reason")));
        Label why = why(direct, row);
        String other = row.text("same_as");
        String grade = row.text("grade");
        if (other == null || grade == null) {
            return Words.of("%s：%s；没有可随的等级。", "%s: %s; there is no grade to take.", direct.label(), why);
        }
        return Words.of(
                "随 %s 的最终等级，为 %s：%s，因为%s。",
                "Takes the final grade of %s, which is %s: %s, since %s.", other, grade, direct.label(), why);
    }

    private DirectGrade get(String name) {
        return scheme.direct().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    Label given(String name, String grade, UnitRow row) {
        DirectGrade direct = get(name);
        return Words.of(
                "直接定为 %s（%s）：%s，因为%s。",
                "Graded %s directly (%s): %s, since %s.", grade, quota(direct), direct.label(), why(direct, row));
    }

    private Label why(DirectGrade direct, UnitRow row) {
        List<Label> says = new ArrayList<>();
        DirectGrade.Placing placing = direct.placing();
        if (placing != null) {
            says.add(stands(placing, row.whole("place_for_" + direct.name()), row));
        }
        Clause when = direct.when();
        if (when != null) {
            says.add(formulas.condition(when.term(), row));
        }
        return Words.joined(says, "，且", ", and ");
    }

    private Label stands(DirectGrade.Placing placing, @Nullable Integer place, UnitRow row) {
        Clause by = placing.by();
        List<String> within = placing.within();
        Label group = within == null ? classes.list(row) : classes.of(row, within);
        return Words.of(
                "按%s是%s%s",
                "by %s it is %s%s",
                by == null ? Label.of("得分", "score") : formulas.condition(by.term(), row),
                place == null ? PortionWords.of(placing.portion()) : PortionWords.place(placing.portion(), place),
                group == null || group.equals(Classes.EVERYONE) ? Words.NOTHING : Words.of("，在%s中", ", in %s", group));
    }
}
