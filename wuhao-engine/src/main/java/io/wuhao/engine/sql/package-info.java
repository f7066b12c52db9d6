/**
 * The question as SQL: one text of named stages, each with a comment in the rule's words. Opens {@code Compiler}, which makes
 * the text of a scheme, and {@code SqlText}, which runners run. Each stage of the run owns its SQL; no class knows all of them.
 */
@NullMarked
package io.wuhao.engine.sql;

import org.jspecify.annotations.NullMarked;
