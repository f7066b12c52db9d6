package io.wuhao.engine.formula;

import io.wuhao.engine.Label;

/**
 * Keeps a formula within what a database reads: DuckDB stops at 1,000 nested expressions, and a guard repeats what it guards,
 * so that guards inside guards double the text each time.
 */
final class Size {

    private static final int MAX_DEPTH = 200;
    private static final double MAX_PARTS = 20_000;

    private Size() {}

    static void check(Term term, Findings findings) {
        if (depth(term) > MAX_DEPTH || parts(term) > MAX_PARTS) {
            findings.error(
                    -1,
                    Label.of("公式展开后太大。", "the formula is too large when written out."),
                    Label.of("请拆成几个指标，或减少函数套函数。", "Split it into several indicators, or nest fewer functions."));
        }
    }

    private static int depth(Term term) {
        return 1 + Walk.children(term).stream().mapToInt(Size::depth).max().orElse(0);
    }

    /** A double, which overflows to infinity and not to a small number. */
    private static double parts(Term term) {
        double children = Walk.children(term).stream().mapToDouble(Size::parts).sum();
        return 1 + children * (term instanceof Term.Call call ? repeats(call.function()) : 1);
    }

    private static int repeats(Term.Function function) {
        return switch (function) {
            case LN, EXP, SQRT, LEAST, GREATEST -> 2;
            case YEARS -> 3;
            case POWER -> 7;
            case ABS, FLOOR, CEILING, ROUND, FIRST_KNOWN, LEFT -> 1;
        };
    }
}
