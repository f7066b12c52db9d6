package io.wuhao.engine.whatif;

import io.wuhao.engine.run.Suppositions.Outcome;
import io.wuhao.engine.whatif.Raise.Pair;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks for the least relative amount by which two items, both changed by it, reach the grade; everything computed anew. */
final class PairSearch {

    private static final double[] AMOUNTS = {0.1, 0.35, 1, 4, 99};

    /** A pair must do with less than its better item alone, or the other adds nothing. */
    private static final double WORTH = 0.01;

    private final Trials trials;

    PairSearch(Trials trials) {
        this.trials = trials;
    }

    /** An item that may be changed: whither more points lie, and by how much it must change alone, if that is enough. */
    record Side(
            String item,
            double value,
            double scale,
            double least,
            int direction,
            @Nullable Double alone) {

        double at(double amount) {
            double figure = Math.max(least, value + direction * scale * amount);
            return value > 0 ? Math.max(0, figure) : figure;
        }
    }

    private Outcome trial(Side one, Side other, double amount) {
        return trials.figures(Map.of(one.item(), one.at(amount), other.item(), other.at(amount)), false);
    }

    /** Null where no amount does, or where it is no less than one of the two needs alone. */
    @Nullable
    Pair find(Side one, Side other) {
        double most = Math.min(
                one.alone() == null ? Double.MAX_VALUE : one.alone(),
                other.alone() == null ? Double.MAX_VALUE : other.alone());
        double failing = 0;
        double reaching = -1;
        if (most < Double.MAX_VALUE && trials.reaches(trial(one, other, most))) {
            reaching = most;
        }
        for (double amount : AMOUNTS) {
            if (reaching < 0) {
                reaching = trials.reaches(trial(one, other, amount)) ? amount : -1;
                failing = reaching < 0 ? amount : failing;
            }
        }
        Pair pair = reaching < 0 ? null : bisect(one, other, failing, reaching);
        return pair == null || pair.relative() > most * (1 - WORTH) ? null : pair;
    }

    private Pair bisect(Side one, Side other, double from, double to) {
        double failing = from;
        double found = to;
        while (found - failing > Reaching.TOLERANCE * (1 + found)) {
            double middle = (failing + found) / 2;
            if (trials.reaches(trial(one, other, middle))) {
                found = middle;
            } else {
                failing = middle;
            }
        }
        double round = Round.between(failing, found);
        double amount = trials.reaches(trial(one, other, round)) ? round : found;
        Outcome outcome = trial(one, other, amount);
        return new Pair(one.item(), one.at(amount), other.item(), other.at(amount), amount, outcome.score());
    }
}
