package io.wuhao.engine.scorecard;

import io.wuhao.engine.Label;
import io.wuhao.engine.formula.Term;
import io.wuhao.engine.register.Column;
import io.wuhao.engine.register.Loaded;
import io.wuhao.engine.register.Register;
import io.wuhao.engine.run.Assessment;
import io.wuhao.engine.scheme.Scheme;
import io.wuhao.engine.sql.Columns;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The raw figures behind a card, each with the file, sheet, row and column where its reader can look. */
final class Facts {

    private final Assessment assessment;
    private final Scheme scheme;
    private final Columns columns;
    private final Formulas formulas;
    private final Reads reads;
    private final Sources sources;
    private final Set<Term.Leaf> certificates;

    Facts(Assessment assessment, Formulas formulas) {
        this.assessment = assessment;
        this.scheme = assessment.scheme();
        this.columns = assessment.compiled().columns();
        this.formulas = formulas;
        this.reads = new Reads(scheme);
        this.sources = new Sources(assessment);
        this.certificates = CertificateWords.counts(scheme);
    }

    /** What was read of the files for these units. */
    private record Found(
            Map<String, List<String>> together,
            Map<String, Sources.Row> own,
            Map<String, Sources.Row> lastYear,
            Map<Term.Linked, Map<String, Label>> linked) {

        /** The rows that are assessed as one with this one, itself among them. */
        List<String> together(UnitRow row) {
            return together.getOrDefault(row.unit(), List.of(row.unit()));
        }
    }

    Map<String, List<Scorecard.Fact>> of(Map<String, UnitRow> rows) {
        Map<String, List<Scorecard.Fact>> facts = new HashMap<>();
        if (rows.isEmpty()) {
            return facts;
        }
        Map<String, List<String>> together = sources.together(rows);
        Set<String> all = new LinkedHashSet<>(rows.keySet());
        together.values().forEach(all::addAll);
        String units = UnitRows.literals(all);
        String who = scheme.who().name();
        Map<Term.Linked, Map<String, Label>> linked = new HashMap<>();
        columns.linked().forEach(term -> linked.put(term, sources.linked(term, units)));
        Found found = new Found(
                together,
                sources.own(Sources.find(who, assessment.loaded()).orElseThrow(), units),
                Sources.find(who, assessment.loadedLastYear())
                        .map(loaded -> sources.own(loaded, units))
                        .orElse(Map.of()),
                linked);
        rows.forEach((unit, row) -> facts.put(unit, facts(row, found)));
        return facts;
    }

    private List<Scorecard.Fact> facts(UnitRow row, Found found) {
        Set<Term.Leaf> leaves = reads.leaves(row.classIn(scheme.points().by()));
        List<Scorecard.Fact> facts = new ArrayList<>();
        own(leaves).forEach(column -> facts.addAll(own(column, row, found)));
        for (Term.Leaf leaf : leaves) {
            boolean notHeld = certificates.contains(leaf) && formulas.number(leaf, row) == 0;
            if (leaf instanceof Term.Linked linked && !notHeld) {
                facts.add(linked(linked, row, found));
            } else if (leaf instanceof Term.LastYear last) {
                facts.addAll(lastYear(last, row, found));
            }
        }
        reads.derived(row.classIn(scheme.points().by())).forEach(indicator -> facts.add(derived(indicator, row)));
        return facts;
    }

    /** A figure that the rule names and computes of others: in the place of a cell stands how. */
    private Scorecard.Fact derived(Scheme.Indicator indicator, UnitRow row) {
        Double value = row.number(indicator.name());
        return new Scorecard.Fact(
                indicator.name(),
                indicator.label(),
                value == null ? null : Label.same(Figures.of(value)),
                indicator.unit().text(),
                Words.of("= %s = %s", "= %s = %s", formulas.formula(indicator), formulas.figures(indicator, row)));
    }

    /** The columns of the unit's own row, in the order of the register. */
    private List<Column> own(Set<Term.Leaf> leaves) {
        Register who = scheme.who();
        Set<String> names = new LinkedHashSet<>(reads.classColumns());
        leaves.forEach(leaf -> {
            if (leaf instanceof Term.Own own) {
                names.add(own.column().name());
            }
        });
        return who.columns().stream()
                .filter(column -> names.contains(column.name()))
                .toList();
    }

    /** The cell of each row that is assessed as one with the unit. */
    private List<Scorecard.Fact> own(Column column, UnitRow row, Found found) {
        Loaded loaded = Sources.find(scheme.who().name(), assessment.loaded()).orElseThrow();
        List<Scorecard.Fact> facts = new ArrayList<>();
        for (String unit : found.together(row)) {
            Sources.Row cells = found.own().get(unit);
            if (cells != null) {
                facts.add(new Scorecard.Fact(
                        column.name(),
                        of(column.label(), unit, row, found),
                        value(column, cells.cells().get(column.name())),
                        column.unit().text(),
                        cells.cell(column, loaded)));
            }
        }
        return facts;
    }

    /** {@code 税收（E2）} where there are several rows. */
    private static Label of(Label label, String unit, UnitRow row, Found found) {
        return found.together(row).size() < 2 ? label : Words.of("%s（%s）", "%s (%s)", label, unit);
    }

    private static @Nullable Label value(Column column, @Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return Label.same(Figures.exact(number));
        }
        if (value instanceof Boolean yes) {
            return yes ? Label.of("是", "yes") : Label.of("否", "no");
        }
        if (value == null) {
            return null;
        }
        Label code = column.oneOf().get(value.toString());
        return code == null ? Label.same(value.toString()) : code;
    }

    private Scorecard.Fact linked(Term.Linked linked, UnitRow row, Found found) {
        Label none = Words.of(
                "%s 0 行", "%s, 0 rows", scheme.getTable(linked.register()).label());
        Map<String, Label> rows = found.linked().getOrDefault(linked, Map.of());
        return fact(linked, row, merged(row, found, unit -> rows.getOrDefault(unit, none)));
    }

    private Scorecard.Fact fact(Term.Leaf leaf, UnitRow row, Label source) {
        return new Scorecard.Fact(
                name(leaf), formulas.words(leaf), figure(leaf, row), leaf.unit().text(), source);
    }

    /** Where the figure of each merged row comes from; what is added up before it is read is that of all of them. */
    private static Label merged(UnitRow row, Found found, Function<String, Label> source) {
        List<String> together = found.together(row);
        if (together.size() < 2) {
            return source.apply(row.unit());
        }
        List<Label> each = together.stream()
                .map(unit -> Words.of("%s：%s", "%s: %s", unit, source.apply(unit)))
                .toList();
        return Words.of("%s；数值为合并各行的", "%s; the figure is that of all merged rows", Words.joined(each, "；", "; "));
    }

    /** The cells of last year, one a row where they are only read; else the figure that was made of them. */
    private List<Scorecard.Fact> lastYear(Term.LastYear last, UnitRow row, Found found) {
        Optional<Loaded> loaded = Sources.find(scheme.who().name(), assessment.loadedLastYear());
        Label nowhere = Label.of("上年没有该单位", "not there last year");
        if (!(last.of() instanceof Term.Own own) || loaded.isEmpty()) {
            return List.of(fact(
                    last,
                    row,
                    merged(
                            row,
                            found,
                            unit -> Optional.ofNullable(found.lastYear().get(unit))
                                    .map(Sources.Row::shown)
                                    .orElse(nowhere))));
        }
        List<String> together = found.together(row);
        List<Scorecard.Fact> facts = new ArrayList<>();
        for (String unit : together) {
            Sources.Row cells = found.lastYear().get(unit);
            Label source = cells == null ? nowhere : cells.cell(own.column(), loaded.get());
            facts.add(
                    together.size() < 2
                            ? fact(last, row, source)
                            : new Scorecard.Fact(
                                    name(last),
                                    of(formulas.words(last), unit, row, found),
                                    cells == null
                                            ? null
                                            : value(
                                                    own.column(),
                                                    cells.cells()
                                                            .get(own.column().name())),
                                    last.unit().text(),
                                    source));
        }
        return facts;
    }

    private String name(Term.Leaf leaf) {
        return columns.find(leaf).orElse("");
    }

    private @Nullable Label figure(Term.Leaf leaf, UnitRow row) {
        return row.text(name(leaf)) == null ? null : formulas.value(leaf, row);
    }
}
