/**
 * The office: where an assessment year is worked. The packages are the flow of the year: {@code register} (what is recorded),
 * {@code assessment} (what it is worth), {@code response} (what follows), {@code briefing} (what is told), and {@code shared}
 * under all of them.
 */
@NullMarked
package io.wuhao.server;

import org.jspecify.annotations.NullMarked;
