package io.wuhao.server.shared.enterprise;

import io.wuhao.engine.Label;
import io.wuhao.server.shared.park.Office;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise: the legal person.
 *
 * @param code the unified social credit code
 * @param industry the code of GB/T 4754, two to four digits with or without the letter
 * @param scale null where statistics has not said
 * @param ownOffice its own place in the tree of offices; null where it does not sign in
 * @param ended the last day of one that was merged away, split up or struck off
 */
public record Enterprise(
        String code,
        String name,
        @Nullable String industry,
        @Nullable String industryName,
        @Nullable Scale scale,
        @Nullable LocalDate founded,
        Office county,
        @Nullable Office ownOffice,
        @Nullable LocalDate ended) {

    /** Above or below the size from which a firm reports to statistics. */
    public enum Scale {
        ABOVE(Label.of("规上", "above-scale")),
        BELOW(Label.of("规下", "below-scale"));

        @SuppressWarnings("ImmutableEnumChecker") // two strings
        private final Label label;

        Scale(Label label) {
            this.label = label;
        }

        public Label label() {
            return label;
        }

        /** The code of forms and schemes: {@code above}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Scale> find(@Nullable String code) {
            return List.of(values()).stream()
                    .filter(scale -> scale.code().equals(code))
                    .findFirst();
        }
    }

    /** Whether two spellings mean one name: spaces, brackets and the legal form aside. */
    public static boolean isSameName(String one, String other) {
        return NameKey.of(one).equals(NameKey.of(other));
    }

    /** An honour or title while it is valid. */
    public record Certificate(
            String number,
            String enterprise,
            String name,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {

        public boolean holdsOn(LocalDate day) {
            return (since == null || !day.isBefore(since)) && (until == null || !day.isAfter(until));
        }
    }
}
