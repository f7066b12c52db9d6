package io.wuhao.engine.formula;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a term is worth, in plain Java and written apart from the SQL: null is missing. */
public final class Oracle {

    private final Function<Term.Leaf, @Nullable Object> leaves;
    private final LocalDate asAt;

    /** @param row values by the spelling of their leaves; what is not there is missing */
    Oracle(Map<String, Object> row) {
        this(leaf -> row.get(Enterprises.spelling(leaf)), Enterprises.AS_AT);
    }

    /** Of a unit whose leaves have these values, at this day. */
    public Oracle(Function<Term.Leaf, @Nullable Object> leaves, LocalDate asAt) {
        this.leaves = leaves;
        this.asAt = asAt;
    }

    /** A Double, String, LocalDate or Boolean; null where it is missing. */
    public @Nullable Object value(Term term) {
        if (term instanceof Term.Leaf leaf) {
            return leaves.apply(leaf);
        } else if (term instanceof Term.Figure figure) {
            return figure.value().doubleValue();
        } else if (term instanceof Term.Word word) {
            return word.value();
        } else if (term instanceof Term.Day day) {
            return day.value();
        } else if (term instanceof Term.Truth truth) {
            return truth.value();
        } else if (term instanceof Term.Converted converted) {
            return converted(converted);
        } else if (term instanceof Term.Arithmetic arithmetic) {
            return both(arithmetic.left(), arithmetic.right(), (a, b) -> calculate(arithmetic.operator(), a, b));
        } else if (term instanceof Term.Call call) {
            return call(call);
        } else if (term instanceof Term.Choice choice) {
            return choice(choice);
        }
        return condition(term);
    }

    private @Nullable Double number(Term term) {
        return (Double) value(term);
    }

    private @Nullable Double both(Term left, Term right, BiFunction<Double, Double, @Nullable Double> of) {
        Double a = number(left);
        Double b = number(right);
        return a == null || b == null ? null : of.apply(a, b);
    }

    private static @Nullable Double calculate(Term.Operator operator, double a, double b) {
        return switch (operator) {
            case PLUS -> a + b;
            case MINUS -> a - b;
            case TIMES -> a * b;
            case OVER -> b == 0 ? null : (Double) (a / b);
        };
    }

    private @Nullable Double converted(Term.Converted term) {
        Double of = number(term.of());
        var factor = term.of().unit().factorTo(term.unit());
        if (of != null && term.of() instanceof Term.Figure figure) {
            return figure.value()
                    .multiply(new BigDecimal(factor[0]))
                    .divide(new BigDecimal(factor[1]), 30, RoundingMode.HALF_UP)
                    .doubleValue();
        }
        return of == null ? null : (Double) (of * factor[0].doubleValue() / factor[1].doubleValue());
    }

    private @Nullable Object choice(Term.Choice choice) {
        for (Term.Branch branch : choice.branches()) {
            if (Boolean.TRUE.equals(value(branch.when()))) {
                return value(branch.then());
            }
        }
        return choice.otherwise() == null ? null : value(choice.otherwise());
    }

    private @Nullable Object call(Term.Call call) {
        List<Term> arguments = call.arguments();
        Object first = value(arguments.get(0));
        if (call.function() == Term.Function.FIRST_KNOWN) {
            return arguments.stream()
                    .map(this::value)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
        if (arguments.stream().anyMatch(argument -> value(argument) == null)) {
            return null;
        }
        return switch (call.function()) {
            case LEFT ->
                left(
                        (String) requireNonNull(first),
                        requireNonNull(number(arguments.get(1))).intValue());
            case YEARS -> years((LocalDate) requireNonNull(first));
            default ->
                computed(call.function(), arguments.stream().map(this::number).toList());
        };
    }

    private static String left(String text, int count) {
        return text.length() <= count ? text : text.substring(0, count);
    }

    private double years(LocalDate date) {
        int years = 0;
        while (!date.plusYears(years + 1).isAfter(asAt)) {
            years++;
        }
        return years;
    }

    private static @Nullable Double computed(Term.Function function, List<Double> x) {
        double a = x.get(0);
        return switch (function) {
            case ABS -> Math.abs(a);
            case FLOOR -> rounded(a, 0, RoundingMode.FLOOR);
            case CEILING -> rounded(a, 0, RoundingMode.CEILING);
            case ROUND -> rounded(a, x.get(1).intValue(), RoundingMode.HALF_UP);
            case LN -> a > 0 ? Math.log(a) : null;
            case SQRT -> a >= 0 ? Math.sqrt(a) : null;
            case EXP -> a < 690 ? Math.exp(a) : null;
            case POWER -> power(a, x.get(1));
            case LEAST -> x.stream().min(Double::compare).orElseThrow();
            case GREATEST -> x.stream().max(Double::compare).orElseThrow();
            default -> throw new IllegalStateException(function.name());
        };
    }

    private static @Nullable Double power(double a, double b) {
        double power = Math.pow(a, b);
        return Double.isNaN(power) || Math.abs(power) >= 1e300 ? null : power;
    }

    private static @Nullable Double rounded(double a, int decimals, RoundingMode mode) {
        BigDecimal nine = nine(a);
        return nine == null ? null : (Double) nine.setScale(decimals, mode).doubleValue();
    }

    private static @Nullable BigDecimal nine(double a) {
        return Double.isFinite(a) && Math.abs(a) < 1e29
                ? BigDecimal.valueOf(a).setScale(9, RoundingMode.HALF_UP)
                : null;
    }

    private @Nullable Boolean condition(Term term) {
        if (term instanceof Term.Comparison comparison) {
            Integer order = order(value(comparison.left()), value(comparison.right()));
            return order == null ? null : holds(comparison.comparator(), order);
        } else if (term instanceof Term.OneOf oneOf) {
            List<@Nullable Integer> orders = oneOf.options().stream()
                    .map(option -> order(value(oneOf.left()), value(option)))
                    .toList();
            return orders.contains(null) ? null : orders.contains(0);
        } else if (term instanceof Term.IsMissing missing) {
            return (value(missing.of()) == null) != missing.negated();
        } else if (term instanceof Term.Not not) {
            Boolean of = (Boolean) value(not.of());
            return of == null ? null : !of;
        }
        return joined((Term.Joined) term);
    }

    private static @Nullable Integer order(@Nullable Object left, @Nullable Object right) {
        if (left instanceof Double a && right instanceof Double b) {
            BigDecimal first = nine(a);
            BigDecimal second = nine(b);
            return first == null || second == null ? null : first.compareTo(second);
        } else if (left instanceof String a && right instanceof String b) {
            return Integer.signum(a.compareTo(b));
        }
        return left instanceof LocalDate a && right instanceof LocalDate b ? Integer.signum(a.compareTo(b)) : null;
    }

    private static boolean holds(Term.Comparator comparator, int order) {
        return switch (comparator) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case MORE -> order > 0;
            case AT_LEAST -> order >= 0;
        };
    }

    private @Nullable Boolean joined(Term.Joined term) {
        boolean decisive = !term.all();
        List<@Nullable Object> parts = term.parts().stream().map(this::value).toList();
        return parts.contains(decisive) ? (Boolean) decisive : parts.contains(null) ? null : (Boolean) !decisive;
    }
}
