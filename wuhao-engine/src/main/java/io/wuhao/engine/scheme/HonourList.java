package io.wuhao.engine.scheme;

import io.wuhao.engine.Label;
import io.wuhao.engine.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An honour or a warning beside the grades: the first or the last of those compared.
 *
 * @param within the groupings of which each has a list of its own; empty for one list of all
 * @param among who of the compared can stand in it, or null for all
 * @param by another figure than the score, the highest first; or null
 * @param portion so many of the first or the last; who ties with the last of them is in the list too
 * @param years in how many years a unit must have stood in it, this one counted
 * @param earlier for each earlier year that counts, whether the unit stood in the list then
 */
public record HonourList(
        String name,
        Label label,
        List<String> within,
        @Nullable Clause among,
        @Nullable Clause by,
        Portion portion,
        int years,
        List<Clause> earlier,
        Place place) {

    public HonourList {
        within = List.copyOf(within);
        earlier = List.copyOf(earlier);
    }

    /** All that it reads. */
    public List<Clause> clauses() {
        List<Clause> clauses = new ArrayList<>(earlier);
        if (among != null) {
            clauses.add(among);
        }
        if (by != null) {
            clauses.add(by);
        }
        return clauses;
    }
}
