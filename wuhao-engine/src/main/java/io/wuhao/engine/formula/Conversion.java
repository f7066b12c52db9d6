package io.wuhao.engine.formula;

import io.wuhao.engine.Place;
import io.wuhao.engine.Problems;
import io.wuhao.engine.register.Unit;
import java.util.Optional;

public final class Conversion {
    private Conversion() {}

    public static Optional<Term> to(Term term, Unit unit, Place place, Problems problems) {
        return Optional.of(term);
    }
}
