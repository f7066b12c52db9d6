/**
 * The answer on paper: what a run found, written as files for readers. Opens {@code ReportFile}, a page that needs nothing but
 * itself, and {@code ResultWorkbook}.
 */
@NullMarked
package io.wuhao.engine.export;

import org.jspecify.annotations.NullMarked;
