package io.wuhao.server.shared.intake;

import java.util.List;

/**
 * What a register gives to an assessment. Several may serve one table, each with columns of its own (the enterprise's industry,
 * its tax, its land): they are joined by key.
 */
public interface EngineSource {

    /** The engine's table: {@code enterprise}, {@code parcel}, {@code park}. */
    String table();

    /** Whether its rows are the units; other sources of the table only add columns to them. */
    default boolean hasTheUnits() {
        return false;
    }

    /** The columns that it can give for that year. */
    RegisterForm form(int year);

    /** The rows of that year at or below a place: as it was at the end of that year, approved and adjusted values over reported. */
    List<RegisterRow> rows(int year, String place);
}
