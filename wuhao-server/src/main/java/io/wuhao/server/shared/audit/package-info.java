/** Who did what, when, before and after, and why; each entry chained to the one before. Opens the one way to write an entry. */
@ApplicationModule(
        displayName = "shared.audit",
        allowedDependencies = {"shared.page"})
@NullMarked
package io.wuhao.server.shared.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
