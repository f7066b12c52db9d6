package io.wuhao.engine.scheme;

import io.wuhao.engine.Label;
import io.wuhao.engine.Place;
import io.wuhao.engine.formula.Term;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Points beside the total: a bonus that is added or a penalty that is taken off. No signs: a penalty's points are positive.
 *
 * @param atMost the ceiling on the sum, or null for none
 */
public record Adjustment(List<Line> lines, @Nullable BigDecimal atMost) {

    public static final Adjustment NONE = new Adjustment(List.of(), null);

    public Adjustment {
        lines = List.copyOf(lines);
    }

    /**
     * So many points where the condition holds; a null condition always holds.
     *
     * @param levels of a class of certificates, the highest first; empty for every other line
     */
    public record Line(
            String name, Label label, @Nullable Clause when, Clause points, List<Level> levels, Place place) {
        public Line {
            levels = List.copyOf(levels);
        }
    }

    /** The points of one level of a class of certificates; {@code held} counts those of the unit that are valid. */
    public record Level(Label label, BigDecimal points, Term held) {}
}
