package io.wuhao.engine.export;

import io.wuhao.engine.run.Answer;
import io.wuhao.engine.run.Assessment;
import io.wuhao.engine.scheme.Scheme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How many units have which outcome, group by group. The database adds up; here cells find their place. */
final class CountTable {

    // no group has such a name: texts are cleaned while loading
    private static final String ALL = "\u0000all";
    private static final String NONE = "\u0000none";

    private final Scheme scheme;
    private final Answer answer;
    private final Wording words;

    CountTable(Assessment assessment, Wording words) {
        this.scheme = assessment.scheme();
        this.answer = assessment.answer();
        this.words = words;
    }

    /** {@code heads} name the outcomes; every row has as many cells, and its total. */
    record View(List<String> heads, List<RowView> rows, RowView total) {}

    record RowView(String group, List<String> cells, String total) {}

    private record Outcome(String outcome, @Nullable String code) {}

    View view() {
        Map<String, Map<Outcome, Long>> counts = new LinkedHashMap<>();
        answer.store()
                .each(
                        "select grouping(group_name) = 1, group_name, grouping(outcome) = 1, outcome, code, sum(units)"
                                + " from summary group by grouping sets"
                                + " ((group_name, outcome, code), (group_name), (outcome, code), ())"
                                + " order by 2 nulls last, 4 nulls last, 5 nulls last",
                        row -> counts.computeIfAbsent(
                                        row.getBoolean(1) ? ALL : Objects.requireNonNullElse(row.getString(2), NONE),
                                        group -> new LinkedHashMap<>())
                                .put(
                                        row.getBoolean(3)
                                                ? new Outcome(ALL, null)
                                                : new Outcome(row.getString(4), row.getString(5)),
                                        row.getLong(6)));
        Map<Outcome, Long> all = counts.getOrDefault(ALL, Map.of());
        List<Outcome> outcomes = outcomes(all.keySet());
        List<RowView> rows = new ArrayList<>();
        for (String group : groups(counts.keySet())) {
            String name = words.group(group.equals(NONE) ? null : group);
            rows.add(row(name, outcomes, counts.getOrDefault(group, Map.of())));
        }
        return new View(outcomes.stream().map(this::head).toList(), rows, row(words.say("合计", "All"), outcomes, all));
    }

    /** In the order of the rankings; last who is in no class. */
    private Set<String> groups(Set<String> found) {
        Set<String> groups = new LinkedHashSet<>();
        new GroupResults(scheme, answer).groups().forEach(group -> groups.add(group.name()));
        groups.addAll(found);
        groups.remove(ALL);
        return groups;
    }

    /** Every grade and every kind of the scheme has its column, also where nobody has it. */
    private List<Outcome> outcomes(Set<Outcome> found) {
        Set<Outcome> outcomes = new LinkedHashSet<>();
        new Cuts(scheme, words).letters().forEach(letter -> outcomes.add(new Outcome("graded", letter)));
        Outcome scored = new Outcome("scored", null);
        if (found.contains(scored)) {
            outcomes.add(scored);
        }
        scheme.ungraded().forEach(kind -> outcomes.add(new Outcome("ungraded", kind.kind())));
        outcomes.addAll(found);
        outcomes.remove(new Outcome(ALL, null));
        return new ArrayList<>(outcomes);
    }

    private static RowView row(String name, List<Outcome> outcomes, Map<Outcome, Long> counts) {
        return new RowView(
                name,
                outcomes.stream()
                        .map(outcome -> Wording.count(counts.getOrDefault(outcome, 0L)))
                        .toList(),
                Wording.count(counts.getOrDefault(new Outcome(ALL, null), 0L)));
    }

    private String head(Outcome outcome) {
        String code = String.valueOf(outcome.code());
        return switch (outcome.outcome()) {
            case "graded" -> (code + " " + words.grade(code)).strip();
            case "scored" -> words.say("有得分、无等级", "scored, no grade");
            case "ungraded" -> words.reason(code);
            default -> words.reason(outcome.outcome());
        };
    }
}
