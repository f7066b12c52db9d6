package io.wuhao.engine.export;

import io.wuhao.engine.Problem;
import io.wuhao.engine.WuhaoVersion;
import io.wuhao.engine.register.Loaded;
import io.wuhao.engine.run.Assessment;
import io.wuhao.engine.scheme.Completeness;
import io.wuhao.engine.scheme.Grading;
import io.wuhao.engine.scheme.Scheme;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The first page of a report: what it is, what it is not, the counts, and where the figures come from. */
final class ReportHead {

    private static final int MOST_LINES = 50;
    private static final List<String> OUTCOMES =
            List.of("graded", "scored", "ungraded", "figure missing", "undecided", "no grade to take", "no class");

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
            String total,
            List<InputView> inputs,
            List<String> missing,
            boolean hasMissing,
            List<String> defaults,
            boolean hasDefaults,
            List<String> remarks,
            boolean hasRemarks,
            String engine) {}

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
                total(),
                inputs(),
                missing,
                !missing.isEmpty(),
                defaults,
                !defaults.isEmpty(),
                remarks,
                !remarks.isEmpty(),
                WuhaoVersion.get() + " · " + assessment.engine());
    }

    /** What the document does not print, and what follows for this report. */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        Grading grading = scheme.grading();
        if (grading == null) {
            boolean unknown = scheme.findUnknown(Scheme.Unknown.Part.GRADING).isPresent();
            warnings.add(
                    unknown
                            ? words.say(
                                    "本结果只有得分和位次，没有等级：文件中的等级划分不在已知部分里。",
                                    "These results have scores and places and no grades: how grades are given is not in the known part of the document.")
                            : words.say(
                                    "本结果只有得分和位次，没有等级：方案没有写等级划分。",
                                    "These results have scores and places and no grades: the scheme states none."));
        }
        for (Scheme.Unknown unknown : scheme.unknown()) {
            String consequence = words.say(unknown.consequence());
            warnings.add(
                    consequence.isEmpty()
                            ? words.say("文件没有印出：%s。", "Not printed in the document: %s.", unknown.path())
                            : words.say(
                                    "文件没有印出：%s，因此%s。",
                                    "Not printed in the document: %s; so %s.", unknown.path(), consequence));
        }
        String part = completeness();
        if (!part.isEmpty()) {
            warnings.add(part);
        }
        return warnings;
    }

    private String completeness() {
        return scheme.head().completeness() == Completeness.FULL
                ? ""
                : words.say("方案完整程度：%s。", "Completeness of the scheme: %s.", words.say(scheme.known()));
    }

    private String total() {
        List<String> sums = assessment
                .answer()
                .store()
                .list(
                        "select outcome, cast(sum(units) as bigint) from summary group by 1",
                        row -> Map.entry(row.getString(1), row.getLong(2)))
                .stream()
                .sorted(Comparator.comparing(sum -> OUTCOMES.indexOf(sum.getKey())))
                .map(sum -> outcome(sum.getKey(), Wording.count(sum.getValue())))
                .toList();
        return words.say(
                "共 %s 家%s%s。",
                "%s units%s%s.",
                Wording.count(assessment.answer().units()),
                sums.isEmpty() ? "" : words.say("：", ": "),
                String.join(words.say("，", ", "), sums));
    }

    private String outcome(String outcome, String units) {
        return switch (outcome) {
            case "graded" -> words.say("%s 家有等级", "%s with a grade", units);
            case "scored" -> words.say("%s 家有得分、无等级", "%s with a score and no grade", units);
            case "ungraded" -> words.say("%s 家不参评", "%s that take no place", units);
            case "no grade to take" ->
                words.say("%s 家所随单位没有等级", "%s that would take the grade of a unit without one", units);
            case "figure missing" -> words.say("%s 家因数据缺失不评级", "%s without a grade for a missing figure", units);
            case "undecided" ->
                words.say("%s 家无法判断是否参评", "%s of which cannot be said whether they are assessed", units);
            default -> words.say("%s 家未归入任何类别", "%s in no class", units);
        };
    }

    private List<InputView> inputs() {
        List<InputView> inputs = new ArrayList<>();
        String lastYear = words.say("（上年）", " (last year)");
        assessment.loaded().forEach(table -> table.sources().forEach(source -> inputs.add(input(table, source, ""))));
        assessment
                .loadedLastYear()
                .forEach(table -> table.sources().forEach(source -> inputs.add(input(table, source, lastYear))));
        return inputs;
    }

    private InputView input(Loaded table, Loaded.Source source, String year) {
        List<String> conversions = table.conversions().stream()
                .filter(one -> one.file().equals(source.file()))
                .map(one -> words.say(
                        "%s：%s 换算为 %s",
                        "%s: %s to %s",
                        one.column(),
                        words.say(one.from().label()),
                        words.say(one.to().label())))
                .toList();
        String sheet = source.sheet().isEmpty() ? "" : " [" + source.sheet() + "]";
        return new InputView(
                words.say(table.register().label()) + year,
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
