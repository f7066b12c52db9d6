package io.wuhao.engine.scheme;

import io.wuhao.engine.Label;
import io.wuhao.engine.Nearest;
import io.wuhao.engine.Place;
import io.wuhao.engine.Problems;
import io.wuhao.engine.formula.Term;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What can be wrong between the parts of a scheme, each of which is well-formed by itself. */
final class SchemeChecks {

    private final Scheme scheme;
    private final Problems problems;

    private SchemeChecks(Scheme scheme, Problems problems) {
        this.scheme = scheme;
        this.problems = problems;
    }

    static void check(Scheme scheme, Map<String, Term.Figure> constants, Problems problems) {
        SchemeChecks checks = new SchemeChecks(scheme, problems);
        new WeightChecks(scheme, problems).check();
        checks.classesWithoutItems();
        checks.letters();
        checks.names();
        checks.alternatives();
        new DerivedNames(scheme, problems).check();
        new MergeChecks(scheme, problems).check();
        new BenchmarkChecks(scheme, problems, constants).check();
        new ReachableClasses(problems).check(scheme.groups().values());
    }

    private void classesWithoutItems() {
        String by = scheme.points().by();
        if (by == null) {
            return;
        }
        for (Grouping.GroupClass one : scheme.getGroup(by).classes()) {
            if (!scheme.points().items().containsKey(one.code())) {
                problems.warning(
                        one.place(),
                        Label.of("类（%s）没有计分指标，其单位不评分。", "Class (%s) has no items: its units get no score.", one.code()),
                        Label.of("如属本意，可不处理。", "If that is meant, nothing is to be done."));
            }
        }
    }

    /** What is measured stands in columns of the indicator's name: once. */
    private void alternatives() {
        Points points = scheme.points();
        for (String name : points.alternatives()) {
            if (points.itemNames().contains(name)) {
                problems.error(
                        scheme.getIndicator(name).place(),
                        Label.of(
                                "指标（%s）既单独计分，又在 first_known 里计分。",
                                "Indicator (%s) has points of its own and stands under first_known.", name),
                        Label.of(
                                "请再写一个公式相同的指标，用其中一处。",
                                "Write another indicator with the same formula for one of the two."));
            }
        }
    }

    private void letters() {
        Grading grading = scheme.grading();
        List<String> letters = grading == null ? List.of() : grading.letters();
        if (grading != null) {
            for (DirectGrade direct : scheme.direct()) {
                if (direct.sameAs() == null) {
                    checkLetter(direct.becomes(), letters, direct.place());
                }
            }
            for (Scheme.Move move : scheme.moves()) {
                if (!move.grade().isEmpty()) {
                    checkLetter(move.grade(), letters, move.place());
                }
            }
            for (Scheme.Ungraded kind : scheme.ungraded()) {
                if (kind.managedAs() != null) {
                    checkLetter(kind.managedAs(), letters, kind.place());
                }
            }
            unreachable(grading);
            insideTwoStages(grading);
        }
        earlierMoves();
    }

    /** A move is judged when its turn comes: it can only ask whether one above it took effect. */
    private void earlierMoves() {
        Set<String> above = new java.util.LinkedHashSet<>();
        for (Scheme.Move move : scheme.moves()) {
            String unless = move.unless();
            if (unless != null && !above.contains(unless)) {
                problems.error(
                        move.place(),
                        Label.of("（%s）上面没有调整（%s）。", "There is no move (%2$s) above (%1$s).", move.name(), unless),
                        above.isEmpty()
                                ? Label.of("unless 只能写上面的调整。", "unless names a move that stands above.")
                                : Nearest.advice(unless, above));
            }
            above.add(move.name());
        }
    }

    private void checkLetter(String letter, List<String> letters, Place place) {
        if (!letters.contains(letter)) {
            problems.error(
                    place,
                    Label.of("没有等级（%s）。", "There is no grade (%s).", letter),
                    Label.of("等级有：%s。", "The grades are: %s.", String.join(", ", letters)));
        }
    }

    /** Whether a grade given directly takes a place of the first stage or of the second is said by no rule seen. */
    private void insideTwoStages(Grading grading) {
        boolean staged = grading.lines().values().stream()
                .flatMap(List::stream)
                .anyMatch(line -> line.cut() instanceof Grading.Cut.Among);
        Ranking.SmallGroups small = scheme.ranking().small();
        if (staged && small != null && small.amongAll()) {
            problems.error(
                    small.place(),
                    Label.of(
                            "small_groups: among all 与两段评级（among）不能并用。",
                            "small_groups: among all stands beside a grade in two stages (among)."),
                    Label.of(
                            "请写 small_groups: among themselves，或不用两段评级。",
                            "Say small_groups: among themselves, or do without the two stages."));
        }
        scheme.direct().stream()
                .filter(direct -> staged && direct.insideQuota())
                .forEach(direct -> problems.error(
                        direct.place(),
                        Label.of(
                                "（%s）占用名额，与两段评级（among）不能并用。",
                                "(%s) is inside the quota beside a grade in two stages (among).", direct.name()),
                        Label.of("请写 quota: outside，或改写为 moves。", "Say quota: outside, or write it under moves.")));
    }

    private void unreachable(Grading grading) {
        Set<String> given = scheme.moves().stream().map(Scheme.Move::grade).collect(Collectors.toSet());
        scheme.direct().forEach(direct -> given.add(direct.becomes()));
        grading.lines().values().stream().flatMap(List::stream).forEach(line -> {
            if (line.cut() instanceof Grading.Cut.ByMoveOnly && !given.contains(line.letter())) {
                problems.error(
                        line.place(),
                        Label.of("没有任何调整给出等级（%s）。", "No move gives grade (%s).", line.letter()),
                        Label.of(
                                "请写出给出它的 moves 或 direct，或删去它。",
                                "Write the move or direct that gives it, or remove it."));
            }
        });
    }

    /** One name means one thing: a move named like a column would never be seen to fire. */
    private void names() {
        Map<String, Label> taken = new LinkedHashMap<>();
        scheme.who().columns().forEach(column -> taken.put(column.name(), Label.of("列", "column")));
        scheme.indicators().keySet().forEach(name -> taken.putIfAbsent(name, Label.of("指标", "indicator")));
        scheme.groups().values().stream()
                .filter(group -> group.column() == null)
                .forEach(group -> claim(group.name(), Label.of("组", "group"), group.place(), taken));
        scheme.total().branches().stream()
                .filter(branch -> !branch.name().equals("total"))
                .forEach(branch -> claim(branch.name(), Label.of("小计", "total"), branch.place(), taken));
        scheme.ungraded()
                .forEach(kind -> claim(kind.kind(), Label.of("不参评情形", "kind of ungraded"), kind.place(), taken));
        scheme.bonus().lines().forEach(line -> claim(line.name(), Label.of("加分", "bonus"), line.place(), taken));
        scheme.penalty().lines().forEach(line -> claim(line.name(), Label.of("扣分", "penalty"), line.place(), taken));
        scheme.direct()
                .forEach(direct -> claim(direct.name(), Label.of("直接定级", "direct grade"), direct.place(), taken));
        scheme.moves().forEach(move -> claim(move.name(), Label.of("调整", "move"), move.place(), taken));
    }

    private void claim(String name, Label kind, Place place, Map<String, Label> taken) {
        Label other = taken.putIfAbsent(name, kind);
        if (other != null) {
            problems.error(
                    place,
                    new Label(
                            "（" + name + "）既是" + other.zh() + "又是" + kind.zh() + "。",
                            "(" + name + ") is a " + other.en() + " and a " + kind.en() + "."),
                    Label.of("一个名称只能指一样东西，请改名。", "One name means one thing: rename one of them."));
        }
    }
}
