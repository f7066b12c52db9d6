package io.wuhao.engine.register;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that Java gives, such as a scheme's test cases: the same reading of cells as for files. */
record GivenSheet(String file, List<RawRow> all) implements RawSheet {

    /** The headings are row 1. */
    static GivenSheet of(String source, List<String> headings, List<List<String>> rows) {
        List<RawRow> all = new ArrayList<>();
        all.add(new RawRow(1, List.copyOf(headings)));
        for (List<String> row : rows) {
            all.add(new RawRow(all.size() + 1, List.copyOf(row)));
        }
        return new GivenSheet(source, List.copyOf(all));
    }

    @Override
    public @Nullable String sheet() {
        return null;
    }

    @Override
    public Iterator<RawRow> rows() {
        return all.iterator();
    }

    @Override
    public void close() {
        // nothing is open
    }
}
