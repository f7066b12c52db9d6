package io.wuhao.server.register.land;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A parcel of land, by its 不动产单元号. What is not known is null.
 *
 * @param area in square metres
 * @param owner the credit code of whom it was supplied to
 * @param promise what the contract says; each part null where it says nothing
 * @param progress what became of it
 * @param boundary WKT or GeoJSON in degrees
 */
record Parcel(
        String number,
        String park,
        @Nullable String location,
        BigDecimal area,
        LandUse approvedUse,
        @Nullable LandUse actualUse,
        @Nullable String batch,
        @Nullable String owner,
        Promise promise,
        Progress progress,
        @Nullable String boundary) {

    /**
     * What the contract of supply says.
     *
     * @param investment in 万元
     * @param taxPerMu in 万元 per mu and year
     */
    record Promise(
            @Nullable String contract,
            @Nullable LocalDate signedOn,
            @Nullable LocalDate start,
            @Nullable LocalDate completion,
            @Nullable BigDecimal investment,
            @Nullable BigDecimal taxPerMu) {}

    /**
     * What is built.
     *
     * @param invested so far, in 万元
     * @param shareBuilt of the area, from 0 to 1
     */
    record Progress(
            @Nullable LocalDate startedOn,
            @Nullable LocalDate completedOn,
            @Nullable BigDecimal invested,
            @Nullable BigDecimal shareBuilt,
            @Nullable LocalDate stoppedSince) {}

    /** Whether it was supplied to somebody. */
    boolean isSupplied() {
        return promise.signedOn() != null || owner != null;
    }

    public BigDecimal mu() {
        return Area.mu(area);
    }
}
