package io.wuhao.server.demo;

import io.wuhao.server.shared.enterprise.Enterprise;
import io.wuhao.server.shared.park.Park;
import org.jspecify.annotations.Nullable;

/**
 * An invented enterprise and what its figures are made from.
 *
 * @param park where it is today; null outside parks
 * @param land in mu
 * @param yield how much it makes of a mu: 1 is usual
 * @param growth of a year, 0.05 for 5 %
 */
record DemoFirm(
        Enterprise enterprise, Trade trade, @Nullable Park park, double land, double yield, double growth) {

    boolean isAbove() {
        return enterprise.scale() == Enterprise.Scale.ABOVE;
    }

    String code() {
        return enterprise.code();
    }

    /**
     * A line of industry.
     *
     * @param industry the code of GB/T 4754
     * @param word how its firms are called
     * @param perMu value added per mu, 1 is usual
     * @param energy per value added, 1 is usual
     * @param emission per value added, 0 for none
     * @param research per revenue, 1 is usual
     */
    record Trade(
            String industry, String name, String word, double perMu, double energy, double emission, double research) {}
}
