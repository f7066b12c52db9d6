package io.wuhao.engine.scheme;

import io.wuhao.engine.Label;
import io.wuhao.engine.Place;
import io.wuhao.engine.Problem;
import io.wuhao.engine.Problems;
import io.wuhao.engine.formula.Scope;
import io.wuhao.engine.formula.Term;
import io.wuhao.engine.register.Register;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes a {@link Scheme} of a YAML file, in the order of the rulebook. Reads the tree with its lines, collects all problems,
 * then builds the records: whatever is wrong is reported at once.
 */
public final class SchemeReader {

    private static final String[] SECTIONS = {
        "scheme",
        "year",
        "title",
        "source",
        "completeness",
        "assumed",
        "notice",
        "tables",
        "constants",
        "assessed",
        "ungraded",
        "groups",
        "indicators",
        "points",
        "total",
        "bonus",
        "penalty",
        "score",
        "direct",
        "rank",
        "grades",
        "moves",
        "lists",
        "policies",
        "cases"
    };

    private final Reading reading;
    private final Keys file;
    private final int year;
    private final Supplied supplied;

    private SchemeReader(Reading reading, Keys file, int year, Supplied supplied) {
        this.reading = reading;
        this.file = file;
        this.year = year;
        this.supplied = supplied;
    }

    /**
     * A scheme, unless something is wrong.
     *
     * @param problems everything found; with an error among them there is no scheme
     */
    public record Result(Optional<Scheme> scheme, List<Problem> problems) {
        public Result {
            problems = List.copyOf(problems);
        }
    }

    /**
     * A file by its name and content.
     *
     * @param lines where each line of the content stands, if it was made of a workbook; else empty
     */
    public record Text(String file, String content, List<Place> lines) {
        public Text {
            lines = List.copyOf(lines);
        }

        public Text(String file, String content) {
            this(file, content, List.of());
        }

        Place at(Place place) {
            boolean known = place.file().equals(file)
                    && place.sheet() == null
                    && place.row() > 0
                    && place.row() <= lines.size();
            return known ? lines.get(place.row() - 1) : place;
        }

        private Problem at(Problem problem) {
            return new Problem(problem.severity(), at(problem.place()), problem.what(), problem.advice());
        }
    }

    public static Result read(Text scheme) {
        return read(new Request(scheme, null, null, Set.of()));
    }

    /**
     * What to read.
     *
     * @param supplement a second file that supplies what the first calls {@code unknown}, or null
     * @param year the edition wanted, where values are given by year; null for the year of the file
     * @param given indicators that the table gives instead of having them computed, as test cases do
     * @param asAt another day of the snapshot than the file's, for a rule tried on the figures of another year; or null
     */
    public record Request(
            Text scheme,
            @Nullable Text supplement,
            @Nullable Integer year,
            Set<String> given,
            @Nullable LocalDate asAt) {
        public Request {
            given = Set.copyOf(given);
        }

        public Request(Text scheme, @Nullable Text supplement, @Nullable Integer year, Set<String> given) {
            this(scheme, supplement, year, given, null);
        }
    }

    public static Result read(Request request) {
        Problems problems = new Problems();
        String name = request.scheme().file();
        Optional<Scheme> read = tree(request.scheme(), problems).flatMap(tree -> {
            Supplement.Whole whole = Supplement.merge(tree, request.supplement(), problems);
            return new Editions(name, problems, request.year()).of(whole.tree()).flatMap(edition -> {
                Reading reading = new Reading(request.scheme(), request.supplement(), problems);
                YamlNode.Mapping known =
                        Snapshot.in(GivenIndicators.in(edition.tree(), request.given()), request.asAt());
                return new SchemeReader(
                                reading, Keys.of(known, "", reading, SECTIONS), edition.year(), whole.supplied())
                        .scheme();
            });
        });
        Text more = request.supplement();
        List<Problem> found = problems.list().stream()
                .map(request.scheme()::at)
                .map(problem -> more == null ? problem : more.at(problem))
                .map(problem -> new Problem(
                        problem.severity(), SuppliedLines.at(problem.place(), more), problem.what(), problem.advice()))
                .toList();
        return new Result(problems.hasErrors() ? Optional.empty() : read, found);
    }

    static Optional<YamlNode.Mapping> tree(Text text, Problems problems) {
        Optional<YamlNode> root = YamlFile.read(text.content(), text.file(), problems);
        if (root.isEmpty() && !problems.hasErrors()) {
            problems.error(
                    Place.file(text.file()),
                    Label.of("文件是空的。", "The file is empty."),
                    Label.of("第一行应为（scheme: 名称）。", "The first line is (scheme: NAME)."));
        }
        return root.flatMap(node -> Keys.asMapping(node, "scheme", new Reading(text, problems)));
    }

    /** The sections that everything after them reads. */
    private record Ground(
            Scheme.Head head,
            Map<String, Register> tables,
            Map<String, Term.Figure> constants,
            Keys assessed,
            Register who,
            Scope columns) {}

    private Optional<Scheme> scheme() {
        Scheme.Head head = HeadReader.read(file, year, supplied);
        Map<String, Register> tables = TablesReader.read(file);
        Map<String, Term.Figure> constants = ConstantsReader.read(file);
        Optional<Scheme> scheme = PopulationReader.assessedKeys(file)
                .flatMap(keys -> PopulationReader.who(keys, tables)
                        .map(who -> scheme(new Ground(
                                head,
                                tables,
                                constants,
                                keys,
                                who,
                                Scopes.of(who, tables).with(constants)))));
        scheme.ifPresent(whole -> {
            new CompletenessChecks(whole, reading.at(file.line("completeness")), reading.problems)
                    .check(!supplied.isNothing());
            SchemeChecks.check(whole, constants, reading.problems);
        });
        return scheme;
    }

    private Scheme scheme(Ground ground) {
        refuseLater();
        Register who = ground.who();
        Scheme.Assessed assessed = PopulationReader.assessed(file, ground.assessed(), who, year, ground.columns());
        Map<String, Scheme.Indicator> indicators =
                withFirstKnown(IndicatorsReader.read(file, who, ground.columns()), ground.columns());
        Scope figures = ground.columns().with(Scopes.indicators(indicators));
        Map<String, Grouping> groups = PopulationReader.groups(file, who, figures);
        Scope grouped = figures.with(Scopes.groups(groups));
        ClassNames classes = new ClassNames(who, groups);
        Points points = PointsReader.read(file, indicators, classes, grouped, ground.constants());
        Total.Branch total = TotalReader.read(file, points.itemNames());
        Scope scored = grouped.with(Scopes.results(points, total));
        ResultReader results = new ResultReader(reading, scored, assessed.asAt());
        Scope placed = scored.with(Scopes.place());
        Grading grading = GradesReader.read(file, placed, classes);
        Ranking ranking = new RankReader(reading, scored)
                .ranking(file, listGroups(points, grading), classes, points, grading == null ? null : grading.by());
        return new Scheme(
                ground.head(),
                ground.tables(),
                assessed,
                PopulationReader.ungraded(file, figures),
                classes.withColumns(usedGroups(points, ranking)),
                indicators,
                points,
                total,
                results.adjustment(file, "bonus"),
                results.adjustment(file, "penalty"),
                results.score(file),
                DirectReader.read(file, scored, who, classes, ranking),
                ranking,
                reading.isUnknown(Scheme.Unknown.Part.GRADING) ? null : grading,
                new ResultReader(reading, placed, assessed.asAt()).moves(file),
                ListsReader.read(file, scored, classes, year),
                CasesReader.read(file, ground.tables().keySet()),
                reading.unknown,
                reading.defaults,
                reading.sources);
    }

    private Map<String, Scheme.Indicator> withFirstKnown(Map<String, Scheme.Indicator> indicators, Scope columns) {
        return FirstKnownReader.read(file, indicators, columns.with(Scopes.indicators(indicators)));
    }

    private void refuseLater() {
        if (file.has("policies") && !file.isUnknown("policies")) {
            NotYet.report(file, "policies");
        }
    }

    private static Set<String> listGroups(Points points, @Nullable Grading grading) {
        Set<String> groups = new LinkedHashSet<>();
        if (points.by() != null) {
            groups.add(points.by());
        }
        if (grading != null && grading.by() != null) {
            groups.add(grading.by());
        }
        return groups;
    }

    /** Every grouping that the run must know the class of. */
    private static List<String> usedGroups(Points points, Ranking ranking) {
        List<String> used = new ArrayList<>(points.within());
        used.addAll(ranking.groupings());
        points.items().values().stream().flatMap(List::stream).forEach(item -> {
            used.addAll(item.missing().within());
            item.benchmark().ifPresent(benchmark -> addWithin(benchmark, used));
            if (item.method() instanceof Points.Method.Spread spread) {
                addWithin(spread.lowest(), used);
                addWithin(spread.highest(), used);
            }
        });
        return used;
    }

    private static void addWithin(Benchmark benchmark, List<String> used) {
        if (benchmark.within() != null) {
            used.addAll(benchmark.within());
        }
        if (benchmark.then() != null) {
            addWithin(benchmark.then(), used);
        }
    }
}
