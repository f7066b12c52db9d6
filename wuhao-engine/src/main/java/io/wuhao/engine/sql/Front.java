package io.wuhao.engine.sql;

import io.wuhao.engine.Label;
import io.wuhao.engine.formula.SqlPrinter;
import io.wuhao.engine.formula.Term;
import io.wuhao.engine.register.Column;
import io.wuhao.engine.register.Register;
import io.wuhao.engine.scheme.Clause;
import io.wuhao.engine.scheme.Grouping;
import io.wuhao.engine.scheme.Scheme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The first stages, of either year: who is assessed, with their figures, who takes no place, and which classes they are in.
 * (Steps 2 to 5 of the order of a run.)
 */
final class Front {

    private final Scheme scheme;
    private final Period period;
    private final Spelling spelling;
    private final Questions questions;

    Front(Scheme scheme, Period period, Spelling spelling, Questions questions) {
        this.scheme = scheme;
        this.period = period;
        this.spelling = spelling;
        this.questions = questions;
    }

    List<Stage> stages() {
        List<Stage> stages = new ArrayList<>(gathering());
        Clause when = scheme.assessed().when();
        String from = period.stage("gathered");
        if (when != null) {
            Label says =
                    Label.of("参评范围：%s", "Who is assessed: %s", when.written().text());
            stages.add(Stage.of(period.stage("assessed"), says, assessed(when, from)));
        }
        String population = when == null ? from : period.stage("assessed");
        if (Merging.asked(scheme)) {
            stages.addAll(new Merging(scheme, period, spelling, questions).stages(population));
            population = period.stage("merged");
        }
        stages.add(figures(population));
        stages.add(classed());
        stages.add(compared());
        return stages;
    }

    /** Who cannot be said to be in or out stays in sight this year, and is compared in neither. */
    private Select assessed(Clause when, String from) {
        if (period == Period.LAST_YEAR) {
            return new Select(from).all(from).where(spelling.holds(when.term(), Map.of()));
        }
        String condition = spelling.printRow(when.term());
        return new Select(from)
                .all(from)
                .column(
                        Label.of("因数据缺失无法判断是否参评", "A figure is missing: whether it is assessed cannot be said"),
                        "(" + condition + ") is null",
                        "assessed_undecided")
                .where("coalesce(" + condition + ", true)");
    }

    private boolean canBeUndecided() {
        return scheme.assessed().when() != null && period == Period.THIS_YEAR;
    }

    /** The rows of the register with all that formulas read, of this year or of last. */
    List<Stage> gathering() {
        List<Stage> stages = new ArrayList<>();
        Map<String, List<Term.Linked>> links = spelling.linked().keySet().stream()
                .collect(Collectors.groupingBy(Front::linkName, LinkedHashMap::new, Collectors.toList()));
        links.forEach((name, terms) -> stages.add(linked(name, terms)));
        stages.add(gathered(links.keySet()));
        return stages;
    }

    private static String linkName(Term.Linked link) {
        return link.register() + "_by_" + link.link().name();
    }

    /** Sums over linked rows: exact, and missing where any figure in it is missing. */
    private Stage linked(String name, List<Term.Linked> terms) {
        Term.Linked first = terms.get(0);
        String link = first.link().name();
        Select select =
                new Select(period.table(first.register())).column(link, "unit").column("count(*)", name + "_rows");
        for (Term.Linked term : terms) {
            select.column(aggregate(term), String.valueOf(spelling.linked().get(term)));
        }
        Label says = Label.of("%s：按（%s）汇总", "%s added up by (%s)", label(first.register()), link);
        return Stage.of(
                period.stage(name), says, select.where(link + " is not null").groupBy(List.of(link)));
    }

    private String label(String register) {
        return scheme.getTable(register).label().zh();
    }

    private String aggregate(Term.Linked term) {
        Term where = term.where();
        String filter = where == null
                ? ""
                : " filter (where "
                        + new SqlPrinter(Front::plain, scheme.assessed().asAt()).print(where) + ")";
        Column column = term.column();
        if (column == null) {
            return "cast(count(*)" + filter + " as double)";
        }
        String name = column.name();
        if (term.aggregate() == Term.Aggregate.COUNT) {
            return "cast(count(" + name + ")" + filter + " as double)";
        }
        String sum = "cast(sum(" + name + ")" + filter + " as double)";
        String value = switch (term.aggregate()) {
            case MEAN -> sum + " / nullif(count(" + name + ")" + filter + ", 0)";
            case MIN -> "cast(min(" + name + ")" + filter + " as double)";
            case MAX -> "cast(max(" + name + ")" + filter + " as double)";
            default -> "coalesce(" + sum + ", 0e0)";
        };
        return "case when count(*)" + filter + " = count(" + name + ")" + filter + " then " + value + " end";
    }

    private static String plain(Term.Leaf leaf) {
        if (leaf instanceof Term.Own own) {
            return own.type() == Term.Type.NUMBER
                    ? "cast(" + own.column().name() + " as double)"
                    : own.column().name();
        }
        throw new IllegalStateException("only columns stand inside an aggregate: " + leaf);
    }

    private Stage gathered(Iterable<String> links) {
        Register who = scheme.who();
        String table = period.table(who.name());
        Select select = new Select(table).column(table + "." + who.key(), "unit");
        String shownBy = scheme.assessed().shownBy();
        if (shownBy != null && period == Period.THIS_YEAR) {
            select.column(table + "." + shownBy, "unit_name");
        }
        for (Column column : who.columns()) {
            if (questions.needsColumn(column.name(), spelling)) {
                String read = table + "." + column.name();
                String figure = column.isNumber() ? "cast(" + read + " as double)" : read;
                String key = table + "." + who.key();
                select.column(column.label(), spelling.supposed().column(column.name(), key, figure), column.name());
            }
        }
        for (String link : links) {
            String stage = period.stage(link);
            spelling.linked().forEach((term, name) -> {
                if (linkName(term).equals(link)) {
                    select.column(orNone(term, stage, link, name), name);
                }
            });
            select.join("left join " + stage + " on " + stage + ".unit = " + table + "." + who.key());
        }
        if (period == Period.THIS_YEAR && !spelling.lastYear().isEmpty()) {
            spelling.lastYear().values().forEach(name -> select.column("last_year." + name, name));
            select.join("left join last_year on last_year.unit = " + table + "." + who.key());
        }
        Label says =
                Label.of("登记数据：%s", "Figures of the register: %s", who.label().zh());
        return Stage.of(period.stage("gathered"), says, select);
    }

    /** A unit without linked rows has a sum and a count of 0; a mean, smallest or largest of nothing is missing. */
    private static String orNone(Term.Linked term, String stage, String link, String name) {
        String read = stage + "." + name;
        boolean zero = term.aggregate() == Term.Aggregate.SUM || term.aggregate() == Term.Aggregate.COUNT;
        return zero ? "case when " + stage + "." + link + "_rows is null then 0e0 else " + read + " end" : read;
    }

    private Stage figures(String from) {
        Select select = new Select(from).all(from);
        for (Scheme.Indicator indicator : scheme.indicators().values()) {
            if (!questions.isColumn(indicator)) {
                select.column(
                        says(indicator), spelling.print(indicator.formula().term()), indicator.name());
            }
            questions
                    .parts(indicator)
                    .ifPresent(parts -> select.column(numerator(indicator, parts), indicator.name() + "_numerator")
                            .column(spelling.print(parts.denominator()), indicator.name() + "_denominator"));
        }
        return Stage.of(period.stage("figures"), Label.of("指标值", "Indicators, unit by unit"), select);
    }

    private String numerator(Scheme.Indicator indicator, Questions.Parts parts) {
        return spelling.supposed()
                .numerator(indicator.name(), spelling.print(parts.numerator()), spelling.print(parts.denominator()));
    }

    private static Label says(Scheme.Indicator indicator) {
        String unit = indicator.unit().isNone() ? "" : " (" + indicator.unit() + ")";
        String formula = " = " + indicator.formula().written().text() + unit;
        return new Label(indicator.label().zh() + formula, indicator.label().en() + formula);
    }

    private Stage classed() {
        String from = period.stage("figures");
        Select select = new Select(from).all(from);
        List<String> decided = new ArrayList<>();
        if (canBeUndecided()) {
            decided.add("case when assessed_undecided then 'assessed' end");
        }
        select.column(Label.of("不参评情形", "Who takes no place"), ungraded(decided), "ungraded");
        for (Grouping group : scheme.groups().values()) {
            if (group.column() == null) {
                select.column(group.label(), classOf(group, decided), group.name());
            }
        }
        String undecided = decided.isEmpty()
                ? "cast(null as varchar(1))"
                : "nullif(concat_ws(', ',\n  " + String.join(",\n  ", decided) + "\n), '')";
        select.column(Label.of("因数据缺失无法判断的条件", "Conditions that a missing figure leaves open"), undecided, "undecided");
        return Stage.of(period.stage("classed"), Label.of("不参评与分类", "Who takes no place, and the classes"), select);
    }

    private String ungraded(List<String> decided) {
        if (scheme.ungraded().isEmpty()) {
            return "cast(null as varchar(1))";
        }
        StringBuilder text = new StringBuilder("case");
        for (Scheme.Ungraded kind : scheme.ungraded()) {
            String condition = spelling.print(kind.when().term());
            text.append("\n  when ").append(condition).append(" then ").append(Literals.text(kind.kind()));
            decided.add("case when (" + condition + ") is null then " + Literals.text(kind.kind()) + " end");
        }
        return text.append("\nend").toString();
    }

    private String classOf(Grouping group, List<String> decided) {
        StringBuilder text = new StringBuilder("case");
        for (Grouping.GroupClass one : group.classes()) {
            if (one.when() != null) {
                String condition = spelling.print(one.when().term());
                text.append("\n  when ").append(condition).append(" then ").append(Literals.text(one.code()));
                decided.add("case when (" + condition + ") is null then " + Literals.text(one.code()) + " end");
            }
        }
        return text.append("\nend").toString();
    }

    /** From here on, compared are the units that take a place and are in a class that has items. */
    private Stage compared() {
        String from = period.stage("classed");
        List<String> conditions = new ArrayList<>(List.of("ungraded is null"));
        if (canBeUndecided()) {
            conditions.add("not assessed_undecided");
        }
        for (String group : questions.groupsThatMatter()) {
            conditions.add(group + " is not null");
        }
        String by = scheme.points().by();
        if (by != null) {
            conditions.add(by + " in (" + Literals.texts(scheme.points().items().keySet()) + ")");
        }
        Select select = new Select(from)
                .all(from)
                .column("coalesce(" + String.join("\n  and ", conditions) + ", false)", "compared");
        return Stage.of(period.stage("compared"), Label.of("参与比较的单位", "The units that are compared"), select);
    }
}
