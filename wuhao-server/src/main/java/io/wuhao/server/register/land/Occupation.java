package io.wuhao.server.register.land;

import io.wuhao.engine.Label;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who uses how much of a parcel or of a floor, from when to when.
 *
 * @param park said only where no parcel is: land used without a certificate
 * @param floor null where ground is used, not a floor
 * @param occupant the credit code of who uses it
 * @param lessor the credit code of who lets it; null means the owner of the parcel, and of a sub-lease that it is not known
 * @param area of ground, or of floor where a floor is named; in square metres
 * @param until the last day; null while it goes on
 */
record Occupation(
        String number,
        @Nullable String park,
        @Nullable String parcel,
        @Nullable String floor,
        String occupant,
        Ground ground,
        @Nullable String lessor,
        BigDecimal area,
        LocalDate since,
        @Nullable LocalDate until,
        @Nullable String document) {

    /** On what ground it is used. */
    enum Ground {
        LEASE(Label.of("租赁", "lease")),
        SUBLEASE(Label.of("转租", "sub-lease")),
        OWN_FLOOR(Label.of("自有楼层", "own floor")),
        WITHOUT_CERTIFICATE(Label.of("实际使用未取得权证", "used without certificate"));

        @SuppressWarnings("ImmutableEnumChecker") // two strings
        private final Label label;

        Ground(Label label) {
            this.label = label;
        }

        public Label label() {
            return label;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Ground of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        static Map<String, Label> codes() {
            Map<String, Label> codes = new LinkedHashMap<>();
            for (Ground ground : values()) {
                codes.put(ground.code(), ground.label);
            }
            return codes;
        }
    }

    boolean holdsOn(LocalDate day) {
        return !since.isAfter(day) && (until == null || !until.isBefore(day));
    }
}
