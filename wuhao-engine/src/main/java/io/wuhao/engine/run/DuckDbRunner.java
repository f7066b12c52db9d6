package io.wuhao.engine.run;

import io.wuhao.engine.sql.SqlText;

/** Runs the text where the tables are: one statement for each kept stage. */
public final class DuckDbRunner implements Runner {

    @Override
    public String engine() {
        return "DuckDB";
    }

    @Override
    public void run(SqlText text, Store store) {
        for (SqlText.Statement statement : text.statements()) {
            store.execute(statement.sql());
        }
    }
}
