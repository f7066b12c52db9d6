package io.wuhao.engine.sql;

import io.wuhao.engine.Label;
import io.wuhao.engine.formula.Term;
import io.wuhao.engine.register.Column;
import io.wuhao.engine.scheme.Scheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Rows that share a value are one unit, known by the first of their keys. (Step 2.) From {@link #merged} on there is a row a unit;
 * {@code assessment} has a row for each row of the register again. (Step 18.)
 */
final class Merging {

    private final Scheme scheme;
    private final Period period;
    private final Spelling spelling;
    private final Questions questions;

    Merging(Scheme scheme, Period period, Spelling spelling, Questions questions) {
        this.scheme = scheme;
        this.period = period;
        this.spelling = spelling;
        this.questions = questions;
    }

    static boolean asked(Scheme scheme) {
        return scheme.assessed().mergedBy() != null;
    }

    /** The column that names a unit in the stages after the population. */
    static String unit(Scheme scheme) {
        return asked(scheme) ? "merged_unit" : "unit";
    }

    List<Stage> stages(String from) {
        return List.of(merging(from), merged());
    }

    private Stage merging(String from) {
        String by = String.valueOf(scheme.assessed().mergedBy());
        String alone = canBeUndecided() ? by + " is null or assessed_undecided" : by + " is null";
        String together = canBeUndecided() ? by + ", assessed_undecided" : by;
        String unit = "case when " + alone + " then unit else min(unit) over (partition by " + together + ") end";
        return Stage.of(
                period.stage("merging"),
                Label.of("按（%s）合并，以第一个主键为名", "Merged by (%s), named by the first key", by),
                new Select(from).all(from).column(unit, "merged_unit"));
    }

    private Stage merged() {
        List<String> disagreeing = new ArrayList<>();
        Select select = new Select(period.stage("merging"))
                .column("merged_unit", "merged_unit")
                .column("count(*)", "merged_rows");
        if (canBeUndecided()) {
            select.column("count(case when assessed_undecided then 1 end) > 0", "assessed_undecided");
        }
        for (Column column : scheme.who().columns()) {
            if (questions.needsColumn(column.name(), spelling)) {
                add(select, column.name(), new Term.Own(column), column.label(), disagreeing);
            }
        }
        spelling.linked().forEach((term, name) -> add(select, name, term, Label.same(""), disagreeing));
        if (period == Period.THIS_YEAR) {
            for (Map.Entry<Term.LastYear, String> last : spelling.lastYear().entrySet()) {
                add(select, last.getValue(), last.getKey().of(), Label.same(""), disagreeing);
            }
        }
        String open = disagreeing.isEmpty()
                ? "cast(null as varchar(1))"
                : "nullif(concat_ws(', ',\n  " + String.join(",\n  ", disagreeing) + "\n), '')";
        select.column(Label.of("各行不一致的列", "Columns in which the rows disagree"), open, "disagreeing");
        return Stage.of(
                period.stage("merged"),
                Label.of(
                        "合并：数字相加，缺一项即缺失；任一为是即为是；日期取最早；代码和文本须一致",
                        "Merged: numbers added, missing if a part is; one yes is a yes; the earliest date; codes and texts must agree"),
                select.groupBy(List.of("merged_unit")));
    }

    /** A row that may not be assessed is merged with no other. */
    private boolean canBeUndecided() {
        return scheme.assessed().when() != null && period == Period.THIS_YEAR;
    }

    private void add(Select select, String name, Term read, Label label, List<String> disagreeing) {
        String known = "count(" + name + ") = count(*)";
        String value = switch (read.type()) {
            case NUMBER -> "case when " + known + " then " + number(name, read) + " end";
            case DATE -> "case when " + known + " then min(" + name + ") end";
            case CONDITION ->
                "case when count(case when " + name + " then 1 end) > 0 then true when " + known + " then false end";
            case TEXT -> "min(" + name + ")";
        };
        if (read.type() == Term.Type.TEXT) {
            disagreeing.add("case when min(" + name + ") <> max(" + name + ") then " + Literals.text(name) + " end");
        }
        select.column(label, spelling.supposed().mergedColumn(name, value), name);
    }

    /** Figures have six decimals: added as decimals, in any order, they give the same sum. */
    private static String number(String name, Term read) {
        if (read instanceof Term.Linked link) {
            if (link.aggregate() == Term.Aggregate.MIN) {
                return "min(" + name + ")";
            } else if (link.aggregate() == Term.Aggregate.MAX) {
                return "max(" + name + ")";
            }
        }
        return "case when count(*) = 1 then min(" + name + ") else cast(sum(cast(" + name
                + " as decimal(38,6))) as double) end";
    }
}
