package io.wuhao.engine.scorecard;

import io.wuhao.engine.Label;
import io.wuhao.engine.register.Unit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A card in one language, ready for the template {@code card.mustache}: texts only, nothing left to decide. */
public record CardView(
        String unit,
        String title,
        String outcome,
        List<String> unknown,
        List<LineView> lines,
        String gradesTitle,
        List<String> grades,
        String listsTitle,
        List<String> lists,
        String openTitle,
        List<String> open,
        String factsTitle,
        List<FactView> facts,
        boolean hasGrades,
        boolean hasLists,
        boolean hasOpen,
        boolean hasFacts,
        List<String> heads) {

    /** One line; {@code indent} is the level, {@code share} the width of its bar in per cent of the largest line. */
    public record LineView(
            int indent,
            String kind,
            String label,
            String value,
            String benchmark,
            String points,
            String contribution,
            String place,
            List<String> says) {}

    public record FactView(String label, String value, String source) {}

    public static CardView of(Scorecard card, Locale language) {
        boolean zh = language.getLanguage().equals("zh");
        boolean placed = card.lines().stream().anyMatch(line -> line.placeInGroup() != null);
        String name = card.name();
        return new CardView(
                card.unit(),
                name == null || name.equals(card.unit()) ? card.unit() : name + "　" + card.unit(),
                CardWords.outcome(card).in(language),
                card.unknown().stream().map(label -> label.in(language)).toList(),
                card.lines().stream().map(line -> line(line, language)).toList(),
                zh ? "等级的来历" : "How the grade came about",
                card.grades().stream().map(label -> label.in(language)).toList(),
                CardWords.LISTS.in(language),
                card.lists().stream().map(label -> label.in(language)).toList(),
                zh ? "因数据缺失无法判断的条件" : "Conditions that a missing figure leaves open",
                card.open().stream().map(label -> label.in(language)).toList(),
                zh ? "所用数据及其出处" : "The figures behind it, and where they stand",
                card.facts().stream().map(fact -> fact(fact, language)).toList(),
                !card.grades().isEmpty(),
                !card.lists().isEmpty(),
                !card.open().isEmpty(),
                !card.facts().isEmpty(),
                zh
                        ? List.of("项目", "数值", "基准值", "得分", "计入", placed ? "位次" : "")
                        : List.of("Item", "Value", "Benchmark", "Points", "Adds", placed ? "Place" : ""));
    }

    private static LineView line(Scorecard.Line line, Locale language) {
        String unit = Unit.of(line.unit()).afterFigure().in(language);
        return new LineView(
                line.level(),
                line.kind().name().toLowerCase(Locale.ROOT),
                line.label().in(language),
                figure(line.value(), unit),
                figure(line.benchmark(), unit),
                line.kind() == Scorecard.Kind.ROUNDING ? "" : figure(line.points(), ""),
                figure(line.contribution(), ""),
                line.placeInGroup() == null ? "" : line.placeInGroup() + " / " + line.knownInGroup(),
                line.says().stream().map(label -> label.in(language)).toList());
    }

    private static String figure(@Nullable Double figure, String unit) {
        return figure == null ? "" : Figures.of(figure) + unit;
    }

    private static FactView fact(Scorecard.Fact fact, Locale language) {
        Label value = fact.value();
        String missing = language.getLanguage().equals("zh") ? "缺失" : "missing";
        String unit = Unit.of(fact.unit()).afterFigure().in(language);
        return new FactView(
                fact.label().in(language),
                value == null ? missing : value.in(language) + unit,
                fact.source().in(language));
    }
}
