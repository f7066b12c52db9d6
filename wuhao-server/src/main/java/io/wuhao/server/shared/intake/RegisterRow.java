package io.wuhao.server.shared.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A row of a register in text: numbers plain, in the unit of the column; dates as {@code 2026-11-24}; codes by their
 * identifier. What is missing is absent, never empty and never zero.
 */
public record RegisterRow(String key, Map<String, String> cells) {

    public RegisterRow {
        cells = Map.copyOf(cells);
    }

    public Optional<String> find(String column) {
        return Optional.ofNullable(cells.get(column));
    }

    /** This row with some cells replaced. */
    public RegisterRow with(Map<String, String> others) {
        Map<String, String> all = new LinkedHashMap<>(cells);
        all.putAll(others);
        return new RegisterRow(key, all);
    }
}
