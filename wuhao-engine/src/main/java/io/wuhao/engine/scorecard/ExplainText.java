package io.wuhao.engine.scorecard;

import io.wuhao.engine.Label;
import java.util.List;
import java.util.Locale;

/** A scorecard as plain text: indented by level, a sentence a line, so that it reads the same in any font. */
public final class ExplainText {

    private final Locale language;
    private final StringBuilder text = new StringBuilder();

    private ExplainText(Locale language) {
        this.language = language;
    }

    public static String of(Scorecard card, Locale language) {
        ExplainText text = new ExplainText(language);
        text.head(card);
        text.section(Label.of("得分的来历", "How the score came about"));
        card.lines().forEach(text::line);
        text.sentences(Label.of("等级的来历", "How the grade came about"), card.grades());
        text.sentences(CardWords.LISTS, card.lists());
        text.sentences(Label.of("因数据缺失无法判断的条件", "Conditions that a missing figure leaves open"), card.open());
        text.facts(card.facts());
        return text.text.toString();
    }

    private void head(Scorecard card) {
        String name = card.name();
        write(0, name == null || name.equals(card.unit()) ? card.unit() : name + "  " + card.unit());
        write(0, CardWords.outcome(card).in(language));
        card.unknown().forEach(sentence -> write(0, sentence.in(language)));
    }

    private void section(Label title) {
        text.append('\n');
        write(0, title.in(language));
    }

    private void line(Scorecard.Line line) {
        int indent = 1 + line.level();
        write(indent, line.label().in(language) + CardWords.points(line).in(language));
        line.says().forEach(sentence -> write(indent + 1, sentence.in(language)));
    }

    private void sentences(Label title, List<Label> sentences) {
        if (!sentences.isEmpty()) {
            section(title);
            sentences.forEach(sentence -> write(1, sentence.in(language)));
        }
    }

    private void facts(List<Scorecard.Fact> facts) {
        if (!facts.isEmpty()) {
            section(Label.of("所用数据及其出处", "The figures behind it, and where they stand"));
            facts.forEach(fact -> write(
                    1, CardWords.fact(fact).in(language) + "  [" + fact.source().in(language) + "]"));
        }
    }

    private void write(int indent, String line) {
        text.append("  ".repeat(indent)).append(line.strip()).append('\n');
    }
}
