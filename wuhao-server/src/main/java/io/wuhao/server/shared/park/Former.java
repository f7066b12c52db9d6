package io.wuhao.server.shared.park;

import io.wuhao.engine.Label;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a park or an enterprise was before that day ended: called otherwise, or a thing of its own.
 *
 * @param until the last day
 * @param into the code of what it went into, where it was merged or split
 */
public record Former(
        String name, LocalDate until, What what, @Nullable String into, String why) {

    /** What ended. */
    public enum What {
        RENAMED(Label.of("更名", "renamed")),
        MERGED(Label.of("并入", "merged into another")),
        SPLIT(Label.of("分立", "split"));

        @SuppressWarnings("ImmutableEnumChecker") // two strings
        private final Label label;

        What(Label label) {
            this.label = label;
        }

        public Label label() {
            return label;
        }
    }

    /** That it was called so until that day. */
    public static Former name(String name, LocalDate until) {
        return new Former(name, until, What.RENAMED, null, What.RENAMED.label().zh());
    }
}
