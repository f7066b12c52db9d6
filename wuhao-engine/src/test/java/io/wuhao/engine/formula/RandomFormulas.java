package io.wuhao.engine.formula;

import java.util.List;
import java.util.Random;

/** Well-typed formulas of any shape from a seed. */
final class RandomFormulas {

    private final Random random;

    RandomFormulas(long seed) {
        this.random = new Random(seed);
    }

    String any() {
        return switch (random.nextInt(4)) {
            case 0 -> condition(3);
            case 1 -> money(3);
            case 2 -> area(3);
            default -> pure(3);
        };
    }

    private String pick(String... of) {
        return of[random.nextInt(of.length)];
    }

    private String money(int depth) {
        return depth == 0
                ? pick("tax", "revenue", "50 亿元", "3.25 万元", "last_year(tax)")
                : quantity(depth, money(depth - 1), money(depth - 1));
    }

    private String area(int depth) {
        return depth == 0
                ? pick("land", "site", "7 亩", "sum(parcel.area)", "max(used_parcel.area where idle)")
                : quantity(depth, area(depth - 1), area(depth - 1));
    }

    /** Of two formulas of one kind a third. */
    private String quantity(int depth, String a, String b) {
        int rest = depth - 1;
        return switch (random.nextInt(14)) {
            case 0 -> a + " + " + b;
            case 1 -> a + " - (" + b + ")";
            case 2 -> "(" + a + ") * (" + pure(rest) + ")";
            case 3 -> "(" + a + ") / (" + pure(rest) + ")";
            case 4 -> "(" + pure(rest) + ") * (" + b + ")";
            case 5 -> "-(" + a + ")";
            case 6 -> "least(" + a + ", " + b + ")";
            case 7 -> "greatest(" + a + ", 3, " + b + ")";
            case 8 -> "first_known(" + a + ", " + b + ", 0)";
            case 9 -> "case when " + condition(rest) + " then " + a + " else " + b + " end";
            case 10 -> "case when " + condition(rest) + " then 5 when " + condition(0) + " then " + a + " end";
            case 11 -> "round(" + a + ", " + (random.nextInt(5) - 1) + ")";
            case 12 -> pick("abs(", "floor(", "ceiling(") + a + ")";
            default -> a + " + 2 - 1.5";
        };
    }

    private String pure(int depth) {
        if (depth == 0) {
            return pick(
                    "index", "value", "share", "15 %", "0.1", "2", "-3", "count(parcel where idle)", "years(founded)");
        }
        int rest = depth - 1;
        return switch (random.nextInt(9)) {
            case 0 -> "(" + money(rest) + ") / (" + money(rest) + ")";
            case 1 -> "(" + area(rest) + ") / (" + area(rest) + ")";
            case 2 -> pick("ln(", "sqrt(", "exp(") + pure(rest) + ")";
            case 3 -> "power(" + pure(rest) + ", " + pick("2", "0.5", "-1", "-1.5", "0", "3") + ")";
            case 4 -> "power(" + pure(rest) + ", " + pure(0) + ")";
            default -> quantity(depth, pure(rest), pure(rest));
        };
    }

    private String condition(int depth) {
        if (depth == 0) {
            return pick(
                    "listed",
                    "scale = above",
                    "industry in ('06' 'C13')",
                    "founded > 2020-01-01",
                    "tax is missing",
                    "industry starts with '0'");
        }
        int rest = depth - 1;
        String compare = pick(" = ", " <> ", " < ", " <= ", " > ", " >= ");
        String join = pick(" and ", " or ");
        return switch (random.nextInt(10)) {
            case 0 -> money(rest) + compare + money(rest);
            case 1 -> area(rest) + compare + area(rest);
            case 2 -> pure(rest) + compare + pure(rest);
            case 3 -> area(rest) + compare + "5.5";
            case 4 -> "3" + compare + money(rest);
            case 5 ->
                String.join(join, List.of("(" + condition(rest) + ")", "(" + condition(rest) + ")", condition(0)));
            case 6 -> "not (" + condition(rest) + ")";
            case 7 -> "(" + pure(rest) + ") between 0.1 and 2";
            case 8 -> "(" + pure(rest) + ") in (2 0.15 1)";
            default -> "(" + condition(rest) + ")" + pick(" is missing", " is not missing");
        };
    }
}
