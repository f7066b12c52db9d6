package io.wuhao.engine.sql;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is supposed of one unit while everything else stays as its tables say.
 *
 * @param unit its key; where rows are merged, the first key of those that are one unit, of which all is supposed
 * @param figures indicators by name, in their own units; wherever the rule reads one of them it reads this figure. Which rows are
 *     assessed is decided before they are merged, and stays
 * @param score the score, whatever the points are; null to let the points decide
 * @param othersHeld keeps every benchmark, and the others' scores, as the run of the tables found them; otherwise all is
 *     computed anew, since one unit's figure moves a mean
 */
public record Supposition(
        String unit, Map<String, Double> figures, @Nullable BigDecimal score, boolean othersHeld) {

    public Supposition {
        figures = Map.copyOf(figures);
    }

    public static Supposition figures(String unit, Map<String, Double> figures, boolean othersHeld) {
        return new Supposition(unit, figures, null, othersHeld);
    }

    public static Supposition score(String unit, BigDecimal score) {
        return new Supposition(unit, Map.of(), score, true);
    }
}
