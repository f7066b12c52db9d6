package io.wuhao.engine.export;

import io.wuhao.engine.run.Assessment;
import io.wuhao.engine.scheme.Scheme;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
                        + " ungraded_reason, undecided from result order by group_name nulls last, rank nulls last, unit nulls last limit "
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

    private List<String> resultHeads() {
        return List.of(
                words.say("单位", "unit"),
                words.say("名称", "name"),
                words.say("组别", "group"),
                words.say("位次", "rank"),
                words.say("得分", "score"),
                words.say("初评等级", "grade before adjustment"),
                words.say("等级", "grade"),
                words.say("总分", "total"),
                words.say("加分", "bonus"),
                words.say("扣分", "penalty"),
                words.say("调整", "moves"),
                words.say("直接定级", "direct"),
                words.say("不评级原因", "ungraded reason"),
                words.say("无法判断", "undecided"));
    }

    private List<String> summaryHeads() {
        return List.of(
                words.say("组别", "group"),
                words.say("结果", "outcome"),
                words.say("等级或情形", "code"),
                words.say("家数", "units"));
    }

    private List<String> detailHeads() {
        return List.of(
                words.say("单位", "unit"),
                words.say("项目", "node"),
                words.say("层级", "level"),
                words.say("数值", "value"),
                words.say("基准值", "benchmark"),
                words.say("得分", "points"),
                words.say("权重", "weight"),
                words.say("计入", "contribution"),
                words.say("说明", "note"));
    }

    private void sheet(Workbook workbook, String name, List<String> heads, String sql) throws IOException {
        Worksheet sheet = workbook.newWorksheet(name);
        int[] widths = new int[heads.size()];
        for (int column = 0; column < heads.size(); column++) {
            sheet.value(0, column, heads.get(column));
            widths[column] = width(heads.get(column));
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
                widths[column] = Math.max(widths[column], cell(sheet, rows[0], column, row));
            }
            return "";
        });
        sheet.setAutoFilter(0, 0, Math.max(1, rows[0]), heads.size() - 1);
        for (int column = 0; column < heads.size(); column++) {
            sheet.width(column, Math.min(WIDEST, widths[column] + 3));
        }
        sheet.finish();
    }

    private static int cell(Worksheet sheet, int row, int column, ResultSet from) throws SQLException {
        Object value = from.getObject(column + 1);
        if (value instanceof BigDecimal number) {
            sheet.value(row, column, number);
            sheet.style(row, column)
                    .format(number.scale() > 0 ? "0." + "0".repeat(number.scale()) : "0")
                    .set();
            return number.toPlainString().length();
        } else if (value instanceof Number number) {
            sheet.value(row, column, number);
            return 12;
        } else if (value != null) {
            String text = value.toString();
            sheet.value(row, column, text);
            return width(text);
        }
        return 0;
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
        assessment
                .scheme()
                .unknown()
                .forEach(one -> lines.add(words.say("文件没有印出：%s", "Not printed in the document: %s", one.path())));
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
