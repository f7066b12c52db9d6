package io.wuhao.engine.sql;

import org.jspecify.annotations.Nullable;

/** Rounding inside the run, half up, over the nine decimals that take the binary noise off. */
final class Rounded {

    private Rounded() {}

    static String to(String expression, @Nullable Integer decimals) {
        return decimals == null
                ? expression
                : "cast(cast(try_cast(" + expression + " as decimal(38,9)) as decimal(38," + decimals + ")) as double)";
    }
}
