/**
 * The answer explained: from a score to the points, from the points to the figures, from the figures to the rows behind them. Opens
 * {@code Scorecard}, which is first-class data; pages, reports and the terminal only draw it.
 */
@NullMarked
package io.wuhao.engine.scorecard;

import org.jspecify.annotations.NullMarked;
