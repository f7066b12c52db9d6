package io.wuhao.engine.scorecard;

import io.wuhao.engine.Label;
import io.wuhao.engine.scheme.Clause;
import io.wuhao.engine.scheme.Grouping;
import io.wuhao.engine.scheme.Points;
import io.wuhao.engine.scheme.Scheme;
import io.wuhao.engine.sql.Compiler;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A scheme read aloud, in the order of the rulebook, so that an office can hold it beside the document. */
public final class SchemeReading {

    private final Scheme scheme;
    private final Formulas formulas;
    private final ItemReading items;
    private final ResultReading result;

    private SchemeReading(Scheme scheme) {
        this.scheme = scheme;
        this.formulas = new Formulas(scheme, Compiler.columns(scheme));
        this.items = new ItemReading(scheme, formulas);
        this.result = new ResultReading(scheme, formulas);
    }

    /** One part of the rulebook: its heading and its sentences. */
    public record Section(Label heading, List<Label> sentences) {
        public Section {
            sentences = List.copyOf(sentences);
        }
    }

    /** The parts of which there is something to say. */
    public static List<Section> of(Scheme scheme) {
        return new SchemeReading(scheme).sections();
    }

    private List<Section> sections() {
        Map<Label, List<Label>> parts = new LinkedHashMap<>();
        parts.put(Label.of("依据", "Source"), head());
        parts.put(Label.of("登记表", "Registers"), new TableReading(scheme).say());
        parts.put(Label.of("评价对象", "Who is assessed"), assessed());
        parts.put(Label.of("不评级", "Not graded"), ungraded());
        parts.put(Label.of("分组", "Groups"), groups());
        parts.put(Label.of("指标", "Figures"), indicators());
        parts.put(Label.of("计分", "Points"), points());
        parts.put(Label.of("总分", "Total"), result.total());
        parts.put(Label.of("加分", "Bonus"), result.adjustment(scheme.bonus(), Label.of("加", "adds")));
        parts.put(Label.of("扣分", "Penalty"), result.adjustment(scheme.penalty(), Label.of("扣", "takes off")));
        parts.put(Label.of("得分", "Score"), result.score());
        parts.put(Label.of("直接定级", "Grades given directly"), result.direct());
        parts.put(Label.of("排名", "Rank"), result.rank());
        parts.put(Label.of("等级", "Grades"), result.grades());
        parts.put(Label.of("调整", "Moves"), result.moves());
        parts.put(CardWords.LISTS, new ListWords(scheme, formulas).read());
        parts.put(
                Label.of("算例", "Cases"),
                List.of(Label.of(
                        "方案带有算例 %d 个。",
                        "The scheme carries %d cases.", scheme.cases().size())));
        parts.put(Label.of("单项出处", "Sources of single values"), sources());
        parts.put(Label.of("文件没有写明、按默认处理", "Defaults, where the document is silent"), defaults());
        parts.put(Label.of("文件没有印出", "Not printed in the document"), unknown());
        return parts.entrySet().stream()
                .filter(part -> !part.getValue().isEmpty())
                .map(part -> new Section(part.getKey(), part.getValue()))
                .toList();
    }

    private List<Label> head() {
        Scheme.Head head = scheme.head();
        List<Label> says = new ArrayList<>();
        says.add(Words.of("%s，%s 年数据。", "%s, figures of %s.", head.title(), String.valueOf(head.year())));
        head.document()
                .forEach((key, value) -> says.add(
                        key.equals("document")
                                ? Words.of("依据：%s。", "By: %s.", value)
                                : Words.of("%s：%s。", "%s: %s.", key, value)));
        says.add(Words.of("完整程度：%s。", "Of the document: %s.", scheme.known()));
        if (!head.notice().zh().isEmpty()) {
            says.add(head.notice());
        }
        head.assumed().forEach(one -> says.add(Words.of("约定：%s。", "Assumed: %s.", one)));
        return says;
    }

    private List<Label> assessed() {
        Clause when = scheme.assessed().when();
        Label who = scheme.who().label();
        String day = scheme.assessed().asAt().toString();
        List<Label> says = new ArrayList<>();
        says.add(
                when == null
                        ? Words.of(
                                "评价%s登记表的全部单位，时点 %s。", "All units of the register %s are assessed, as at %s.", who, day)
                        : Words.of(
                                "评价%s登记表中符合下列条件的单位，时点 %s：%s。",
                                "Of the register %s are assessed, as at %s, the units of which this holds: %s.",
                                who,
                                day,
                                formulas.rule(when.term())));
        String merged = scheme.assessed().mergedBy();
        if (merged != null) {
            says.add(Words.of(
                    "%s相同的单位合并评价，等级共用。",
                    "Units that share %s are assessed as one and share its grade.", result.column(merged)));
        }
        return says;
    }

    private List<Label> ungraded() {
        return scheme.ungraded().stream()
                .map(kind -> kind.managedAs() == null
                        ? Words.of(
                                "%s不评级：%s。",
                                "Not graded, %s: %s.",
                                kind.label(),
                                formulas.rule(kind.when().term()))
                        : Words.of(
                                "%s不评级，参照 %s 管理：%s。",
                                "Not graded, %s, managed as %s: %s.",
                                kind.label(),
                                kind.managedAs(),
                                formulas.rule(kind.when().term())))
                .toList();
    }

    private List<Label> groups() {
        return scheme.groups().values().stream()
                .map(group -> group.classes().isEmpty()
                        ? Words.of("按%s分组：每个值一组。", "By %s: a group for each value.", group.label())
                        : Words.of(
                                "按%s分组：%s。",
                                "By %s: %s.",
                                group.label(),
                                Words.joined(
                                        group.classes().stream()
                                                .map(this::oneClass)
                                                .toList(),
                                        "；",
                                        "; ")))
                .toList();
    }

    private Label oneClass(Grouping.GroupClass one) {
        Clause when = one.when();
        return when == null
                ? one.label()
                : Words.of("%s，即%s", "%s, that is %s", one.label(), formulas.rule(when.term()));
    }

    private List<Label> indicators() {
        List<Label> says = new ArrayList<>();
        for (Scheme.Indicator one : scheme.indicators().values()) {
            Label unit = one.unit().isNone()
                    ? Words.NOTHING
                    : Words.of("，单位%s", ", in %s", one.unit().label());
            Label better = one.lowerIsBetter() ? Label.of("，越低越好", ", lower is better") : Words.NOTHING;
            Label formula = one.checks().isEmpty()
                    ? formulas.formula(one)
                    : Label.of("清单逐条相加", "the points of its checklist, added up");
            Label office = one.department();
            Label department = office == null ? Words.NOTHING : Words.of("，数据由%s提供", ", supplied by %s", office);
            says.add(Words.of("%s = %s%s%s%s。", "%s = %s%s%s%s.", one.label(), formula, unit, better, department));
            one.checks()
                    .forEach(check -> says.add(Words.of(
                            "%s：%s，%s 分。",
                            "%s: %s: %s points.",
                            check.label(),
                            formulas.rule(check.when().term()),
                            Figures.exact(check.points()))));
        }
        return says;
    }

    private List<Label> points() {
        List<Label> says = new ArrayList<>();
        scheme.points().items().forEach((code, list) -> {
            for (Points.Item item : list) {
                says.add(Words.of("%s%s", "%s%s", result.classOf(scheme.points().by(), code), items.say(code, item)));
            }
        });
        return says;
    }

    private List<Label> sources() {
        List<Label> says = new ArrayList<>();
        scheme.sources().forEach((path, source) -> says.add(Words.of("%s：%s。", "%s: %s.", path, source)));
        return says;
    }

    private List<Label> defaults() {
        return scheme.defaults().stream()
                .map(one -> Words.of("%s：%s", "%s: %s", one.path(), one.says()))
                .toList();
    }

    private List<Label> unknown() {
        return scheme.unknown().stream()
                .map(one -> one.effect().en().isEmpty()
                        ? Words.of("%s：文件没有印出。", "%s: not printed in the document.", one.path())
                        : Words.of("%s：文件没有印出，%s。", "%s: not printed in the document; %s.", one.path(), one.effect()))
                .toList();
    }
}
