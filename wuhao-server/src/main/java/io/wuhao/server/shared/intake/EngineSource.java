package io.wuhao.server.shared.intake;

import io.wuhao.server.shared.account.SignedIn;
import io.wuhao.server.shared.intake.RegisterForm.FormColumn;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

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

    /** Where its units lay at the end of that year, by key; asked of the source that has the units. */
    default Map<String, Seat> seats(int year) {
        return Map.of();
    }

    /**
     * Where a unit lies in the tree of offices.
     *
     * @param place the office at which a right over it is checked
     * @param own the unit's own office, where it has one
     */
    record Seat(String place, @Nullable String own) {}

    /** Whether this reader may see a column of a unit at a place. */
    default BiPredicate<FormColumn, String> readableFor(SignedIn reader) {
        return (column, place) -> column.custody().mayBeReadBy(reader, place);
    }

    /** The address at which a person looks a cell up: with its source, its date and the rows behind it. */
    String pageOf(int year, String key, String column);

    /** The columns that it can give for that year. */
    RegisterForm form(int year);

    /** The rows of that year at or below a place: as it was at the end of that year, approved and adjusted values over reported. */
    List<RegisterRow> rows(int year, String place);
}
