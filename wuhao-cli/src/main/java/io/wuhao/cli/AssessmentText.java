package io.wuhao.cli;

import io.wuhao.engine.Label;
import io.wuhao.engine.export.ListOrder;
import io.wuhao.engine.export.Standings;
import io.wuhao.engine.run.Answer;
import io.wuhao.engine.run.Assessment;
import io.wuhao.engine.scheme.Scheme;
import io.wuhao.engine.scorecard.Listing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A result on a screen: what it is, the lists with their cuts, the counts. */
final class AssessmentText {

    /** More lists than this are not printed. */
    private static final int LISTS = 12;

    private final Speech speech;
    private final Assessment assessment;
    private final Scheme scheme;
    private final Names names;
    private final int top;
    private final List<String> lines = new ArrayList<>();

    AssessmentText(Speech speech, Assessment assessment, int top) {
        this.speech = speech;
        this.assessment = assessment;
        this.scheme = assessment.scheme();
        this.names = new Names(speech, scheme);
        this.top = Math.max(1, top);
    }

    List<String> lines() {
        lines.addAll(new SchemeText(speech, scheme).heading());
        standings();
        counts();
        honours();
        return lines;
    }

    private void standings() {
        Map<String, List<Standings.Line>> lists = Standings.of(assessment, top).stream()
                .collect(Collectors.groupingBy(
                        line -> names.group(line.group()), LinkedHashMap::new, Collectors.toList()));
        lists.entrySet().stream().limit(LISTS).forEach(list -> {
            lines.add("");
            list(list.getKey(), list.getValue());
        });
        if (lists.size() > LISTS) {
            lines.add("");
            lines.add(
                    speech.say("…… 另有 %d 组，见 result.csv", "... %d more groups, see result.csv", lists.size() - LISTS));
        }
    }

    private void list(String group, List<Standings.Line> list) {
        boolean named = list.stream().anyMatch(line -> line.name() != null);
        boolean graded = list.stream().anyMatch(line -> line.grade() != null);
        boolean noOrder = ListOrder.none(scheme);
        TextTable table = new TextTable(List.of(true, false, false, false, true, false));
        table.add(List.of(
                noOrder ? "" : speech.say("位次", "rank"),
                noOrder ? speech.say("单位（不分先后）", "unit (in no order)") : speech.say("单位", "unit"),
                named ? speech.say("名称", "name") : "",
                speech.say("组别", "group"),
                speech.say("得分", "score"),
                graded ? speech.say("等级", "grade") : ""));
        long before = 0;
        String last = null;
        for (Standings.Line line : list) {
            long left = line.line() - before - 1;
            if (left > 0) {
                table.say(speech.say("…… 略去 %d 个", "... %d left out", left));
            }
            if (line.cut()) {
                table.rule(last + " ↑ / " + line.gradeBefore() + " ↓");
            }
            table.add(List.of(
                    noOrder ? "" : place(line),
                    line.unit(),
                    Objects.requireNonNullElse(line.name(), ""),
                    group,
                    line.score() == null ? "—" : line.score().toPlainString(),
                    grade(line)));
            before = line.line();
            last = line.gradeBefore();
        }
        table.lines().forEach(lines::add);
    }

    private static String place(Standings.Line line) {
        return line.rank() == null ? "—" : line.rank().toString();
    }

    /** The final grade, and the first one where a move changed it. */
    private String grade(Standings.Line line) {
        String grade = line.grade();
        if (grade == null) {
            return "";
        }
        String direct = line.direct() ? speech.say("（直接定级）", " (direct)") : "";
        return grade.equals(line.gradeBefore())
                ? grade + direct
                : grade + direct + speech.say("（初评 %s）", " (first %s)", String.valueOf(line.gradeBefore()));
    }

    private void counts() {
        Map<String, Map<String, Long>> byGroup = new LinkedHashMap<>();
        Set<String> outcomes = new LinkedHashSet<>();
        List<Answer.Count> counts = assessment.answer().counts();
        for (String kind : List.of(
                "graded", "scored", "ungraded", "figure missing", "undecided", "no grade to take", "no class")) {
            counts.stream()
                    .filter(count -> count.outcome().equals(kind))
                    .sorted(java.util.Comparator.comparing(count -> order(count.code())))
                    .forEach(count -> outcomes.add(names.outcome(kind, count.code())));
        }
        String all = speech.say("合计", "all");
        for (Answer.Count count : counts) {
            String outcome = names.outcome(count.outcome(), count.code());
            Map<String, Long> row = byGroup.computeIfAbsent(names.group(count.group()), group -> new LinkedHashMap<>());
            row.merge(outcome, count.units(), Long::sum);
            row.merge(all, count.units(), Long::sum);
        }
        outcomes.add(all);
        lines.add("");
        lines.addAll(countTable(byGroup, outcomes, all));
    }

    /** A line for each list of honours or warnings, with the first of who stands in it. */
    private void honours() {
        List<Listing> lists = Listing.of(assessment, top);
        if (!lists.isEmpty()) {
            lines.add("");
        }
        for (Listing list : lists) {
            String label = speech.say(list.label());
            if (list.rows().isEmpty()) {
                lines.add(speech.say("名单“%s”：没有单位列入", "list “%s”: nobody", label));
                continue;
            }
            String units = list.rows().stream()
                    .map(row -> row.name() == null ? row.unit() : row.name() + " " + row.unit())
                    .collect(Collectors.joining(speech.say("、", ", ")));
            long left = list.units() - list.rows().size();
            String more = left > 0 ? speech.say(" …… 另有 %d 家，见 lists.csv", " ... %d more, see lists.csv", left) : "";
            String unit = list.units() == 1 ? "unit" : "units";
            lines.add(speech.say(
                    "名单“%1$s”：%2$d 家：%4$s%5$s", "list “%s”: %d %s: %s%s", label, list.units(), unit, units, more));
        }
    }

    private List<String> countTable(Map<String, Map<String, Long>> byGroup, Set<String> outcomes, String all) {
        List<Boolean> right = new ArrayList<>(List.of(false));
        List<String> heading = new ArrayList<>(List.of(speech.say("组别", "group")));
        Map<String, Long> sums = new LinkedHashMap<>();
        for (String outcome : outcomes) {
            right.add(true);
            heading.add(outcome);
        }
        TextTable table = new TextTable(right);
        table.add(heading);
        byGroup.forEach((group, row) -> {
            table.add(cells(group, outcomes, row));
            row.forEach((outcome, units) -> sums.merge(outcome, units, Long::sum));
        });
        if (byGroup.size() > 1) {
            table.rule("");
            table.add(cells(all, outcomes, sums));
        }
        return table.lines();
    }

    private static List<String> cells(String head, Set<String> outcomes, Map<String, Long> row) {
        List<String> cells = new ArrayList<>(List.of(head));
        outcomes.forEach(outcome -> cells.add(String.valueOf(row.getOrDefault(outcome, 0L))));
        return cells;
    }

    /** Grades best first, other codes in the order of the scheme. */
    private int order(@Nullable String code) {
        List<String> codes = new ArrayList<>();
        if (scheme.grading() != null) {
            codes.addAll(scheme.grading().letters());
        }
        scheme.ungraded().stream().map(Scheme.Ungraded::kind).forEach(codes::add);
        return code == null ? -1 : codes.indexOf(code);
    }

    /** A label of nothing, so that callers need no null. */
    static boolean isEmpty(Label label) {
        return label.zh().isEmpty() && label.en().isEmpty();
    }
}
