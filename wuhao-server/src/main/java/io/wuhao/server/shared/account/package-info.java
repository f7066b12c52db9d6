/** People, the roles they hold in an office, and what a role may do where. Opens who is signed in and what they may. */
@ApplicationModule(
        displayName = "shared.account",
        allowedDependencies = {"shared.page", "shared.audit", "shared.park"})
@NullMarked
package io.wuhao.server.shared.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
