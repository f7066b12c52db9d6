package io.wuhao.engine.formula;

import io.wuhao.engine.InputException;
import io.wuhao.engine.Label;
import io.wuhao.engine.Place;
import io.wuhao.engine.Problems;
import io.wuhao.engine.register.Unit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A formula or condition as the scheme writes it.
 *
 * @param text as written, at most 2,000 characters
 * @param place of the scheme's line
 */
public record Formula(String text, Place place) {

    private static final int MAX_LENGTH = 2_000;

    private interface Rule {
        @Nullable
        Term bind(Binder binder, Syntax syntax);
    }

    /** Binds the formula to what it may read; every problem found is reported with its place, and then nothing is returned. */
    public Optional<Term> bind(Scope scope, Problems problems) {
        return bind(scope, problems, Binder::bind);
    }

    /** Binds a formula that must be a condition. */
    public Optional<Term> bindCondition(Scope scope, Problems problems) {
        return bind(scope, problems, (binder, syntax) -> binder.expect(Term.Type.CONDITION, syntax));
    }

    /** Binds a formula that must be a number, and converts it to this unit; a unit of another kind is a problem. */
    public Optional<Term> bindNumber(Scope scope, Unit wanted, Problems problems) {
        return bind(scope, problems, Binder::number).flatMap(term -> convert(term, wanted, problems));
    }

    /**
     * The bound term in this unit; if it does not fit, that is reported at this formula. A bare number takes the unit, and a
     * pure number takes a counting word such as 家 or 分.
     */
    public Optional<Term> convert(Term term, Unit wanted, Problems problems) {
        Optional<Term> converted = Amounts.in(wanted, term).or(() -> Amounts.counted(wanted, term));
        if (converted.isEmpty()) {
            problems.error(
                    place,
                    Wording.sentence(
                            "公式的单位是（%s），要的是（%s）。",
                            "the formula gives (%s), (%s) is wanted.", Wording.of(term.unit()), Wording.of(wanted)),
                    Label.of("请改正单位或公式。", "Correct the unit or the formula."));
        }
        return converted;
    }

    private Optional<Term> bind(Scope scope, Problems problems, Rule rule) {
        Findings findings = new Findings(this);
        Term term = isOfBearableLength(findings) ? bind(scope, findings, rule) : null;
        if (term != null && !findings.hasErrors()) {
            Size.check(term, findings);
        }
        findings.tell(problems);
        return findings.hasErrors() ? Optional.empty() : Optional.ofNullable(term);
    }

    private @Nullable Term bind(Scope scope, Findings findings, Rule rule) {
        List<Token> tokens = new Lexer(text, findings).tokens();
        if (findings.hasErrors()) {
            return null;
        }
        try {
            return rule.bind(new Binder(scope, findings), new Parser(tokens, findings).parse());
        } catch (InputException stopped) {
            stopped.problems().forEach(findings::add);
            return null;
        }
    }

    private boolean isOfBearableLength(Findings findings) {
        if (text.isBlank()) {
            findings.error(
                    -1,
                    Label.of("公式是空的。", "the formula is empty."),
                    Label.of("请写出公式，如 tax / land。", "Write one, such as tax / land."));
        } else if (text.length() > MAX_LENGTH) {
            findings.error(
                    -1,
                    Label.of(
                            "公式有 %d 个字符，超过 %d。",
                            "the formula has %d characters, more than %d.", text.length(), MAX_LENGTH),
                    Label.of("请拆成几个指标。", "Split it into several indicators."));
        }
        return !findings.hasErrors();
    }
}
