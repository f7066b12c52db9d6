package io.wuhao.engine.formula;

import io.wuhao.engine.Place;
import io.wuhao.engine.Problems;
import java.util.Optional;

/**
 * A formula or condition as the scheme writes it.
 *
 * @param text as written, at most 2,000 characters
 * @param place of the scheme's line
 */
public record Formula(String text, Place place) {

    /** Binds the formula to what it may read; every problem found is reported with its place, and then nothing is returned. */
    public Optional<Term> bind(Scope scope, Problems problems) {
        return Optional.empty();
    }
}
