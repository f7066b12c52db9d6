package io.wuhao.engine.formula;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A formula as written, before its names and units are known. {@code at} is the first character, for problems. */
sealed interface Syntax {

    int at();

    /** A number with its unit; {@code raw} as written, since {@code 06} may be a code. */
    record Amount(BigDecimal value, String raw, @Nullable String unit, int at) implements Syntax {}

    record Text(String value, int at) implements Syntax {}

    record Date(LocalDate value, int at) implements Syntax {}

    record Name(String name, int at) implements Syntax {}

    record Negative(Syntax of, int at) implements Syntax {}

    record Arithmetic(Term.Operator operator, Syntax left, Syntax right, int at) implements Syntax {}

    record Comparison(Term.Comparator comparator, Syntax left, Syntax right, int at) implements Syntax {}

    record OneOf(Syntax left, List<Syntax> options, int at) implements Syntax {}

    record StartsWith(Syntax left, Syntax prefix, int at) implements Syntax {}

    record IsMissing(Syntax of, boolean negated, int at) implements Syntax {}

    record Not(Syntax of, int at) implements Syntax {}

    record Joined(boolean all, List<Syntax> parts, int at) implements Syntax {}

    record Choice(List<Branch> branches, @Nullable Syntax otherwise, int at) implements Syntax {}

    record Branch(Syntax when, Syntax then) {}

    record Call(
            String name, List<Syntax> arguments, @Nullable Syntax where, int at) implements Syntax {}
}
