/**
 * The enterprises: credit code, former names, industry, scale, certificates, identifiers elsewhere; which park each belonged to
 * from when to when stands in {@code shared.park}. Opens them to be read by key.
 */
@ApplicationModule(
        displayName = "shared.enterprise",
        allowedDependencies = {"shared.page", "shared.audit", "shared.park", "shared.account", "shared.intake"})
@NullMarked
package io.wuhao.server.shared.enterprise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
