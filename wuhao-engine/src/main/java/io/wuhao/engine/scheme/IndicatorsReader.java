package io.wuhao.engine.scheme;

import io.wuhao.engine.Label;
import io.wuhao.engine.Place;
import io.wuhao.engine.formula.Formula;
import io.wuhao.engine.formula.Scope;
import io.wuhao.engine.formula.Term;
import io.wuhao.engine.register.Register;
import io.wuhao.engine.register.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The section {@code indicators}. An indicator may read another one: they are bound in the order of their needs, and a circle
 * is refused. An indicator without a formula is the column of its name.
 */
final class IndicatorsReader {

    private static final List<String> COMPUTED = List.of("formula", "checklist", "marks");
    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_]*");

    private final Reading reading;
    private final Register who;
    private final Map<String, Keys> written = new LinkedHashMap<>();
    private final Map<String, Scheme.Indicator> bound = new LinkedHashMap<>();
    private Scope scope;

    private IndicatorsReader(Reading reading, Register who, Scope scope) {
        this.reading = reading;
        this.who = who;
        this.scope = scope;
    }

    static Map<String, Scheme.Indicator> read(Keys file, Register who, Scope scope) {
        IndicatorsReader reader = new IndicatorsReader(file.reading, who, scope);
        if (!file.has("indicators")) {
            file.missing("indicators");
        }
        file.mapping("indicators").ifPresent(reader::gather);
        for (String name : reader.written.keySet()) {
            reader.bind(name, new LinkedHashSet<>());
        }
        Map<String, Scheme.Indicator> inOrder = new LinkedHashMap<>();
        for (String name : reader.written.keySet()) {
            inOrder.put(name, reader.bound.getOrDefault(name, reader.placeholder(name)));
        }
        return inOrder;
    }

    /** Stands for an indicator that is wrong or unknown, so that what reads it is not reported as well; it is never run. */
    private Scheme.Indicator placeholder(String name) {
        Keys keys = written.get(name);
        Place place = reading.at(keys == null ? 0 : keys.line());
        Clause nothing = new Clause(new Formula("0", place), new Term.Figure(BigDecimal.ZERO, Unit.NONE));
        return new Scheme.Indicator(
                name, Label.same(name), nothing, List.of(), List.of(), Unit.NONE, false, null, place);
    }

    private void gather(YamlNode.Mapping section) {
        for (YamlNode.Entry entry : section.entries()) {
            String path = "indicators." + entry.key();
            if (!reading.isName(entry.key(), entry.line())) {
                continue;
            }
            YamlNode value = entry.value() instanceof YamlNode.Scalar scalar && !scalar.isUnknown()
                    ? asFormula(scalar, entry.line())
                    : entry.value();
            Keys.asMapping(value, path, reading)
                    .map(mapping -> Keys.of(
                            mapping,
                            path,
                            reading,
                            "zh",
                            "en",
                            "formula",
                            "unit",
                            "better",
                            "department",
                            "source",
                            "checklist",
                            "marks"))
                    .ifPresent(keys -> {
                        saysOnce(entry.key(), keys);
                        written.put(entry.key(), keys);
                    });
        }
    }

    private static YamlNode asFormula(YamlNode.Scalar scalar, int line) {
        List<YamlNode.Entry> entries =
                scalar.isEmpty() ? List.of() : List.of(new YamlNode.Entry("formula", line, scalar));
        return new YamlNode.Mapping(entries, line);
    }

    private void bind(String name, Set<String> waiting) {
        Keys keys = written.get(name);
        if (keys == null || bound.containsKey(name) || isUnknown(keys)) {
            return;
        }
        if (!waiting.add(name)) {
            circle().refuse(name, keys.line(), waiting);
            return;
        }
        Optional<ChecklistReader> checklist = ChecklistReader.of(keys);
        String formula = keys.text("formula")
                .or(() -> MarksReader.formula(keys, scope))
                .orElse(checklist.isPresent() ? "" : name);
        // Marks read the rows of another table, where a word is never an indicator.
        String reads = keys.has("marks")
                ? ""
                : checklist.map(ChecklistReader::conditions).orElse(formula);
        for (String needed : namesIn(reads)) {
            boolean anotherIndicator = written.containsKey(needed) && !(needed.equals(name) && isColumn(name));
            if (anotherIndicator && !bound.containsKey(needed)) {
                if (waiting.contains(needed)) {
                    circle().refuse(needed, keys.line(), waiting);
                    return;
                }
                bind(needed, waiting);
            }
        }
        waiting.remove(name);
        Optional<Scheme.Indicator> read =
                checklist.isPresent() ? ofChecklist(name, keys, checklist.get()) : indicator(name, keys, formula);
        read.ifPresent(indicator -> {
            bound.put(name, indicator);
            scope = scope.with(Map.of(name, indicator.formula().term()));
        });
    }

    private void saysOnce(String name, Keys keys) {
        List<String> said = COMPUTED.stream().filter(keys::has).toList();
        if (said.size() > 1) {
            reading.error(
                    keys.line(),
                    Label.of("指标（%s）的数有几种来历：%s。", "Indicator (%s) is said in several ways: %s.", name, said),
                    Label.of("formula、checklist、marks 只留一个。", "Keep one of formula, checklist, marks."));
        }
    }

    /** Whether the document does not print it, which is noted. */
    private static boolean isUnknown(Keys keys) {
        List<String> unknown = COMPUTED.stream().filter(keys::isUnknown).toList();
        unknown.forEach(keys::node);
        return !unknown.isEmpty();
    }

    private Circle circle() {
        return new Circle(reading, written, scope.links());
    }

    private boolean isColumn(String name) {
        return who.findColumn(name).isPresent();
    }

    static List<String> namesIn(String formula) {
        List<String> names = new ArrayList<>();
        Matcher matcher = WORD.matcher(formula);
        while (matcher.find()) {
            names.add(matcher.group());
        }
        return names;
    }

    private Optional<Scheme.Indicator> indicator(String name, Keys keys, String formula) {
        boolean noMarks = keys.has("marks") && formula.equals(name);
        if (noMarks || isAlsoColumn(name, keys, formula)) {
            return Optional.empty();
        }
        keys.text("source").ifPresent(source -> reading.sources.put(keys.path, source));
        int line = keys.has("formula") ? keys.line("formula") : keys.has("marks") ? keys.line("marks") : keys.line();
        Optional<Clause> clause = reading.clause(formula, line, scope);
        return clause.filter(one -> isNumber(one, line)).map(one -> typed(name, keys, one, List.of()));
    }

    private boolean isAlsoColumn(String name, Keys keys, String formula) {
        boolean clash = COMPUTED.stream().anyMatch(keys::has)
                && isColumn(name)
                && !formula.strip().equals(name);
        if (clash) {
            reading.error(
                    keys.line(),
                    Label.of("（%s）既是列又是指标。", "(%s) is a column and an indicator.", name),
                    Label.of("一个名称只能指一样东西，请改指标名。", "One name means one thing: rename the indicator."));
        }
        return clash;
    }

    private Optional<Scheme.Indicator> ofChecklist(String name, Keys keys, ChecklistReader checklist) {
        if (isAlsoColumn(name, keys, "")) {
            return Optional.empty();
        }
        keys.text("source").ifPresent(source -> reading.sources.put(keys.path, source));
        List<Scheme.Check> checks = checklist.checks(scope);
        return checklist.sum(checks).map(sum -> typed(name, keys, sum, checks));
    }

    private boolean isNumber(Clause clause, int line) {
        if (clause.term().type() == Term.Type.NUMBER) {
            return true;
        }
        reading.error(
                line,
                Label.of(
                        "指标（%s）得不出数。",
                        "Indicator (%s) does not yield a number.",
                        clause.written().text()),
                Label.of(
                        "是否条件可写成 case when … then 1 else 0 end。",
                        "A condition becomes a number by: case when … then 1 else 0 end."));
        return false;
    }

    private Scheme.Indicator typed(String name, Keys keys, Clause clause, List<Scheme.Check> checks) {
        Unit unit = keys.has("unit")
                ? keys.text("unit").map(Unit::of).orElse(Unit.NONE)
                : clause.term().unit();
        perCent(name, clause);
        unit = isPerCent(unit) ? Unit.NONE : unit;
        Formula written = clause.written();
        Clause inUnit = written.convert(clause.term(), unit, reading.problems)
                .map(term -> new Clause(written, term))
                .orElse(clause);
        boolean lower = keys.oneOf("better", List.of("higher", "lower"), "方向", "direction")
                .equals("lower");
        Label department = keys.labelUnder("department", Label.same(""));
        return new Scheme.Indicator(
                name,
                keys.label(name),
                inUnit,
                checks,
                List.of(),
                unit,
                lower,
                department.zh().isEmpty() ? null : department,
                reading.at(keys.line()));
    }

    /** 15 % is 0.15 everywhere, or a benchmark of 15 % would be a hundred times too small. A column keeps its figures as they are. */
    private void perCent(String name, Clause clause) {
        if (who.findColumn(name).filter(column -> isPerCent(column.unit())).isPresent()) {
            reading.error(
                    clause.written().place(),
                    Label.of("指标（%s）就是百分数列。", "Indicator (%s) is a column in per cent.", name),
                    Label.of(
                            "请给指标另起名，写 formula: %s，按小数计（15 %% 是 0.15）。",
                            "Give the indicator another name and formula: %s; it counts as a fraction, 15 %% is 0.15.",
                            clause.written().text()));
        }
    }

    private static boolean isPerCent(Unit unit) {
        return unit.fits(Unit.NONE) && !unit.isNone();
    }
}
