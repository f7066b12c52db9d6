/**
 * Answers set side by side: two runs compared unit by unit, and what would have to change for another grade. Opens {@code
 * Comparison} and {@code Raise}; every figure in them was computed by the compiled text, and is only subtracted here.
 */
@NullMarked
package io.wuhao.engine.whatif;

import org.jspecify.annotations.NullMarked;
