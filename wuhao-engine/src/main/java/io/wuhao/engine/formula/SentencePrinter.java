package io.wuhao.engine.formula;

import io.wuhao.engine.Label;
import io.wuhao.engine.register.Column;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says a term in plain Chinese and English, by the labels of columns and codes: {@code 税收 ÷ 用地面积}. */
public final class SentencePrinter {

    private final Function<String, Label> names;

    /** @param names the labels of registers and of the run's own names; {@code Label::same} where they have none */
    public SentencePrinter(Function<String, Label> names) {
        this.names = names;
    }

    /** The term in both languages. */
    public Label print(Term term) {
        return new Label(
                new Speaker(names, Locale.CHINESE).say(term, Precedence.JOIN),
                new Speaker(names, Locale.ENGLISH).say(term, Precedence.JOIN));
    }

    /** One language. */
    private record Speaker(Function<String, Label> names, Locale language) {

        private boolean zh() {
            return language.equals(Locale.CHINESE);
        }

        private String words(String zh, String en, Object... parts) {
            return Label.of(zh, en, parts).in(language);
        }

        private String say(Term given, int level) {
            Term term = Amounts.withoutCountingWord(given);
            String said = say(term);
            return Precedence.of(term) >= level ? said : zh() ? "（" + said + "）" : "(" + said + ")";
        }

        private String whole(Term term) {
            return say(term, Precedence.JOIN);
        }

        private String atom(Term term) {
            return say(term, Precedence.ATOM);
        }

        private String say(Term term) {
            if (term instanceof Term.Figure figure) {
                return figure.value().toPlainString()
                        + figure.unit().afterFigure().in(language);
            } else if (term instanceof Term.Word word) {
                return "“" + word.value() + "”";
            } else if (term instanceof Term.Day day) {
                return day.value().toString();
            } else if (term instanceof Term.Truth truth) {
                return truth.value() ? words("是", "yes") : words("否", "no");
            } else if (term instanceof Term.Converted converted) {
                return say(converted.of());
            } else if (term instanceof Term.Leaf leaf) {
                return leaf(leaf);
            } else if (term instanceof Term.Arithmetic arithmetic) {
                return arithmetic(arithmetic);
            } else if (term instanceof Term.Call call) {
                return call(call);
            } else if (term instanceof Term.Choice choice) {
                return choice(choice);
            }
            return condition(term);
        }

        private String leaf(Term.Leaf leaf) {
            if (leaf instanceof Term.Own own) {
                return own.column().label().in(language);
            } else if (leaf instanceof Term.Variable variable) {
                return names.apply(variable.name()).in(language);
            } else if (leaf instanceof Term.LastYear lastYear) {
                return words("上年%s", "last year's %s", atom(lastYear.of()));
            }
            return linked((Term.Linked) leaf);
        }

        private String linked(Term.Linked linked) {
            String called = linked.link().called();
            String register =
                    names.apply(called == null ? linked.register() : called).in(language);
            String where = linked.where() == null ? "" : words("（限%s）", " where %s", whole(linked.where()));
            Column column = linked.column();
            String of = column == null ? "" : column.label().in(language);
            return switch (linked.aggregate()) {
                case SUM -> words("%2$s%3$s的%1$s之和", "(the sum of %s of %s%s)", of, register, where);
                case MEAN -> words("%2$s%3$s的%1$s平均值", "(the mean of %s of %s%s)", of, register, where);
                case MIN -> words("%2$s%3$s的%1$s最小值", "(the least %s of %s%s)", of, register, where);
                case MAX -> words("%2$s%3$s的%1$s最大值", "(the greatest %s of %s%s)", of, register, where);
                case COUNT ->
                    column == null
                            ? words("%s%s的个数", "(the number of %s%s)", register, where)
                            : words("%2$s%3$s中有%1$s的个数", "(the number of known %s of %s%s)", of, register, where);
            };
        }

        private String arithmetic(Term.Arithmetic term) {
            if (Precedence.isNegative(term)) {
                return "−" + atom(term.right());
            }
            String sign = switch (term.operator()) {
                case PLUS -> " + ";
                case MINUS -> " − ";
                case TIMES -> " × ";
                case OVER -> " ÷ ";
            };
            int level = Precedence.of(term);
            return say(term.left(), level) + sign + say(term.right(), level + 1);
        }

        private String call(Term.Call call) {
            String first = atom(call.arguments().get(0));
            String second =
                    call.arguments().size() < 2 ? "" : whole(call.arguments().get(1));
            return switch (call.function()) {
                case ABS -> words("%s的绝对值", "the size of %s", first);
                case FLOOR -> words("%s向下取整", "%s rounded down", first);
                case CEILING -> words("%s向上取整", "%s rounded up", first);
                case ROUND -> words("%s四舍五入到 %s 位小数", "%s rounded to %s decimals", first, second);
                case LN -> "ln " + first;
                case EXP -> words("e 的%s次方", "e to the power of %s", first);
                case SQRT -> words("%s的平方根", "the square root of %s", first);
                case POWER ->
                    words(
                            "%s的 %s 次方",
                            "%s to the power of %s",
                            first,
                            atom(call.arguments().get(1)));
                case LEAST -> words("%s中最小者", "the least of %s", all(call.arguments()));
                case GREATEST -> words("%s中最大者", "the greatest of %s", all(call.arguments()));
                case FIRST_KNOWN -> words("%s中第一个不缺失者", "the first known of %s", all(call.arguments()));
                case YEARS -> words("%s至评价时点的足年数", "full years since %s", first);
                case LEFT -> words("%s前 %s 位", "first %2$s characters of %1$s", first, second);
            };
        }

        private String all(List<Term> terms) {
            return terms.stream()
                    .map(this::whole)
                    .collect(Collectors.joining(zh() ? "、" : ", ", zh() ? "（" : "(", zh() ? "）" : ")"));
        }

        private String choice(Term.Choice choice) {
            String branches = choice.branches().stream()
                    .map(branch -> words("若%s则为 %s", "if %s then %s", whole(branch.when()), whole(branch.then())))
                    .collect(Collectors.joining(zh() ? "；" : "; "));
            String otherwise = choice.otherwise() == null
                    ? words("；否则缺失", "; otherwise missing")
                    : words("；否则为 %s", "; otherwise %s", whole(choice.otherwise()));
            return zh() ? "（" + branches + otherwise + "）" : "(" + branches + otherwise + ")";
        }

        private String condition(Term term) {
            if (term instanceof Term.Comparison comparison) {
                return comparison(comparison);
            } else if (term instanceof Term.OneOf oneOf) {
                return words("%s属于 %s", "%s is one of %s", say(oneOf.left(), Precedence.SUM), options(oneOf));
            } else if (term instanceof Term.Not not && not.of() instanceof Term.OneOf oneOf) {
                return words("%s不属于 %s", "%s is none of %s", say(oneOf.left(), Precedence.SUM), options(oneOf));
            } else if (term instanceof Term.IsMissing missing) {
                String of = say(missing.of(), Precedence.SUM);
                return missing.negated() ? words("%s不缺失", "%s is known", of) : words("%s缺失", "%s is missing", of);
            } else if (term instanceof Term.Not not) {
                return words("非%s", "not %s", say(not.of(), zh() ? Precedence.ATOM : Precedence.TEST));
            } else if (term instanceof Term.Joined joined) {
                return joined.parts().stream()
                        .map(part -> say(part, Precedence.NOT))
                        .collect(Collectors.joining(joined.all() ? words(" 且 ", " and ") : words(" 或 ", " or ")));
            }
            throw new IllegalStateException("no words for " + term);
        }

        private String options(Term.OneOf oneOf) {
            return oneOf.options().stream()
                    .map(option -> beside(oneOf.left(), option))
                    .collect(Collectors.joining(zh() ? "、" : ", "));
        }

        private String comparison(Term.Comparison term) {
            if (term.comparator() == Term.Comparator.LESS && isZero(term.right())) {
                return words("%s小于 0", "%s below 0", say(term.left(), Precedence.SUM));
            } else if (term.comparator() == Term.Comparator.EQUAL && isStart(term.left(), term.right())) {
                Term text = ((Term.Call) term.left()).arguments().get(0);
                return words("%s以%s开头", "%s starts with %s", say(text, Precedence.SUM), whole(term.right()));
            }
            boolean isText = term.left().type() == Term.Type.TEXT;
            String sign = switch (term.comparator()) {
                case EQUAL -> isText ? words("为", " is ") : " = ";
                case NOT_EQUAL -> isText ? words("不为", " is not ") : " ≠ ";
                case LESS -> " < ";
                case AT_MOST -> " ≤ ";
                case MORE -> " > ";
                case AT_LEAST -> " ≥ ";
            };
            return beside(term.right(), term.left()) + sign + beside(term.left(), term.right());
        }

        private static boolean isZero(Term term) {
            return term instanceof Term.Figure figure && figure.value().signum() == 0;
        }

        /** Whether the left side is as many first characters as the right side has. */
        private static boolean isStart(Term left, Term right) {
            return left instanceof Term.Call call
                    && call.function() == Term.Function.LEFT
                    && right instanceof Term.Word word
                    && call.arguments().get(1) instanceof Term.Figure length
                    && length.value().intValue()
                            == word.value().codePointCount(0, word.value().length());
        }

        /** A code beside its column is said by its label. */
        private String beside(Term other, Term term) {
            String label = term instanceof Term.Word word ? label(other, word.value()) : null;
            return label == null ? say(term, Precedence.SUM) : label;
        }

        private @Nullable String label(Term other, String code) {
            Term column = other instanceof Term.LastYear lastYear ? lastYear.of() : other;
            Label label = column instanceof Term.Own own ? own.column().oneOf().get(code) : null;
            return label == null ? null : label.in(language);
        }
    }
}
