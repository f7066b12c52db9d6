/**
 * The same question asked of Apache Spark: the bodies of the compiled text run stage by stage, and the answer comes back as tables
 * of the store. Opens {@code SparkRunner} and {@code SparkWuhao}, the command line with it.
 */
@NullMarked
package io.wuhao.spark;

import org.jspecify.annotations.NullMarked;
