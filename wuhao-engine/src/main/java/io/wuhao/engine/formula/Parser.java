package io.wuhao.engine.formula;

import io.wuhao.engine.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Operator precedence after Pratt: each sign binds with a power, and an operand goes to the stronger side. */
final class Parser {

    static final int MAX_DEPTH = 50;
    private static final int LOOSEST = 0;
    private static final int JOIN = 1;
    private static final int NOT = 2;
    private static final int COMPARE = 3;
    private static final int SUM = 4;
    private static final int PRODUCT = 5;
    private static final int MINUS = 6;

    private final Cursor cursor;
    private final Literals literals;
    private final Findings findings;
    private int depth;

    Parser(List<Token> tokens, Findings findings) {
        this.cursor = new Cursor(tokens, findings);
        this.literals = new Literals(cursor, findings);
        this.findings = findings;
    }

    Syntax parse() {
        Syntax whole = expression(LOOSEST);
        if (cursor.peek().kind() != Token.Kind.END) {
            throw cursor.unexpected(cursor.peek());
        }
        return whole;
    }

    private Syntax expression(int power) {
        Syntax left = operand();
        while (powerOf(cursor.peek()) > power) {
            left = extend(left);
        }
        return left;
    }

    private int powerOf(Token token) {
        if (token.kind() == Token.Kind.SIGN) {
            return switch (token.text()) {
                case "+", "-" -> SUM;
                case "*", "/" -> PRODUCT;
                case "=", "<>", "<", "<=", ">", ">=" -> COMPARE;
                default -> LOOSEST;
            };
        }
        if (token.isWord("and") || token.isWord("or")) {
            return JOIN;
        }
        boolean negated = token.isWord("not");
        Token word = negated ? cursor.second() : token;
        boolean test = word.isWord("in")
                || word.isWord("between")
                || cursor.isStartsWith(word)
                || (word.isWord("is") && !negated);
        return test ? COMPARE : LOOSEST;
    }

    private Syntax extend(Syntax left) {
        Token sign = cursor.take();
        Syntax extended = switch (sign.text().toLowerCase(Locale.ROOT)) {
            case "+" -> new Syntax.Arithmetic(Term.Operator.PLUS, left, expression(SUM), sign.at());
            case "-" -> new Syntax.Arithmetic(Term.Operator.MINUS, left, expression(SUM), sign.at());
            case "*" -> new Syntax.Arithmetic(Term.Operator.TIMES, left, expression(PRODUCT), sign.at());
            case "/" -> new Syntax.Arithmetic(Term.Operator.OVER, left, expression(PRODUCT), sign.at());
            case "and", "or" -> joined(left, sign);
            case "not" -> new Syntax.Not(test(left, cursor.take()), sign.at());
            case "in", "between", "is", "starts" -> test(left, sign);
            default -> new Syntax.Comparison(comparator(sign), left, expression(COMPARE), sign.at());
        };
        refuseChain(sign);
        return extended;
    }

    private void refuseChain(Token sign) {
        boolean compares = sign.kind() == Token.Kind.SIGN && "=<>=".contains(sign.text());
        if (compares && powerOf(cursor.peek()) == COMPARE) {
            throw findings.stop(
                    cursor.peek().at(),
                    Label.of("比较不能连写。", "comparisons cannot be chained."),
                    Label.of(
                            "请写成 x > 1 and x < 5，或 x between 1 and 5。",
                            "Write x > 1 and x < 5, or x between 1 and 5."));
        }
    }

    private static Term.Comparator comparator(Token sign) {
        return switch (sign.text()) {
            case "=" -> Term.Comparator.EQUAL;
            case "<>" -> Term.Comparator.NOT_EQUAL;
            case "<" -> Term.Comparator.LESS;
            case "<=" -> Term.Comparator.AT_MOST;
            case ">" -> Term.Comparator.MORE;
            default -> Term.Comparator.AT_LEAST;
        };
    }

    private Syntax joined(Syntax first, Token word) {
        List<Syntax> parts = new ArrayList<>(List.of(first, expression(JOIN)));
        while (cursor.peek().isWord(word.text())) {
            cursor.take();
            parts.add(expression(JOIN));
        }
        if (cursor.peek().isWord("and") || cursor.peek().isWord("or")) {
            throw findings.stop(
                    cursor.peek().at(),
                    Label.of(
                            "and 与 or 混用而没有括号，读法不唯一。",
                            "and and or are mixed without parentheses, which can be read in two ways."),
                    Label.of("请加括号，如 (a and b) or c。", "Put parentheses, as in (a and b) or c."));
        }
        return new Syntax.Joined(word.isWord("and"), parts, first.at());
    }

    private Syntax test(Syntax left, Token word) {
        if (word.isWord("in")) {
            return new Syntax.OneOf(left, options(), word.at());
        }
        if (word.isWord("starts")) {
            cursor.take();
            return new Syntax.StartsWith(left, operand(), word.at());
        }
        return word.isWord("is") ? isMissing(left, word) : between(left, word);
    }

    private Syntax between(Syntax left, Token word) {
        Syntax from = expression(COMPARE);
        cursor.expectWord("and");
        Syntax to = expression(COMPARE);
        return new Syntax.Joined(
                true,
                List.of(
                        new Syntax.Comparison(Term.Comparator.AT_LEAST, left, from, word.at()),
                        new Syntax.Comparison(Term.Comparator.AT_MOST, left, to, word.at())),
                word.at());
    }

    private Syntax isMissing(Syntax left, Token word) {
        boolean negated = cursor.peek().isWord("not");
        if (negated) {
            cursor.take();
        }
        cursor.expectWord("missing");
        return new Syntax.IsMissing(left, negated, word.at());
    }

    private List<Syntax> options() {
        cursor.expectSign("(");
        List<Syntax> options = new ArrayList<>();
        while (!cursor.peek().isSign(")")) {
            Token token = cursor.take();
            options.add(
                    switch (token.kind()) {
                        case TEXT -> new Syntax.Text(token.text(), token.at());
                        case DATE -> new Syntax.Date(literals.date(token), token.at());
                        case NUMBER -> new Syntax.Amount(literals.decimal(token), token.text(), null, token.at());
                        case WORD -> new Syntax.Name(token.text(), token.at());
                        default -> throw cursor.unexpected(token);
                    });
            if (cursor.peek().isSign(",")) {
                cursor.take();
            }
        }
        cursor.take();
        return options;
    }

    private Syntax operand() {
        Token token = cursor.take();
        return switch (token.kind()) {
            case NUMBER -> new Syntax.Amount(literals.decimal(token), token.text(), literals.unit(), token.at());
            case TEXT -> new Syntax.Text(token.text(), token.at());
            case DATE -> new Syntax.Date(literals.date(token), token.at());
            case WORD -> word(token);
            case SIGN -> sign(token);
            case END -> throw cursor.unexpected(token);
        };
    }

    private Syntax word(Token token) {
        if (token.isName()) {
            return cursor.peek().isSign("(") ? call(token) : new Syntax.Name(token.text(), token.at());
        }
        if (token.isWord("not")) {
            return deeper(token, () -> new Syntax.Not(expression(NOT), token.at()));
        }
        if (token.isWord("case")) {
            return deeper(token, () -> choice(token));
        }
        throw cursor.unexpected(token);
    }

    private Syntax sign(Token token) {
        if (token.isSign("-")) {
            return deeper(token, () -> new Syntax.Negative(expression(MINUS), token.at()));
        }
        if (!token.isSign("(")) {
            throw cursor.unexpected(token);
        }
        return deeper(token, () -> {
            Syntax inner = expression(LOOSEST);
            cursor.expectSign(")");
            return inner;
        });
    }

    private Syntax call(Token name) {
        return deeper(name, () -> {
            cursor.take();
            List<Syntax> arguments = new ArrayList<>();
            if (!cursor.peek().isSign(")")) {
                arguments.add(expression(LOOSEST));
            }
            while (cursor.peek().isSign(",")) {
                cursor.take();
                arguments.add(expression(LOOSEST));
            }
            Syntax where = null;
            if (cursor.peek().isWord("where")) {
                cursor.take();
                where = expression(LOOSEST);
            }
            cursor.expectSign(")");
            return new Syntax.Call(name.text().toLowerCase(Locale.ROOT), arguments, where, name.at());
        });
    }

    private Syntax choice(Token word) {
        List<Syntax.Branch> branches = new ArrayList<>();
        do {
            cursor.expectWord("when");
            Syntax when = expression(LOOSEST);
            cursor.expectWord("then");
            branches.add(new Syntax.Branch(when, expression(LOOSEST)));
        } while (cursor.peek().isWord("when"));
        Syntax otherwise = null;
        if (cursor.peek().isWord("else")) {
            cursor.take();
            otherwise = expression(LOOSEST);
        }
        cursor.expectWord("end");
        return new Syntax.Choice(branches, otherwise, word.at());
    }

    private Syntax deeper(Token token, Supplier<Syntax> inner) {
        if (++depth > MAX_DEPTH) {
            throw findings.stop(
                    token.at(),
                    Label.of("公式嵌套超过 %d 层。", "the formula is nested more than %d deep.", MAX_DEPTH),
                    Label.of("请拆成几个指标。", "Split it into several indicators."));
        }
        Syntax syntax = inner.get();
        depth--;
        return syntax;
    }
}
