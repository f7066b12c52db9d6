package io.wuhao.engine.whatif;

import io.wuhao.engine.whatif.Change.Cause;
import io.wuhao.engine.whatif.Change.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes the difference of two scores apart. Contributions of a run add up to its score, so their differences add up to its change. */
final class Differences {

    /** Below this two doubles of two runs are the same figure: the ninth decimal is noise. */
    private static final double NOISE = 1e-9;

    private final boolean sameQuestion;

    Differences(boolean sameQuestion) {
        this.sameQuestion = sameQuestion;
    }

    List<Part> of(Outcomes.Unit before, Outcomes.Unit after) {
        if (before.score() == null || after.score() == null) {
            return List.of();
        }
        Map<String, Outcomes.Line> ones = lines(before);
        Map<String, Outcomes.Line> others = lines(after);
        Set<String> nodes = new LinkedHashSet<>(ones.keySet());
        nodes.addAll(others.keySet());
        List<Part> parts = new ArrayList<>();
        for (String node : nodes) {
            Outcomes.Line one = ones.get(node);
            Outcomes.Line other = others.get(node);
            double difference = contribution(other) - contribution(one);
            if (Math.abs(difference) > NOISE) {
                parts.add(new Part(node, difference, causes(node, one, other), one, other));
            }
        }
        unsplit(before, after, parts);
        parts.sort(Comparator.comparingDouble((Part part) -> Math.abs(part.difference()))
                .reversed()
                .thenComparing(Part::node));
        return parts;
    }

    private static Map<String, Outcomes.Line> lines(Outcomes.Unit unit) {
        Map<String, Outcomes.Line> lines = new LinkedHashMap<>();
        unit.lines().stream().filter(line -> line.contribution() != null).forEach(line -> lines.put(line.node(), line));
        return lines;
    }

    /** What no line claims, since a total such as a harmonic mean has no parts: a part of its own, so that the parts add up. */
    private static void unsplit(Outcomes.Unit before, Outcomes.Unit after, List<Part> parts) {
        double difference = rest(after) - rest(before);
        if (Math.abs(difference) > NOISE) {
            parts.add(new Part(root(after), difference, List.of(Cause.TOTAL), null, null));
        }
    }

    private static double rest(Outcomes.Unit unit) {
        java.math.BigDecimal score = unit.score();
        return (score == null ? 0 : score.doubleValue())
                - unit.lines().stream().mapToDouble(Differences::contribution).sum();
    }

    private static String root(Outcomes.Unit unit) {
        return unit.lines().stream()
                .filter(line -> line.level() == 0)
                .map(Outcomes.Line::node)
                .findFirst()
                .orElse("total");
    }

    private static double contribution(Outcomes.@Nullable Line line) {
        Double contribution = line == null ? null : line.contribution();
        return contribution == null ? 0 : contribution;
    }

    private List<Cause> causes(String node, Outcomes.@Nullable Line one, Outcomes.@Nullable Line other) {
        if (node.equals("rounding")) {
            return List.of(Cause.ROUNDING);
        } else if (node.startsWith("bonus_") || node.startsWith("penalty_")) {
            return List.of(node.startsWith("bonus_") ? Cause.BONUS : Cause.PENALTY);
        } else if (one == null || other == null) {
            return List.of(Cause.RULE);
        }
        List<Cause> causes = new ArrayList<>();
        boolean figure = differ(one.value(), other.value());
        boolean benchmark = differ(one.benchmark(), other.benchmark());
        boolean weight = differ(one.weight(), other.weight());
        if (figure) {
            causes.add(Cause.FIGURE);
        }
        if (benchmark) {
            causes.add(Cause.BENCHMARK);
        }
        if (weight) {
            causes.add(Cause.RULE);
        } else if (!figure && !benchmark && differ(one.points(), other.points())) {
            causes.addAll(unseen(one));
        }
        return causes.isEmpty() ? List.of(Cause.SHARE) : causes;
    }

    /** Detail does not show a range or a mean of points: where there is no benchmark and the rule differs too, either may be it. */
    private List<Cause> unseen(Outcomes.Line line) {
        if (sameQuestion) {
            return List.of(Cause.OTHERS);
        }
        boolean ofOthers = line.benchmark() == null && (line.weight() != null || line.value() == null);
        return ofOthers ? List.of(Cause.RULE, Cause.OTHERS) : List.of(Cause.RULE);
    }

    private static boolean differ(@Nullable Double one, @Nullable Double other) {
        if (one == null || other == null) {
            return !(one == null && other == null);
        }
        return Math.abs(one - other) > NOISE * Math.max(1, Math.abs(one));
    }
}
