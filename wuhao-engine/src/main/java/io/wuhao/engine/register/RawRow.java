package io.wuhao.engine.register;

import java.util.List;

/** One row of a file: its number as the user sees it (from 1) and the text of its cells. */
record RawRow(int number, List<String> cells) {

    /** The cell's text, empty beyond the end of the row. */
    String cell(int index) {
        return index < cells.size() ? cells.get(index) : "";
    }

    boolean isEmpty() {
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** The first cell that holds anything, cleaned and without spaces; empty in an empty row. */
    String firstText() {
        return cells.stream()
                .filter(cell -> !cell.isBlank())
                .findFirst()
                .map(CleanText::withoutSpaces)
                .orElse("");
    }
}
