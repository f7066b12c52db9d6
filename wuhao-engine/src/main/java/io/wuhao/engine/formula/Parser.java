package io.wuhao.engine.formula;

import io.wuhao.engine.InputException;
import io.wuhao.engine.Label;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Operator precedence after Pratt: each sign binds with a power, and an operand goes to the stronger side. */
final class Parser {

    static final int MAX_DEPTH = 50;
    private static final int MAX_DIGITS = 18;
    private static final int LOOSEST = 0;
    private static final int JOIN = 1;
    private static final int NOT = 2;
    private static final int COMPARE = 3;
    private static final int SUM = 4;
    private static final int PRODUCT = 5;
    private static final int MINUS = 6;
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-M-d", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private final List<Token> tokens;
    private final Findings findings;
    private int next;
    private int depth;

    Parser(List<Token> tokens, Findings findings) {
        this.tokens = tokens;
        this.findings = findings;
    }

    Syntax parse() {
        Syntax whole = expression(LOOSEST);
        if (peek().kind() != Token.Kind.END) {
            throw unexpected(peek());
        }
        return whole;
    }

    private Syntax expression(int power) {
        Syntax left = operand();
        while (powerOf(peek()) > power) {
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
        Token word = negated ? tokens.get(next + 1) : token;
        boolean test =
                word.isWord("in") || word.isWord("between") || isStartsWith(word) || (word.isWord("is") && !negated);
        return test ? COMPARE : LOOSEST;
    }

    private boolean isStartsWith(Token token) {
        return token.isWord("starts") && tokens.get(tokens.indexOf(token) + 1).isWord("with");
    }

    private Syntax extend(Syntax left) {
        Token sign = take();
        Syntax extended = switch (sign.text().toLowerCase(Locale.ROOT)) {
            case "+" -> new Syntax.Arithmetic(Term.Operator.PLUS, left, expression(SUM), sign.at());
            case "-" -> new Syntax.Arithmetic(Term.Operator.MINUS, left, expression(SUM), sign.at());
            case "*" -> new Syntax.Arithmetic(Term.Operator.TIMES, left, expression(PRODUCT), sign.at());
            case "/" -> new Syntax.Arithmetic(Term.Operator.OVER, left, expression(PRODUCT), sign.at());
            case "and", "or" -> joined(left, sign);
            case "not" -> new Syntax.Not(test(left, take()), sign.at());
            case "in", "between", "is", "starts" -> test(left, sign);
            default -> new Syntax.Comparison(comparator(sign), left, expression(COMPARE), sign.at());
        };
        refuseChain(sign);
        return extended;
    }

    private void refuseChain(Token sign) {
        boolean compares = sign.kind() == Token.Kind.SIGN && "=<>=".contains(sign.text());
        if (compares && powerOf(peek()) == COMPARE) {
            throw findings.stop(
                    peek().at(),
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
        while (peek().isWord(word.text())) {
            take();
            parts.add(expression(JOIN));
        }
        if (peek().isWord("and") || peek().isWord("or")) {
            throw findings.stop(
                    peek().at(),
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
            take();
            return new Syntax.StartsWith(left, operand(), word.at());
        }
        return word.isWord("is") ? isMissing(left, word) : between(left, word);
    }

    private Syntax between(Syntax left, Token word) {
        Syntax from = expression(COMPARE);
        expectWord("and");
        Syntax to = expression(COMPARE);
        return new Syntax.Joined(
                true,
                List.of(
                        new Syntax.Comparison(Term.Comparator.AT_LEAST, left, from, word.at()),
                        new Syntax.Comparison(Term.Comparator.AT_MOST, left, to, word.at())),
                word.at());
    }

    private Syntax isMissing(Syntax left, Token word) {
        boolean negated = peek().isWord("not");
        if (negated) {
            take();
        }
        expectWord("missing");
        return new Syntax.IsMissing(left, negated, word.at());
    }

    private List<Syntax> options() {
        expectSign("(");
        List<Syntax> options = new ArrayList<>();
        while (!peek().isSign(")")) {
            Token token = take();
            options.add(
                    switch (token.kind()) {
                        case TEXT -> new Syntax.Text(token.text(), token.at());
                        case DATE -> new Syntax.Date(date(token), token.at());
                        case NUMBER -> new Syntax.Amount(decimal(token), token.text(), null, token.at());
                        case WORD -> new Syntax.Name(token.text(), token.at());
                        default -> throw unexpected(token);
                    });
            if (peek().isSign(",")) {
                take();
            }
        }
        take();
        return options;
    }

    private Syntax operand() {
        Token token = take();
        return switch (token.kind()) {
            case NUMBER -> new Syntax.Amount(decimal(token), token.text(), unit(), token.at());
            case TEXT -> new Syntax.Text(token.text(), token.at());
            case DATE -> new Syntax.Date(date(token), token.at());
            case WORD -> word(token);
            case SIGN -> sign(token);
            case END -> throw unexpected(token);
        };
    }

    private Syntax word(Token token) {
        if (token.isName()) {
            return peek().isSign("(") ? call(token) : new Syntax.Name(token.text(), token.at());
        }
        if (token.isWord("not")) {
            return deeper(token, () -> new Syntax.Not(expression(NOT), token.at()));
        }
        if (token.isWord("case")) {
            return deeper(token, () -> choice(token));
        }
        throw unexpected(token);
    }

    private Syntax sign(Token token) {
        if (token.isSign("-")) {
            return deeper(token, () -> new Syntax.Negative(expression(MINUS), token.at()));
        }
        if (!token.isSign("(")) {
            throw unexpected(token);
        }
        return deeper(token, () -> {
            Syntax inner = expression(LOOSEST);
            expectSign(")");
            return inner;
        });
    }

    private Syntax call(Token name) {
        return deeper(name, () -> {
            take();
            List<Syntax> arguments = new ArrayList<>();
            if (!peek().isSign(")")) {
                arguments.add(expression(LOOSEST));
            }
            while (peek().isSign(",")) {
                take();
                arguments.add(expression(LOOSEST));
            }
            Syntax where = null;
            if (peek().isWord("where")) {
                take();
                where = expression(LOOSEST);
            }
            expectSign(")");
            return new Syntax.Call(name.text().toLowerCase(Locale.ROOT), arguments, where, name.at());
        });
    }

    private Syntax choice(Token word) {
        List<Syntax.Branch> branches = new ArrayList<>();
        do {
            expectWord("when");
            Syntax when = expression(LOOSEST);
            expectWord("then");
            branches.add(new Syntax.Branch(when, expression(LOOSEST)));
        } while (peek().isWord("when"));
        Syntax otherwise = null;
        if (peek().isWord("else")) {
            take();
            otherwise = expression(LOOSEST);
        }
        expectWord("end");
        return new Syntax.Choice(branches, otherwise, word.at());
    }

    private BigDecimal decimal(Token token) {
        BigDecimal value = new BigDecimal(token.text());
        if (value.precision() - value.scale() > MAX_DIGITS || value.scale() > MAX_DIGITS) {
            findings.error(
                    token.at(),
                    Label.of("数字（%s）太长。", "number (%s) is too long.", token.text()),
                    Label.of(
                            "小数点前后各至多 %d 位；可带单位，如 50 亿元。",
                            "At most %d digits on each side of the point; a unit such as 亿元 shortens it.", MAX_DIGITS));
        }
        return value;
    }

    private LocalDate date(Token token) {
        try {
            return LocalDate.parse(token.text(), DATE);
        } catch (DateTimeParseException noSuchDay) {
            findings.error(
                    token.at(),
                    Label.of("日期（%s）不存在。", "date (%s) does not exist.", token.text()),
                    Label.of("请按 年-月-日 写，如 2022-12-31。", "Write year-month-day, as in 2022-12-31."));
            return LocalDate.EPOCH;
        }
    }

    private @Nullable String unit() {
        if (peek().isSign("%") || peek().isSign("‰")) {
            return take().text();
        }
        if (!peek().isName() || isStartsWith(peek())) {
            return null;
        }
        StringBuilder unit = new StringBuilder(take().text());
        while (peek().isSign("/")
                && peek().glued()
                && tokens.get(next + 1).isName()
                && tokens.get(next + 1).glued()) {
            take();
            unit.append('/').append(take().text());
        }
        return unit.toString();
    }

    private Syntax deeper(Token token, java.util.function.Supplier<Syntax> inner) {
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

    private Token peek() {
        return tokens.get(next);
    }

    private Token take() {
        Token token = tokens.get(next);
        if (token.kind() != Token.Kind.END) {
            next++;
        }
        return token;
    }

    private void expectSign(String sign) {
        Token token = take();
        if (!token.isSign(sign)) {
            throw Unexpected.instead(sign, token, findings);
        }
    }

    private void expectWord(String word) {
        Token token = take();
        if (!token.isWord(word)) {
            throw Unexpected.instead(word, token, findings);
        }
    }

    private InputException unexpected(Token token) {
        return Unexpected.here(token, findings);
    }
}
