package io.wuhao.engine.scheme;

import io.wuhao.engine.Label;
import io.wuhao.engine.Place;
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

    /** So many points where the condition holds; a null condition always holds. */
    public record Line(String name, Label label, @Nullable Clause when, Clause points, Place place) {}
}
