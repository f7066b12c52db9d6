package io.wuhao.engine.export;

import io.wuhao.engine.Problem;
import io.wuhao.engine.register.Loaded;
import io.wuhao.engine.run.Answer;
import io.wuhao.engine.run.Assessment;
import io.wuhao.engine.scheme.Grading;
import io.wuhao.engine.scheme.Scheme;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The first page of a report: what it is, what it is not, the counts, and where the figures come from. */
final class ReportHead {

    private static final int MOST_LINES = 50;
    private static final List<String> OUTCOMES = List.of("graded", "scored", "ungraded", "figure missing", "no class");

    private final Assessment assessment;
    private final Scheme scheme;
    private final Wording words;

    ReportHead(Assessment assessment, Wording words) {
        this.assessment = assessment;
        this.scheme = assessment.scheme();
        this.words = words;
    }

    record View(
            String title,
            String year,
            List<String> document,
            String notice,
            boolean hasNotice,
            List<String> warnings,
            boolean hasWarnings,
            List<String> assumed,
            boolean hasAssumed,
            List<CountView> counts,
            String total,
            List<InputView> inputs,
            List<String> missing,
            boolean hasMissing,
            List<String> defaults,
            boolean hasDefaults,
            List<String> remarks,
            boolean hasRemarks,
            String engine) {}

    /** {@code share} is the width of a bar in per cent of all units. */
    record CountView(String group, String what, String units, String share) {}

    record InputView(String table, String file, String rows, String digest, String conversions) {}

    View view() {
        Scheme.Head head = scheme.head();
        List<String> document = head.document().entrySet().stream()
                .map(entry -> entry.getValue())
                .toList();
        List<String> warnings = warnings();
        List<String> assumed = head.assumed().stream().map(words::say).toList();
        List<String> missing = missing();
        List<String> defaults =
                scheme.defaults().stream().map(one -> words.say(one.says())).toList();
        List<String> remarks = remarks();
        String notice = words.say(head.notice());
        return new View(
                words.say(head.title()),
                words.say("%d 年度", "figures of %d", head.year()),
                document,
                notice,
                !notice.isEmpty(),
                warnings,
                !warnings.isEmpty(),
                assumed,
                !assumed.isEmpty(),
                counts(),
                total(),
                inputs(),
                missing,
                !missing.isEmpty(),
                defaults,
                !defaults.isEmpty(),
                remarks,
                !remarks.isEmpty(),
                assessment.engine());
    }

    /** What the document does not print, and what follows for this report. */
    private List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        Grading grading = scheme.grading();
        if (grading == null) {
            warnings.add(
                    words.say(
                            "本结果只有得分和位次，没有等级：文件中的等级划分不在已知部分里。",
                            "These results have scores and places and no grades: how grades are given is not in the known part of the document."));
        }
        for (Scheme.Unknown unknown : scheme.unknown()) {
            warnings.add(words.say("文件没有印出：%s。", "Not printed in the document: %s.", unknown.path()));
        }
        if (scheme.head().completeness() != Scheme.Completeness.FULL
                && scheme.unknown().isEmpty()
                && grading != null) {
            warnings.add(words.say("方案只包含文件的一部分。", "The scheme holds a part of the document only."));
        }
        return warnings;
    }

    private String total() {
        return words.say(
                "合计 %s 家：各等级与各类不评级单位相加等于全部参评单位。",
                "%s units in all: the grades and every kind of ungraded add up to it.",
                Wording.count(assessment.answer().units()));
    }

    private List<CountView> counts() {
        long all = Math.max(1, assessment.answer().units());
        Comparator<Answer.Count> byGroup =
                Comparator.comparing(Answer.Count::group, Comparator.nullsLast(Comparator.naturalOrder()));
        return assessment.answer().counts().stream()
                .sorted(byGroup.thenComparing(count -> OUTCOMES.indexOf(count.outcome())))
                .map(count -> new CountView(
                        words.group(count.group()),
                        what(count),
                        Wording.count(count.units()),
                        String.valueOf(Math.round(100.0 * count.units() / all))))
                .toList();
    }

    private String what(Answer.Count count) {
        String code = count.code();
        return switch (count.outcome()) {
            case "graded" -> (words.say("等级 ", "grade ") + code + " " + words.grade(code)).strip();
            case "scored" -> words.say("有得分，不评等级", "scored, no grade");
            case "ungraded" -> words.say("不评级：%s", "not graded: %s", words.reason(String.valueOf(code)));
            default -> words.say("不评级：%s", "not graded: %s", words.reason(count.outcome()));
        };
    }

    private List<InputView> inputs() {
        List<InputView> inputs = new ArrayList<>();
        Stream.concat(assessment.loaded().stream(), assessment.loadedLastYear().stream())
                .forEach(table -> table.sources().forEach(source -> inputs.add(input(table, source))));
        return inputs;
    }

    private InputView input(Loaded table, Loaded.Source source) {
        List<String> conversions = table.conversions().stream()
                .filter(one -> one.file().equals(source.file()))
                .map(one -> words.say(
                        "%s：%s 换算为 %s",
                        "%s: %s to %s",
                        one.column(),
                        one.from().text(),
                        one.to().text()))
                .toList();
        String sheet = source.sheet().isEmpty() ? "" : " [" + source.sheet() + "]";
        return new InputView(
                words.say(table.register().label()),
                source.file() + sheet,
                Wording.count(source.rows()),
                source.sha256(),
                String.join(words.say("；", "; "), conversions));
    }

    /** Empty cells by table and column, then the places that were admitted one by one. */
    private List<String> missing() {
        List<String> lines = new ArrayList<>();
        for (Loaded table : assessment.loaded()) {
            for (Map.Entry<String, Long> column : new java.util.TreeMap<>(table.missing()).entrySet()) {
                table.register()
                        .findColumn(column.getKey())
                        .ifPresent(declared -> lines.add(words.say(
                                "%s：%s 有 %s 个空单元格",
                                "%s: %s has %s empty cells",
                                words.say(table.register().label()),
                                words.say(declared.label()),
                                Wording.count(column.getValue()))));
            }
        }
        lines.addAll(shortened(Problem.Severity.MISSING));
        return lines;
    }

    private List<String> remarks() {
        List<String> lines = new ArrayList<>(shortened(Problem.Severity.WARNING));
        lines.addAll(shortened(Problem.Severity.NOTE));
        return lines;
    }

    private List<String> shortened(Problem.Severity severity) {
        List<String> all = assessment.remarks().stream()
                .filter(problem -> problem.severity() == severity)
                .map(problem -> problem.in(words.isChinese() ? java.util.Locale.CHINESE : java.util.Locale.ENGLISH))
                .toList();
        List<String> shown = new ArrayList<>(all.subList(0, Math.min(MOST_LINES, all.size())));
        if (all.size() > MOST_LINES) {
            shown.add(words.say(
                    "另有 %s 条，见 run.json。", "and %s more, see run.json.", Wording.count(all.size() - MOST_LINES)));
        }
        return shown;
    }
}
