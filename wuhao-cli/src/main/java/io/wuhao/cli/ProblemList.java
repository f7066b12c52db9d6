package io.wuhao.cli;

import io.wuhao.engine.Problem;
import io.wuhao.engine.Problem.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Problems for a reader: by file, errors first, counted, with what to do when only empty cells stop a run. */
final class ProblemList {

    /** So many of a file are printed; a wrong column has as many problems as rows. */
    static final int PER_FILE = 50;

    private final Speech speech;
    private final List<Problem> problems;

    ProblemList(Speech speech, List<Problem> problems) {
        this.speech = speech;
        this.problems = List.copyOf(problems);
    }

    List<String> lines() {
        Map<String, List<Problem>> byFile = new LinkedHashMap<>();
        problems.stream()
                .sorted(Comparator.comparing(Problem::severity))
                .forEach(problem -> byFile.computeIfAbsent(problem.place().file(), file -> new ArrayList<>())
                        .add(problem));
        List<String> lines = new ArrayList<>();
        byFile.forEach((file, found) -> {
            lines.add(speech.bold(Speech.harmless(file)));
            found.stream().limit(PER_FILE).forEach(problem -> lines.add("  " + line(problem)));
            if (found.size() > PER_FILE) {
                lines.add("  " + speech.say("…… 另有 %d 条", "... %d more", found.size() - PER_FILE));
            }
        });
        lines.add(counts());
        if (count(Severity.ERROR) == 0 && count(Severity.MISSING) > 0) {
            lines.add(speech.say(
                    "只有空单元格：补齐后再运行，或加 --accept-missing 认可空缺（将逐一列出）。",
                    "Only cells are empty: fill them, or admit them by --accept-missing (they will be listed)."));
        }
        return lines;
    }

    private String line(Problem problem) {
        String mark = switch (problem.severity()) {
            case ERROR -> speech.say("错误", "error");
            case MISSING -> speech.say("空缺", "empty");
            case WARNING -> speech.say("警告", "warning");
            case NOTE -> speech.say("提示", "note");
        };
        List<String> place = new ArrayList<>();
        String sheet = problem.place().sheet();
        String column = problem.place().column();
        if (sheet != null && !sheet.isEmpty()) {
            place.add("[" + sheet + "]");
        }
        if (problem.place().row() > 0) {
            place.add(speech.say(problem.place().line()));
        }
        if (column != null) {
            place.add(column);
        }
        String where = place.isEmpty() ? "" : String.join(" ", place) + ": ";
        String advice = speech.say(problem.advice());
        String text = where + speech.say(problem.what()) + (advice.isEmpty() ? "" : " " + advice);
        return mark + "  " + Speech.harmless(text);
    }

    private String counts() {
        List<String> parts = new ArrayList<>();
        add(parts, Severity.ERROR, "%d 处错误", "errors: %d");
        add(parts, Severity.MISSING, "%d 处空缺", "empty cells: %d");
        add(parts, Severity.WARNING, "%d 条警告", "warnings: %d");
        add(parts, Severity.NOTE, "%d 条提示", "notes: %d");
        return parts.isEmpty()
                ? speech.say("没有发现问题。", "No problems found.")
                : String.join(speech.say("，", ", "), parts) + speech.say("。", ".");
    }

    private void add(List<String> parts, Severity severity, String zh, String en) {
        long count = count(severity);
        if (count > 0) {
            parts.add(speech.say(zh, en, count));
        }
    }

    private long count(Severity severity) {
        return problems.stream()
                .filter(problem -> problem.severity() == severity)
                .count();
    }
}
