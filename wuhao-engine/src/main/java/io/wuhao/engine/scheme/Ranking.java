package io.wuhao.engine.scheme;

import io.wuhao.engine.Place;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The list in which a unit has its place.
 *
 * @param within the groupings ranked apart; empty for one list of all
 * @param ties what decides between equal scores, in order; what is still equal shares the place
 * @param refused where the file says that nothing may be equal after that, or null
 * @param dense whether the place after a shared one is the next number (1, 2, 2, 3) and not the count of units (1, 2, 2, 4)
 * @param by another figure than the score, or null
 * @param small what becomes of groups with few units, or null
 */
public record Ranking(
        List<String> within,
        List<Tie> ties,
        @Nullable Place refused,
        boolean dense,
        @Nullable Clause by,
        @Nullable SmallGroups small) {

    public Ranking {
        within = List.copyOf(within);
        ties = List.copyOf(ties);
    }

    /**
     * {@code at_least: 3, else: scale}: the units of all groups with fewer in the list are ranked together.
     *
     * @param within the groupings that stay apart among them; empty where they are one list
     * @param amongAll whether each has its place among all units of the wider group, those of large groups too, which keep their
     *     own places; else among those of small groups
     */
    public record SmallGroups(int atLeast, List<String> within, boolean amongAll, Place place) {
        public SmallGroups {
            within = List.copyOf(within);
        }
    }

    /**
     * The groups whose statistics a unit that falls back has in place of those of {@code groupings}: the wider ones, and what else
     * divides. Where they are not of the groups that are ranked apart, none of them is small, and they stay.
     */
    public List<String> wider(List<String> groupings) {
        if (small == null || !groupings.containsAll(within)) {
            return groupings;
        }
        Set<String> wider = new LinkedHashSet<>(small.within());
        groupings.stream().filter(name -> !within.contains(name)).forEach(wider::add);
        return List.copyOf(wider);
    }

    /** Every grouping whose class decides the list of a unit. */
    public List<String> groupings() {
        Set<String> all = new LinkedHashSet<>(within);
        if (small != null) {
            all.addAll(small.within());
        }
        return List.copyOf(all);
    }

    /** {@code tax highest}. */
    public record Tie(Clause figure, boolean highest) {}
}
