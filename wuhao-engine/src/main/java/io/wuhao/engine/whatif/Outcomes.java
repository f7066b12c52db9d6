package io.wuhao.engine.whatif;

import io.wuhao.engine.Label;
import io.wuhao.engine.run.Answer;
import io.wuhao.engine.run.Assessment;
import io.wuhao.engine.scheme.Grading;
import io.wuhao.engine.scheme.Scheme;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one run found, as far as two runs are compared by it: read from its output folder or taken from the run itself.
 *
 * @param title of the scheme, with its year
 * @param sql tells whether two runs asked the same question; empty where unknown
 * @param grades letters, best first; empty where the record does not say
 * @param labels of items, totals, bonus, penalty and moves, by their names
 * @param units by key, in the order of the run
 */
public record Outcomes(
        Label title, String sql, List<String> grades, Map<String, Label> labels, Map<String, Unit> units) {

    public Outcomes {
        grades = List.copyOf(grades);
        labels = Map.copyOf(labels);
        units = Collections.unmodifiableMap(new LinkedHashMap<>(units));
    }

    /** One unit; {@code lines} are its lines of detail. Fields as in {@link Answer.Result}. */
    public record Unit(
            String unit,
            @Nullable String name,
            @Nullable String group,
            @Nullable BigDecimal score,
            @Nullable Integer rank,
            @Nullable Double total,
            @Nullable String first,
            @Nullable String grade,
            List<String> moves,
            @Nullable String direct,
            @Nullable String ungraded,
            List<Line> lines) {
        public Unit {
            moves = List.copyOf(moves);
            lines = List.copyOf(lines);
        }

        /** The final grade, else why there is none, else that there is only a score. */
        public String standing() {
            return grade != null ? grade : ungraded != null ? ungraded : SCORED;
        }
    }

    /** The standing of a unit with a score and no grade, where the rule has no grades. */
    public static final String SCORED = "scored";

    /** A line of detail; level 0 is the whole total. */
    public record Line(
            String node,
            int level,
            @Nullable Double value,
            @Nullable Double benchmark,
            @Nullable Double points,
            @Nullable Double weight,
            @Nullable Double contribution) {}

    /** The outcomes of a run that is still open. */
    public static Outcomes of(Assessment assessment) {
        Map<String, List<Line>> lines = new LinkedHashMap<>();
        assessment
                .answer()
                .details()
                .forEach(line -> lines.computeIfAbsent(line.unit(), unit -> new ArrayList<>())
                        .add(new Line(
                                line.node(),
                                line.level(),
                                line.value(),
                                line.benchmark(),
                                line.points(),
                                line.weight(),
                                line.contribution())));
        Map<String, Unit> units = new LinkedHashMap<>();
        for (Answer.Result one : assessment.answer().results()) {
            units.put(one.unit(), unit(one, lines.getOrDefault(one.unit(), List.of())));
        }
        Scheme scheme = assessment.scheme();
        Grading grading = scheme.grading();
        return new Outcomes(
                titled(scheme.head().title(), scheme.head().year()),
                assessment.compiled().text().published(),
                grading == null ? List.of() : grading.letters(),
                scheme.labels(),
                units);
    }

    private static Unit unit(Answer.Result one, List<Line> lines) {
        return new Unit(
                one.unit(),
                one.name(),
                one.group(),
                one.score(),
                one.rank(),
                one.total(),
                one.gradeBefore(),
                one.grade(),
                one.moves(),
                one.direct(),
                one.ungradedReason(),
                lines);
    }

    /** The same, told apart by where it comes from: two runs often have one title. */
    public Outcomes from(String source) {
        Label told = new Label(title.zh() + "（" + source + "）", title.en() + " (" + source + ")");
        return new Outcomes(told, sql, grades, labels, units);
    }

    static Label titled(Label title, int year) {
        return new Label(title.zh() + " " + year, title.en() + " " + year);
    }
}
