package io.wuhao.engine.scorecard;

import io.wuhao.engine.Label;
import io.wuhao.engine.Place;
import io.wuhao.engine.formula.Term;
import io.wuhao.engine.register.Column;
import io.wuhao.engine.register.Loaded;
import io.wuhao.engine.register.Register;
import io.wuhao.engine.run.Assessment;
import io.wuhao.engine.run.Store;
import io.wuhao.engine.scheme.Scheme;
import io.wuhao.engine.sql.Columns;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The raw figures behind a card, each with the file, sheet, row and column where its reader can look. */
final class Facts {

    private final Assessment assessment;
    private final Scheme scheme;
    private final Columns columns;
    private final Formulas formulas;

    Facts(Assessment assessment, Formulas formulas) {
        this.assessment = assessment;
        this.scheme = assessment.scheme();
        this.columns = assessment.compiled().columns();
        this.formulas = formulas;
    }

    Map<String, List<Scorecard.Fact>> of(Map<String, UnitRow> rows) {
        Map<String, List<Scorecard.Fact>> facts = new HashMap<>();
        if (rows.isEmpty()) {
            return facts;
        }
        Register who = scheme.who();
        String asked = UnitRows.literals(rows.keySet());
        List<Column> read = readColumns(who);
        Loaded loaded = loaded(who.name(), assessment.loaded());
        each(
                who,
                who.name(),
                asked,
                row -> facts.computeIfAbsent(row.getString(who.key()), unit -> new ArrayList<>())
                        .addAll(own(read, loaded, row)));
        rows.forEach((unit, row) ->
                facts.computeIfAbsent(unit, one -> new ArrayList<>()).addAll(elsewhere(row)));
        return facts;
    }

    private void each(Register who, String table, String asked, Store.RowReader<?> reader) {
        assessment
                .answer()
                .store()
                .each(
                        "select * from " + table + " where " + who.key() + " in (" + asked
                                + ") order by source_row nulls last",
                        reader);
    }

    private List<Column> readColumns(Register who) {
        var needed = assessment.compiled().needs().columns().getOrDefault(who.name(), java.util.Set.of());
        return who.columns().stream()
                .filter(column ->
                        needed.contains(column.name()) && !column.name().equals(who.key()))
                .toList();
    }

    private static Loaded loaded(String register, List<Loaded> tables) {
        return tables.stream()
                .filter(table -> table.register().name().equals(register))
                .findFirst()
                .orElseThrow();
    }

    private static List<Scorecard.Fact> own(List<Column> read, Loaded loaded, ResultSet row) throws SQLException {
        List<Scorecard.Fact> facts = new ArrayList<>();
        String file = row.getString("source_file");
        for (Column column : read) {
            Place place = new Place(
                    file,
                    emptyToNull(row.getString("source_sheet")),
                    row.getInt("source_row"),
                    loaded.headingOf(column.name(), file));
            facts.add(new Scorecard.Fact(
                    column.name(),
                    column.label(),
                    value(column, row.getObject(column.name())),
                    column.unit().text(),
                    source(place, column, loaded, file)));
        }
        return facts;
    }

    private static @Nullable String emptyToNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private static Label source(Place place, Column column, Loaded loaded, String file) {
        return loaded.conversions().stream()
                .filter(one -> one.file().equals(file) && one.column().equals(column.name()))
                .findFirst()
                .map(one -> Words.of(
                        "%s（文件中单位为 %s，已换算）",
                        "%s (given in %s, converted)", place.shown(), one.from().text()))
                .orElse(place.shown());
    }

    private static @Nullable Label value(Column column, @Nullable Object value) {
        if (value == null) {
            return null;
        } else if (value instanceof BigDecimal number) {
            return Label.same(Figures.exact(number));
        } else if (value instanceof Boolean yes) {
            return yes ? Label.of("是", "yes") : Label.of("否", "no");
        }
        return column.oneOf().getOrDefault(value.toString(), Label.same(value.toString()));
    }

    /** Sums over linked rows, and last year's figures. */
    private List<Scorecard.Fact> elsewhere(UnitRow row) {
        List<Scorecard.Fact> facts = new ArrayList<>();
        for (Term.Linked linked : columns.linked()) {
            facts.add(new Scorecard.Fact(
                    name(linked),
                    formulas.words(linked),
                    figure(linked, row),
                    linked.unit().text(),
                    rows(linked, row.unit())));
        }
        for (Term.LastYear last : columns.lastYear()) {
            facts.add(new Scorecard.Fact(
                    name(last),
                    formulas.words(last),
                    figure(last, row),
                    last.unit().text(),
                    lastYear(row.unit())));
        }
        return facts;
    }

    private String name(Term.Leaf leaf) {
        return columns.find(leaf).orElse("");
    }

    private @Nullable Label figure(Term.Leaf leaf, UnitRow row) {
        Double figure = row.number(name(leaf));
        String text = figure == null ? row.text(name(leaf)) : Figures.of(figure);
        return text == null ? null : Label.same(text);
    }

    private Label rows(Term.Linked linked, String unit) {
        String sql = "select count(*), count(distinct source_file), min(source_file) from " + linked.register()
                + " where " + linked.link().name() + " = " + Store.literal(unit);
        Label table = scheme.getTable(linked.register()).label();
        return assessment
                .answer()
                .store()
                .list(sql, found -> {
                    String more = found.getInt(2) > 1 ? " …" : "";
                    String file = found.getString(3) == null ? "" : found.getString(3) + more;
                    return Words.of("%s %d 行 %s", "%s, %d rows %s", table, found.getInt(1), file);
                })
                .get(0);
    }

    private Label lastYear(String unit) {
        Register who = scheme.who();
        List<Label> places = new ArrayList<>();
        each(
                who,
                "last_year_" + who.name(),
                Store.literal(unit),
                found -> places.add(new Place(
                                found.getString("source_file"),
                                emptyToNull(found.getString("source_sheet")),
                                found.getInt("source_row"),
                                null)
                        .shown()));
        return places.isEmpty() ? Label.of("上年没有该单位", "not there last year") : places.get(0);
    }
}
