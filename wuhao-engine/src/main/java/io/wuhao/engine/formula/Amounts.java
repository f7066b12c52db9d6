package io.wuhao.engine.formula;

import io.wuhao.engine.formula.Term.Arithmetic;
import io.wuhao.engine.formula.Term.Call;
import io.wuhao.engine.formula.Term.Choice;
import io.wuhao.engine.formula.Term.Converted;
import io.wuhao.engine.formula.Term.Figure;
import io.wuhao.engine.formula.Term.Operator;
import io.wuhao.engine.register.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of units: bare numbers take the unit of their neighbours, other numbers are converted or do not fit. */
final class Amounts {

    private static final Set<Term.Function> KEEP_UNIT = Set.of(
            Term.Function.ABS,
            Term.Function.FLOOR,
            Term.Function.CEILING,
            Term.Function.ROUND,
            Term.Function.LEAST,
            Term.Function.GREATEST,
            Term.Function.FIRST_KNOWN);

    private Amounts() {}

    static boolean keepsUnit(Term.Function function) {
        return KEEP_UNIT.contains(function);
    }

    /** A share or a plain number: 15 % and 3 万 become 0.15 and 30000; what has a unit stays. */
    static Term pure(Term term) {
        boolean hasFactorOnly =
                term.unit().dimensions().isEmpty() && !term.unit().isNone();
        return hasFactorOnly ? new Converted(term, Unit.NONE) : term;
    }

    /** Made of numbers without unit only, so that the surroundings say what it counts. */
    static boolean isBare(Term term) {
        return term.unit().isNone() && isConstant(term);
    }

    private static boolean isConstant(Term term) {
        if (term instanceof Figure figure) {
            return figure.unit().isNone();
        } else if (term instanceof Arithmetic arithmetic) {
            return isConstant(arithmetic.left()) && isConstant(arithmetic.right());
        } else if (term instanceof Call call) {
            return keepsUnit(call.function()) && call.arguments().stream().allMatch(Amounts::isConstant);
        }
        return term instanceof Choice choice && results(choice).stream().allMatch(Amounts::isConstant);
    }

    static List<Term> results(Choice choice) {
        java.util.ArrayList<Term> results = new java.util.ArrayList<>(
                choice.branches().stream().map(Term.Branch::then).toList());
        if (choice.otherwise() != null) {
            results.add(choice.otherwise());
        }
        return results;
    }

    /** The term in this unit; empty if it does not fit. */
    static Optional<Term> in(Unit unit, Term term) {
        if (isBare(term)) {
            return Optional.of(adopt(unit, term));
        }
        if (!term.unit().fits(unit)) {
            return Optional.empty();
        }
        if (!term.unit().sameAs(unit)) {
            Term source = term instanceof Converted again ? again.of() : term;
            return Optional.of(source.unit().sameAs(unit) ? source : new Converted(source, unit));
        }
        return Optional.of(term instanceof Figure figure ? new Figure(figure.value(), unit) : term);
    }

    /**
     * A pure number told what it counts: {@code count(enterprise)} in 家, points in 分. Only words that measure nothing, and 人,
     * can be given so.
     */
    static Optional<Term> counted(Unit wanted, Term term) {
        String word = wanted.dimensions().isEmpty() ? "" : wanted.dimensions().firstKey();
        boolean isPersons = word.equals("persons");
        Unit counting = Unit.of(isPersons ? "人" : word);
        boolean isCountingWord =
                counting.fits(wanted) && (isPersons || wanted.text().contains(word));
        return term.unit().isNone() && isCountingWord
                ? in(wanted, new Arithmetic(Operator.TIMES, term, new Figure(BigDecimal.ONE, counting), counting))
                : Optional.empty();
    }

    /** What is counted, without the {@code × 1 家} that says what it is. */
    static Term withoutCountingWord(Term term) {
        boolean isCounted = term instanceof Arithmetic product
                && product.operator() == Operator.TIMES
                && product.right() instanceof Figure one
                && one.value().compareTo(BigDecimal.ONE) == 0;
        return isCounted ? ((Arithmetic) term).left() : term;
    }

    /** A bare term told what it counts. */
    static Term adopt(Unit unit, Term term) {
        if (term instanceof Figure figure) {
            return new Figure(figure.value(), unit);
        } else if (term instanceof Arithmetic sum) {
            boolean adds = sum.operator() == Operator.PLUS || sum.operator() == Operator.MINUS;
            return adds
                    ? new Arithmetic(sum.operator(), adopt(unit, sum.left()), adopt(unit, sum.right()), unit)
                    : new Arithmetic(sum.operator(), sum.left(), sum.right(), unit);
        } else if (term instanceof Call call) {
            return new Call(call.function(), adoptAll(unit, call), call.type(), unit);
        } else if (term instanceof Choice choice) {
            return new Choice(
                    choice.branches().stream()
                            .map(branch -> new Term.Branch(branch.when(), adopt(unit, branch.then())))
                            .toList(),
                    choice.otherwise() == null ? null : adopt(unit, choice.otherwise()),
                    choice.type(),
                    unit);
        }
        return term;
    }

    private static List<Term> adoptAll(Unit unit, Call call) {
        if (call.function() == Term.Function.ROUND) {
            return List.of(
                    adopt(unit, call.arguments().get(0)), call.arguments().get(1));
        }
        return call.arguments().stream().map(argument -> adopt(unit, argument)).toList();
    }

    /** The unit in which these meet: that of the first that has one of its own. */
    static Unit common(List<Term> terms) {
        return terms.stream()
                .filter(term -> !isBare(term))
                .findFirst()
                .map(Term::unit)
                .orElse(Unit.NONE);
    }

    static Term product(Operator operator, Term left, Term right) {
        Unit unit = operator == Operator.TIMES
                ? left.unit().times(right.unit())
                : left.unit().over(right.unit());
        return pure(new Arithmetic(operator, left, right, unit.isNone() ? Unit.NONE : unit));
    }

    static Term negative(Term term) {
        if (term instanceof Figure figure) {
            return new Figure(figure.value().negate(), figure.unit());
        } else if (term instanceof Converted converted && converted.of() instanceof Figure figure) {
            return new Converted(new Figure(figure.value().negate(), figure.unit()), converted.unit());
        }
        return new Arithmetic(Operator.MINUS, new Figure(BigDecimal.ZERO, term.unit()), term, term.unit());
    }

    /** The value of a number as written, in the unit that it was converted to; null for anything computed. */
    static @Nullable BigDecimal literal(Term term) {
        if (term instanceof Figure figure) {
            return figure.value();
        }
        if (term instanceof Converted converted && converted.of() instanceof Figure figure) {
            java.math.BigInteger[] factor = figure.unit().factorTo(converted.unit());
            BigDecimal up = figure.value().multiply(new BigDecimal(factor[0]));
            try {
                return up.divide(new BigDecimal(factor[1]));
            } catch (ArithmeticException endless) {
                return null;
            }
        }
        return null;
    }

    /** What it comes to is points: {@code 10 个} beside honours, in 个, is 10. Conditions and other units stay. */
    static Term asPoints(Term term) {
        if (term instanceof Figure figure) {
            return isCountingWord(figure.unit()) ? new Figure(figure.value(), Unit.NONE) : figure;
        } else if (term instanceof Arithmetic sum
                && (sum.operator() == Operator.PLUS || sum.operator() == Operator.MINUS)) {
            return new Arithmetic(sum.operator(), asPoints(sum.left()), asPoints(sum.right()), sum.unit());
        } else if (term instanceof Call call && keepsUnit(call.function())) {
            return new Call(
                    call.function(),
                    call.arguments().stream().map(Amounts::asPoints).toList(),
                    call.type(),
                    call.unit());
        } else if (term instanceof Choice choice) {
            Term otherwise = choice.otherwise();
            return new Choice(
                    choice.branches().stream()
                            .map(branch -> new Term.Branch(branch.when(), asPoints(branch.then())))
                            .toList(),
                    otherwise == null ? null : asPoints(otherwise),
                    choice.type(),
                    choice.unit());
        }
        return term;
    }

    private static boolean isCountingWord(Unit unit) {
        String word = unit.dimensions().isEmpty() ? "" : unit.dimensions().firstKey();
        return unit.dimensions().size() == 1
                && (word.equals("persons") || unit.text().contains(word));
    }

    /** The reverse of {@link #adopt}: a number that the surroundings would give its unit again. */
    static Term withoutAdopted(Term term) {
        if (term instanceof Figure figure) {
            return new Figure(figure.value(), Unit.NONE);
        } else if (term instanceof Arithmetic arithmetic) {
            boolean adds = arithmetic.operator() == Operator.PLUS || arithmetic.operator() == Operator.MINUS;
            Term left = adds ? withoutAdopted(arithmetic.left()) : arithmetic.left();
            Term right = adds ? withoutAdopted(arithmetic.right()) : arithmetic.right();
            boolean bare = isBare(left) && isBare(right);
            return bare ? new Arithmetic(arithmetic.operator(), left, right, Unit.NONE) : term;
        } else if (term instanceof Call || term instanceof Choice) {
            Term bare = adoptNone(term);
            return isBare(bare) ? bare : term;
        }
        return term;
    }

    private static Term adoptNone(Term term) {
        if (term instanceof Call call) {
            List<Term> arguments =
                    call.arguments().stream().map(Amounts::withoutAdopted).toList();
            return new Call(call.function(), arguments, call.type(), Unit.NONE);
        }
        Choice choice = (Choice) term;
        return new Choice(
                choice.branches().stream()
                        .map(branch -> new Term.Branch(branch.when(), withoutAdopted(branch.then())))
                        .toList(),
                choice.otherwise() == null ? null : withoutAdopted(choice.otherwise()),
                choice.type(),
                Unit.NONE);
    }
}
