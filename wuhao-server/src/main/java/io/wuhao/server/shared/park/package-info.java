/** The tree of offices, the parks, and who belonged to a park from when to when. Opens all three to be read. */
@ApplicationModule(
        displayName = "shared.park",
        allowedDependencies = {"shared.page", "shared.audit"})
@NullMarked
package io.wuhao.server.shared.park;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
