package io.wuhao.engine.export;

import io.wuhao.engine.Label;
import io.wuhao.engine.formula.SentencePrinter;
import io.wuhao.engine.formula.Term;
import io.wuhao.engine.register.Column;
import io.wuhao.engine.scheme.Adjustment;
import io.wuhao.engine.scheme.Grading;
import io.wuhao.engine.scheme.GroupName;
import io.wuhao.engine.scheme.Grouping;
import io.wuhao.engine.scheme.Scheme;
import io.wuhao.engine.scheme.Total;
import io.wuhao.engine.scorecard.ResultNames;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The names and numbers of one scheme for readers of one language. */
final class Wording {

    private final Scheme scheme;
    private final Locale language;

    Wording(Scheme scheme, Locale language) {
        this.scheme = scheme;
        this.language = language;
    }

    boolean isChinese() {
        return language.getLanguage().equals("zh");
    }

    String say(Label label) {
        return label.in(language);
    }

    String say(String zh, String en, Object... arguments) {
        return say(Label.of(zh, en, arguments));
    }

    /** A line of the details: an item, a total, a bonus, a penalty, a ceiling or the rounding. */
    String node(String node) {
        if (scheme.indicators().containsKey(node)) {
            return say(scheme.getIndicator(node).label());
        }
        return switch (node) {
            case "rounding" -> say("取整", "rounding");
            case "bonus_ceiling" -> say("加分上限", "ceiling of the bonus");
            case "penalty_ceiling" -> say("扣分上限", "ceiling of the penalty");
            default ->
                total(node)
                        .or(() -> line(scheme.bonus(), "bonus_", node))
                        .or(() -> line(scheme.penalty(), "penalty_", node))
                        .orElse(node);
        };
    }

    private Optional<String> total(String node) {
        return scheme.total().branches().stream()
                .filter(branch -> branch.name().equals(node))
                .map(Total.Branch::label)
                .map(this::say)
                .findFirst();
    }

    private Optional<String> line(Adjustment adjustment, String prefix, String node) {
        return adjustment.lines().stream()
                .filter(line -> (prefix + line.name()).equals(node))
                .map(line -> say(line.label()))
                .findFirst();
    }

    /** The unit of measure of an item as it follows a figure; empty for anything else. */
    String unitOf(String node) {
        return scheme.indicators().containsKey(node)
                ? say(scheme.getIndicator(node).unit().afterFigure()).strip()
                : "";
    }

    /** The class in which a unit is ranked; the codes of several groupings stand joined by slashes. */
    String group(@Nullable String name) {
        if (name == null) {
            return say("未归类", "in no class");
        }
        if (scheme.ranking().within().isEmpty()) {
            return say("全部参评单位", "all units");
        }
        GroupName group = GroupName.of(scheme, name);
        String classes = group.parts().stream()
                .map(part -> classOf(part.grouping(), part.code()))
                .collect(Collectors.joining(" · "));
        if (group.small()) {
            String small = say(new ResultNames(scheme).smallGroups());
            return classes.isEmpty() ? small : classes + " · " + small;
        }
        return classes.isEmpty() ? name : classes;
    }

    String classOf(@Nullable String grouping, String code) {
        if (code.equals(Scheme.EVERYONE)) {
            return say("全部参评单位", "all units");
        }
        return grouping == null
                ? code
                : scheme.getGroup(grouping)
                        .findClass(code)
                        .map(Grouping.GroupClass::label)
                        .map(this::say)
                        .orElse(code);
    }

    /** The word of a grade, empty where the letter is its own name. */
    String grade(@Nullable String letter) {
        Grading grading = scheme.grading();
        if (letter == null || grading == null) {
            return "";
        }
        Label name = grading.names().get(letter);
        return name == null || say(name).equals(letter) ? "" : say(name);
    }

    String reason(String code) {
        return switch (code) {
            case "undecided" -> say("无法判断是否参评", "whether assessed cannot be said");
            case "no class" -> say("未归入任何类别", "in no class");
            case "no grade to take" -> say("所随单位没有等级", "the unit whose grade it takes has none");
            case "figure missing" -> say("数据缺失", "a figure is missing");
            default ->
                scheme.ungraded().stream()
                        .filter(kind -> kind.kind().equals(code))
                        .map(kind -> say(kind.label()))
                        .findFirst()
                        .orElse(code);
        };
    }

    String move(String name) {
        return scheme.moves().stream()
                .filter(move -> move.name().equals(name))
                .map(move -> say(move.label()))
                .findFirst()
                .orElse(name);
    }

    String direct(String name) {
        return scheme.direct().stream()
                .filter(direct -> direct.name().equals(name))
                .map(direct -> say(direct.label()))
                .findFirst()
                .orElse(name);
    }

    /** What stays open: whether the unit is assessed, a kind of ungraded or a class. */
    String open(String name) {
        return scheme.groups().values().stream()
                .flatMap(group -> group.classes().stream())
                .filter(one -> one.code().equals(name))
                .map(one -> say(one.label()))
                .findFirst()
                .orElseGet(() -> name.equals("assessed") ? say("是否参评", "whether it is assessed") : reason(name));
    }

    String sentence(Term term) {
        return say(new SentencePrinter(this::name).print(term));
    }

    private Label name(String name) {
        if (scheme.indicators().containsKey(name)) {
            return scheme.getIndicator(name).label();
        }
        if (name.equals("as_at")) {
            return Label.of("时点", "the day that counts");
        }
        if (name.equals("place")) {
            return Label.of("名次", "the place");
        }
        return name.equals("score")
                ? Label.of("得分", "the score")
                : scheme.who().findColumn(name).map(Column::label).orElse(Label.same(name));
    }

    /** {@code 1,234.5}: at most four decimals, more where the figure is small. */
    static String number(@Nullable Double value) {
        if (value == null) {
            return "";
        }
        double size = Math.abs(value);
        int decimals = size == 0 || size >= 1 ? 4 : Math.min(8, 3 - (int) Math.floor(Math.log10(size)));
        return format("#,##0." + "#".repeat(decimals), BigDecimal.valueOf(value));
    }

    static String count(long units) {
        return format("#,##0", BigDecimal.valueOf(units));
    }

    /** With the decimals that the rule publishes. */
    String score(@Nullable BigDecimal score) {
        return score == null ? "" : fixed(score);
    }

    /** A part of the score, with the decimals of the score. */
    String part(@Nullable Double points) {
        return points == null ? "" : fixed(BigDecimal.valueOf(points));
    }

    private String fixed(BigDecimal number) {
        int decimals = scheme.score().decimals();
        return format(decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals), number);
    }

    static String percent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }

    private static String format(String pattern, BigDecimal number) {
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        String text = format.format(number);
        return text.matches("-0(\\.0*)?") ? text.substring(1) : text;
    }
}
