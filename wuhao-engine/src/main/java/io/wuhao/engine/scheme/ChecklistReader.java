package io.wuhao.engine.scheme;

import io.wuhao.engine.Label;
import io.wuhao.engine.formula.Formula;
import io.wuhao.engine.formula.Scope;
import io.wuhao.engine.formula.Term;
import io.wuhao.engine.register.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code checklist}: the points of what is fulfilled, added up. Where one of the conditions is open, the sum is missing. */
final class ChecklistReader {

    private final Keys list;
    private final Reading reading;

    private ChecklistReader(Keys list) {
        this.list = list;
        this.reading = list.reading;
    }

    /** The list of an indicator, each point with its own keys. */
    static Optional<ChecklistReader> of(Keys indicator) {
        return indicator
                .mapping("checklist")
                .map(mapping ->
                        new ChecklistReader(Keys.open(mapping, indicator.path("checklist"), indicator.reading)));
    }

    /** All that the conditions say, to find what they read. */
    String conditions() {
        return list.mapping.entries().stream()
                .map(entry -> keys(entry).flatMap(keys -> keys.mapping.find("when")))
                .flatMap(Optional::stream)
                .map(YamlNode.Entry::value)
                .map(value -> value instanceof YamlNode.Scalar scalar ? scalar.text() : "")
                .collect(Collectors.joining(" "));
    }

    /** A condition alone is worth one point. */
    private Optional<Keys> keys(YamlNode.Entry entry) {
        YamlNode value = entry.value() instanceof YamlNode.Scalar scalar && !scalar.isEmpty()
                ? new YamlNode.Mapping(List.of(new YamlNode.Entry("when", entry.line(), scalar)), entry.line())
                : entry.value();
        return value instanceof YamlNode.Mapping mapping
                ? Optional.of(Keys.open(mapping, list.path(entry.key()), reading))
                : Optional.empty();
    }

    List<Scheme.Check> checks(Scope scope) {
        List<Scheme.Check> checks = new ArrayList<>();
        for (YamlNode.Entry entry : list.mapping.entries()) {
            Optional<Keys> open = keys(entry);
            if (open.isEmpty()) {
                Keys.asMapping(entry.value(), list.path(entry.key()), reading);
                list.missing(entry.key());
            } else if (reading.isName(entry.key(), entry.line())) {
                Keys keys = Keys.of(
                        open.get().mapping, list.path(entry.key()), reading, "when", "points", "zh", "en", "source");
                check(entry, keys, scope).ifPresent(checks::add);
            }
        }
        return checks;
    }

    private Optional<Scheme.Check> check(YamlNode.Entry entry, Keys keys, Scope scope) {
        keys.text("source").ifPresent(source -> reading.sources.put(keys.path, source));
        keys.required("when", "");
        BigDecimal points = keys.has("points") ? keys.numberOrNull("points") : BigDecimal.ONE;
        return keys.text("when")
                .flatMap(text -> reading.condition(text, keys.line("when"), scope))
                .filter(when -> points != null)
                .map(when -> new Scheme.Check(
                        entry.key(), keys.label(entry.key()), when, points == null ? BigDecimal.ZERO : points));
    }

    /** The sum as a formula; empty where there is nothing to be added. */
    Optional<Clause> sum(List<Scheme.Check> checks) {
        if (checks.isEmpty()) {
            reading.error(
                    list.line(),
                    Label.of("（%s）没有一条能用。", "(%s) has no point that can be used.", list.path),
                    Label.of("请写，例如 certified: {when: …, points: 2}。", "Write, as certified: {when: …, points: 2}."));
            return Optional.empty();
        }
        Term sum = checks.stream()
                .map(ChecklistReader::points)
                .reduce((left, right) -> new Term.Arithmetic(Term.Operator.PLUS, left, right, Unit.NONE))
                .orElseThrow();
        String text = checks.stream()
                .map(check -> check.name() + " (" + check.points().toPlainString() + ")")
                .collect(Collectors.joining(" + "));
        return Optional.of(new Clause(new Formula(text, reading.at(list.line())), sum));
    }

    /** Open is neither fulfilled nor not fulfilled. */
    private static Term points(Scheme.Check check) {
        Term when = check.when().term();
        return new Term.Choice(
                List.of(
                        new Term.Branch(when, new Term.Figure(check.points(), Unit.NONE)),
                        new Term.Branch(new Term.Not(when), new Term.Figure(BigDecimal.ZERO, Unit.NONE))),
                null,
                Term.Type.NUMBER,
                Unit.NONE);
    }
}
