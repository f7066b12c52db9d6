package io.wuhao.spark;

import io.wuhao.engine.run.Runner;
import io.wuhao.engine.run.Store;
import io.wuhao.engine.sql.SqlText;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/**
 * Runs the compiled text on Apache Spark: the tables it reads leave the store as Parquet files, its stages run in order, and the
 * kept ones come back as tables of the store, typed as DuckDB types them.
 */
public final class SparkRunner implements Runner, AutoCloseable {

    private final SparkSession session;

    private SparkRunner(SparkSession session) {
        this.session = session;
    }

    /**
     * Starts Spark inside this process; one for each process.
     *
     * @param scratch a folder for what does not fit into memory
     * @param threads how many processors it may use
     */
    public static SparkRunner local(Path scratch, int threads) {
        return new SparkRunner(LocalSpark.start(scratch, threads));
    }

    @Override
    public String engine() {
        return "Spark " + session.version();
    }

    @Override
    public void run(SqlText text, Store store) {
        try (Exchange exchange = Exchange.in(store.temporary())) {
            new StageRun(session.newSession(), store, exchange).run(text);
        }
    }

    @Override
    public void close() {
        session.stop();
    }
}
