/**
 * What it is worth: schemes, their runs over the registers, rankings and each unit's why. Receives registers through
 * {@code shared.intake} only, never by name; opens results to what follows from them.
 */
@ApplicationModule(
        displayName = "assessment",
        allowedDependencies = {"shared.page", "shared.audit", "shared.park", "shared.account", "shared.intake"})
@NullMarked
package io.wuhao.server.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
