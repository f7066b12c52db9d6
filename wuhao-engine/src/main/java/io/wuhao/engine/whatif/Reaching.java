package io.wuhao.engine.whatif;

import io.wuhao.engine.run.Suppositions.Outcome;
import io.wuhao.engine.whatif.Raise.Reach;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks for the least change of one item that reaches the grade: up the ladder, then by bisection to 0.1 % of the figure. */
final class Reaching {

    /** How near the figure found is to the least one, in parts of it. */
    static final double TOLERANCE = 0.001;

    private final Trials trials;
    private final String item;
    private final Ladder ladder;
    private final boolean held;
    private boolean monotone;

    Reaching(Trials trials, String item, Ladder ladder, boolean held) {
        this.trials = trials;
        this.item = item;
        this.ladder = ladder;
        this.held = held;
        this.monotone = ladder.isMonotone();
    }

    private record Tried(double figure, Outcome outcome) {}

    /** Known once {@link #find} has looked. */
    boolean isMonotone() {
        return monotone;
    }

    Reach find() {
        return ladder.isMonotone() ? climb() : scan();
    }

    private Tried trial(double figure) {
        return new Tried(figure, trials.figures(Map.of(item, figure), held));
    }

    /** More is always better here: if the last rung does not reach, none does; else the first that does is looked for by halves. */
    private Reach climb() {
        List<Double> rungs = ladder.figures(ladder.direction());
        Tried last = trial(rungs.get(rungs.size() - 1));
        if (!trials.reaches(last.outcome())) {
            Tried best = rungs.size() < 3 ? last : better(last, trial(rungs.get(rungs.size() - 3)));
            return trials.reaches(best.outcome()) ? bisect(ladder.value(), best) : reach(false, best);
        }
        int failing = -1;
        int reaching = rungs.size() - 1;
        Tried found = last;
        while (reaching - failing > 1) {
            int middle = (failing + reaching) / 2;
            Tried tried = trial(rungs.get(middle));
            if (trials.reaches(tried.outcome())) {
                reaching = middle;
                found = tried;
            } else {
                failing = middle;
            }
        }
        return bisect(failing < 0 ? ladder.value() : rungs.get(failing), found);
    }

    private static Tried better(Tried one, Tried other) {
        return Comparator.<BigDecimal>naturalOrder().compare(score(other), score(one)) > 0 ? other : one;
    }

    private static BigDecimal score(Tried tried) {
        BigDecimal score = tried.outcome().score();
        return score == null ? BigDecimal.valueOf(Long.MIN_VALUE) : score;
    }

    /** Steps and formulas may turn: every rung of both directions is tried. */
    private Reach scan() {
        List<Tried> up = tried(ladder.figures(1));
        List<Tried> down = tried(ladder.figures(-1));
        List<Tried> all = new ArrayList<>(up);
        all.addAll(down);
        all.sort(Comparator.comparingDouble(Tried::figure));
        monotone = isMonotone(all);
        Reach one = nearest(up);
        Reach other = nearest(down);
        if (one != null && other != null) {
            return one.relative() <= other.relative() ? one : other;
        } else if (one != null || other != null) {
            return one != null ? one : java.util.Objects.requireNonNull(other);
        }
        return reach(false, all.stream().reduce(Reaching::better).orElseThrow());
    }

    private List<Tried> tried(List<Double> figures) {
        return figures.stream().map(this::trial).toList();
    }

    private boolean isMonotone(List<Tried> sorted) {
        boolean rises = false;
        boolean falls = false;
        Double last = null;
        for (Tried tried : sorted) {
            Double points = tried.outcome().points().get(item);
            if (points != null && last != null) {
                rises |= points > last + 1e-9;
                falls |= points < last - 1e-9;
            }
            last = points == null ? last : points;
        }
        return !(rises && falls);
    }

    private @Nullable Reach nearest(List<Tried> outwards) {
        double failing = ladder.value();
        for (Tried tried : outwards) {
            if (trials.reaches(tried.outcome())) {
                return bisect(failing, tried);
            }
            failing = tried.figure();
        }
        return null;
    }

    private Reach bisect(double from, Tried reached) {
        double failing = from;
        Tried found = reached;
        while (Math.abs(found.figure() - failing) > TOLERANCE / 2 * Math.max(Math.abs(found.figure()), 1e-12)) {
            Tried middle = trial((failing + found.figure()) / 2);
            if (trials.reaches(middle.outcome())) {
                found = middle;
            } else {
                failing = middle.figure();
            }
        }
        return reach(true, roundest(failing, found));
    }

    /** A goal that can be said aloud: the roundest figure between, or just beyond, that still reaches. */
    private Tried roundest(double failing, Tried found) {
        double figure = found.figure();
        double beyond = figure + Math.signum(figure - failing) * TOLERANCE / 2 * Math.abs(figure);
        for (double round : new double[] {Round.between(failing, figure), Round.between(figure, beyond)}) {
            Tried tried = trial(round);
            if (trials.reaches(tried.outcome())) {
                return tried;
            }
        }
        return found;
    }

    private Reach reach(boolean reached, Tried tried) {
        Outcome outcome = tried.outcome();
        double relative = Math.abs(tried.figure() - ladder.value()) / ladder.scale();
        return new Reach(reached, tried.figure(), relative, outcome.score(), outcome.rank(), outcome.grade());
    }
}
