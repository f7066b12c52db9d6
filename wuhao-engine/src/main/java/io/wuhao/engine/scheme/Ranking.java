package io.wuhao.engine.scheme;

import io.wuhao.engine.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list in which a unit has its place.
 *
 * @param within the groupings ranked apart; empty for one list of all
 * @param ties what decides between equal scores, in order; what is still equal shares the place
 * @param refused where the file says that nothing may be equal after that, or null
 * @param dense whether the place after a shared one is the next number (1, 2, 2, 3) and not the count of units (1, 2, 2, 4)
 * @param by another figure than the score, or null
 */
public record Ranking(
        List<String> within,
        List<Tie> ties,
        @Nullable Place refused,
        boolean dense,
        @Nullable Clause by) {

    public Ranking {
        within = List.copyOf(within);
        ties = List.copyOf(ties);
    }

    /** {@code tax highest}. */
    public record Tie(Clause figure, boolean highest) {}
}
