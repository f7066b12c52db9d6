package io.wuhao.engine.formula;

import io.wuhao.engine.formula.Term.Operator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Prints a term in the language of schemes, so that reading it again gives the same term. Conversions are not written: the
 * units of the surroundings call for them again.
 */
public final class FormulaPrinter {

    private FormulaPrinter() {}

    /** The formula, without outer parentheses. */
    public static String print(Term term) {
        return print(term, Precedence.JOIN);
    }

    private static String print(Term term, int level) {
        return Precedence.of(term) < level ? "(" + bare(term) + ")" : bare(term);
    }

    private static String bare(Term term) {
        if (term instanceof Term.Figure figure) {
            return figure(figure);
        } else if (term instanceof Term.Word word) {
            return "'" + word.value().replace("'", "''") + "'";
        } else if (term instanceof Term.Day day) {
            return day.value().toString();
        } else if (term instanceof Term.Truth truth) {
            return truth.value() ? "yes" : "no";
        } else if (term instanceof Term.Leaf leaf) {
            return leaf(leaf);
        } else if (term instanceof Term.Converted converted) {
            return bare(converted.of());
        } else if (term instanceof Term.Arithmetic arithmetic) {
            return arithmetic(arithmetic);
        } else if (term instanceof Term.Call call) {
            return CallBinder.name(call.function()) + list(beside(call.arguments()), "(", ", ", ")");
        } else if (term instanceof Term.Choice choice) {
            return choice(choice);
        }
        return condition(term);
    }

    private static String figure(Term.Figure figure) {
        String unit = figure.unit().text();
        boolean isReadable = !unit.isEmpty() && !Character.isDigit(unit.charAt(0));
        return figure.value().toPlainString() + (isReadable ? " " + unit : "");
    }

    private static String leaf(Term.Leaf leaf) {
        if (leaf instanceof Term.Own own) {
            return own.column().name();
        } else if (leaf instanceof Term.Variable variable) {
            return variable.name();
        } else if (leaf instanceof Term.LastYear lastYear) {
            return "last_year(" + print(lastYear.of()) + ")";
        }
        Term.Linked linked = (Term.Linked) leaf;
        String called = linked.link().called();
        return linked.aggregate().name().toLowerCase(Locale.ROOT)
                + "("
                + (called == null ? linked.register() : called)
                + (linked.column() == null ? "" : "." + linked.column().name())
                + (linked.where() == null ? "" : " where " + print(linked.where()))
                + ")";
    }

    private static String arithmetic(Term.Arithmetic term) {
        if (Precedence.isNegative(term)) {
            return "-" + print(term.right(), Precedence.ATOM);
        }
        int level = Precedence.of(term);
        boolean adds = level == Precedence.SUM;
        List<Term> sides = adds ? beside(List.of(term.left(), term.right())) : List.of(term.left(), term.right());
        return print(sides.get(0), level) + " " + sign(term.operator()) + " " + print(sides.get(1), level + 1);
    }

    private static String sign(Operator operator) {
        return switch (operator) {
            case PLUS -> "+";
            case MINUS -> "-";
            case TIMES -> "*";
            case OVER -> "/";
        };
    }

    private static String choice(Term.Choice choice) {
        List<Term> results = beside(Amounts.results(choice));
        StringBuilder text = new StringBuilder("case");
        for (int i = 0; i < choice.branches().size(); i++) {
            text.append(" when ").append(print(choice.branches().get(i).when()));
            text.append(" then ").append(print(results.get(i)));
        }
        if (choice.otherwise() != null) {
            text.append(" else ").append(print(results.get(results.size() - 1)));
        }
        return text + " end";
    }

    private static String condition(Term term) {
        if (term instanceof Term.Comparison comparison) {
            List<Term> sides = beside(List.of(comparison.left(), comparison.right()));
            return print(sides.get(0), Precedence.SUM)
                    + " " + sign(comparison.comparator()) + " "
                    + print(sides.get(1), Precedence.SUM);
        } else if (term instanceof Term.OneOf oneOf) {
            List<Term> options =
                    oneOf.options().stream().map(Amounts::withoutAdopted).toList();
            return print(oneOf.left(), Precedence.SUM) + " in " + list(options, "(", " ", ")");
        } else if (term instanceof Term.IsMissing missing) {
            return print(missing.of(), Precedence.SUM) + (missing.negated() ? " is not missing" : " is missing");
        } else if (term instanceof Term.Not not) {
            return "not " + print(not.of(), Precedence.TEST);
        } else if (term instanceof Term.Joined joined) {
            return joined.parts().stream()
                    .map(part -> print(part, Precedence.NOT))
                    .collect(Collectors.joining(joined.all() ? " and " : " or "));
        }
        throw new IllegalStateException("no words for " + term);
    }

    private static String sign(Term.Comparator comparator) {
        return switch (comparator) {
            case EQUAL -> "=";
            case NOT_EQUAL -> "<>";
            case LESS -> "<";
            case AT_MOST -> "<=";
            case MORE -> ">";
            case AT_LEAST -> ">=";
        };
    }

    /** Where something beside it says what is counted, and says so in its own unit, a number needs no unit. */
    private static List<Term> beside(List<Term> terms) {
        List<Term> bare = terms.stream().map(Amounts::withoutAdopted).toList();
        boolean unitIsSaid = bare.stream()
                .filter(term -> !Amounts.isBare(term))
                .findFirst()
                .filter(first -> first.unit().isNone() || !(first instanceof Term.Converted))
                .isPresent();
        return unitIsSaid ? bare : terms;
    }

    private static String list(List<Term> terms, String open, String between, String close) {
        return terms.stream().map(FormulaPrinter::print).collect(Collectors.joining(between, open, close));
    }
}
