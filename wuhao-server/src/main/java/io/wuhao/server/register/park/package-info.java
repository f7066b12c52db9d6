/** The pages of the parks, and the two registers that fill them: parks, and who belonged to one from when to when. */
@ApplicationModule(
        displayName = "register.park",
        allowedDependencies = {
            "shared.page",
            "shared.audit",
            "shared.park",
            "shared.account",
            "shared.intake",
            "shared.enterprise"
        })
@NullMarked
package io.wuhao.server.register.park;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
