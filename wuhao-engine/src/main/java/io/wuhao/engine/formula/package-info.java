/**
 * What a rule prints, as data: formulas and conditions are parsed to a tree of their own, typed against what they may read, and
 * printed again as SQL or as a sentence. No text of a scheme reaches a database as it stands.
 */
@NullMarked
package io.wuhao.engine.formula;

import org.jspecify.annotations.NullMarked;
