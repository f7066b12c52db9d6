/**
 * What may be read: registers, their columns and units, and the one way in which cells become figures. Opens the declaration of
 * a table ({@code Register}, {@code Column}, {@code Unit}) and the reader of files; how a format is read stays inside.
 */
@NullMarked
package io.wuhao.engine.register;

import org.jspecify.annotations.NullMarked;
