package io.wuhao.server.register.land;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An approval batch (批次): land that may be converted, from that day.
 *
 * @param area in square metres
 */
record Batch(
        String number,
        String park,
        BigDecimal area,
        LocalDate approvedOn,
        @Nullable String document) {}
