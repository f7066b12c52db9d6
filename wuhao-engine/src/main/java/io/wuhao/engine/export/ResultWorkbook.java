package io.wuhao.engine.export;

import io.wuhao.engine.WuhaoVersion;
import io.wuhao.engine.register.WorkbookFile;
import io.wuhao.engine.run.Assessment;
import io.wuhao.engine.scheme.Scheme;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The result as a workbook: results, details, counts, and what the run is. Texts are text cells, so that a credit code keeps its
 * digits and nothing is taken for a formula; numbers are numbers.
 */
public final class ResultWorkbook {

    /** More detail rows than these stand in detail.csv only. */
    static final int MOST_DETAILS = 200_000;

    private static final int MOST_RESULTS = 1_000_000;
    private static final int WIDEST = 40;

    private final Assessment assessment;
    private final Wording words;

    private ResultWorkbook(Assessment assessment, Locale language) {
        this.assessment = assessment;
        this.words = new Wording(assessment.scheme(), language);
    }

    /** A column: its title, and how its texts are said. */
    private record Heading(String title, UnaryOperator<String> say) {}

    public static void write(Assessment assessment, Path file, Locale language) throws IOException {
        WorkbookFile.write(file, workbook -> new ResultWorkbook(assessment, language).fill(workbook));
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
        Worksheet sheet = workbook.newWorksheet(name);
        int[] widths = new int[heads.size()];
        for (int column = 0; column < heads.size(); column++) {
            sheet.value(0, column, heads.get(column).title());
            // the button of the filter takes the place of a Chinese character
            widths[column] = width(heads.get(column).title()) + 2;
        }
        sheet.range(0, 0, 0, heads.size() - 1)
                .style()
                .bold()
                .fillColor("E8EDF3")
                .set();
        sheet.freezePane(0, 1);
        int[] rows = {0};
        assessment.answer().store().each(sql, row -> {
            rows[0]++;
            for (int column = 0; column < heads.size(); column++) {
                int width = cell(sheet, rows[0], column, row, heads.get(column));
                widths[column] = Math.max(widths[column], width);
            }
            return "";
        });
        sheet.setAutoFilter(0, 0, Math.max(1, rows[0]), heads.size() - 1);
        for (int column = 0; column < heads.size(); column++) {
            sheet.width(column, Math.min(WIDEST, widths[column] + 2));
        }
        sheet.repeatRows(0);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.finish();
    }

    private static int cell(Worksheet sheet, int row, int column, ResultSet from, Heading heading) throws SQLException {
        Object value = from.getObject(column + 1);
        if (value instanceof BigDecimal number) {
            sheet.value(row, column, number);
            format(sheet, row, column, number.scale() > 0 ? "0." + "0".repeat(number.scale()) : "0");
            return number.toPlainString().length();
        } else if (value instanceof Double number) {
            sheet.value(row, column, number);
            boolean small = number != 0 && Math.abs(number) < 0.01;
            format(sheet, row, column, small ? "0.0000######" : "#,##0.0000");
            return Wording.number(number).length() + 3;
        } else if (value instanceof Number number) {
            sheet.value(row, column, number);
            return String.valueOf(number).length();
        } else if (value != null) {
            String text = heading.say().apply(value.toString());
            sheet.value(row, column, text);
            return width(text);
        }
        return 0;
    }

    private static void format(Worksheet sheet, int row, int column, String format) {
        sheet.style(row, column).format(format).set();
    }

    /** Chinese characters are twice as wide as Latin ones. */
    private static int width(String text) {
        return text.codePoints().map(c -> c >= 0x1100 ? 2 : 1).sum();
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
