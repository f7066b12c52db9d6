package io.wuhao.engine.scorecard;

import io.wuhao.engine.Label;
import io.wuhao.engine.formula.SentencePrinter;
import io.wuhao.engine.formula.Term;
import io.wuhao.engine.register.Column;
import io.wuhao.engine.scheme.Scheme;
import io.wuhao.engine.scheme.Total;
import io.wuhao.engine.sql.Columns;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Formulas in words, by the labels of what they read, and with a unit's figures in their places. */
final class Formulas {

    static final Label MISSING = Label.of("（缺失）", "(missing)");

    private final Scheme scheme;
    private final Columns columns;
    private final SentencePrinter printer;
    private final Named named;

    Formulas(Scheme scheme, Columns columns) {
        this.scheme = scheme;
        this.columns = columns;
        this.printer = new SentencePrinter(this::name);
        this.named = new Named(scheme);
    }

    Label words(Term term) {
        return printer.print(term);
    }

    /** The formula of an indicator, in which other indicators are called by their names. */
    Label formula(Scheme.Indicator indicator) {
        return words(named.inside(indicator.formula().term()));
    }

    /** The same with this unit's figures. */
    Label figures(Scheme.Indicator indicator, UnitRow row) {
        return filled(named.inside(indicator.formula().term()), row, Map.of());
    }

    /** The formula with this unit's figures; {@code variables} are what the place of the formula knows besides. */
    Label figures(Term term, UnitRow row, Map<String, Label> variables) {
        return filled(named.in(term), row, variables);
    }

    private Label filled(Term term, UnitRow row, Map<String, Label> variables) {
        Map<String, Label> read = new HashMap<>(variables);
        Term filled = term.replace(leaf -> {
            boolean isIndicator = leaf instanceof Term.Variable variable
                    && scheme.indicators().containsKey(variable.name());
            if (leaf instanceof Term.Variable && !isIndicator) {
                return leaf;
            }
            String key = "figure " + read.size();
            read.put(key, figure((Term.Leaf) leaf, row));
            return new Term.Variable(key, leaf.type(), leaf.unit());
        });
        return new SentencePrinter(name -> read.getOrDefault(name, name(name))).print(filled);
    }

    /** Whether the formula only names a column, so that there is nothing to be computed. */
    static boolean isFigure(Term term) {
        return term instanceof Term.Own;
    }

    /** What a condition read, each known figure with its value: {@code 税收 1,200 万元、规模 规上}; what is yes or no says itself. */
    private Label read(Term term, UnitRow row) {
        List<Label> parts = new ArrayList<>();
        for (Term.Leaf leaf : term.leaves()) {
            if (leaf.type() == Term.Type.CONDITION) {
                continue;
            }
            Label figure = leaf instanceof Term.Variable variable ? variable(variable, row) : figure(leaf, row);
            if (!figure.equals(MISSING)) {
                parts.add(Words.of("%s %s", "%s %s", words(leaf), figure));
            }
        }
        return Words.listed(parts);
    }

    /** A condition or a figure as the rule says it. */
    Label rule(Term term) {
        return words(named.in(term));
    }

    /** A condition with what it read. */
    Label condition(Term term, UnitRow row) {
        Term said = named.in(term);
        Label read = read(said, row);
        return read.zh().isEmpty() ? words(said) : Words.of("%s（%s）", "%s (%s)", words(said), read);
    }

    /** The figures that are missing in it. */
    List<Label> missing(Term term, UnitRow row) {
        return term.leaves().stream()
                .filter(leaf -> columns.find(leaf)
                        .map(name -> row.columns().get(name) == null)
                        .orElse(false))
                .map(this::words)
                .toList();
    }

    private Label variable(Term.Variable variable, UnitRow row) {
        String name = variable.name();
        String column = name.equals("score")
                ? "ranked_on"
                : name.startsWith("points(") ? name.substring(7, name.length() - 1) + "_points" : name;
        Double figure = row.number(column);
        return figure == null ? MISSING : Figures.of(figure, variable.unit());
    }

    /** With its unit, in parentheses where it is negative. */
    private Label figure(Term.Leaf leaf, UnitRow row) {
        Double number = leaf instanceof Term.Variable variable
                ? row.number(variable.name())
                : columns.find(leaf).map(row::number).orElse(null);
        Label value = number == null ? value(leaf, row) : Figures.of(number, leaf.unit());
        return number != null && number < 0 ? Words.of("(%s)", "(%s)", value) : value;
    }

    /** The number that was read; 0 where there is none. */
    double number(Term.Leaf leaf, UnitRow row) {
        Double number = columns.find(leaf).map(row::number).orElse(null);
        return number == null ? 0 : number;
    }

    /** What was read, without its unit. */
    Label value(Term.Leaf leaf, UnitRow row) {
        Object value = columns.find(leaf).map(name -> row.columns().get(name)).orElse(null);
        if (value == null) {
            return MISSING;
        } else if (value instanceof Number number) {
            return Label.same(Figures.of(number.doubleValue()));
        } else if (value instanceof Boolean yes) {
            return yes ? Label.of("是", "yes") : Label.of("否", "no");
        }
        Term own = leaf instanceof Term.LastYear last ? last.of() : leaf;
        Label code = own instanceof Term.Own column ? column.column().oneOf().get(value.toString()) : null;
        return code == null ? Label.same(value.toString()) : code;
    }

    private Label name(String name) {
        return switch (name) {
            case "value" -> Label.of("数值", "value");
            case "weight" -> Label.of("分值", "weight");
            case "benchmark" -> Label.of("基准值", "benchmark");
            case "place" -> Label.of("名次", "place");
            case "count" -> Label.of("单位数", "count");
            case "mean" -> Label.of("平均值", "mean");
            case "deviation" -> Label.of("标准差", "deviation");
            case "min" -> Label.of("最小值", "least value");
            case "max" -> Label.of("最大值", "greatest value");
            case "score" -> Label.of("得分", "score");
            case "as_at" -> Label.of("时点", "the day that counts");
            default ->
                name.startsWith("points(")
                        ? points(name.substring(7, name.length() - 1))
                        : scheme.indicators().containsKey(name) ? labelOf(name) : register(name);
        };
    }

    private Label points(String node) {
        return Words.of("%s得分", "points of %s", labelOf(node));
    }

    /** The label of an item or a total. */
    Label labelOf(String node) {
        Scheme.Indicator indicator = scheme.indicators().get(node);
        return indicator != null
                ? indicator.label()
                : scheme.total().branches().stream()
                        .filter(branch -> branch.name().equals(node))
                        .map(Total.Branch::label)
                        .findFirst()
                        .orElse(Label.same(node));
    }

    /** Registers are called by their names, or by what the units call the rows that refer to them. */
    private Label register(String name) {
        Stream<Column> all = scheme.tables().values().stream().flatMap(table -> table.columns().stream());
        String table = scheme.tables().containsKey(name)
                ? name
                : scheme.tables().values().stream()
                        .filter(one -> one.columns().stream().anyMatch(column -> name.equals(column.called())))
                        .map(io.wuhao.engine.register.Register::name)
                        .findFirst()
                        .orElse("");
        return scheme.tables().containsKey(table)
                ? scheme.getTable(table).label()
                : all.filter(column -> column.name().equals(name))
                        .map(Column::label)
                        .findFirst()
                        .orElse(Label.same(name));
    }
}
