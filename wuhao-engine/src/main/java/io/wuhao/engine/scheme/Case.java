package io.wuhao.engine.scheme;

import io.wuhao.engine.Label;
import io.wuhao.engine.Place;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A test case of the rulebook, in words: rows in, points and grades out.
 *
 * @param name a sentence
 * @param rows of each table, by column or indicator name; an indicator that is given is not computed
 * @param expected by unit: {@code score}, {@code rank}, {@code grade}, {@code points of x}
 * @param counts expected numbers of units by grade or kind of ungraded
 */
public record Case(
        String name,
        Label from,
        Map<String, List<Row>> rows,
        Map<String, List<Row>> lastYear,
        List<Expected> expected,
        Map<String, Integer> counts,
        Place place) {

    public Case {
        rows = Scheme.ordered(rows);
        lastYear = Scheme.ordered(lastYear);
        expected = List.copyOf(expected);
        counts = Scheme.ordered(counts);
    }

    /** A row as written: texts by column name, read by the same cell reader as any file. */
    public record Row(Map<String, String> cells, int line) {
        public Row {
            cells = Scheme.ordered(new LinkedHashMap<>(cells));
        }
    }

    /**
     * What one unit must get. Figures are compared at the decimals that are written: 58.8033 holds for 58.80327.
     *
     * @param points by item or total
     * @param words {@code grade}, {@code grade_before_adjustment}, {@code ungraded_reason} as text
     */
    public record Expected(String unit, Map<String, BigDecimal> points, Map<String, String> words, Place place) {
        public Expected {
            points = Scheme.ordered(points);
            words = Scheme.ordered(words);
        }
    }
}
