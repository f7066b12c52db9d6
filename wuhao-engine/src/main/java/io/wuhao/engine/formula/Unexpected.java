package io.wuhao.engine.formula;

import io.wuhao.engine.InputException;
import io.wuhao.engine.Label;

/** What a clerk is told where the words of a formula do not go together. */
final class Unexpected {

    private Unexpected() {}

    static InputException here(Token token, Findings findings) {
        Label what = token.kind() == Token.Kind.END
                ? Label.of("公式没有写完。", "the formula ends too early.")
                : Label.of("此处不应出现“%s”。", "“%s” is not expected here.", token.text());
        return findings.stop(token.at(), what, advice(token));
    }

    private static Label advice(Token token) {
        if (token.kind() == Token.Kind.END) {
            return Label.of("请补上后面的名称或数字。", "Add the name or number that is to follow.");
        }
        return switch (token.text()) {
            case ")" ->
                Label.of(
                        "右括号多了一个，或括号前缺少内容。",
                        "There is a closing parenthesis too many, or something is missing before it.");
            case "," ->
                Label.of(
                        "逗号只用来分隔函数的参数；小数点请写 .。",
                        "Commas only separate the arguments of a function; the decimal point is a dot.");
            case "where" ->
                Label.of(
                        "where 只写在 sum(表.列 where 条件) 这类汇总里。",
                        "where stands only inside an aggregate: sum(table.column where condition).");
            case "when", "then", "else", "end" ->
                Label.of("请写 case when 条件 then 值 else 值 end。", "Write case when condition then value else value end.");
            case "%", "‰" -> Label.of("百分号只跟在数字后面，如 15 %。", "The per cent sign follows a number, as in 15 %.");
            default -> operatorOrOperand(token);
        };
    }

    private static Label operatorOrOperand(Token token) {
        boolean isOperand = token.isName()
                || token.isSign("(")
                || token.kind() == Token.Kind.NUMBER
                || token.kind() == Token.Kind.TEXT
                || token.kind() == Token.Kind.DATE;
        return isOperand
                ? Label.of("前面可能缺少运算符（+ - × ÷ = > and …）。", "An operator (+ - × ÷ = > and …) may be missing before it.")
                : Label.of("它前面缺少名称或数字。", "A name or number is missing before it.");
    }

    static InputException instead(String wanted, Token token, Findings findings) {
        String shown = token.kind() == Token.Kind.END ? "" : token.text();
        Label what = shown.isEmpty()
                ? Label.of("公式到结尾仍缺“%s”。", "the formula ends without “%s”.", wanted)
                : Label.of("此处应是“%s”，却是“%s”。", "“%s” is expected here, not “%s”.", wanted, shown);
        return findings.stop(token.at(), what, adviceInstead(wanted, shown));
    }

    private static Label adviceInstead(String wanted, String shown) {
        return switch (wanted) {
            case ")" ->
                shown.isEmpty()
                        ? Label.of("左括号多于右括号，请补上右括号。", "A parenthesis is not closed: add the closing one.")
                        : Label.of(
                                "可能缺少运算符、逗号或右括号。", "An operator, a comma or the closing parenthesis may be missing.");
            case "(" ->
                Label.of("in 后面请写括号，如 in ('44' '45')。", "After in comes a list in parentheses: in ('44' '45').");
            case "missing" ->
                Label.of(
                        "请写 x is missing 或 x is not missing；比较请用 =。",
                        "Write x is missing or x is not missing; to compare, use =.");
            case "and" -> Label.of("请写 x between 5 and 10（含两端）。", "Write x between 5 and 10 (both included).");
            default ->
                Label.of("请写 case when 条件 then 值 else 值 end。", "Write case when condition then value else value end.");
        };
    }
}
