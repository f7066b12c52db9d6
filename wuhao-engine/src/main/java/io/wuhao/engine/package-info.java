/** The engine: tables and a scheme in, explained scores, places and grades out. Its packages are the stages of the river. */
@NullMarked
package io.wuhao.engine;

import org.jspecify.annotations.NullMarked;
