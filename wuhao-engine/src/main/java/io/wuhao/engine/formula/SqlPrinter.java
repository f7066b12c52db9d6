package io.wuhao.engine.formula;

import io.wuhao.engine.formula.Term.Operator;
import io.wuhao.engine.register.Unit;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Prints a term as one SQL text for DuckDB and Spark. Numbers are doubles; a missing figure, a division by zero and a value
 * outside the domain of a function are null; conditions are three-valued.
 */
public final class SqlPrinter {

    /** Nine decimals: what is computed in doubles carries noise in the 16th digit, which must decide no comparison. */
    private static final int DECIMALS = 9;

    static final int OR = 1;
    static final int AND = 2;
    static final int NOT = 3;
    static final int TEST = 4;
    static final int SUM = 5;
    static final int PRODUCT = 6;
    static final int ATOM = 7;

    private final Function<Term.Leaf, String> leaves;
    private final Around around;
    private final SqlFunctions functions;
    private final LocalDate asAt;

    /**
     * @param leaves how to spell what is read; numbers must be doubles, and the spelling must need no parentheses
     * @param asAt the day up to which {@code years} counts, and that {@code as_at} means
     */
    public SqlPrinter(Function<Term.Leaf, String> leaves, LocalDate asAt) {
        this(leaves, asAt, (term, text) -> text);
    }

    public SqlPrinter(Function<Term.Leaf, String> leaves, LocalDate asAt, Around around) {
        this.leaves = leaves;
        this.around = around;
        this.asAt = asAt;
        this.functions = new SqlFunctions(this, asAt);
    }

    /** Puts something else in the place of a whole term, wherever it stands; what it puts there must need no parentheses. */
    public interface Around {
        String print(Term term, String text);
    }

    /** An expression without outer parentheses. */
    public String print(Term term) {
        return print(term, OR);
    }

    /** In parentheses if it binds looser than its surroundings. */
    String print(Term given, int level) {
        Term term = Amounts.withoutCountingWord(given);
        String bare = bare(term);
        String put = around.print(given, bare);
        return put.equals(bare) && levelOf(term) < level ? "(" + bare + ")" : put;
    }

    private static int levelOf(Term term) {
        if (Amounts.literal(term) != null) {
            return ATOM;
        } else if (term instanceof Term.Arithmetic arithmetic) {
            boolean adds = arithmetic.operator() == Operator.PLUS || arithmetic.operator() == Operator.MINUS;
            return adds ? SUM : PRODUCT;
        } else if (term instanceof Term.Converted) {
            return PRODUCT;
        } else if (term instanceof Term.Joined joined) {
            return joined.all() ? AND : OR;
        } else if (term instanceof Term.Not) {
            return NOT;
        }
        boolean tests = term instanceof Term.Comparison || term instanceof Term.OneOf || term instanceof Term.IsMissing;
        return tests ? TEST : ATOM;
    }

    private String bare(Term term) {
        BigDecimal literal = Amounts.literal(term);
        if (literal != null) {
            return number(literal);
        } else if (term.equals(Term.Variable.AS_AT)) {
            return "date '" + asAt + "'";
        } else if (term instanceof Term.Leaf leaf) {
            return leaves.apply(leaf);
        } else if (term instanceof Term.Word word) {
            return text(word.value());
        } else if (term instanceof Term.Day day) {
            return "date '" + day.value() + "'";
        } else if (term instanceof Term.Truth truth) {
            return Boolean.toString(truth.value());
        } else if (term instanceof Term.Arithmetic arithmetic) {
            return arithmetic(arithmetic);
        } else if (term instanceof Term.Converted converted) {
            return converted(converted.of(), converted.of().unit(), converted.unit());
        } else if (term instanceof Term.Call call) {
            return functions.print(call);
        } else if (term instanceof Term.Choice choice) {
            return choice(choice);
        }
        return condition(term);
    }

    static String number(BigDecimal value) {
        return value.toPlainString() + "e0";
    }

    private static String text(String value) {
        if (value.indexOf('\\') >= 0) {
            throw new IllegalArgumentException("a backslash passed the binder: " + value);
        }
        return "'" + value.replace("'", "''") + "'";
    }

    private String arithmetic(Term.Arithmetic term) {
        String left = print(
                term.left(), term.operator() == Operator.PLUS || term.operator() == Operator.MINUS ? SUM : PRODUCT);
        return switch (term.operator()) {
            case PLUS -> left + " + " + print(term.right(), PRODUCT);
            case MINUS -> left + " - " + print(term.right(), PRODUCT);
            case TIMES -> left + " * " + print(term.right(), ATOM);
            case OVER -> left + " / " + divisor(term.right());
        };
    }

    private String divisor(Term term) {
        BigDecimal literal = Amounts.literal(term);
        return literal != null && literal.signum() != 0 ? print(term, ATOM) : "nullif(" + print(term) + ", 0)";
    }

    private String converted(Term of, Unit from, Unit to) {
        BigInteger[] factor = from.factorTo(to);
        String up = factor[0].equals(BigInteger.ONE) ? "" : " * " + factor[0] + "e0";
        String down = factor[1].equals(BigInteger.ONE) ? "" : " / " + factor[1] + "e0";
        return print(of, PRODUCT) + up + down;
    }

    private String choice(Term.Choice choice) {
        String branches = choice.branches().stream()
                .map(branch -> " when " + print(branch.when()) + " then " + print(branch.then()))
                .collect(Collectors.joining());
        String otherwise = choice.otherwise() == null ? "" : " else " + print(choice.otherwise());
        return "case" + branches + otherwise + " end";
    }

    private String condition(Term term) {
        if (term instanceof Term.Comparison comparison) {
            return comparison(comparison);
        } else if (term instanceof Term.OneOf oneOf) {
            boolean exact = isExact(oneOf.left());
            return side(oneOf.left(), exact) + " in ("
                    + oneOf.options().stream()
                            .map(option -> side(option, exact))
                            .collect(Collectors.joining(", ")) + ")";
        } else if (term instanceof Term.IsMissing missing) {
            return print(missing.of(), SUM) + (missing.negated() ? " is not null" : " is null");
        } else if (term instanceof Term.Not not) {
            return "not " + print(not.of(), TEST);
        } else if (term instanceof Term.Joined joined) {
            return joined.parts().stream()
                    .map(part -> print(part, NOT))
                    .collect(Collectors.joining(joined.all() ? " and " : " or "));
        }
        throw new IllegalStateException("no SQL for " + term);
    }

    private String comparison(Term.Comparison comparison) {
        String sign = switch (comparison.comparator()) {
            case EQUAL -> " = ";
            case NOT_EQUAL -> " <> ";
            case LESS -> " < ";
            case AT_MOST -> " <= ";
            case MORE -> " > ";
            case AT_LEAST -> " >= ";
        };
        boolean exact = isExact(comparison.left()) && isExact(comparison.right());
        return side(comparison.left(), exact) + sign + side(comparison.right(), exact);
    }

    /** Figures as the register or the rule gives them, and counts, are the same double when they are equal. */
    private static boolean isExact(Term term) {
        boolean isCount = (term instanceof Term.Call call && call.function() == Term.Function.YEARS)
                || (term instanceof Term.Linked linked && linked.aggregate() == Term.Aggregate.COUNT);
        return term.type() != Term.Type.NUMBER || term instanceof Term.Own || isCount || Amounts.literal(term) != null;
    }

    private String side(Term term, boolean exact) {
        @Nullable BigDecimal literal = Amounts.literal(term);
        if (exact) {
            return print(term, SUM);
        }
        return literal != null ? decimal(literal) : decimal(print(term));
    }

    private static String decimal(BigDecimal literal) {
        return literal.setScale(Math.min(Math.max(literal.scale(), 0), DECIMALS), RoundingMode.HALF_UP)
                .toPlainString();
    }

    static String decimal(String sql) {
        return "try_cast(" + sql + " as decimal(38, " + DECIMALS + "))";
    }

    String printAll(List<Term> terms) {
        return terms.stream().map(this::print).collect(Collectors.joining(", "));
    }
}
