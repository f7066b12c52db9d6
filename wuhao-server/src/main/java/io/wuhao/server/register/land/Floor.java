package io.wuhao.server.register.land;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A floor of a standard factory (标准厂房).
 *
 * @param area of the floor, in square metres
 * @param rent asked for, in yuan per square metre and month
 */
record Floor(
        String number,
        String parcel,
        String building,
        String floor,
        BigDecimal area,
        @Nullable BigDecimal rent) {}
