package io.wuhao.engine.formula;

import io.wuhao.engine.Label;
import io.wuhao.engine.Nearest;
import io.wuhao.engine.formula.Term.Function;
import io.wuhao.engine.register.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The closed list of functions; everything else is refused with the list. */
final class CallBinder {

    private static final List<String> AGGREGATES = List.of("sum", "count", "mean", "min", "max");
    private static final int MOST_DECIMALS = 9;

    private final Binder binder;
    private final Scope scope;
    private final Findings findings;
    private final AggregateBinder aggregates;

    CallBinder(Binder binder, Scope scope, Findings findings) {
        this.binder = binder;
        this.scope = scope;
        this.findings = findings;
        this.aggregates = new AggregateBinder(scope, findings);
    }

    @Nullable
    Term bind(Syntax.Call call) {
        Optional<Term> named = variable(call);
        if (named.isPresent()) {
            return Amounts.pure(named.get());
        }
        if (AGGREGATES.contains(call.name())) {
            return aggregates.bind(call);
        }
        if (call.where() != null) {
            findings.error(
                    call.at(),
                    Label.of("（%s）里不能写 where。", "(%s) takes no where.", call.name()),
                    Label.of(
                            "where 只写在 sum、count、mean、min、max 里。",
                            "where stands inside sum, count, mean, min, max only."));
            return null;
        }
        if (call.name().equals("last_year")) {
            return lastYear(call);
        }
        Optional<Function> function = Arrays.stream(Function.values())
                .filter(known -> name(known).equals(call.name()))
                .findFirst();
        return function.isPresent() ? function(function.get(), call) : unknown(call);
    }

    static String name(Function function) {
        return function.name().toLowerCase(Locale.ROOT);
    }

    /** {@code points(x)} is a name of the scope, spelled with its argument. */
    private Optional<Term> variable(Syntax.Call call) {
        boolean hasOneName = call.where() == null && call.arguments().size() == 1;
        return hasOneName && call.arguments().get(0) instanceof Syntax.Name argument
                ? scope.find(call.name() + "(" + argument.name() + ")")
                : Optional.empty();
    }

    private @Nullable Term unknown(Syntax.Call call) {
        List<String> sisters = scope.known().stream()
                .filter(name -> name.startsWith(call.name() + "("))
                .toList();
        if (!sisters.isEmpty()) {
            String argument = call.arguments().size() == 1 && call.arguments().get(0) instanceof Syntax.Name name
                    ? name.name()
                    : "…";
            String written = call.name() + "(" + argument + ")";
            findings.error(
                    call.at(),
                    Label.of("名称（%s）不认识。", "name (%s) is not known.", written),
                    Nearest.advice(written, sisters));
            return null;
        }
        List<String> allowed = Stream.of(
                        AGGREGATES.stream(),
                        Stream.of("last_year"),
                        Arrays.stream(Function.values()).map(CallBinder::name))
                .flatMap(names -> names)
                .toList();
        findings.error(
                call.at(),
                Label.of("没有函数（%s）。", "there is no function (%s).", call.name()),
                Nearest.to(call.name(), allowed)
                        .map(near -> Label.of(
                                "是否应为（%s）？可用的有：%s。", "Maybe (%s)? Allowed: %s.", near, String.join(", ", allowed)))
                        .orElseGet(() -> Label.of("可用的有：%s。", "Allowed: %s.", String.join(", ", allowed))));
        return null;
    }

    private @Nullable Term function(Function function, Syntax.Call call) {
        int count = call.arguments().size();
        boolean fits = switch (function) {
            case ABS, FLOOR, CEILING, LN, EXP, SQRT, YEARS -> count == 1;
            case ROUND -> count == 1 || count == 2;
            case POWER, LEFT -> count == 2;
            case LEAST, GREATEST, FIRST_KNOWN -> count >= 2;
        };
        if (!fits) {
            findings.error(
                    call.at(),
                    Label.of("函数（%s）的参数个数（%s）不对。", "function (%s) does not take %s arguments.", call.name(), count),
                    Label.of("请写成 %s。", "Write %s.", example(function)));
            return null;
        }
        return switch (function) {
            case ABS, FLOOR, CEILING -> computed(function, call, true);
            case LN, EXP, SQRT, POWER -> computed(function, call, false);
            case ROUND -> round(call);
            case LEAST, GREATEST, FIRST_KNOWN -> choice(function, call);
            case YEARS -> years(call);
            case LEFT -> left(call);
        };
    }

    private static String example(Function function) {
        return switch (function) {
            case ROUND -> "round(x, 2)";
            case POWER -> "power(x, 2)";
            case LEFT -> "left(industry, 2)";
            case YEARS -> "years(founded)";
            case LEAST, GREATEST, FIRST_KNOWN -> name(function) + "(a, b)";
            case ABS, FLOOR, CEILING, LN, EXP, SQRT -> name(function) + "(x)";
        };
    }

    /** ln, exp, sqrt and power take the number as it stands in its unit, and give a pure number. */
    private @Nullable Term computed(Function function, Syntax.Call call, boolean keepsUnit) {
        List<Term> arguments = new ArrayList<>();
        for (Syntax argument : call.arguments()) {
            Term term = binder.number(argument);
            if (term != null) {
                arguments.add(term);
            }
        }
        return arguments.size() < call.arguments().size()
                ? null
                : new Term.Call(
                        function,
                        arguments,
                        Term.Type.NUMBER,
                        keepsUnit ? arguments.get(0).unit() : Unit.NONE);
    }

    private @Nullable Term round(Syntax.Call call) {
        Term of = binder.number(call.arguments().get(0));
        Term decimals = call.arguments().size() == 1
                ? new Term.Figure(BigDecimal.ZERO, Unit.NONE)
                : whole(call, -MOST_DECIMALS, MOST_DECIMALS);
        return of == null || decimals == null
                ? null
                : new Term.Call(Function.ROUND, List.of(of, decimals), Term.Type.NUMBER, of.unit());
    }

    private @Nullable Term whole(Syntax.Call call, int least, int most) {
        Term term = binder.bind(call.arguments().get(1));
        if (term instanceof Term.Figure figure
                && figure.unit().isNone()
                && figure.value().stripTrailingZeros().scale() <= 0
                && figure.value().compareTo(BigDecimal.valueOf(least)) >= 0
                && figure.value().compareTo(BigDecimal.valueOf(most)) <= 0) {
            return figure;
        }
        if (term != null) {
            findings.error(
                    call.arguments().get(1).at(),
                    Label.of("（%s）的第二个参数要是整数。", "the second argument of (%s) must be a whole number.", call.name()),
                    Label.of("请写 %d 到 %d 的整数。", "Write a whole number from %d to %d.", least, most));
        }
        return null;
    }

    private @Nullable Term choice(Function function, Syntax.Call call) {
        Term.Type wanted = function == Function.FIRST_KNOWN ? null : Term.Type.NUMBER;
        List<Term> arguments = binder.alike(call.arguments(), wanted, call.at());
        if (arguments.isEmpty()) {
            return null;
        }
        Term first = arguments.get(0);
        return new Term.Call(function, arguments, first.type(), first.unit());
    }

    private @Nullable Term years(Syntax.Call call) {
        Term date = binder.expect(Term.Type.DATE, call.arguments().get(0));
        return date == null ? null : new Term.Call(Function.YEARS, List.of(date), Term.Type.NUMBER, Unit.NONE);
    }

    private @Nullable Term left(Syntax.Call call) {
        Term text = binder.expect(Term.Type.TEXT, call.arguments().get(0));
        Term count = whole(call, 1, 1_000);
        return text == null || count == null
                ? null
                : new Term.Call(Function.LEFT, List.of(text, count), Term.Type.TEXT, Unit.NONE);
    }

    static Term left(Term text, int characters) {
        Term count = new Term.Figure(BigDecimal.valueOf(characters), Unit.NONE);
        return new Term.Call(Function.LEFT, List.of(text, count), Term.Type.TEXT, Unit.NONE);
    }

    private @Nullable Term lastYear(Syntax.Call call) {
        Term of = call.arguments().size() == 1 ? binder.bind(call.arguments().get(0)) : null;
        boolean isNested = of != null && of.leaves().stream().anyMatch(leaf -> leaf instanceof Term.LastYear);
        if (call.arguments().size() != 1 || isNested) {
            findings.error(
                    call.at(),
                    isNested
                            ? Label.of("last_year 里又有 last_year。", "last_year stands inside last_year.")
                            : Label.of("last_year 要一个参数。", "last_year takes one argument."),
                    Label.of(
                            "只能取上一年，如 last_year(tax / land)。",
                            "Only the year before can be read: last_year(tax / land)."));
            return null;
        }
        return of == null ? null : new Term.LastYear(of);
    }
}
