package io.wuhao.engine.scheme;

import io.wuhao.engine.Label;
import io.wuhao.engine.Problems;
import io.wuhao.engine.formula.Formula;
import io.wuhao.engine.formula.Scope;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names that a condition reads before the run knows them, each with the way around. */
final class EarlyNames {

    private EarlyNames() {}

    /** Who is assessed is asked of the table's own columns; an indicator there is reported, and true is returned. */
    static boolean areIndicators(Keys file, Keys assessed, String when, Scope columns) {
        Optional<String> early = file.mapping("indicators").stream()
                .flatMap(section -> section.keys().stream())
                .filter(name -> columns.find(name).isEmpty() && reads(when, name))
                .findFirst()
                .filter(name -> fails(assessed, when, columns));
        early.ifPresent(name -> assessed.reading.error(
                assessed.line("when"),
                Label.of("assessed.when 读了指标（%s）。", "(assessed.when) reads the indicator (%s).", name),
                Label.of(
                        "指标从 ungraded 开始才能用：请在此处用括号写出它的公式，或在 ungraded 中写相反的条件（那些单位会列出，但不排名）。",
                        "Indicators are known from (ungraded) on: write its formula here in parentheses, or the opposite"
                                + " condition under ungraded (such units are then listed, without a place).")));
        return early.isPresent();
    }

    /** A direct grade comes before the ranking; a place there is reported, and true is returned. */
    static boolean isPlace(Keys direct, String key, String when, Scope scope) {
        boolean early = reads(when, "place") && scope.find("place").isEmpty();
        if (early) {
            direct.reading.error(
                    direct.line(key),
                    Label.of(
                            "直接定级在排名之前，还没有位次（place）。",
                            "Direct grades come before the ranking: there is no (place) yet."),
                    Label.of(
                            "“某项前 N 名直接定为 A”请写 first: 10 和 by: tax（末 N 名写 last）；名单中的名次，在 moves 中可用。",
                            "For \"the first N by a figure\" write first: 10 and by: tax (last for the last N); a place in the"
                                    + " list can be read in moves."));
        }
        return early;
    }

    private static boolean fails(Keys keys, String text, Scope scope) {
        Problems scratch = new Problems();
        new Formula(text, keys.reading.at(keys.line("when"))).bind(scope, scratch);
        return scratch.hasErrors();
    }

    private static boolean reads(String text, String name) {
        return Pattern.compile("(?<![\\w.'\"])" + Pattern.quote(name) + "(?![\\w.('\"])")
                .matcher(text)
                .find();
    }
}
