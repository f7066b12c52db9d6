package io.wuhao.engine.export;

import io.wuhao.engine.WuhaoVersion;
import io.wuhao.engine.run.Assessment;
import io.wuhao.engine.scheme.Scheme;
import io.wuhao.engine.scorecard.Listing;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * The result as a workbook: results, details, counts, lists, and what the run is. Texts are text cells, so that a credit code keeps its
 * digits and nothing is taken for a formula; numbers are numbers.
 */
public final class ResultWorkbook {

    /** More detail rows than these stand in detail.csv only. */
    static final int MOST_DETAILS = 200_000;

    private static final int MOST_RESULTS = 1_000_000;

    private final Assessment assessment;
    private final Wording words;

    private ResultWorkbook(Assessment assessment, Locale language) {
        this.assessment = assessment;
        this.words = new Wording(assessment.scheme(), language);
    }

    /** A column: its title, and how its texts are said. */
    private record Heading(String title, UnaryOperator<String> say) {}

    public static void write(Assessment assessment, Path file, Locale language) throws IOException {
        Path dated = file.resolveSibling(file.getFileName() + ".dated");
        try {
            try (OutputStream out = Files.newOutputStream(dated);
                    Workbook workbook = new Workbook(out, "Wuhao", null)) {
                new ResultWorkbook(assessment, language).fill(workbook);
            }
            FixedDates.copy(dated, file);
        } finally {
            Files.deleteIfExists(dated);
        }
    }

    private void fill(Workbook workbook) throws IOException {
        sheet(
                workbook,
                words.say("结果", "Results"),
                resultHeads(),
                "select unit, name, group_name, rank, score, grade_before_adjustment, grade, total, bonus, penalty, moves, direct,"
                        + " ungraded_reason, undecided, managed_as, merged_as, same_as from result order by group_name nulls last, rank nulls last, unit nulls last limit "
                        + MOST_RESULTS);
        sheet(
                workbook,
                words.say("合计", "Summary"),
                summaryHeads(),
                "select group_name, outcome, code, units from summary order by 1 nulls last, 2 nulls last, 3 nulls last");
        sheet(
                workbook,
                words.say("明细", "Details"),
                detailHeads(),
                "select unit, node, level, value, benchmark, points, weight, contribution, note from detail"
                        + " order by unit nulls last, level nulls last, node nulls last limit " + MOST_DETAILS);
        if (!assessment.scheme().lists().isEmpty()) {
            lists(workbook);
        }
        about(workbook.newWorksheet(words.say("说明", "About")));
    }

    private List<Heading> resultHeads() {
        return List.of(
                text("单位", "unit"),
                text("名称", "name"),
                word("组别", "group", words::group),
                text("位次", "rank"),
                text("得分", "score"),
                text("初评等级", "grade before adjustment"),
                text("等级", "grade"),
                text("总分", "total"),
                text("加分", "bonus"),
                text("扣分", "penalty"),
                word("调整", "moves", moves -> listed(moves, words::move)),
                word("直接定级", "direct", words::direct),
                word("不评级原因", "ungraded reason", words::reason),
                word("无法判断", "undecided", open -> listed(open, words::open)),
                text("参照管理", "managed as"),
                text("合并于", "merged as"),
                text("随其定级", "same as"));
    }

    private List<Heading> summaryHeads() {
        return List.of(
                word("组别", "group", words::group),
                word("结果", "outcome", this::outcome),
                word("等级或情形", "grade or kind", words::reason),
                text("家数", "units"));
    }

    private List<Heading> detailHeads() {
        return List.of(
                text("单位", "unit"),
                word("项目", "line", words::node),
                text("层级", "level"),
                text("数值", "value"),
                text("基准值", "benchmark"),
                text("得分", "points"),
                text("权重", "weight"),
                text("计入", "contribution"),
                word("说明", "note", this::note));
    }

    private Heading text(String zh, String en) {
        return word(zh, en, text -> text);
    }

    private Heading word(String zh, String en, UnaryOperator<String> say) {
        return new Heading(words.say(zh, en), say);
    }

    private String listed(String names, UnaryOperator<String> say) {
        return Arrays.stream(names.split(", ")).map(say).collect(Collectors.joining(words.say("、", ", ")));
    }

    private String outcome(String outcome) {
        return switch (outcome) {
            case "graded" -> words.say("有等级", "graded");
            case "scored" -> words.say("有得分、无等级", "scored, no grade");
            case "ungraded" -> words.say("不参评", "takes no place");
            default -> words.reason(outcome);
        };
    }

    private String note(String note) {
        return switch (note) {
            case "capped" -> words.say("封顶", "capped");
            case "floored" -> words.say("保底", "floored");
            case "exception" -> words.say("例外情形", "exception");
            case "missing: not graded" -> words.say("数据缺失：不评级", note);
            case "missing: points" -> words.say("数据缺失：按规定给分", note);
            case "missing: mean of points" -> words.say("数据缺失：取他人得分的平均", note);
            case "missing: benchmark" -> words.say("数据缺失：取基准值", note);
            case "missing: weight to the others" -> words.say("数据缺失：权重分给其他项", note);
            case "missing: mean of values" -> words.say("数据缺失：取平均值", note);
            case "missing: median of values" -> words.say("数据缺失：取中位数", note);
            default -> note;
        };
    }

    private void sheet(Workbook workbook, String name, List<Heading> heads, String sql) throws IOException {
        TitledSheet sheet = titled(workbook, name, heads);
        assessment.answer().store().each(sql, row -> {
            sheet.nextRow();
            for (int column = 0; column < heads.size(); column++) {
                cell(sheet, column, row.getObject(column + 1), heads.get(column));
            }
            return "";
        });
        sheet.finish();
    }

    private static TitledSheet titled(Workbook workbook, String name, List<Heading> heads) {
        return new TitledSheet(
                workbook.newWorksheet(name), heads.stream().map(Heading::title).toList());
    }

    private static void cell(TitledSheet sheet, int column, @Nullable Object value, Heading heading) {
        if (value instanceof Number number) {
            sheet.number(column, number);
        } else if (value != null) {
            sheet.text(column, heading.say().apply(value.toString()));
        }
    }

    /** Honours and warnings, one row for each unit in each list. */
    private void lists(Workbook workbook) throws IOException {
        List<Heading> heads = List.of(
                text("名单", "list"),
                text("组别", "group"),
                text("位次（末位名单从末位数起）", "place (of the last, from the end)"),
                text("单位", "unit"),
                text("名称", "name"),
                text("得分", "score"));
        TitledSheet sheet = titled(workbook, words.say("名单", "Lists"), heads);
        for (Listing list : Listing.of(
                assessment, MOST_RESULTS / assessment.scheme().lists().size())) {
            for (Listing.Row row : list.rows()) {
                sheet.nextRow();
                sheet.text(0, words.say(list.label()));
                sheet.text(1, words.say(row.group()));
                cell(sheet, 2, row.place(), heads.get(2));
                cell(sheet, 3, row.unit(), heads.get(3));
                cell(sheet, 4, row.name(), heads.get(4));
                cell(sheet, 5, row.score(), heads.get(5));
            }
        }
        sheet.finish();
    }

    private void about(Worksheet sheet) throws IOException {
        Scheme.Head head = assessment.scheme().head();
        List<String> lines = new ArrayList<>(List.of(words.say(head.title()) + " " + head.year()));
        lines.add(words.say(head.notice()));
        head.document().forEach((key, value) -> lines.add(value));
        head.assumed().forEach(one -> lines.add(words.say(one)));
        lines.addAll(new ReportHead(assessment, words).warnings());
        lines.add("Wuhao 五好 " + WuhaoVersion.get() + " · " + assessment.engine());
        long results = assessment.answer().units();
        if (results > MOST_RESULTS) {
            lines.add(words.say(
                    "结果只列前 %s 行，全部在 result.csv。",
                    "Results hold the first %s rows; all are in result.csv.", Wording.count(MOST_RESULTS)));
        }
        long details = assessment.answer().store().count("select count(*) from detail");
        if (details > MOST_DETAILS) {
            lines.add(words.say(
                    "明细只列前 %s 行，全部在 detail.csv。",
                    "Details hold the first %s rows; all are in detail.csv.", Wording.count(MOST_DETAILS)));
        }
        int row = 0;
        for (String line : lines) {
            if (!line.isEmpty()) {
                sheet.value(row++, 0, line);
            }
        }
        sheet.width(0, 90);
        sheet.finish();
    }
}
