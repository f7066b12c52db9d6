package io.wuhao.engine.scheme;

import io.wuhao.engine.Label;
import io.wuhao.engine.Place;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A grade given before the cut. Outside the quota the unit leaves the list; inside it stands at its head or foot.
 *
 * @param sameAs a column that names another unit, whose final grade this one takes; then {@code becomes} is empty
 * @param when the condition, or null where the place alone decides
 * @param placing the place that a unit must have by some figure, or null
 */
public record DirectGrade(
        String name,
        Label label,
        String becomes,
        @Nullable String sameAs,
        boolean insideQuota,
        @Nullable Clause when,
        @Nullable Placing placing,
        Place place) {

    /**
     * {@code first: 10, by: tax}: so many of the compared units by a figure, the highest first.
     *
     * @param within the groupings of which each has an order of its own, empty for one of all; null for those of the list
     * @param among who of the compared has a place in it, or null for all
     * @param by the figure, or null for the score; who has none has no place
     */
    public record Placing(
            @Nullable List<String> within,
            @Nullable Clause among,
            @Nullable Clause by,
            Portion portion) {}

    /** The groupings it names as those within which places are counted. */
    public List<String> within() {
        List<String> within = placing == null ? null : placing.within();
        return within == null ? List.of() : within;
    }

    /** All that it reads. */
    public List<Clause> clauses() {
        return placing == null
                ? Stream.ofNullable(when).toList()
                : Stream.of(when, placing.among(), placing.by())
                        .flatMap(Stream::ofNullable)
                        .toList();
    }
}
