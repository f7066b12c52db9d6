package io.wuhao.server.shared.park;

import io.wuhao.engine.Label;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An industrial park as it is now; what it was called before stays known.
 *
 * @param kind what sort of park, in the office's words; null where nobody has said
 * @param committee the office that runs it: rights over the park's things are checked there
 * @param county the county it lies in; null for a park of the city itself
 * @param until the last day of a park that was merged into another or dissolved
 */
public record Park(
        String code,
        Label name,
        Level level,
        @Nullable String kind,
        Office committee,
        @Nullable Office county,
        LocalDate since,
        @Nullable LocalDate until,
        List<Former> former) {

    /** Who approved the park. */
    public enum Level {
        NATIONAL(Label.of("国家级", "national")),
        PROVINCIAL(Label.of("省级", "provincial")),
        MUNICIPAL(Label.of("市级", "municipal"));

        @SuppressWarnings("ImmutableEnumChecker") // two strings
        private final Label label;

        Level(Label label) {
            this.label = label;
        }

        public Label label() {
            return label;
        }

        /** The code of forms: {@code national}. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public static Optional<Level> find(String code) {
            return List.of(values()).stream()
                    .filter(level -> level.code().equals(code))
                    .findFirst();
        }
    }

    public Park {
        former = List.copyOf(former);
    }

    /** What the park was called on that day. */
    public String nameOn(LocalDate day) {
        return former.stream()
                .filter(earlier -> earlier.what() == Former.What.RENAMED
                        && !earlier.until().isBefore(day))
                .findFirst()
                .map(Former::name)
                .orElse(name.zh());
    }
}
