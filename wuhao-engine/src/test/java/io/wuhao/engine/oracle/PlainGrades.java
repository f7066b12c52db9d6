package io.wuhao.engine.oracle;

import io.wuhao.engine.scheme.Clause;
import io.wuhao.engine.scheme.DirectGrade;
import io.wuhao.engine.scheme.Grading;
import io.wuhao.engine.scheme.Ranking;
import io.wuhao.engine.scheme.Scheme;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Places by counting who is better, grades by counting places, moves in the order of the file (steps 14 to 17). */
final class PlainGrades {

    private final PlainRun run;
    private final Scheme scheme;

    PlainGrades(PlainRun run) {
        this.run = run;
        this.scheme = run.scheme;
    }

    void run() {
        Grading grading = scheme.grading();
        for (OracleUnit unit : run.compared()) {
            boolean outside = false;
            if (grading != null) {
                for (DirectGrade direct : scheme.direct()) {
                    if (isGiven(direct, unit)) {
                        unit.direct = unit.direct == null ? direct.becomes() : unit.direct;
                        outside |= !direct.insideQuota();
                    }
                }
            }
            unit.inList = unit.rankedOn != null && !outside;
        }
        run.compared().stream().filter(unit -> unit.inList).forEach(this::place);
        run.compared().forEach(unit -> unit.base = base(unit));
        if (grading != null) {
            run.compared().forEach(unit -> grade(unit, grading));
        }
    }

    private boolean isGiven(DirectGrade direct, OracleUnit unit) {
        Clause when = direct.when();
        boolean holds = when == null || unit.holds(when.term(), run.asAt, unit.results(score(unit)));
        DirectGrade.Placing placing = direct.placing();
        return holds && (placing == null || isPlaced(placing, unit));
    }

    /** So many of those known may be better that the unit is still within the portion. */
    private boolean isPlaced(DirectGrade.Placing placing, OracleUnit unit) {
        Double own = figure(placing, unit);
        if (own == null) {
            return false;
        }
        List<Double> others = run.compared().stream()
                .filter(other -> placing.within() == null
                        ? run.isRankedWith(unit, other)
                        : placing.within().stream()
                                .allMatch(group -> Objects.equals(other.known.get(group), unit.known.get(group))))
                .map(other -> figure(placing, other))
                .filter(Objects::nonNull)
                .toList();
        long better = others.stream()
                .filter(other -> placing.portion().fromTop() ? other > own : other < own)
                .count();
        BigDecimal share = placing.portion().share();
        int most = share == null
                ? placing.portion().most()
                : places(
                        share,
                        others.size(),
                        RoundingMode.valueOf(placing.portion().rounding().name()));
        return better < most;
    }

    private Double figure(DirectGrade.Placing placing, OracleUnit unit) {
        Clause by = placing.by();
        Double figure = by == null ? score(unit) : (Double) unit.eval(by.term(), run.asAt, unit.results(score(unit)));
        return figure == null
                ? null
                : (Double) BigDecimal.valueOf(figure)
                        .setScale(9, RoundingMode.HALF_UP)
                        .doubleValue();
    }

    /** Who is in the same groups, ranked or not; who is known to be assessed. */
    private int base(OracleUnit unit) {
        if (scheme.grading() == null || !scheme.grading().ofAssessed()) {
            return unit.listed;
        }
        return (int) run.units.stream()
                .filter(other -> !other.assessedUndecided && run.isRankedWith(unit, other))
                .count();
    }

    private static Double score(OracleUnit unit) {
        return unit.rankedOn == null ? null : (Double) unit.rankedOn.doubleValue();
    }

    private void place(OracleUnit unit) {
        Comparator<OracleUnit> order = order();
        List<OracleUnit> list = run.compared().stream()
                .filter(other -> other.inList && run.isRankedWith(unit, other))
                .toList();
        unit.listed = list.size();
        unit.place = 1
                + (int) list.stream()
                        .filter(other -> order.compare(other, unit) < 0)
                        .count();
        unit.tied = (int)
                list.stream().filter(other -> order.compare(other, unit) == 0).count();
    }

    private Comparator<OracleUnit> order() {
        Comparator<OracleUnit> order =
                Comparator.comparing((OracleUnit unit) -> unit.rankedOn, Comparator.reverseOrder());
        if (scheme.direct().stream().anyMatch(DirectGrade::insideQuota) && scheme.grading() != null) {
            String best = scheme.grading().letters().get(0);
            order = Comparator.comparing(
                            (OracleUnit unit) -> unit.direct == null ? 1 : unit.direct.equals(best) ? 0 : 2)
                    .thenComparing(order);
        }
        for (Ranking.Tie tie : scheme.ranking().ties()) {
            Comparator<Double> highest = Comparator.reverseOrder();
            Comparator<Double> values = Comparator.nullsLast(tie.highest() ? highest : highest.reversed());
            order = order.thenComparing(
                    unit -> (Double) unit.eval(tie.figure().term(), run.asAt, unit.results(score(unit))), values);
        }
        return order;
    }

    private void grade(OracleUnit unit, Grading grading) {
        String code = grading.by() == null ? Scheme.EVERYONE : String.valueOf(unit.known.get(grading.by()));
        List<Grading.Line> lines = grading.lines().get(code);
        unit.gradeBefore = unit.direct != null
                ? unit.direct
                : unit.inList && lines != null ? cut(unit, lines, grading.counted() == Grading.Counted.SINGLY) : null;
        unit.grade = unit.gradeBefore;
        Set<String> fired = new HashSet<>();
        for (Scheme.Move move : scheme.moves()) {
            boolean holds = unit.gradeBefore != null
                    && unit.holds(move.when().term(), run.asAt, unit.results(score(unit)))
                    && !fired.contains(String.valueOf(move.unless()));
            if (holds) {
                fired.add(move.name());
                String before = unit.grade;
                unit.grade = moved(move, grading.letters(), before);
                if (!unit.grade.equals(before)) {
                    unit.moves.add(move.name());
                }
            }
        }
    }

    private static String moved(Scheme.Move move, List<String> letters, String grade) {
        int now = letters.indexOf(grade);
        int bound = letters.indexOf(move.grade());
        int to = switch (move.effect()) {
            case BECOMES -> bound;
            case NOT_ABOVE -> Math.max(now, bound);
            case NOT_BELOW -> Math.min(now, bound);
            case UP -> Math.max(0, now - move.steps());
            case DOWN -> Math.min(letters.size() - 1, now + move.steps());
        };
        return letters.get(to);
    }

    private String cut(OracleUnit unit, List<Grading.Line> lines, boolean singly) {
        int rest = 0;
        while (!(lines.get(rest).cut() instanceof Grading.Cut.Rest)) {
            rest++;
        }
        BigDecimal top = BigDecimal.ZERO;
        int above = 0;
        for (Grading.Line line : lines.subList(0, rest)) {
            RoundingMode mode = RoundingMode.valueOf(line.rounding().name());
            BigDecimal share = Grading.shareOf(line.cut()).orElse(BigDecimal.ZERO);
            top = line.cut() instanceof Grading.Cut.To ? share : top.add(share);
            boolean most = line.cut() instanceof Grading.Cut.AtMost;
            RoundingMode rounds = most ? RoundingMode.DOWN : mode;
            above = (line.cut() instanceof Grading.Cut.To ? 0 : above) + places(share, unit.base, rounds);
            int counted = most ? unit.place + unit.tied - 1 : unit.place;
            boolean within = line.cut() instanceof Grading.Cut.ByMoveOnly
                    ? false
                    : line.cut() instanceof Grading.Cut.Threshold threshold
                            ? unit.holds(threshold.condition().term(), run.asAt, unit.results(score(unit)))
                            : counted <= (singly ? above : places(top, unit.base, rounds));
            if (within && meets(unit, line)) {
                return line.letter();
            }
        }
        return fromFoot(unit, lines, rest);
    }

    private String fromFoot(OracleUnit unit, List<Grading.Line> lines, int rest) {
        int below = 0;
        for (int i = lines.size() - 1; i > rest; i--) {
            Grading.Line line = lines.get(i);
            if (line.cut() instanceof Grading.Cut.Threshold threshold) {
                if (unit.holds(threshold.condition().term(), run.asAt, unit.results(score(unit)))) {
                    return line.letter();
                }
                continue;
            }
            RoundingMode mode = RoundingMode.valueOf(line.rounding().name());
            boolean least = line.cut() instanceof Grading.Cut.AtLeast;
            int fromFoot = unit.listed - unit.place + 1 - (least ? unit.tied - 1 : 0);
            BigDecimal share = Grading.shareOf(line.cut()).orElse(BigDecimal.ZERO);
            below += places(share, unit.base, least ? RoundingMode.UP : mode);
            if (!(line.cut() instanceof Grading.Cut.ByMoveOnly) && fromFoot <= below && meets(unit, line)) {
                return line.letter();
            }
        }
        return lines.get(rest).letter();
    }

    private boolean meets(OracleUnit unit, Grading.Line line) {
        Clause when = line.when();
        return when == null || unit.holds(when.term(), run.asAt, unit.results(score(unit)));
    }

    private static int places(BigDecimal share, int of, RoundingMode mode) {
        return share.multiply(BigDecimal.valueOf(of)).setScale(0, mode).intValue();
    }
}
