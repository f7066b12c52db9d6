package io.wuhao.engine.scheme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list in which a unit has its place.
 *
 * @param within the groupings ranked apart; empty for one list of all
 * @param ties what decides between equal scores, in order; what is still equal shares the place (1, 2, 2, 4)
 * @param by another figure than the score, or null
 */
public record Ranking(
        List<String> within, List<Tie> ties, @Nullable Clause by) {

    public Ranking {
        within = List.copyOf(within);
        ties = List.copyOf(ties);
    }

    /** {@code tax highest}. */
    public record Tie(Clause figure, boolean highest) {}
}
