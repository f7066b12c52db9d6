/**
 * The answer: tables are loaded, the text is run, and what came out can be read. Opens {@code Assessment}, a run with all its
 * rows, {@code Runner}, which DuckDB implements here and Spark elsewhere, and {@code CaseRunner} for a scheme's own test cases.
 */
@NullMarked
package io.wuhao.engine.run;

import org.jspecify.annotations.NullMarked;
