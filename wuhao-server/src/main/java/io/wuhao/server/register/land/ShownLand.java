package io.wuhao.server.register.land;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** How pages write figures of land; public because templates call it. */
public final class ShownLand {

    private ShownLand() {}

    /** Square metres in mu with two decimals. */
    public static String mu(BigDecimal squareMetres) {
        return Area.shownMu(squareMetres);
    }

    /** A figure without trailing zeros; a dash where there is none. */
    public static String plain(@Nullable BigDecimal figure) {
        return figure == null ? "—" : Area.grouped(figure);
    }

    /** Square metres, to the hundredth. */
    public static String squareMetres(BigDecimal area) {
        return Area.grouped(area.setScale(2, RoundingMode.HALF_UP));
    }

    /** A share in per cent; a dash where there is none. */
    public static String percent(@Nullable BigDecimal share) {
        return share == null ? "—" : Area.plain(share.movePointRight(2).setScale(1, RoundingMode.HALF_UP)) + "%";
    }
}
