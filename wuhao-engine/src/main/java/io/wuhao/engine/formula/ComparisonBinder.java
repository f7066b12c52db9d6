package io.wuhao.engine.formula;

import io.wuhao.engine.Label;
import io.wuhao.engine.Nearest;
import io.wuhao.engine.formula.Term.Comparator;
import io.wuhao.engine.register.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Comparisons: both sides of one type and unit, codes among those that the column allows, {@code = yes} for yes/no columns. */
final class ComparisonBinder {

    static final Label UNIT_ADVICE = Label.of(
            "两边要是同一种量；请核对列的单位和数字后的单位。",
            "Both sides must be the same kind of quantity: check the units of the columns and those after the numbers.");

    private final Binder binder;
    private final Findings findings;

    ComparisonBinder(Binder binder, Findings findings) {
        this.binder = binder;
        this.findings = findings;
    }

    @Nullable
    Term compare(Syntax.Comparison syntax) {
        boolean codeStandsLeft = isFree(syntax.left()) && !isFree(syntax.right());
        Term left = codeStandsLeft ? null : binder.bind(syntax.left());
        Term right = bindBeside(left, syntax.right());
        if (codeStandsLeft) {
            left = bindBeside(right, syntax.left());
        }
        if (left == null || right == null) {
            return null;
        }
        if (left.type() != right.type()) {
            differ(syntax.at(), left, right);
            return null;
        }
        return sameType(syntax, left, right);
    }

    /** A word that is no name, so it can only be a code or yes and no. */
    private boolean isFree(Syntax syntax) {
        return syntax instanceof Syntax.Name name && binder.find(name.name()).isEmpty();
    }

    /** Beside a coded column a word is a code first. */
    private @Nullable Term bindBeside(@Nullable Term other, Syntax syntax) {
        Optional<Column> coded = coded(other);
        if (coded.isEmpty()) {
            return binder.bind(syntax);
        }
        if (syntax instanceof Syntax.Text text) {
            return code(coded.get(), text.value(), text.at());
        }
        boolean isCode = syntax instanceof Syntax.Name name
                && coded.get().findCode(name.name()).isPresent();
        return syntax instanceof Syntax.Name name && (isCode || isFree(name))
                ? code(coded.get(), name.name(), name.at())
                : binder.bind(syntax);
    }

    private static Optional<Column> coded(@Nullable Term term) {
        if (term instanceof Term.LastYear lastYear) {
            return coded(lastYear.of());
        }
        return term instanceof Term.Own own && !own.column().oneOf().isEmpty()
                ? Optional.of(own.column())
                : Optional.empty();
    }

    private @Nullable Term code(Column column, String text, int at) {
        Optional<String> code = column.findCode(text);
        if (code.isPresent()) {
            return binder.word(code.get(), at);
        }
        findings.error(
                at,
                Label.of("（%s）不是列（%s）的代码。", "(%s) is no code of column (%s).", text, column.name()),
                Nearest.to(text, column.oneOf().keySet())
                        .map(near -> Label.of("是否应为（%s）？可用的有：%s。", "Maybe (%s)? Allowed: %s.", near, codes(column)))
                        .orElseGet(() -> Label.of("可用的有：%s。", "Allowed: %s.", codes(column))));
        return null;
    }

    private static String codes(Column column) {
        return String.join(", ", column.oneOf().keySet());
    }

    private void differ(int at, Term left, Term right) {
        boolean mixesTextAndNumber = left.type() == Term.Type.TEXT && right.type() == Term.Type.NUMBER;
        findings.error(
                at,
                Wording.sentence(
                        "%s（%s）与 %s（%s）比较。",
                        "%s (%s) is compared with %s (%s).",
                        Wording.of(left),
                        Wording.of(left.type()),
                        Wording.of(right),
                        Wording.of(right.type())),
                mixesTextAndNumber
                        ? Label.of("文字请加引号，如 '44'。", "Put the text in quotes, as in '44'.")
                        : Label.of("两边要是同一类：数字、文字或日期。", "Both sides must be of one kind: numbers, texts or dates."));
    }

    private @Nullable Term sameType(Syntax.Comparison syntax, Term left, Term right) {
        return switch (left.type()) {
            case NUMBER -> numbers(syntax, left, right);
            case TEXT, DATE -> new Term.Comparison(syntax.comparator(), left, right);
            case CONDITION -> conditions(syntax, left, right);
        };
    }

    private @Nullable Term numbers(Syntax.Comparison syntax, Term left, Term right) {
        io.wuhao.engine.register.Unit unit = Amounts.common(List.of(left, right));
        Optional<Term> first = Amounts.in(unit, left);
        Optional<Term> second = Amounts.in(unit, right);
        if (first.isEmpty() || second.isEmpty()) {
            findings.error(
                    syntax.at(),
                    Wording.sentence(
                            "%s 与 %s 比较，单位不合。", "%s is compared with %s.", Wording.of(left), Wording.of(right)),
                    UNIT_ADVICE);
            return null;
        }
        return new Term.Comparison(syntax.comparator(), first.get(), second.get());
    }

    /** {@code listed = yes} is {@code listed}. */
    private @Nullable Term conditions(Syntax.Comparison syntax, Term left, Term right) {
        boolean equal = syntax.comparator() == Comparator.EQUAL;
        if (right instanceof Term.Truth truth && (equal || syntax.comparator() == Comparator.NOT_EQUAL)) {
            return truth.value() == equal ? left : new Term.Not(left);
        }
        findings.error(
                syntax.at(),
                Label.of("条件只能与 yes 或 no 比较。", "a condition is compared with something other than yes or no."),
                Label.of("请用 and、or、not 连接条件。", "Join conditions by and, or, not."));
        return null;
    }

    static @Nullable Boolean truth(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "yes", "true", "是" -> Boolean.TRUE;
            case "no", "false", "否" -> Boolean.FALSE;
            default -> null;
        };
    }

    @Nullable
    Term oneOf(Syntax.OneOf syntax) {
        Term left = binder.bind(syntax.left());
        if (syntax.options().isEmpty()) {
            findings.error(
                    syntax.at(),
                    Label.of("in 后的括号里没有内容。", "the list after in is empty."),
                    Label.of("请写出各项，如 in ('44' '45')。", "Write its items, as in ('44' '45')."));
            return null;
        }
        if (left == null) {
            return null;
        }
        List<Term> options = new ArrayList<>();
        for (Syntax option : syntax.options()) {
            Term term = option(left, option);
            if (term != null) {
                options.add(term);
            }
        }
        return options.size() < syntax.options().size() ? null : new Term.OneOf(left, options);
    }

    /** In a list for a text, words and numbers stand for themselves: {@code in (06 C13)}. */
    private @Nullable Term option(Term left, Syntax option) {
        if (left.type() == Term.Type.TEXT) {
            Syntax text = option instanceof Syntax.Amount number
                    ? new Syntax.Text(number.raw(), number.at())
                    : option instanceof Syntax.Name name ? new Syntax.Text(name.name(), name.at()) : option;
            return sameType(left, bindBeside(left, text), option.at());
        }
        Term term = sameType(left, binder.bind(option), option.at());
        return term == null || left.type() != Term.Type.NUMBER
                ? term
                : Amounts.in(left.unit(), term).orElse(term);
    }

    private @Nullable Term sameType(Term left, @Nullable Term option, int at) {
        if (option == null || option.type() == left.type()) {
            return option;
        }
        differ(at, left, option);
        return null;
    }

    @Nullable
    Term startsWith(Syntax.StartsWith syntax) {
        Term left = binder.expect(Term.Type.TEXT, syntax.left());
        String prefix = syntax.prefix() instanceof Syntax.Text text
                ? text.value()
                : syntax.prefix() instanceof Syntax.Amount number ? number.raw() : "";
        if (prefix.isEmpty()) {
            findings.error(
                    syntax.prefix().at(),
                    Label.of("starts with 后要有文字。", "starts with is followed by no text."),
                    Label.of("请写 starts with '06'。", "Write starts with '06'."));
            return null;
        }
        Term word = binder.word(prefix, syntax.prefix().at());
        return left == null || word == null
                ? null
                : new Term.Comparison(
                        Comparator.EQUAL, CallBinder.left(left, prefix.codePointCount(0, prefix.length())), word);
    }
}
