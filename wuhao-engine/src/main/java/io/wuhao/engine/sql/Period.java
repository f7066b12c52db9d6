package io.wuhao.engine.sql;

/** This year's tables, or last year's: the same stages read either. */
enum Period {
    THIS_YEAR(""),
    LAST_YEAR("_last_year");

    /** The name of last year's table of a register starts so; both engines and the loader know it. */
    static final String LAST_YEAR_TABLE = "last_year_";

    private final String suffix;

    Period(String suffix) {
        this.suffix = suffix;
    }

    String stage(String name) {
        return name + suffix;
    }

    String table(String register) {
        return this == THIS_YEAR ? register : LAST_YEAR_TABLE + register;
    }
}
