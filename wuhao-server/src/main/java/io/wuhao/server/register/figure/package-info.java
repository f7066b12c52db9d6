/**
 * The figures of enterprises by period, in three layers: reported, approved, adjusted. What kinds there are, and whose each is, is
 * data. Opens the figures to be added in bulk.
 */
@ApplicationModule(
        displayName = "register.figure",
        allowedDependencies = {
            "shared.page",
            "shared.audit",
            "shared.park",
            "shared.account",
            "shared.intake",
            "shared.enterprise"
        })
@NullMarked
package io.wuhao.server.register.figure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
