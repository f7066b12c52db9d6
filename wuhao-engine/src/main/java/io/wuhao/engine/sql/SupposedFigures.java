package io.wuhao.engine.sql;

import io.wuhao.engine.formula.Term;
import io.wuhao.engine.scheme.Scheme;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Figures supposed of one unit, spelled wherever the text reads them; mostly there are none. */
final class SupposedFigures {

    static final SupposedFigures NONE = new SupposedFigures(false, "", Map.of(), Map.of());

    private final boolean merged;
    private final String unit;
    private final Map<Term, Double> byTerm;
    private final Map<String, Double> byName;

    private SupposedFigures(boolean merged, String unit, Map<Term, Double> byTerm, Map<String, Double> byName) {
        this.merged = merged;
        this.unit = unit;
        this.byTerm = byTerm;
        this.byName = byName;
    }

    /** An indicator is read by its formula wherever a condition or another indicator names it: the formula's term is replaced. */
    static SupposedFigures of(Scheme scheme, Supposition supposition) {
        Map<Term, Double> byTerm = new LinkedHashMap<>();
        supposition
                .figures()
                .forEach((name, figure) ->
                        byTerm.put(scheme.getIndicator(name).formula().term(), figure));
        return new SupposedFigures(Merging.asked(scheme), supposition.unit(), byTerm, supposition.figures());
    }

    String around(Term term, String text) {
        Double figure = byTerm.isEmpty() ? null : byTerm.get(term);
        return figure == null ? text : instead(key(), number(figure), text);
    }

    /** In a condition on the rows of the register: what is supposed of merged rows is said of none of them. */
    String aroundRow(Term term, String text) {
        return merged ? text : around(term, text);
    }

    /** A column of the register that is an indicator as it stands; merged rows have their figure in {@link #mergedColumn}. */
    String column(String name, String key, String text) {
        Double figure = merged ? null : byName.get(name);
        return figure == null ? text : instead(key, number(figure), text);
    }

    String mergedColumn(String name, String text) {
        Double figure = byName.get(name);
        return figure == null ? text : instead(key(), number(figure), text);
    }

    /** For ratios of sums: the numerator that gives the supposed figure over the unit's own denominator. */
    String numerator(String indicator, String numerator, String denominator) {
        Double figure = byName.get(indicator);
        return figure == null ? numerator : instead(key(), number(figure) + " * (" + denominator + ")", numerator);
    }

    private String key() {
        return merged ? "merged_unit" : "unit";
    }

    private String instead(String key, String figure, String text) {
        return "case when " + key + " = " + SupposedStages.quoted(unit) + " then " + figure + " else " + text + " end";
    }

    private static String number(double figure) {
        return Literals.number(BigDecimal.valueOf(figure));
    }
}
