package io.wuhao.server.shared.intake;

import io.wuhao.engine.Problem;
import io.wuhao.server.shared.account.Right;
import io.wuhao.server.shared.account.Role;
import io.wuhao.server.shared.account.SignedIn;
import io.wuhao.server.shared.intake.RegisterForm.FormColumn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** A register that is filled by the one way in. Each register module has one bean of it. */
public interface KeptRegister {

    RegisterForm form();

    /** This register under one of its names: a register of a period was called otherwise in another one. */
    default Optional<KeptRegister> named(String name) {
        return form().name().equals(name) ? Optional.of(this) : Optional.empty();
    }

    /** Whether all rows are taken; one that is closed takes those that were sent back, and nothing else. */
    default boolean isOpen() {
        return true;
    }

    /** This register under all names under which it is open, the first to be looked at first; under its own where it is closed. */
    default List<KeptRegister> listOpen() {
        return List.of(this);
    }

    /** The rows at or below these places of the tree of offices, as they stand, by key. */
    List<RegisterRow> rowsWithin(List<String> places);

    /** How many there are at or below these places. */
    default int countWithin(List<String> places) {
        return rowsWithin(places).size();
    }

    Optional<RegisterRow> find(String key);

    /** Which cells this person may see: by the column, and the place of the row. */
    default BiPredicate<FormColumn, String> readableFor(SignedIn reader) {
        return (column, place) -> column.custody().mayBeReadBy(reader, place);
    }

    /** Whether this person may open files that others handed in for that place; who handed one in always may. */
    default boolean mayOpenFiles(SignedIn reader, String place) {
        return true;
    }

    /**
     * Whether this person may write rows of that place, and of all places below it. A department reaches over all that its superior
     * office holds, and that alone makes it nobody's clerk: it writes where a register says that it owns it.
     */
    default boolean mayRecord(SignedIn reader, String place) {
        return reader.grants().stream()
                .anyMatch(grant -> grant.role() != Role.DEPARTMENT && grant.gives(Right.RECORD, place));
    }

    /** The places at or below which this person may write rows of it. */
    default List<String> placesRecordedBy(SignedIn reader) {
        return reader.placesOf(Right.RECORD).stream()
                .filter(place -> mayRecord(reader, place))
                .toList();
    }

    /** The office at which the right over this row is checked; empty where the row names a park or county that is not there. */
    Optional<String> placeOf(RegisterRow row);

    /** The same for many rows, by key; rows that lie nowhere are not in it. A register of many rows asks its database once. */
    default Map<String, String> placesOf(List<RegisterRow> rows) {
        Map<String, String> places = new HashMap<>();
        for (RegisterRow row : rows) {
            placeOf(row).ifPresent(place -> places.put(row.key(), place));
        }
        return places;
    }

    /**
     * What is wrong with these rows beyond their cells: unknown parks, overlaps in time, areas that do not add up. The rows are
     * whole: what a file leaves out stands in them as it is kept. Problems are made by {@link ProblemAt}, so that the intake
     * can say the file's row; errors stop the upload, warnings are shown.
     */
    List<Problem> check(List<RegisterRow> rows);

    /** Writes a row, new or in place of the one with its key. The intake has checked it and is in a transaction. */
    void put(RegisterRow row);

    /** Writes rows and takes others out as one change: what stands in the end counts, not the order. */
    default void change(List<RegisterRow> rows, List<String> removed) {
        rows.forEach(this::put);
        removed.forEach(this::remove);
    }

    /** Of the rows that stand, by their keys, those that were sent back: handed in again as they are, they count as changed. */
    default Set<String> sentBack() {
        return Set.of();
    }

    /**
     * What was kept of the same things a year before, by key, wherever they lay then: figures of a period are held against it at first
     * hand-in, when nothing stands yet. Empty for registers that know no periods.
     */
    default Map<String, RegisterRow> yearBefore(Set<String> keys) {
        return Map.of();
    }

    /** Refuses to take back what an upload wrote, where something that the intake does not know rests on it. */
    default void mustBeUndoable(List<String> keys) {}

    /** Takes a row out; undo does that with a row that its upload brought. */
    void remove(String key);
}
