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
            Map<String, Sources.Row> own,
            Map<String, Sources.Row> lastYear,
            Map<Term.Linked, Map<String, Label>> linked) {}

    Map<String, List<Scorecard.Fact>> of(Map<String, UnitRow> rows) {
        Map<String, List<Scorecard.Fact>> facts = new HashMap<>();
        if (rows.isEmpty()) {
            return facts;
        }
        String units = UnitRows.literals(rows.keySet());
        String who = scheme.who().name();
        Map<Term.Linked, Map<String, Label>> linked = new HashMap<>();
        columns.linked().forEach(term -> linked.put(term, sources.linked(term, units)));
        Found found = new Found(
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
        own(leaves).forEach(column -> own(column, row, found).ifPresent(facts::add));
        for (Term.Leaf leaf : leaves) {
            boolean notHeld = certificates.contains(leaf) && formulas.number(leaf, row) == 0;
            if (leaf instanceof Term.Linked linked && !notHeld) {
                facts.add(linked(linked, row, found));
            } else if (leaf instanceof Term.LastYear last) {
                facts.add(lastYear(last, row, found));
            }
        }
        return facts;
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

    private Optional<Scorecard.Fact> own(Column column, UnitRow row, Found found) {
        Loaded loaded = Sources.find(scheme.who().name(), assessment.loaded()).orElseThrow();
        return Optional.ofNullable(found.own().get(row.unit()))
                .map(cells -> new Scorecard.Fact(
                        column.name(),
                        column.label(),
                        value(column, cells.cells().get(column.name())),
                        column.unit().text(),
                        cells.cell(column, loaded)));
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
        Label table = scheme.getTable(linked.register()).label();
        Label source = found.linked().getOrDefault(linked, Map.of()).get(row.unit());
        return new Scorecard.Fact(
                name(linked),
                formulas.words(linked),
                figure(linked, row),
                linked.unit().text(),
                merged(row, source == null ? Words.of("%s 0 行", "%s, 0 rows", table) : source));
    }

    /** The unit's own cells are shown as they stand; what is added up before it is read is that of all merged rows. */
    private static Label merged(UnitRow row, Label source) {
        Integer rows = row.whole("merged_rows");
        return rows == null || rows < 2
                ? source
                : Words.of("%s；数值为合并各行的", "%s; the figure is that of all merged rows", source);
    }

    private Scorecard.Fact lastYear(Term.LastYear last, UnitRow row, Found found) {
        Sources.Row cells = found.lastYear().get(row.unit());
        Optional<Loaded> loaded = Sources.find(scheme.who().name(), assessment.loadedLastYear());
        Label source = cells == null || loaded.isEmpty()
                ? Label.of("上年没有该单位", "not there last year")
                : last.of() instanceof Term.Own own ? cells.cell(own.column(), loaded.get()) : cells.shown();
        return new Scorecard.Fact(
                name(last), formulas.words(last), figure(last, row), last.unit().text(), merged(row, source));
    }

    private String name(Term.Leaf leaf) {
        return columns.find(leaf).orElse("");
    }

    private @Nullable Label figure(Term.Leaf leaf, UnitRow row) {
        return row.text(name(leaf)) == null ? null : formulas.value(leaf, row);
    }
}
