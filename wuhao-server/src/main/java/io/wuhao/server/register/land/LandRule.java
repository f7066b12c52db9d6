package io.wuhao.server.register.land;

import io.wuhao.engine.Label;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * By which numbers a parcel is in a state, from a day on.
 *
 * @param until the last day, null while it is in force
 * @param document where the numbers come from
 * @param next what to do about such a parcel
 */
record LandRule(
        LandState state,
        LocalDate from,
        @Nullable LocalDate until,
        Label document,
        Label next,
        Map<String, String> numbers) {

    LandRule {
        numbers = Map.copyOf(numbers);
    }

    boolean holdsOn(LocalDate day) {
        return !from.isAfter(day) && (until == null || !until.isBefore(day));
    }

    int months(String name) {
        return Integer.parseInt(number(name));
    }

    /** A share as the document writes it, 1/3 or 25/100. */
    BigDecimal share(String name) {
        String[] parts = number(name).split("/");
        BigDecimal share = new BigDecimal(parts[0].strip());
        return parts.length == 1 ? share : share.divide(new BigDecimal(parts[1].strip()), MathContext.DECIMAL64);
    }

    private String number(String name) {
        String number = numbers.get(name);
        if (number == null) {
            throw new IllegalStateException("rule (" + state.code() + ") of " + from + " has no number (" + name + ")");
        }
        return number;
    }
}
