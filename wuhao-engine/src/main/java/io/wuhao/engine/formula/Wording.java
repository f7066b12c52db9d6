package io.wuhao.engine.formula;

import io.wuhao.engine.Label;
import io.wuhao.engine.register.Unit;
import java.util.Arrays;
import java.util.Locale;

/** The clerk's words for types and units, and sentences whose parts differ by language. */
final class Wording {

    private Wording() {}

    static Label of(Term.Type type) {
        return switch (type) {
            case NUMBER -> new Label("数字", "a number");
            case TEXT -> new Label("文字", "a text");
            case DATE -> new Label("日期", "a date");
            case CONDITION -> new Label("条件（是或否）", "a condition (yes or no)");
        };
    }

    static Label of(Unit unit) {
        return unit.isNone() ? new Label("无单位", "no unit") : Label.same(unit.text());
    }

    /** What stands there, as far as it has a name or a value: {@code revenue (万元)}, {@code 50 亩}. */
    static Label of(Term term) {
        if (term instanceof Term.Converted converted) {
            return of(converted.of());
        } else if (term instanceof Term.Figure figure) {
            String unit = figure.unit().isNone() ? "" : " " + figure.unit();
            return Label.same(figure.value().toPlainString() + unit);
        } else if (term instanceof Term.Word word) {
            return Label.same("'" + word.value() + "'");
        } else if (term instanceof Term.Own own) {
            return term.type() == Term.Type.NUMBER
                    ? sentence("%s (%s)", "%s (%s)", Label.same(own.column().name()), of(own.unit()))
                    : Label.same(own.column().name());
        }
        return term.type() == Term.Type.NUMBER
                ? sentence("计算结果（%s）", "a result (%s)", of(term.unit()))
                : of(term.type());
    }

    static Label sentence(String zh, String en, Label... parts) {
        return new Label(zh.formatted(in(Locale.CHINESE, parts)), en.formatted(in(Locale.ENGLISH, parts)));
    }

    private static Object[] in(Locale language, Label... parts) {
        return Arrays.stream(parts).map(part -> part.in(language)).toArray();
    }
}
