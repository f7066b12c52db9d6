package io.wuhao.engine.run;

import io.wuhao.engine.sql.SqlText;

/** Runs a compiled text over the tables of a store, and leaves every kept stage there as a table. */
public interface Runner {

    /** The name of the engine and its version, as the run records it. */
    String engine();

    void run(SqlText text, Store store);
}
