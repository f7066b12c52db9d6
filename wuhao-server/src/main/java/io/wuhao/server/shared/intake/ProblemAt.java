package io.wuhao.server.shared.intake;

import io.wuhao.engine.Label;
import io.wuhao.engine.Place;
import io.wuhao.engine.Problem;
import org.jspecify.annotations.Nullable;

/** A problem of a row that a register found: named by the row's key and, where it lies in one cell, the column. */
public final class ProblemAt {

    private ProblemAt() {}

    public static Problem error(RegisterRow row, @Nullable String column, Label what, Label advice) {
        return Problem.error(place(row, column), what, advice);
    }

    public static Problem warning(RegisterRow row, @Nullable String column, Label what, Label advice) {
        return Problem.warning(place(row, column), what, advice);
    }

    private static Place place(RegisterRow row, @Nullable String column) {
        return new Place(row.key(), null, 0, column);
    }
}
