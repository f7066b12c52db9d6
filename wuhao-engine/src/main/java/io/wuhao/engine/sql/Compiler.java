package io.wuhao.engine.sql;

import io.wuhao.engine.Label;
import io.wuhao.engine.formula.Term;
import io.wuhao.engine.register.Column;
import io.wuhao.engine.register.Register;
import io.wuhao.engine.scheme.Grouping;
import io.wuhao.engine.scheme.Scheme;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes the one SQL text that answers a scheme. The text reads the tables of the registers (and {@code last_year_…} where the
 * scheme asks for last year) and makes {@code assessment}, {@code result}, {@code summary} and {@code detail}.
 */
public final class Compiler {

    private final Scheme scheme;
    private final Questions questions;
    private final Spelling thisYear;
    private final Spelling lastYear;

    private Compiler(Scheme scheme, SupposedFigures supposed) {
        this.scheme = scheme;
        this.questions = new Questions(scheme);
        Set<String> taken = taken();
        this.thisYear = new Spelling(scheme.assessed().asAt(), taken, supposed);
        this.lastYear = new Spelling(scheme.assessed().asAt().minusYears(1), taken, SupposedFigures.NONE);
        questions.terms().forEach(thisYear::need);
        if (questions.comparesLastYear()) {
            questions.frontTerms().forEach(lastYear::need);
        }
        thisYear.lastYear().keySet().forEach(term -> lastYear.need(term.of()));
        lastYear.lastYear().clear();
    }

    /**
     * What the text reads.
     *
     * @param columns by register, for this year
     * @param lastYear the same for last year; empty where nothing of it is read
     */
    public record Needs(Map<String, Set<String>> columns, Map<String, Set<String>> lastYear) {}

    /** The text of a scheme, the tables it reads, and where its answer keeps what formulas and benchmarks read. */
    public record Compiled(SqlText text, Needs needs, Columns columns) {}

    public static Compiled compile(Scheme scheme) {
        return new Compiler(scheme, SupposedFigures.NONE).compile();
    }

    /**
     * The same text with something supposed of one unit. It makes the table {@code supposed} with that unit's row, and reads the
     * table {@code assessment} of the run that it varies.
     */
    public static SqlText supposing(Scheme scheme, Supposition supposition) {
        SqlText text = new Compiler(scheme, SupposedFigures.of(scheme, supposition))
                .compile()
                .text();
        return new SupposedStages(scheme, supposition).of(text);
    }

    /** What a scheme reads, also where it cannot be compiled since its document does not print how points are given. */
    public static Needs needs(Scheme scheme) {
        Compiler compiler = new Compiler(scheme, SupposedFigures.NONE);
        boolean readsFigures = !compiler.thisYear.lastYear().isEmpty();
        return compiler.needs(readsFigures || compiler.questions.comparesLastYear());
    }

    /** Where an answer would keep its figures, for a scheme that is only read aloud, and may not print how points are given. */
    public static Columns columns(Scheme scheme) {
        return new Columns(scheme, new Compiler(scheme, SupposedFigures.NONE).thisYear);
    }

    private Set<String> taken() {
        Set<String> taken = new HashSet<>(scheme.indicators().keySet());
        scheme.who().columns().forEach(column -> taken.add(column.name()));
        taken.addAll(scheme.groups().keySet());
        return taken;
    }

    private Compiled compile() {
        List<Stage> stages = new ArrayList<>();
        boolean[] comparesLastYear = {false};
        ItemStages items = new ItemStages(scheme, thisYear);
        List<Stage> ofItems = items.stages(statistics -> {
            comparesLastYear[0] = statistics.needsLastYear();
            return statistics.stages(Period.LAST_YEAR, "compared_last_year");
        });
        boolean readsFigures = !thisYear.lastYear().isEmpty();
        Front last = new Front(scheme, Period.LAST_YEAR, lastYear, questions);
        if (comparesLastYear[0]) {
            stages.addAll(last.stages());
        } else if (readsFigures) {
            stages.addAll(last.gathering());
        }
        if (readsFigures) {
            stages.add(lastYearFigures());
        }
        stages.addAll(new Front(scheme, Period.THIS_YEAR, thisYear, questions).stages());
        stages.addAll(SmallGroups.stages(scheme));
        stages.addAll(ofItems);
        stages.addAll(new TotalStages(scheme).stages(items.lastStage()));
        stages.addAll(new ScoreStages(scheme, thisYear).stages("totalled"));
        stages.addAll(new RankStages(scheme, thisYear).stages());
        stages.addAll(new GradeStages(scheme, thisYear).stages());
        stages.addAll(new SharedGrades(scheme).stages());
        stages.addAll(new AnswerStages(scheme).stages());
        stages.addAll(new ListStages(scheme, thisYear).stages());
        boolean readsLastYear = comparesLastYear[0] || readsFigures;
        return new Compiled(new SqlText(heading(), stages), needs(readsLastYear), new Columns(scheme, thisYear));
    }

    private Stage lastYearFigures() {
        Select select = new Select("gathered_last_year").column("unit", "unit");
        thisYear.lastYear().forEach((term, name) -> select.column(lastYear.print(term.of()), name));
        return Stage.of("last_year", Label.of("上年数据", "Last year's figures"), select);
    }

    private List<Label> heading() {
        Scheme.Head head = scheme.head();
        List<Label> lines = new ArrayList<>();
        lines.add(new Label(head.title().zh() + " " + head.year(), head.title().en() + " " + head.year()));
        head.document().forEach((key, value) -> lines.add(Label.same(key + ": " + value)));
        lines.addAll(head.assumed());
        lines.add(head.notice());
        return lines;
    }

    private Needs needs(boolean readsLastYear) {
        return new Needs(needed(thisYear), readsLastYear ? needed(lastYear) : Map.of());
    }

    private Set<String> named(Spelling spelling) {
        String mergedBy = scheme.assessed().mergedBy();
        if (spelling == thisYear) {
            return questions.namedColumns();
        }
        return mergedBy != null && questions.comparesLastYear() ? Set.of(mergedBy) : Set.of();
    }

    private Map<String, Set<String>> needed(Spelling spelling) {
        Map<String, Set<String>> needed = new LinkedHashMap<>();
        Register who = scheme.who();
        Set<String> own = needed.computeIfAbsent(who.name(), name -> new LinkedHashSet<>());
        own.add(who.key());
        spelling.owns().stream()
                .map(term -> term.column().name())
                .filter(name -> who.findColumn(name).isPresent())
                .forEach(own::add);
        own.addAll(named(spelling));
        Set<String> matter = questions.groupsThatMatter();
        for (Grouping group : scheme.groups().values()) {
            if (group.column() != null && matter.contains(group.name())) {
                own.add(group.name());
            }
        }
        String shownBy = scheme.assessed().shownBy();
        if (shownBy != null && spelling == thisYear) {
            own.add(shownBy);
        }
        for (Term.Linked link : spelling.linked().keySet()) {
            Set<String> columns = needed.computeIfAbsent(link.register(), name -> new LinkedHashSet<>());
            columns.add(link.link().name());
            Column column = link.column();
            if (column != null) {
                columns.add(column.name());
            }
            Term where = link.where();
            if (where != null) {
                where.leaves().forEach(leaf -> {
                    if (leaf instanceof Term.Own inner) {
                        columns.add(inner.column().name());
                    }
                });
            }
        }
        return needed;
    }
}
