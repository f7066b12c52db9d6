package io.wuhao.server.shared.intake;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The file from which a row of a register comes.
 *
 * @param sheet null for formats without sheets
 * @param row as the user sees it, from 1
 * @param login who confirmed it
 */
public record RowSource(
        long upload, String file, String sha256, @Nullable String sheet, int row, OffsetDateTime at, String login) {}
