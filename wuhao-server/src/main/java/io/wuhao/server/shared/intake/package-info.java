/**
 * The one way in: template, upload, problems, preview, confirmation, undo, for every register alike; and the way out to the
 * engine. Opens the declaration of a register and the two interfaces that a register implements.
 */
@ApplicationModule(
        displayName = "shared.intake",
        allowedDependencies = {"shared.page", "shared.audit", "shared.park", "shared.account"})
@NullMarked
package io.wuhao.server.shared.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
