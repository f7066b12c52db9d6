/**
 * The land ledger: approval batches, parcels, floors of standard factories, who occupies how much of them from when to when; the
 * state of each parcel by dated rule; how many mu a firm is charged. The model for all registers.
 */
@ApplicationModule(
        displayName = "register.land",
        allowedDependencies = {
            "shared.page",
            "shared.audit",
            "shared.park",
            "shared.account",
            "shared.enterprise",
            "shared.intake"
        })
@NullMarked
package io.wuhao.server.register.land;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
