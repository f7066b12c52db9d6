package io.wuhao.engine.register;

import io.wuhao.engine.Place;
import io.wuhao.engine.Problem;
import java.io.Closeable;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one table as a file holds them, title rows included. Rows are read while they are asked for; a file that turns out
 * to be broken ends the reading with an {@code InputException}.
 */
interface RawSheet extends Closeable {

    /** The file's name as the user knows it. */
    String file();

    @Nullable
    String sheet();

    /** From the first row; to be called once. */
    Iterator<RawRow> rows();

    /** Whether a cell beyond the last heading means that a separator stands inside a value. */
    default boolean splitsAtSeparators() {
        return false;
    }

    /** Worth saying about the choice of this sheet. */
    default Optional<Problem> note() {
        return Optional.empty();
    }

    @Override
    void close();

    default Place place(int row, @Nullable String column) {
        return new Place(file(), sheet(), row, column);
    }
}
