package io.wuhao.engine.formula;

import io.wuhao.engine.Label;
import io.wuhao.engine.Nearest;
import io.wuhao.engine.register.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives every name its meaning and every number its unit. What fails is null and reported, so that the rest is still checked. */
final class Binder {

    private final Scope scope;
    private final Findings findings;
    private final ComparisonBinder comparisons;
    private final CallBinder calls;

    Binder(Scope scope, Findings findings) {
        this.scope = scope;
        this.findings = findings;
        this.comparisons = new ComparisonBinder(this, findings);
        this.calls = new CallBinder(this, scope, findings);
    }

    @Nullable
    Term bind(Syntax syntax) {
        if (syntax instanceof Syntax.Amount number) {
            return number(number);
        } else if (syntax instanceof Syntax.Text text) {
            return word(text.value(), text.at());
        } else if (syntax instanceof Syntax.Date date) {
            return new Term.Day(date.value());
        } else if (syntax instanceof Syntax.Name name) {
            return name(name);
        } else if (syntax instanceof Syntax.Negative negative) {
            Term of = number(negative.of());
            return of == null ? null : Amounts.negative(of);
        } else if (syntax instanceof Syntax.Arithmetic arithmetic) {
            return arithmetic(arithmetic);
        } else if (syntax instanceof Syntax.Choice choice) {
            return choice(choice);
        } else if (syntax instanceof Syntax.Call call) {
            return calls.bind(call);
        }
        return condition(syntax);
    }

    private @Nullable Term condition(Syntax syntax) {
        if (syntax instanceof Syntax.Comparison comparison) {
            return comparisons.compare(comparison);
        } else if (syntax instanceof Syntax.OneOf oneOf) {
            return comparisons.oneOf(oneOf);
        } else if (syntax instanceof Syntax.StartsWith startsWith) {
            return comparisons.startsWith(startsWith);
        } else if (syntax instanceof Syntax.IsMissing missing) {
            Term of = bind(missing.of());
            return of == null ? null : new Term.IsMissing(of, missing.negated());
        } else if (syntax instanceof Syntax.Not not) {
            Term of = expect(Term.Type.CONDITION, not.of());
            return of == null ? null : new Term.Not(of);
        } else if (syntax instanceof Syntax.Joined joined) {
            return joined(joined);
        }
        throw new IllegalStateException("no rule for " + syntax);
    }

    @Nullable
    Term number(Syntax syntax) {
        return expect(Term.Type.NUMBER, syntax);
    }

    @Nullable
    Term expect(Term.Type wanted, Syntax syntax) {
        Term term = bind(syntax);
        if (term == null || term.type() == wanted) {
            return term;
        }
        findings.error(
                syntax.at(),
                Wording.sentence(
                        "此处要的是%s，写的是%s。", "%1$s is needed here, not %2$s.", Wording.of(wanted), Wording.of(term)),
                adviceFor(wanted, term));
        return null;
    }

    private static Label adviceFor(Term.Type wanted, Term term) {
        if (wanted == Term.Type.NUMBER && term.type() == Term.Type.CONDITION) {
            return Label.of(
                    "条件可写成 case when 条件 then 1 else 0 end。", "Turn it into a number: case when … then 1 else 0 end.");
        }
        return wanted == Term.Type.CONDITION
                ? Label.of("请写一个比较，如 x > 0。", "Write a comparison, such as x > 0.")
                : Wording.sentence("请换成%s。", "Put %s here.", Wording.of(wanted));
    }

    private @Nullable Term number(Syntax.Amount number) {
        if (number.unit() == null) {
            return new Term.Figure(number.value(), Unit.NONE);
        }
        Unit unit = Unit.of(number.unit());
        Optional<String> name = List.of(number.unit().split("/")).stream()
                .filter(word ->
                        unit.dimensions().containsKey(word) && scope.find(word).isPresent())
                .findFirst();
        if (name.isEmpty()) {
            return Amounts.pure(new Term.Figure(number.value(), unit));
        }
        findings.error(
                number.at(),
                Label.of(
                        "数字 %s 后的（%s）是名称，不是单位。",
                        "(%2$s) after the number %1$s is a name, not a unit.", number.raw(), name.get()),
                Label.of("请在中间写运算符，并在 ÷ 两边加空格。", "Write an operator between them, with spaces around ÷."));
        return null;
    }

    /** Neither engine reads a backslash or a control character in a literal as the other does. */
    @Nullable
    Term word(String text, int at) {
        boolean isClean = text.codePoints()
                .allMatch(sign -> sign != '\\'
                        && !Character.isISOControl(sign)
                        && Character.getType(sign) != Character.LINE_SEPARATOR
                        && Character.getType(sign) != Character.PARAGRAPH_SEPARATOR
                        && Character.getType(sign) != Character.SURROGATE);
        if (isClean) {
            return new Term.Word(text);
        }
        findings.error(
                at,
                Label.of("文字中有反斜杠或控制字符。", "a text holds a backslash or a control character."),
                Label.of("请删去这些字符。", "Remove these characters."));
        return null;
    }

    private @Nullable Term name(Syntax.Name name) {
        Optional<Term> known = find(name.name());
        if (known.isPresent()) {
            return Amounts.pure(known.get());
        }
        Boolean truth = ComparisonBinder.truth(name.name());
        if (truth != null) {
            return new Term.Truth(truth);
        }
        findings.error(
                name.at(),
                Label.of("名称（%s）不认识。", "name (%s) is not known.", name.name()),
                name.name().equals("place")
                        ? Label.of(
                                "位次要等排名之后才有，只能写在 grades 的条件和 moves 里。",
                                "The place is known after ranking: it stands in conditions of grades and in moves only.")
                        : name.name().contains(".")
                                ? Label.of(
                                        "其他表的列请汇总后使用，如 sum(%s)。",
                                        "Columns of other tables are read by an aggregate, such as sum(%s).",
                                        name.name())
                                : Nearest.advice(name.name(), scope.known()));
        return null;
    }

    /** The unit's own table may be named before its columns: {@code enterprise.tax}. */
    Optional<Term> find(String name) {
        String prefix = scope.owner() + ".";
        Optional<Term> known = scope.find(name);
        return known.isPresent() || !name.startsWith(prefix) ? known : scope.find(name.substring(prefix.length()));
    }

    private @Nullable Term arithmetic(Syntax.Arithmetic syntax) {
        Term left = number(syntax.left());
        Term right = number(syntax.right());
        if (left == null || right == null) {
            return null;
        }
        return switch (syntax.operator()) {
            case TIMES -> Amounts.product(Term.Operator.TIMES, left, right);
            case OVER -> {
                java.math.BigDecimal divisor = Amounts.literal(right);
                if (divisor != null && divisor.signum() == 0) {
                    findings.warning(
                            syntax.at(),
                            Label.of("除数是 0，结果总是缺失。", "the divisor is 0, so the result is always missing."),
                            Label.of("请改正除数。", "Correct the divisor."));
                }
                yield Amounts.product(Term.Operator.OVER, left, right);
            }
            case PLUS, MINUS -> sum(syntax, left, right);
        };
    }

    private @Nullable Term sum(Syntax.Arithmetic syntax, Term left, Term right) {
        List<Term> sides = meet(List.of(left, right), syntax.at());
        return sides.isEmpty()
                ? null
                : new Term.Arithmetic(
                        syntax.operator(),
                        sides.get(0),
                        sides.get(1),
                        sides.get(0).unit());
    }

    /** All in one unit; nothing if they do not fit, which is reported. */
    List<Term> meet(List<Term> terms, int at) {
        Unit unit = Amounts.common(terms);
        List<Term> met = new ArrayList<>();
        for (Term term : terms) {
            Optional<Term> in = Amounts.in(unit, term);
            if (in.isEmpty()) {
                misfit(at, terms.get(0), term);
                return List.of();
            }
            met.add(in.get());
        }
        return met;
    }

    private void misfit(int at, Term first, Term other) {
        findings.error(
                at,
                Wording.sentence(
                        "%s 与 %s 单位不合。",
                        "%s and %s do not fit: their units differ in kind.", Wording.of(first), Wording.of(other)),
                ComparisonBinder.UNIT_ADVICE);
    }

    private @Nullable Term joined(Syntax.Joined syntax) {
        List<Term> parts = new ArrayList<>();
        for (Syntax part : syntax.parts()) {
            Term term = expect(Term.Type.CONDITION, part);
            if (term instanceof Term.Joined inner && inner.all() == syntax.all()) {
                parts.addAll(inner.parts());
            } else if (term != null) {
                parts.add(term);
            }
        }
        return parts.size() < syntax.parts().size() ? null : new Term.Joined(syntax.all(), parts);
    }

    private @Nullable Term choice(Syntax.Choice syntax) {
        List<Term> whens = new ArrayList<>();
        List<Syntax> results = new ArrayList<>();
        for (Syntax.Branch branch : syntax.branches()) {
            Term when = expect(Term.Type.CONDITION, branch.when());
            if (when != null) {
                whens.add(when);
            }
            results.add(branch.then());
        }
        if (syntax.otherwise() != null) {
            results.add(syntax.otherwise());
        }
        List<Term> values = alike(results, null, syntax.at());
        if (values.isEmpty() || whens.size() < syntax.branches().size()) {
            return null;
        }
        List<Term.Branch> branches = new ArrayList<>();
        for (int i = 0; i < whens.size(); i++) {
            branches.add(new Term.Branch(whens.get(i), values.get(i)));
        }
        Term otherwise = syntax.otherwise() == null ? null : values.get(values.size() - 1);
        return new Term.Choice(
                branches, otherwise, values.get(0).type(), values.get(0).unit());
    }

    /** Several values of which one is taken: one type, one unit; nothing if that fails, which is reported. */
    List<Term> alike(List<Syntax> syntax, Term.@Nullable Type wanted, int at) {
        List<Term> terms = new ArrayList<>();
        Term.Type type = wanted;
        for (Syntax one : syntax) {
            Term term = type == null ? bind(one) : expect(type, one);
            if (term != null) {
                terms.add(term);
                type = term.type();
            }
        }
        if (terms.size() < syntax.size() || type != Term.Type.NUMBER) {
            return terms.size() < syntax.size() ? List.of() : terms;
        }
        return meet(terms, at);
    }
}
