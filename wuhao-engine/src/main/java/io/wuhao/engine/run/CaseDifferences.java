package io.wuhao.engine.run;

import io.wuhao.engine.Label;
import io.wuhao.engine.Place;
import io.wuhao.engine.Problem;
import io.wuhao.engine.scheme.Case;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a case expected against what came out, at the decimals that the case writes. */
final class CaseDifferences {

    private final Case expected;
    private final Assessment assessment;
    private final List<Problem> differences = new ArrayList<>();

    CaseDifferences(Case expected, Assessment assessment) {
        this.expected = expected;
        this.assessment = assessment;
    }

    List<Problem> list() {
        for (Case.Expected unit : expected.expected()) {
            Optional<Answer.Result> found = assessment.answer().find(unit.unit());
            if (found.isEmpty()) {
                noResult(unit);
            } else {
                words(unit, found.get());
                points(unit, found.get());
            }
        }
        counts();
        return differences;
    }

    private void noResult(Case.Expected unit) {
        NotAssessed left = new NotAssessed(assessment);
        String name = unit.unit();
        Label nowhere = Label.of("案例的数据里没有这个单位，请核对编号。", "No row of the case has this key: compare the two.");
        differences.add(Problem.error(
                unit.place(),
                Label.of("案例“%s”：单位（%s）没有结果。", "Case \"%s\": the unit (%s) has no result.", expected.name(), name),
                left.has(name) ? left.why() : nowhere));
    }

    private void words(Case.Expected unit, Answer.Result found) {
        unit.words().forEach((key, wanted) -> {
            String got = switch (key) {
                case "grade" -> found.grade();
                case "grade_before_adjustment" -> found.gradeBefore();
                case "managed_as" -> found.managedAs();
                case "merged_as" -> found.mergedAs();
                case "same_as" -> found.sameAs();
                case "group" -> found.group();
                case "lists" -> lists(found.unit());
                case "ungraded_reason" -> found.ungradedReason();
                default -> figure(key, found);
            };
            if (!Objects.equals(wanted.equals("none") ? null : wanted, got)) {
                differ(unit.place(), unit.unit(), key, wanted, got == null ? "none" : got);
            }
        });
    }

    private @Nullable String lists(String unit) {
        if (assessment.scheme().lists().isEmpty()) {
            return null;
        }
        List<String> names = assessment.answer().listed(unit).stream()
                .map(Answer.Listed::list)
                .sorted()
                .toList();
        return names.isEmpty() ? null : String.join(", ", names);
    }

    /** A figure of which the case expects that there is none. */
    private @Nullable String figure(String key, Answer.Result found) {
        BigDecimal got = got(
                key, BigDecimal.ZERO.setScale(4), found, details(found.unit()).get(key));
        return got == null ? null : got.stripTrailingZeros().toPlainString();
    }

    private Map<String, Answer.Detail> details(String unit) {
        Map<String, Answer.Detail> details = new HashMap<>();
        assessment.answer().details(unit).forEach(detail -> details.put(detail.node(), detail));
        return details;
    }

    private void points(Case.Expected unit, Answer.Result found) {
        Map<String, Answer.Detail> details = details(unit.unit());
        unit.points().forEach((key, wanted) -> {
            BigDecimal got = got(key, wanted, found, details.get(key));
            if (got == null || got.compareTo(wanted) != 0) {
                differ(unit.place(), unit.unit(), key, wanted.toPlainString(), got == null ? "—" : got.toPlainString());
            }
        });
    }

    private @Nullable BigDecimal got(
            String key, BigDecimal wanted, Answer.Result found, Answer.@Nullable Detail detail) {
        BigDecimal score = found.score();
        return switch (key) {
            case "score" ->
                score != null && wanted.scale() <= score.scale() ? score : at(found.scoreUnrounded(), wanted);
            case "rank" -> found.rank() == null ? null : BigDecimal.valueOf(found.rank());
            case "bonus" -> at(found.bonus(), wanted);
            case "penalty" -> at(found.penalty(), wanted);
            default -> detail == null ? null : at(detail.points(), wanted);
        };
    }

    private static @Nullable BigDecimal at(@Nullable Double value, BigDecimal wanted) {
        return value == null
                ? null
                : BigDecimal.valueOf(value).setScale(Math.max(0, wanted.scale()), RoundingMode.HALF_UP);
    }

    private void counts() {
        Map<String, Long> found = new HashMap<>();
        for (Answer.Count count : assessment.answer().counts()) {
            String code = count.code();
            found.merge(code == null ? count.outcome() : code, count.units(), Long::sum);
        }
        expected.counts().forEach((code, wanted) -> {
            long got = found.getOrDefault(code, 0L);
            if (got != wanted) {
                differ(expected.place(), "*", code, String.valueOf(wanted), String.valueOf(got));
            }
        });
    }

    private void differ(Place place, String unit, String what, String wanted, String got) {
        differences.add(Problem.error(
                place,
                Label.of(
                        "案例“%s”：单位（%s）的（%s）应为 %s，得到 %s。",
                        "Case \"%1$s\": (%2$s) should have (%3$s) %4$s, it has %5$s.",
                        expected.name(),
                        unit,
                        what,
                        wanted,
                        got),
                Label.of("用 cases --explain %s 查看这个数的来历。", "See where it comes from by cases --explain %s.", unit)));
    }
}
