package io.wuhao.spark;

import org.apache.spark.sql.RuntimeConfig;
import org.apache.spark.sql.SparkSession;

/** The settings under which Spark reads the text as DuckDB does. They belong to the session, so a cluster's own do not matter. */
final class Dialect {

    private Dialect() {}

    static void set(SparkSession session) {
        RuntimeConfig conf = session.conf();
        // ANSI: an overflow ends the run instead of giving null or a wrong number, as on DuckDB
        conf.set("spark.sql.ansi.enabled", "true");
        // a label with ${env:HOME} is a label
        conf.set("spark.sql.variable.substitute", "false");
        conf.set("spark.sql.session.timeZone", "UTC");
        conf.set("spark.sql.caseSensitive", "false");
        // 'it''s' is one text with an apostrophe, not two side by side
        conf.set("spark.sql.legacy.consecutiveStringLiterals.enabled", "false");
        conf.set("spark.sql.legacy.exponentLiteralAsDecimal.enabled", "false");
        conf.set("spark.sql.groupByOrdinal", "true");
        conf.set("spark.sql.parquet.datetimeRebaseModeInRead", "CORRECTED");
        conf.set("spark.sql.parquet.datetimeRebaseModeInWrite", "CORRECTED");
    }
}
