package io.wuhao.engine.whatif;

import io.wuhao.engine.run.Suppositions;
import io.wuhao.engine.sql.Supposition;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tries figures of one unit, and says whether the grade is reached. */
final class Trials {

    private final Suppositions suppositions;
    private final String unit;
    private final List<String> goodEnough;

    /** @param goodEnough the grade asked for and all better ones */
    Trials(Suppositions suppositions, String unit, List<String> goodEnough) {
        this.suppositions = suppositions;
        this.unit = unit;
        this.goodEnough = List.copyOf(goodEnough);
    }

    Suppositions.Outcome figures(Map<String, Double> figures, boolean held) {
        return suppositions.of(Supposition.figures(unit, figures, held));
    }

    Suppositions.Outcome score(BigDecimal score) {
        return suppositions.of(Supposition.score(unit, score));
    }

    boolean reaches(Suppositions.Outcome outcome) {
        return isGoodEnough(outcome.grade());
    }

    boolean isGoodEnough(@Nullable String grade) {
        return grade != null && goodEnough.contains(grade);
    }

    int runs() {
        return suppositions.runs();
    }
}
