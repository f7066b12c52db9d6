package io.wuhao.engine.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.run.Assessment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbook read back. The tables are 演示数据. */
class ResultWorkbookTest {

    @TempDir
    Path folder;

    private List<Row> sheet(Path file, String name) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                ReadableWorkbook workbook = new ReadableWorkbook(in)) {
            return workbook.findSheet(name).orElseThrow().read();
        }
    }

    @Test
    void resultsKeepCodesAsTextAndScoresAsNumbers() throws IOException {
        Path file = folder.resolve("result.xlsx");
        try (Assessment assessment = DemoRun.of(
                folder,
                DemoRun.scheme(),
                List.of("=1+1,演示企业,规上,10,1,5,100,2010-01-01,否,否", "007,演示企业二,规上,20,1,5,100,2010-01-01,否,否"))) {
            ResultWorkbook.write(assessment, file, Locale.CHINESE);
        }
        List<Row> rows = sheet(file, "结果");
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0).getCellText(0)).isEqualTo("单位");
        assertThat(rows.get(1).getCell(0).getType()).isEqualTo(CellType.STRING);
        assertThat(List.of(rows.get(1).getCellText(0), rows.get(2).getCellText(0)))
                .containsExactly("007", "=1+1");
        assertThat(rows.get(1).getCell(4).getType()).isEqualTo(CellType.NUMBER);
    }

    @Test
    void listsHaveASheetOfTheirOwnWithPlacesAsNumbers() throws IOException {
        Path file = folder.resolve("result.xlsx");
        try (Assessment assessment = DemoRun.of(folder, 20, 1, DemoRun::listed)) {
            ResultWorkbook.write(assessment, file, Locale.CHINESE);
        }
        List<Row> rows = sheet(file, "名单");
        // the first of each of two classes, and the last two of all
        assertThat(rows.stream().map(row -> row.getCellText(0) + " " + row.getCellText(1) + " " + row.getCellText(2)))
                .containsExactly("名单 组别 位次（末位名单从末位数起）", "各类第一 规上 1", "各类第一 规下 1", "警示 全体 1", "警示 全体 2");
        assertThat(rows.get(1).getCell(2).getType()).isEqualTo(CellType.NUMBER);
        assertThat(rows.get(1).getCellText(4)).startsWith("演示企业");
    }

    @Test
    void summaryAddsUpToAllUnits() throws IOException {
        Path file = folder.resolve("result.xlsx");
        try (Assessment assessment = DemoRun.of(folder, 60, 1, scheme -> scheme)) {
            ResultWorkbook.write(assessment, file, Locale.ENGLISH);
        }
        int sum = sheet(file, "Summary").stream()
                .skip(1)
                .mapToInt(row -> row.getCellAsNumber(3).orElseThrow().intValue())
                .sum();
        assertThat(sum).isEqualTo(60);
    }

    @Test
    void codesOfTheSchemeAreSaidInItsWords() throws IOException {
        Path file = folder.resolve("result.xlsx");
        try (Assessment assessment = DemoRun.of(folder, 60, 1, scheme -> scheme)) {
            ResultWorkbook.write(assessment, file, Locale.CHINESE);
        }
        assertThat(sheet(file, "结果").stream().skip(1).map(row -> row.getCellText(2)))
                .containsOnly("规上", "规下");
        assertThat(sheet(file, "明细").stream().skip(1).map(row -> row.getCellText(1)))
                .contains("亩均税收", "名牌加分", "取整")
                .doesNotContain("tax_per_mu");
        assertThat(sheet(file, "合计").stream().skip(1).map(row -> row.getCellText(2)))
                .contains("A", "成立不满两年");
    }

    @Test
    void sameRunGivesTheSameBytes() throws IOException, InterruptedException {
        byte[][] books = new byte[2][];
        for (int i = 0; i < 2; i++) {
            try (Assessment assessment = DemoRun.of(folder, 60, i, scheme -> scheme)) {
                Path file = folder.resolve("book" + i + ".xlsx");
                ResultWorkbook.write(assessment, file, Locale.CHINESE);
                books[i] = Files.readAllBytes(file);
            }
            Thread.sleep(i == 0 ? 2_100 : 0); // zip entries count in steps of two seconds
        }
        assertThat(books[0]).isEqualTo(books[1]);
    }
}
