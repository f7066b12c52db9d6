package io.wuhao.engine.formula;

import io.wuhao.engine.formula.Term.Call;
import io.wuhao.engine.formula.Term.Function;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The functions in SQL, each guarded so that both engines give null where there is no value. */
final class SqlFunctions {

    /** Doubles end near 1.8e308; what would pass 1e300 is no figure of this world and gives null. */
    private static final int MOST_DIGITS = 300;

    private final SqlPrinter printer;
    private final LocalDate asAt;

    SqlFunctions(SqlPrinter printer, LocalDate asAt) {
        this.printer = printer;
        this.asAt = asAt;
    }

    String print(Call call) {
        Term first = call.arguments().get(0);
        return switch (call.function()) {
            case ABS -> "abs(" + printer.print(first) + ")";
            case FLOOR -> rounded("floor", first, "");
            case CEILING -> rounded("ceil", first, "");
            case ROUND -> rounded("round", first, ", " + whole(call.arguments().get(1)));
            case LN -> guarded(tested(first) + " > 0", "ln(" + printer.print(first) + ")");
            case SQRT -> guarded(tested(first) + " >= 0", "sqrt(" + printer.print(first) + ")");
            case EXP -> guarded(tested(first) + " < 690", "exp(" + printer.print(first) + ")");
            case POWER -> power(first, call.arguments().get(1));
            case LEAST, GREATEST -> extreme(call);
            case FIRST_KNOWN -> "coalesce(" + printer.printAll(call.arguments()) + ")";
            case YEARS -> years(printer.print(first));
            case LEFT ->
                "left(" + printer.print(first) + ", " + whole(call.arguments().get(1)) + ")";
        };
    }

    private String tested(Term term) {
        return printer.print(term, SqlPrinter.SUM);
    }

    private static String guarded(String condition, String value) {
        return "case when " + condition + " then " + value + " end";
    }

    private static String whole(Term term) {
        return term instanceof Term.Figure figure
                ? figure.value().toBigInteger().toString()
                : "0";
    }

    /** In decimals: 3 may be 2.9999999999999996 as a double, and the engines round doubles differently. */
    private String rounded(String function, Term term, String more) {
        return "cast(" + function + "(" + SqlPrinter.decimal(printer.print(term)) + more + ") as double)";
    }

    private String power(Term base, Term exponent) {
        BigDecimal literal = Amounts.literal(exponent);
        String power = "power(" + printer.print(base) + ", " + printer.print(exponent) + ")";
        return literal == null
                ? guarded(domain(base, exponent), bounded(power))
                : guarded(domain(tested(base), literal), power);
    }

    /** For a printed exponent the domain keeps the power below 1e300. */
    private static String domain(String base, BigDecimal exponent) {
        int sign = exponent.signum();
        boolean isWhole = exponent.stripTrailingZeros().scale() <= 0;
        BigDecimal size = exponent.abs().max(BigDecimal.ONE);
        int digits = BigDecimal.valueOf(MOST_DIGITS)
                .divide(size, 0, java.math.RoundingMode.DOWN)
                .intValue();
        String bound = "1e" + (sign < 0 ? -digits : digits);
        String tested = isWhole ? "abs(" + base + ")" : base;
        if (sign == 0) {
            return base + " is not null";
        } else if (sign < 0) {
            return tested + " >= " + bound;
        }
        return isWhole ? tested + " <= " + bound : tested + " between 0 and " + bound;
    }

    private String domain(Term base, Term exponent) {
        String x = tested(base);
        String y = tested(exponent);
        String decimal = SqlPrinter.decimal(printer.print(exponent));
        return x + " > 0 or " + x + " = 0 and " + y + " >= 0 or " + x + " < 0 and " + decimal + " = round(" + decimal
                + ", 0)";
    }

    /** {@code least} skips nulls, so that the bound stands for whatever is too large. */
    private static String bounded(String power) {
        return "nullif(greatest(nullif(least(" + power + ", 1e300), 1e300), -1e300), -1e300)";
    }

    /** {@code least(null, 1)} is 1 on every engine: a missing figure would get the cap. */
    private String extreme(Call call) {
        Set<String> guards = new LinkedHashSet<>();
        guards(call, guards);
        String condition = String.join(" and ", guards);
        return guards.isEmpty() ? unguarded(call) : guarded(condition, unguarded(call));
    }

    private void guards(Term term, Set<String> guards) {
        Call call = extremeIn(term);
        if (call != null) {
            call.arguments().forEach(argument -> guards(argument, guards));
        } else if (Amounts.literal(term) == null) {
            guards.add(tested(term) + " is not null");
        }
    }

    private String unguarded(Term term) {
        Call call = extremeIn(term);
        return call == null
                ? printer.print(term)
                : CallBinder.name(call.function())
                        + call.arguments().stream().map(this::unguarded).collect(Collectors.joining(", ", "(", ")"));
    }

    private static @Nullable Call extremeIn(Term term) {
        boolean is = term instanceof Call call
                && List.of(Function.LEAST, Function.GREATEST).contains(call.function());
        return is ? (Call) term : null;
    }

    /** Anniversaries up to the day; 29 February counts on 1 March. The engines agree on no date arithmetic. */
    private String years(String date) {
        int day = asAt.getMonthValue() * 100 + asAt.getDayOfMonth();
        return "cast(%d - extract(year from %s) - %s as double)"
                .formatted(
                        asAt.getYear(),
                        date,
                        "case when extract(month from %s) * 100 + extract(day from %s) > %d then 1 else 0 end"
                                .formatted(date, date, day));
    }
}
