/** The frame of every page: layout, navigation, language, errors. Opens what a module puts into the frame. */
@ApplicationModule(
        displayName = "shared.page",
        allowedDependencies = {})
@NullMarked
package io.wuhao.server.shared.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
