package io.wuhao.engine.register;

import io.wuhao.engine.Label;
import io.wuhao.engine.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One column of a register: what may stand in its cells.
 *
 * @param name the identifier of formulas and of the SQL text, {@code [a-z][a-z0-9_]*}
 * @param unit the unit in which the figure is kept; {@link Unit#NONE} for texts, codes and dates
 * @param givenIn the unit in which the file gives the figure, unless the file's header says otherwise
 * @param oneOf the codes allowed, each with its label, in the order of the scheme; empty where any value is
 * @param refersTo the register whose key this column holds, or null
 * @param called the name under which the other register sees the rows that refer to it (the way back), or null
 * @param mayBeEmpty whether the scheme says that a cell may be empty; otherwise an empty cell must be admitted for the run
 * @param place where the scheme declares it
 */
public record Column(
        String name,
        Label label,
        Type type,
        Unit unit,
        Unit givenIn,
        Map<String, Label> oneOf,
        @Nullable String refersTo,
        @Nullable String called,
        boolean mayBeEmpty,
        Place place) {

    /** The kinds of cells. Numbers are decimals with six places; codes and texts are cleaned (NFKC, spaces). */
    public enum Type {
        NUMBER,
        TEXT,
        CREDIT_CODE,
        DATE,
        YES_NO
    }

    public Column {
        oneOf = Collections.unmodifiableMap(new LinkedHashMap<>(oneOf));
    }

    /** A column of this type and unit that refers to nothing. */
    public static Column of(String name, Label label, Type type, Unit unit, Place place) {
        return new Column(name, label, type, unit, unit, Map.of(), null, null, false, place);
    }

    public boolean isNumber() {
        return type == Type.NUMBER;
    }

    /** The code whose code or label, in either language, reads so. */
    public Optional<String> findCode(String text) {
        if (oneOf.containsKey(text)) {
            return Optional.of(text);
        }
        return oneOf.entrySet().stream()
                .filter(code -> code.getValue().zh().equals(text)
                        || code.getValue().en().equals(text))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The names under which a file may head this column: identifier and labels. */
    public List<String> headings() {
        List<String> headings = new ArrayList<>(List.of(name));
        headings.add(label.zh());
        headings.add(label.en());
        return headings.stream().distinct().toList();
    }
}
