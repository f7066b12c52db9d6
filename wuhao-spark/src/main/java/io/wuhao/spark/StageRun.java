package io.wuhao.spark;

import io.wuhao.engine.run.Store;
import io.wuhao.engine.sql.SqlText;
import io.wuhao.engine.sql.Stage;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/** One text on its way through Spark. */
final class StageRun {

    private final SparkSession session;
    private final Store store;
    private final Exchange exchange;

    StageRun(SparkSession session, Store store, Exchange exchange) {
        this.session = session;
        this.store = store;
        this.exchange = exchange;
        Dialect.set(session);
    }

    void run(SqlText text) {
        Set<String> loaded = new HashSet<>(
                store.list("select table_name from duckdb_tables() where not internal", row -> row.getString(1)));
        text.tablesRead(loaded).forEach(this::lend);
        Map<String, Long> readers = text.readers();
        for (Stage stage : text.stages()) {
            Dataset<Row> rows = session.sql(stage.body());
            // Spark computes a stage anew for each reader; caching it gave wrong sums and is lost with a worker
            boolean written = stage.kept() || readers.getOrDefault(stage.name(), 0L) > 1;
            (written ? written(stage.name(), rows) : rows).createOrReplaceTempView(stage.name());
        }
        for (SqlText.Statement statement : text.statements()) {
            take(statement);
        }
    }

    private void lend(String table) {
        store.execute("copy " + table + " to " + Store.literal(exchange.fileOf(table)) + " (format parquet)");
        session.read().parquet(Exchange.pattern(exchange.folderOf(table))).createOrReplaceTempView(table);
    }

    private Dataset<Row> written(String stage, Dataset<Row> rows) {
        Path folder = exchange.folderOf(stage);
        rows.write().mode(SaveMode.Overwrite).parquet("file://" + folder);
        return session.read().schema(rows.schema()).parquet(Exchange.pattern(folder));
    }

    /** The statement itself, run over no rows, says which types DuckDB gives its columns. */
    private void take(SqlText.Statement statement) {
        String files = exchange.filesOf(statement.table()).stream()
                .map(file -> Store.literal(Exchange.literally(file)))
                .collect(Collectors.joining(", "));
        store.execute(statement.sql() + "\nwith no data");
        store.execute("insert into " + statement.table() + " by name select * from read_parquet([" + files + "])");
    }
}
