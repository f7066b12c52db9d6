package io.wuhao.engine.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The addresses of cards inside a report: numbers, since a unit's key may hold anything. */
final class Anchors {

    private final Map<String, String> byUnit = new LinkedHashMap<>();

    Anchors(List<String> units) {
        units.forEach(unit -> byUnit.put(unit, "u" + (byUnit.size() + 1)));
    }

    /** Empty where the unit has no card. */
    String of(String unit) {
        return byUnit.getOrDefault(unit, "");
    }
}
