package io.wuhao.engine.formula;

import io.wuhao.engine.register.Column;
import io.wuhao.engine.register.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A formula that has been typed: every name is bound, every unit known, conversions are explicit. Any term may be missing;
 * arithmetic on a missing figure, and a division by zero, are missing; a condition on a missing figure is unknown.
 */
public sealed interface Term {

    /** What a term yields. */
    enum Type {
        NUMBER,
        TEXT,
        DATE,
        CONDITION
    }

    Type type();

    /** The unit of a number; {@link Unit#NONE} for everything else. */
    default Unit unit() {
        return Unit.NONE;
    }

    /**
     * What the term reads: each of its leaves once, in the order of the formula. What stands inside a leaf (the {@code where}
     * of an aggregate, the term of last year) belongs to that leaf's own table and year, and is not listed.
     */
    default List<Leaf> leaves() {
        return Walk.leaves(this);
    }

    /**
     * Whether a case of it may give a value although what it reads is missing. Where {@code is missing} or {@code first_known}
     * stand, that is meant.
     */
    default boolean mayPassOverMissing() {
        return Walk.any(this, Choice.class::isInstance)
                && !Walk.any(
                        this,
                        term -> term instanceof IsMissing
                                || term instanceof Call call && call.function() == Function.FIRST_KNOWN);
    }

    /** The same term as points: its bare numbers, which took the unit of what they stand beside, have none again. */
    default Term asPoints() {
        return Amounts.asPoints(this);
    }

    /** The same term with its leaves replaced; what stands inside a leaf is left to the replacement. */
    default Term replace(UnaryOperator<Term> leafToTerm) {
        return Walk.replace(this, leafToTerm);
    }

    /** A number as written, in the unit of its surroundings. */
    record Figure(BigDecimal value, Unit unit) implements Term {
        @Override
        public Type type() {
            return Type.NUMBER;
        }
    }

    /** A text or a code. */
    record Word(String value) implements Term {
        @Override
        public Type type() {
            return Type.TEXT;
        }
    }

    record Day(LocalDate value) implements Term {
        @Override
        public Type type() {
            return Type.DATE;
        }
    }

    record Truth(boolean value) implements Term {
        @Override
        public Type type() {
            return Type.CONDITION;
        }
    }

    /** A term that is read, not computed: the leaves that whoever prints the term must know how to spell. */
    sealed interface Leaf extends Term {}

    /** A column of the unit's own row. */
    record Own(Column column) implements Leaf {
        @Override
        public Type type() {
            return typeOf(column);
        }

        @Override
        public Unit unit() {
            return column.unit();
        }
    }

    /**
     * Sum, count, mean, min or max over the rows of another register that refer to this unit. A count without column counts
     * rows, one with a column those in which it is known.
     */
    record Linked(
            Aggregate aggregate,
            String register,
            Column link,
            @Nullable Column column,
            @Nullable Term where) implements Leaf {
        @Override
        public Type type() {
            return Type.NUMBER;
        }

        @Override
        public Unit unit() {
            return column == null || aggregate == Aggregate.COUNT ? Unit.NONE : column.unit();
        }
    }

    enum Aggregate {
        SUM,
        COUNT,
        MEAN,
        MIN,
        MAX
    }

    /** The same term over last year's tables; missing for a unit that was not there. */
    record LastYear(Term of) implements Leaf {
        @Override
        public Type type() {
            return of.type();
        }

        @Override
        public Unit unit() {
            return of.unit();
        }
    }

    /** Something that the run knows under a name: {@code value}, {@code benchmark}, {@code score}, {@code points(x)}. */
    record Variable(String name, Type type, Unit unit) implements Leaf {

        /** The day of the snapshot; of last year's tables, the same day a year before. */
        public static final Variable AS_AT = new Variable("as_at", Type.DATE, Unit.NONE);
    }

    /** Arithmetic; the two sides of + and − are in one unit already. */
    record Arithmetic(Operator operator, Term left, Term right, Unit unit) implements Term {
        @Override
        public Type type() {
            return Type.NUMBER;
        }
    }

    enum Operator {
        PLUS,
        MINUS,
        TIMES,
        OVER
    }

    /** The same quantity in another unit: the number is multiplied by the exact fraction between the two. */
    record Converted(Term of, Unit unit) implements Term {
        @Override
        public Type type() {
            return Type.NUMBER;
        }
    }

    /** A function of the closed list {@link Function}. */
    record Call(Function function, List<Term> arguments, Type type, Unit unit) implements Term {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** The functions a formula may use; everything else is refused. */
    enum Function {
        ABS,
        FLOOR,
        CEILING,
        ROUND,
        LN,
        EXP,
        SQRT,
        POWER,
        LEAST,
        GREATEST,
        FIRST_KNOWN,
        YEARS,
        LEFT
    }

    /** {@code case when … then … else … end}: the first condition that holds; without {@code else} missing. */
    record Choice(List<Branch> branches, @Nullable Term otherwise, Type type, Unit unit) implements Term {
        public Choice {
            branches = List.copyOf(branches);
        }
    }

    record Branch(Term when, Term then) {}

    record Comparison(Comparator comparator, Term left, Term right) implements Term {
        @Override
        public Type type() {
            return Type.CONDITION;
        }
    }

    enum Comparator {
        EQUAL,
        NOT_EQUAL,
        LESS,
        AT_MOST,
        MORE,
        AT_LEAST
    }

    /** {@code x in ('44' '45')}: the words are literals. */
    record OneOf(Term left, List<Term> options) implements Term {
        public OneOf {
            options = List.copyOf(options);
        }

        @Override
        public Type type() {
            return Type.CONDITION;
        }
    }

    record IsMissing(Term of, boolean negated) implements Term {
        @Override
        public Type type() {
            return Type.CONDITION;
        }
    }

    record Not(Term of) implements Term {
        @Override
        public Type type() {
            return Type.CONDITION;
        }
    }

    /** All of them ({@code and}) or any of them ({@code or}); at least two. */
    record Joined(boolean all, List<Term> parts) implements Term {
        public Joined {
            parts = List.copyOf(parts);
        }

        @Override
        public Type type() {
            return Type.CONDITION;
        }
    }

    private static Type typeOf(Column column) {
        return switch (column.type()) {
            case NUMBER -> Type.NUMBER;
            case DATE -> Type.DATE;
            case YES_NO -> Type.CONDITION;
            case TEXT, CREDIT_CODE -> Type.TEXT;
        };
    }
}
