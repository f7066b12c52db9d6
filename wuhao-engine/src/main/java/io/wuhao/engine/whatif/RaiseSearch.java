package io.wuhao.engine.whatif;

import io.wuhao.engine.InputException;
import io.wuhao.engine.Label;
import io.wuhao.engine.Place;
import io.wuhao.engine.Problem;
import io.wuhao.engine.run.Answer;
import io.wuhao.engine.run.Assessment;
import io.wuhao.engine.run.Suppositions;
import io.wuhao.engine.scheme.Grading;
import io.wuhao.engine.scheme.Points;
import io.wuhao.engine.scheme.Scheme;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Looks for what would lift a unit to a grade. It only chooses what to try; the scheme's own text says what comes of it. */
public final class RaiseSearch {

    private static final int PAIRED = 6;

    private final Assessment assessment;
    private final Scheme scheme;
    private final Assessment.Progress progress;

    public RaiseSearch(Assessment assessment, Assessment.Progress progress) {
        this.assessment = assessment;
        this.scheme = assessment.scheme();
        this.progress = progress;
    }

    /**
     * What would lift the unit to the grade {@code to}.
     *
     * @throws InputException where the scheme has no grades, or not this one
     */
    public Raise find(String unit, String to) {
        List<String> letters = letters(to);
        Answer.Result now = assessment
                .answer()
                .find(unit)
                .orElseThrow(() -> new IllegalArgumentException("no unit (" + unit + ")"));
        String tried = Objects.requireNonNullElse(now.mergedAs(), unit);
        Trials trials = new Trials(new Suppositions(assessment), tried, letters.subList(0, letters.indexOf(to) + 1));
        Finding finding = new Finding(now, to, trials);
        if (trials.isGoodEnough(now.grade())) {
            return finding.raise(true, List.of(), null, List.of(), List.of());
        }
        List<Label> forbids =
                new Barriers(scheme, now, trials, to).list(assessment.answer().everything(unit));
        if (now.score() == null || now.ungradedReason() != null || now.sameAs() != null) {
            return finding.raise(false, forbids, null, List.of(), List.of());
        }
        BigDecimal needed = forbids.isEmpty() ? needed(now.score(), trials) : null;
        Map<String, Ladder> ladders = ladders(unit);
        if (!forbids.isEmpty() && !reachesByAll(trials, ladders)) {
            return finding.raise(false, forbids, null, List.of(), List.of());
        }
        List<Raise.Item> items = items(unit, trials, ladders);
        return finding.raise(false, forbids, needed, items, pairs(items, trials, ladders));
    }

    /** What is known from the start, to which the search adds. */
    private record Finding(Answer.Result now, String to, Trials trials) {

        Raise raise(
                boolean already,
                List<Label> forbids,
                @Nullable BigDecimal needed,
                List<Raise.Item> items,
                List<Raise.Pair> pairs) {
            return new Raise(
                    now.unit(),
                    now.name(),
                    now.mergedAs(),
                    to,
                    now.score(),
                    now.rank(),
                    now.ranked(),
                    now.grade(),
                    already,
                    forbids,
                    needed,
                    items,
                    pairs,
                    trials.runs());
        }
    }

    private List<String> letters(String to) {
        Grading grading = scheme.grading();
        Place place = Place.file(scheme.head().place().file());
        if (grading == null) {
            throw new InputException(Problem.error(
                    place,
                    Label.of("这个方案没有等级划分。", "This scheme gives no grades."),
                    Label.of(
                            "请在方案或 --supply 文件中写出 grades。",
                            "Write grades in the scheme, or in a file named by --supply.")));
        }
        if (!grading.letters().contains(to)) {
            throw new InputException(Problem.error(
                    place,
                    Label.of("方案没有等级（%s）。", "The scheme has no grade (%s).", to),
                    Label.of("等级有：%s。", "Its grades are: %s.", String.join(", ", grading.letters()))));
        }
        return grading.letters();
    }

    /** The least score, in steps of its last decimal, that is enough among the others' scores: doubled from the present one, then halved. */
    private @Nullable BigDecimal needed(BigDecimal score, Trials trials) {
        progress.begins(Label.of("找划线分数", "looking for the score needed"), 1, 3);
        BigDecimal step = BigDecimal.ONE.movePointLeft(scheme.score().decimals());
        long failing = 0;
        long reaching = 1;
        while (!trials.reaches(trials.score(score.add(step.multiply(BigDecimal.valueOf(reaching)))))) {
            failing = reaching;
            reaching *= 4;
            if (step.multiply(BigDecimal.valueOf(reaching)).compareTo(Barriers.ANY_SCORE) > 0) {
                return null;
            }
        }
        while (reaching - failing > 1) {
            long middle = (failing + reaching) / 2;
            if (trials.reaches(trials.score(score.add(step.multiply(BigDecimal.valueOf(middle)))))) {
                reaching = middle;
            } else {
                failing = middle;
            }
        }
        return score.add(step.multiply(BigDecimal.valueOf(reaching)));
    }

    /** For every item whose figure is known, the figures to try. */
    private Map<String, Ladder> ladders(String unit) {
        Map<String, Object> row = assessment.answer().everything(unit);
        Map<String, Ladder> ladders = new LinkedHashMap<>();
        for (Points.Item item : itemsOf(row)) {
            if (row.get(item.indicator()) instanceof Number value) {
                boolean lower = scheme.getIndicator(item.indicator()).lowerIsBetter();
                ladders.put(item.indicator(), new Ladder(item, lower, value.doubleValue(), least(item), row));
            }
        }
        return ladders;
    }

    /** A count of fines is never supposed to be below 0; a growth, of which some units have a negative one, is. */
    private double least(Points.Item item) {
        boolean negative =
                assessment.answer().store().count("select count(*) from assessment where " + item.indicator() + " < 0")
                        > 0;
        return negative ? Double.NEGATIVE_INFINITY : 0;
    }

    private List<Points.Item> itemsOf(Map<String, Object> row) {
        String by = scheme.points().by();
        String className = by == null ? Scheme.EVERYONE : String.valueOf(row.get(by));
        return scheme.points().items().getOrDefault(className, List.of());
    }

    /** Whether all items, each ten times better, would do: a condition that forbids the grade may read a figure. */
    private static boolean reachesByAll(Trials trials, Map<String, Ladder> ladders) {
        Map<String, Double> figures = new LinkedHashMap<>();
        ladders.forEach((item, ladder) -> {
            double better = Math.max(ladder.least(), ladder.value() + ladder.direction() * 9 * ladder.scale());
            figures.put(item, ladder.direction() < 0 && ladder.value() > 0 ? ladder.value() / 10 : better);
        });
        return trials.reaches(trials.figures(figures, false));
    }

    private List<Raise.Item> items(String unit, Trials trials, Map<String, Ladder> ladders) {
        List<Raise.Item> items = new ArrayList<>();
        for (Points.Item item : itemsOf(assessment.answer().everything(unit))) {
            String name = item.indicator();
            Scheme.Indicator indicator = scheme.getIndicator(name);
            progress.begins(indicator.label(), 2, 3);
            Ladder ladder = ladders.get(name);
            if (ladder == null) {
                items.add(
                        new Raise.Item(name, indicator.label(), indicator.unit().text(), null, true, null, null));
            } else {
                Reaching held = new Reaching(trials, name, ladder, true);
                Raise.Reach alone = held.find();
                Raise.Reach anew = new Reaching(trials, name, ladder, false).find();
                items.add(new Raise.Item(
                        name,
                        indicator.label(),
                        indicator.unit().text(),
                        ladder.value(),
                        held.isMonotone(),
                        alone,
                        anew));
            }
        }
        items.sort(Comparator.comparingDouble(RaiseSearch::effort));
        return items;
    }

    /** Those that reach by their relative change, then the others by the score that they can get; unknown ones last. */
    private static double effort(Raise.Item item) {
        Raise.Reach anew = item.anew();
        if (anew == null) {
            return Double.MAX_VALUE;
        }
        BigDecimal score = anew.score();
        return anew.reached() ? anew.relative() : 1e12 - (score == null ? -1e11 : score.doubleValue());
    }

    private List<Raise.Pair> pairs(List<Raise.Item> items, Trials trials, Map<String, Ladder> ladders) {
        progress.begins(Label.of("两项同时改变", "pairs of items"), 3, 3);
        List<PairSearch.Side> sides = new ArrayList<>();
        for (Raise.Item item : items) {
            Ladder ladder = ladders.get(item.indicator());
            Raise.Reach anew = item.anew();
            if (ladder != null && anew != null && sides.size() < PAIRED) {
                int direction = item.monotone() && ladder.isMonotone()
                        ? ladder.direction()
                        : anew.figure() < ladder.value() ? -1 : 1;
                Double alone = anew.reached() ? (Double) anew.relative() : null;
                sides.add(new PairSearch.Side(
                        item.indicator(), ladder.value(), ladder.scale(), ladder.least(), direction, alone));
            }
        }
        PairSearch search = new PairSearch(trials);
        List<Raise.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < sides.size(); i++) {
            for (int j = i + 1; j < sides.size(); j++) {
                Raise.Pair pair = search.find(sides.get(i), sides.get(j));
                if (pair != null) {
                    pairs.add(pair);
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Raise.Pair::relative));
        return pairs;
    }
}
