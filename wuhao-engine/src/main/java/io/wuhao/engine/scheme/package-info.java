/**
 * What is asked: a rulebook as data. Opens {@code Scheme} and its parts, complete and bound when made, and {@code SchemeReader},
 * which makes one from YAML and reports every problem with its line.
 */
@NullMarked
package io.wuhao.engine.scheme;

import org.jspecify.annotations.NullMarked;
