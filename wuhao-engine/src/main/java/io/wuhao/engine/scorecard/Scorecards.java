package io.wuhao.engine.scorecard;

import io.wuhao.engine.Label;
import io.wuhao.engine.run.Assessment;
import io.wuhao.engine.run.Store;
import io.wuhao.engine.scheme.Grading;
import io.wuhao.engine.scheme.Scheme;
import io.wuhao.engine.sql.Columns;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Draws the scorecards of a run: many units by a few queries, every number as the run left it. */
public final class Scorecards {

    private final Scheme scheme;
    private final Store store;
    private final UnitRows rows;
    private final Conditions conditions;
    private final Lines lines;
    private final GradeWords grades;
    private final ListWords lists;
    private final Facts facts;
    private final Classes classes;
    private final boolean places;

    /** Cards that tell the place: the record of a unit. */
    public Scorecards(Assessment assessment) {
        this(assessment, true);
    }

    /** Cards to be published: without places where the rule publishes without order. */
    public static Scorecards published(Assessment assessment) {
        Grading grading = assessment.scheme().grading();
        return new Scorecards(assessment, grading == null || !grading.withoutOrder());
    }

    private Scorecards(Assessment assessment, boolean places) {
        this.places = places;
        this.scheme = assessment.scheme();
        this.store = assessment.answer().store();
        Columns columns = assessment.compiled().columns();
        this.conditions = new Conditions(scheme, columns);
        this.rows = new UnitRows(store, conditions, scheme.points().itemNames());
        this.classes = new Classes(scheme);
        Formulas formulas = new Formulas(scheme, columns);
        BenchmarkWords benchmarks = new BenchmarkWords(columns, classes);
        MissingWords missing = new MissingWords(scheme, columns, classes, formulas);
        MethodWords methods = new MethodWords(scheme, benchmarks, formulas);
        this.lines = new Lines(scheme, formulas, new ItemWords(scheme, formulas, methods, missing, classes));
        this.grades = new GradeWords(scheme, formulas);
        this.lists = new ListWords(scheme, formulas);
        this.facts = new Facts(assessment, formulas);
    }

    /** The card of one unit, by its key; empty where the run does not have it. */
    public Optional<Scorecard> find(String unit) {
        return of(List.of(unit)).stream().findFirst();
    }

    /** The cards of these units in the order asked; units that the run does not have are left out. */
    public List<Scorecard> of(List<String> units) {
        Map<String, UnitRow> found = new LinkedHashMap<>(rows.of(units));
        if (!places) {
            found.replaceAll((unit, row) -> row.withoutPlaces());
        }
        Map<String, List<Scorecard.Fact>> figures = facts.of(found);
        Cuts cuts = Cuts.of(store);
        List<Scorecard> cards = new ArrayList<>();
        Map<String, List<Label>> listed = lists.of(found, store);
        found.forEach((unit, row) -> cards.add(
                card(row, cuts, listed.getOrDefault(unit, List.of()), figures.getOrDefault(unit, List.of()))));
        return cards;
    }

    private Scorecard card(UnitRow row, Cuts cuts, List<Label> listed, List<Scorecard.Fact> figures) {
        String grade = row.text("grade");
        return new Scorecard(
                row.unit(),
                row.text("unit_name"),
                classes.list(row),
                row.isCompared() ? row.decimal("score") : null,
                row.whole("place"),
                row.whole("listed"),
                row.text("grade_before_adjustment"),
                grade,
                gradeName(grade),
                grades.ungraded(row),
                unknown(),
                lines.of(row),
                grades.say(row, cuts),
                listed,
                open(row),
                figures);
    }

    private List<Label> unknown() {
        return scheme.unknown().stream()
                .filter(clause -> !clause.consequence().en().isEmpty())
                .map(clause -> Words.of("注意：%s（%s）。", "Note: %s (%s).", clause.consequence(), clause.path()))
                .toList();
    }

    private @Nullable Label gradeName(@Nullable String grade) {
        Grading grading = scheme.grading();
        return grading == null || grade == null ? null : grading.names().get(grade);
    }

    /** What ungraded kinds and classes left open is in the run's answer; what later conditions left open is asked beside it. */
    private List<Label> open(UnitRow row) {
        List<Label> open = new ArrayList<>();
        String undecided = row.text("undecided");
        if (undecided != null) {
            for (String name : undecided.split(", ")) {
                open.add(labelOf(name));
            }
        }
        open.addAll(conditions.openFor(row));
        return open;
    }

    private Label labelOf(String name) {
        for (Scheme.Ungraded kind : scheme.ungraded()) {
            if (kind.kind().equals(name)) {
                return kind.label();
            }
        }
        return scheme.groups().values().stream()
                .flatMap(group -> group.findClass(name).stream()
                        .map(one -> Words.of("%s为%s", "%s is %s", group.label(), one.label())))
                .findFirst()
                .orElse(name.equals("assessed") ? Label.of("是否参评", "whether it is assessed") : Label.same(name));
    }
}
