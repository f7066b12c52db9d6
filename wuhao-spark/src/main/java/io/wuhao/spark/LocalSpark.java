package io.wuhao.spark;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** Spark inside this process, on this machine's processors, reachable from nowhere. */
final class LocalSpark {

    private LocalSpark() {}

    /** @param scratch where Spark keeps what does not fit into memory */
    static SparkSession start(Path scratch, int threads) {
        String folder = scratch.toAbsolutePath().normalize().toString();
        SparkSession session = SparkSession.builder()
                .appName("wuhao")
                .master("local[" + threads + "]")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.ui.enabled", "false")
                .config("spark.local.dir", folder)
                .config("spark.sql.warehouse.dir", folder)
                .config("spark.sql.shuffle.partitions", String.valueOf(threads))
                .config("spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", "false")
                .getOrCreate();
        Dialect.set(session);
        return session;
    }
}
