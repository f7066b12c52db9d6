package io.wuhao.engine.scheme;

import io.wuhao.engine.Label;
import io.wuhao.engine.Place;
import io.wuhao.engine.register.Register;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rulebook as data, whole and checked: who is assessed, by which figures, for how many points, and what grade follows. Its
 * parts stand in the order of the run. All names are identifiers {@code [a-z][a-z0-9_]*}; labels are only shown.
 *
 * @param tables the registers it reads, by name
 * @param indicators own figures of a unit, in the order of the file
 * @param grading null where the document does not say how grades are given: results then have none
 * @param unknown what the document does not print, by the path of the key
 * @param sources documents of single values, by the path of the key
 */
public record Scheme(
        Head head,
        Map<String, Register> tables,
        Assessed assessed,
        List<Ungraded> ungraded,
        Map<String, Grouping> groups,
        Map<String, Indicator> indicators,
        Points points,
        Total.Branch total,
        Adjustment bonus,
        Adjustment penalty,
        ScoreRule score,
        List<DirectGrade> direct,
        Ranking ranking,
        @Nullable Grading grading,
        List<Move> moves,
        List<HonourList> lists,
        List<Case> cases,
        List<Unknown> unknown,
        List<Default> defaults,
        Map<String, String> sources) {

    /** The group of all units, where a rule makes no difference between classes. */
    public static final String EVERYONE = "everyone";

    public Scheme {
        tables = ordered(tables);
        ungraded = List.copyOf(ungraded);
        groups = ordered(groups);
        indicators = ordered(indicators);
        direct = List.copyOf(direct);
        moves = List.copyOf(moves);
        lists = List.copyOf(lists);
        cases = List.copyOf(cases);
        unknown = List.copyOf(unknown);
        defaults = List.copyOf(defaults);
        sources = ordered(sources);
    }

    static <V> Map<String, V> ordered(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    public Register who() {
        return getTable(assessed.who());
    }

    public Register getTable(String name) {
        Register table = tables.get(name);
        if (table == null) {
            throw new IllegalArgumentException("no table (" + name + ") in scheme " + head.name());
        }
        return table;
    }

    public Grouping getGroup(String name) {
        Grouping group = groups.get(name);
        if (group == null) {
            throw new IllegalArgumentException("no group (" + name + ") in scheme " + head.name());
        }
        return group;
    }

    public Indicator getIndicator(String name) {
        Indicator indicator = indicators.get(name);
        if (indicator == null) {
            throw new IllegalArgumentException("no indicator (" + name + ") in scheme " + head.name());
        }
        return indicator;
    }

    /**
     * The groups whose statistics are meant; empty for all units.
     *
     * @param named what a benchmark or a missing figure says of its own, {@code all} for everyone; else those of the points count
     * @param ofWider for a unit that falls back, which has the wider groups in place of those of the points
     */
    public List<String> within(@Nullable List<String> named, boolean ofWider) {
        if (named != null && !named.isEmpty()) {
            return named.equals(List.of("all")) ? List.of() : named;
        }
        return ofWider ? ranking.wider(points.within()) : points.within();
    }

    /** What stands in a result by name, in words: items, totals, bonus and penalty lines, moves and kinds of ungraded. */
    public Map<String, Label> labels() {
        Map<String, Label> labels = new LinkedHashMap<>();
        points.itemNames().forEach(item -> labels.put(item, getIndicator(item).label()));
        total.branches().forEach(branch -> labels.put(branch.name(), branch.label()));
        bonus.lines().forEach(line -> labels.put("bonus_" + line.name(), line.label()));
        penalty.lines().forEach(line -> labels.put("penalty_" + line.name(), line.label()));
        direct.forEach(one -> labels.put(one.name(), one.label()));
        moves.forEach(move -> labels.put(move.name(), move.label()));
        ungraded.forEach(kind -> labels.putIfAbsent(kind.kind(), kind.label()));
        lists.forEach(list -> labels.putIfAbsent(list.name(), list.label()));
        return ordered(labels);
    }

    /** What is known of the rule; what a second file supplied is known, and said to be supplied. */
    public Label known() {
        Supplied supplied = head.supplied();
        Label declared = head.completeness().says();
        if (supplied.isNothing()) {
            return declared;
        }
        boolean filled = unknown.isEmpty() && head.completeness() != Completeness.CLAUSES;
        return filled ? supplied.everything() : supplied.beside(declared);
    }

    public Optional<Unknown> findUnknown(Unknown.Part part) {
        return unknown.stream().filter(clause -> clause.part() == part).findFirst();
    }

    /**
     * The head of the rulebook.
     *
     * @param name identifier of the scheme
     * @param year of the figures, not of the notice
     * @param document the rule's document, number and date as printed
     * @param supplied by a second file, of what the document does not print
     * @param assumed readings chosen where the text is silent, printed with every result
     * @param notice a sentence that heads every report, as that the run is a demonstration; may be empty
     */
    public record Head(
            String name,
            int year,
            Label title,
            Map<String, String> document,
            Completeness completeness,
            Supplied supplied,
            List<Label> assumed,
            Label notice,
            Place place) {
        public Head {
            document = ordered(document);
            assumed = List.copyOf(assumed);
        }
    }

    /**
     * Who is assessed.
     *
     * @param who the register whose rows are the units
     * @param when who of them, or null for all
     * @param asAt the day of the snapshot
     * @param shownBy a column with the unit's name, or null
     * @param mergedBy a column: rows that share its value are one unit and share its grade; or null
     */
    public record Assessed(
            String who,
            @Nullable Clause when,
            java.time.LocalDate asAt,
            @Nullable String shownBy,
            @Nullable String mergedBy) {}

    /** A kind of unit that takes no place, the first whose condition holds; and the grade it is managed as, or null. */
    public record Ungraded(
            String kind, Label label, Clause when, @Nullable String managedAs, Place place) {}

    /**
     * A figure of a unit; a formula that divides by zero or touches a missing figure gives missing.
     *
     * @param checks the points of a checklist, of which the formula is the sum; empty for every other figure
     * @param firstKnown the indicators of which it is the first that is known; empty for every other figure
     * @param department the office that supplies the figure, if the scheme says it
     */
    public record Indicator(
            String name,
            Label label,
            Clause formula,
            List<Check> checks,
            List<String> firstKnown,
            io.wuhao.engine.register.Unit unit,
            boolean lowerIsBetter,
            @Nullable Label department,
            Place place) {
        public Indicator {
            checks = List.copyOf(checks);
            firstKnown = List.copyOf(firstKnown);
        }
    }

    /** What a checklist asks, and what it is worth where it is fulfilled. */
    public record Check(String name, Label label, Clause when, java.math.BigDecimal points) {}

    /** How the sum becomes the score: decimals 0 to 8, and the one published rounding. */
    public record ScoreRule(int decimals, Rounding rounding, boolean rankedAsShown) {}

    public enum Rounding {
        HALF_UP,
        HALF_EVEN,
        DOWN,
        UP
    }

    /** A change of grade after the cut. */
    public record Move(
            String name,
            Label label,
            Effect effect,
            String grade,
            int steps,
            Clause when,
            @Nullable String unless,
            Place place) {
        public enum Effect {
            BECOMES,
            NOT_ABOVE,
            NOT_BELOW,
            UP,
            DOWN
        }
    }

    /** What the document does not print. A run that needs it is refused until a second file supplies it. */
    public record Unknown(String path, Part part, Place place) {
        public enum Part {
            SCORING,
            GRADING,
            OTHER
        }

        /** What a result without this clause is not yet; empty where nothing is computed without it. */
        public Label consequence() {
            if (isIn("bonus")) {
                return Label.of("得分未计入文件没有印出的加分", "the scores are before a bonus that is not known");
            } else if (isIn("penalty")) {
                return Label.of("得分未扣除文件没有印出的扣分", "the scores are before a penalty that is not known");
            } else if (isIn("moves")) {
                return Label.of("等级未作文件没有印出的调整", "the grades are before moves that are not known");
            }
            return isIn("ungraded")
                    ? Label.of("不参评的情形不全", "not all kinds that take no place are known")
                    : Label.of("", "");
        }

        /** What a run does without this clause: refuses, gives no grades, or leaves something out; may be empty. */
        public Label effect() {
            return switch (part) {
                case SCORING ->
                    Label.of("补充之前不能评分，运行会被拒绝", "nothing can be scored until it is supplied, a run is refused");
                case GRADING -> Label.of("因此没有等级，只有得分和位次", "so there are no grades, only scores and places");
                case OTHER -> consequence();
            };
        }

        private boolean isIn(String section) {
            return path.equals(section) || path.startsWith(section + ".");
        }
    }

    /** A default that was used because the file says nothing. */
    public record Default(String path, Label says, Place place) {}
}
