package io.wuhao.engine.scheme;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * So many from one end of an order: {@code first: 5}, {@code last: 5 %}. Who ties with the last of them is among them.
 *
 * @param fromTop whether it takes the first or the last
 * @param most how many, where there is no share
 * @param share of all that have a place in the order, as a fraction; or null
 * @param rounding of a share that is no whole place
 */
public record Portion(boolean fromTop, int most, @Nullable BigDecimal share, Scheme.Rounding rounding) {

    static Portion of(boolean fromTop, int most) {
        return new Portion(fromTop, most, null, Scheme.Rounding.HALF_UP);
    }
}
