package io.wuhao.engine.scorecard;

import io.wuhao.engine.Label;
import io.wuhao.engine.scheme.Clause;
import io.wuhao.engine.scheme.Grading;
import io.wuhao.engine.scheme.Scheme;
import io.wuhao.engine.sql.Compiler;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The cuts of a scheme in words, the same on a card, in a report and where the scheme is read aloud. */
public final class CutWords {

    private final Formulas formulas;

    CutWords(Formulas formulas) {
        this.formulas = formulas;
    }

    /** The words of this scheme's cuts. */
    public static CutWords of(Scheme scheme) {
        return new CutWords(new Formulas(scheme, Compiler.columns(scheme)));
    }

    /** {@code A 前 20 %（含），B 其余}, and how shares are counted where that is not cumulated. */
    Label all(Grading grading, List<Grading.Line> lines) {
        Label joined = Words.joined(
                lines.stream()
                        .map(line -> Words.of("%s %s", "%s %s", line.letter(), words(line)))
                        .toList(),
                "，",
                ", ");
        Label whole = lines.stream().allMatch(line -> line.when() == null)
                ? joined
                : Words.of(
                        "%s（在比例内而不符合条件的，按下一档评，名额不递补）",
                        "%s (who is within a share and does not meet its condition goes on to the next line; nobody takes the place)",
                        joined);
        return counted(grading)
                .map(counted -> Words.of("%s，%s", "%s, %s", whole, counted))
                .orElse(whole);
    }

    /** That each share is rounded on its own, where the scheme says so. */
    public static Optional<Label> counted(Grading grading) {
        return grading.counted() == Grading.Counted.SINGLY
                ? Optional.of(Label.of("各级家数分别取整", "each rounded on its own count"))
                : Optional.empty();
    }

    /** That the places of those who tie are not skipped, and that shares of grades count units all the same. */
    public static Optional<Label> dense(Scheme scheme) {
        if (!scheme.ranking().dense()) {
            return Optional.empty();
        }
        return Optional.of(
                scheme.grading() == null
                        ? Label.of("并列不占位", "ties skip no place")
                        : Label.of(
                                "并列不占位，等级比例按家数", "ties skip no place, and shares of grades go by the count of units"));
    }

    /** The phrase of a line as a rulebook prints it; a rounding other than half up is said with the share. */
    public Label words(Grading.Line line) {
        Label rule = words(line.cut());
        boolean rounds = line.cut() instanceof Grading.Cut.To
                || line.cut() instanceof Grading.Cut.Next
                || line.cut() instanceof Grading.Cut.Last;
        Label share = rounds ? PortionWords.rounded(rule, line.rounding()) : rule;
        Clause when = line.when();
        return when == null ? share : Words.of("%s且%s", "%s where %s", share, formulas.rule(when.term()));
    }

    private Label words(Grading.Cut cut) {
        if (cut instanceof Grading.Cut.Threshold threshold) {
            return formulas.rule(threshold.condition().term());
        } else if (cut instanceof Grading.Cut.Rest) {
            return Label.of("其余", "the rest");
        } else if (cut instanceof Grading.Cut.ByMoveOnly) {
            return Label.of("只由调整产生", "by move only");
        } else if (cut instanceof Grading.Cut.Among among) {
            return AmongWords.rule(among, formulas.rule(among.by().term()));
        }
        String share = Figures.percent(Grading.shareOf(cut).orElse(BigDecimal.ZERO));
        if (cut instanceof Grading.Cut.To) {
            return Label.of("前 %s（含）", "the first %s (included)", share);
        } else if (cut instanceof Grading.Cut.Next) {
            return Label.of("其后 %s", "the next %s", share);
        } else if (cut instanceof Grading.Cut.AtMost) {
            return Label.of("不超过 %s", "at most %s", share);
        }
        return cut instanceof Grading.Cut.Last
                ? Label.of("末位 %s", "the last %s", share)
                : Label.of("末位不低于 %s", "at least the last %s", share);
    }
}
