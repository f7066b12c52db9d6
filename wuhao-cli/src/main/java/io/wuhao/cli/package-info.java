/** The command {@code wuhao}: arguments in, the engine's answer on the terminal and in files. */
@NullMarked
package io.wuhao.cli;

import org.jspecify.annotations.NullMarked;
