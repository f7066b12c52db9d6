package io.wuhao.server.shared.intake;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What one upload did to one row.
 *
 * @param effect {@code NEW}, {@code CHANGED}, {@code SAME} or {@code REMOVED}
 * @param was the row before, null where there was none or nothing changed
 * @param became the row after, null where it was taken out or nothing changed
 * @param undoneAt when the upload was taken back, null if it stands
 */
public record RowEvent(
        RowSource source,
        String effect,
        @Nullable RegisterRow was,
        @Nullable RegisterRow became,
        @Nullable OffsetDateTime undoneAt,
        @Nullable String undoneWhy) {}
