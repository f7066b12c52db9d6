/**
 * The demonstration city: offices, parks, enterprises, figures, all invented from one seed, for {@code wuhao demo} alone. It may see
 * every module, and none sees it.
 */
@ApplicationModule(displayName = "demo")
@NullMarked
package io.wuhao.server.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
