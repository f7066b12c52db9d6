package io.wuhao.server.shared.enterprise;

import io.wuhao.engine.Label;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The number by which another department knows an enterprise.
 *
 * @param entry the office's own number of the row
 * @param share in percent: less than 100 where one meter serves several firms
 * @param until the last day; null while it lasts
 */
public record Identifier(
        String entry,
        Kind kind,
        String number,
        String enterprise,
        BigDecimal share,
        LocalDate since,
        @Nullable LocalDate until) {

    /** Whose number it is. */
    public enum Kind {
        METER(Label.of("户号", "meter")),
        LAND_UNIT(Label.of("不动产单元号", "real-estate unit")),
        EMISSION_PERMIT(Label.of("排污许可证编号", "emission permit")),
        TAX_NUMBER(Label.of("纳税人识别号", "tax number"));

        @SuppressWarnings("ImmutableEnumChecker") // two strings
        private final Label label;

        Kind(Label label) {
            this.label = label;
        }

        public Label label() {
            return label;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> find(String code) {
            return List.of(values()).stream()
                    .filter(kind -> kind.code().equals(code))
                    .findFirst();
        }
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(since) && (until == null || !day.isAfter(until));
    }
}
