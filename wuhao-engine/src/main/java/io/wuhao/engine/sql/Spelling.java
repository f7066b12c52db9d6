package io.wuhao.engine.sql;

import io.wuhao.engine.formula.SqlPrinter;
import io.wuhao.engine.formula.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The columns under which the stages carry what formulas read: own columns by their names, figures of linked registers and of
 * last year by names made here, once for the whole text.
 */
final class Spelling {

    private final LocalDate asAt;
    private final Set<Term.Own> owns = new java.util.LinkedHashSet<>();
    private final Map<Term.Linked, String> linked = new LinkedHashMap<>();
    private final Map<Term.LastYear, String> lastYear = new LinkedHashMap<>();
    private final Set<String> taken;
    private final SupposedFigures supposed;

    /** @param taken names that mean something else in the text */
    Spelling(LocalDate asAt, Set<String> taken, SupposedFigures supposed) {
        this.asAt = asAt;
        this.supposed = supposed;
        this.taken = new java.util.HashSet<>(taken);
    }

    /** Makes sure that what the term reads is carried. */
    void need(Term term) {
        for (Term.Leaf leaf : term.leaves()) {
            if (leaf instanceof Term.Own own) {
                owns.add(own);
            } else if (leaf instanceof Term.Linked link) {
                linked.computeIfAbsent(link, this::nameOf);
            } else if (leaf instanceof Term.LastYear last) {
                lastYear.computeIfAbsent(last, this::nameOf);
            }
        }
    }

    List<Term.Own> owns() {
        return new ArrayList<>(owns);
    }

    Map<Term.Linked, String> linked() {
        return linked;
    }

    Map<Term.LastYear, String> lastYear() {
        return lastYear;
    }

    SupposedFigures supposed() {
        return supposed;
    }

    String print(Term term) {
        return print(term, Map.of());
    }

    /** @param variables how the variables of this place are spelled */
    String print(Term term, Map<String, String> variables) {
        return new SqlPrinter(leaf -> spell(leaf, variables), asAt, supposed::around).print(term);
    }

    /** A term read row by row, before rows are merged. */
    String printRow(Term term) {
        return new SqlPrinter(leaf -> spell(leaf, Map.of()), asAt, supposed::aroundRow).print(term);
    }

    /** A condition that decides: unknown counts as not holding. */
    String holds(Term term, Map<String, String> variables) {
        return "coalesce(" + print(term, variables) + ", false)";
    }

    private String spell(Term.Leaf leaf, Map<String, String> variables) {
        if (leaf instanceof Term.Own own) {
            return own.column().name();
        } else if (leaf instanceof Term.Linked link) {
            return linked.getOrDefault(link, "cast(null as double)");
        } else if (leaf instanceof Term.LastYear last) {
            return lastYear.getOrDefault(last, nothing(last));
        }
        String name = ((Term.Variable) leaf).name();
        String spelled = variables.get(name);
        if (spelled == null) {
            throw new IllegalStateException("variable (" + name + ") has no column here");
        }
        return spelled;
    }

    /** The year before last is not read: what last year's figures would take from it is missing. */
    private static String nothing(Term.LastYear last) {
        return switch (last.type()) {
            case NUMBER -> "cast(null as double)";
            case TEXT -> "cast(null as varchar(1))";
            case DATE -> "cast(null as date)";
            case CONDITION -> "cast(null as boolean)";
        };
    }

    private String nameOf(Term.Linked link) {
        String column = link.column() == null ? "" : "_" + link.column().name();
        String aggregate = link.aggregate().name().toLowerCase(java.util.Locale.ROOT);
        return unique(link.register() + column + "_" + aggregate);
    }

    private String nameOf(Term.LastYear last) {
        String name = last.of() instanceof Term.Own own ? own.column().name() : "figure";
        return unique(name + "_last_year");
    }

    private String unique(String name) {
        String free = name;
        for (int i = 2; !taken.add(free); i++) {
            free = name + "_" + i;
        }
        return free;
    }
}
