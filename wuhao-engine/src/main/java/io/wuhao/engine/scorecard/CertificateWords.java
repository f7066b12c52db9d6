package io.wuhao.engine.scorecard;

import io.wuhao.engine.Label;
import io.wuhao.engine.formula.Term;
import io.wuhao.engine.scheme.Adjustment;
import io.wuhao.engine.scheme.Scheme;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A class of certificates in words: which valid ones the unit holds, and the level that counts. */
final class CertificateWords {

    private final Formulas formulas;

    CertificateWords(Formulas formulas) {
        this.formulas = formulas;
    }

    /** {@code 有效：国家级 1 张、市级 2 张；同类取最高，国家级加 3 分。} */
    Label say(Adjustment.Line line, Label sign, double points, UnitRow row) {
        List<Adjustment.Level> held =
                line.levels().stream().filter(level -> count(level, row) > 0).toList();
        if (held.isEmpty()) {
            return Words.of("%s %s 分。", "%s %s points.", sign, Figures.of(points));
        }
        Label valid = Words.listed(held.stream()
                .map(level -> Words.of("%s %s 个", "%s (%s)", level.label(), Figures.of(count(level, row))))
                .toList());
        return Words.of(
                "有效的有：%s；同类取最高，按%s%s %s 分。",
                "Valid: %s; within a class the highest counts, %s. %s %s points.",
                valid,
                held.get(0).label(),
                sign,
                Figures.of(points));
    }

    private double count(Adjustment.Level level, UnitRow row) {
        return level.held().leaves().stream()
                .mapToDouble(leaf -> formulas.number(leaf, row))
                .sum();
    }

    /** The counts of levels, of which only those that the unit holds are worth showing. */
    static Set<Term.Leaf> counts(Scheme scheme) {
        Set<Term.Leaf> counts = new HashSet<>();
        Stream.of(scheme.bonus(), scheme.penalty())
                .flatMap(adjustment -> adjustment.lines().stream())
                .flatMap(line -> line.levels().stream())
                .forEach(level -> counts.addAll(level.held().leaves()));
        return counts;
    }
}
