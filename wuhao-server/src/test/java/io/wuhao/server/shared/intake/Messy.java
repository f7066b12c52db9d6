package io.wuhao.server.shared.intake;

import java.util.List;
import java.util.function.Supplier;

/** A workbook as an office keeps it, and the rows that it holds: number, then cells in the order of the form. */
record Messy(String name, String file, Supplier<byte[]> content, List<String> rows) {

    static void xlsx(List<Messy> all, String name, Grid grid, String... rows) {
        all.add(new Messy(name, name + ".xlsx", grid::bytes, List.of(rows)));
    }

    static void file(List<Messy> all, String name, String ending, byte[] content, String... rows) {
        all.add(new Messy(name, name + ending, () -> content, List.of(rows)));
    }
}
