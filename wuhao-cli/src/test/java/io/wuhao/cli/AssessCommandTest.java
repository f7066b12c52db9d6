package io.wuhao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AssessCommandTest {

    @TempDir
    Path parent;

    private Path demo = Path.of("");

    @BeforeEach
    void makeDemo() throws IOException {
        demo = Told.demo(parent);
    }

    @Test
    void theRankingIsPrintedWithItsCutsDrawnIn() {
        Told told = Told.by("assess", demo.toString(), "--lang", "zh");

        assertThat(told.exit()).isZero();
        assertThat(told.err()).isEmpty();
        // 5 large: A to 20 % is 1 place, B next 50 % is up to place 3.5, half up 4, C the rest
        assertThat(told.out()).contains("""
                位次  单位  名称      组别    得分  等级
                   1  P01   甲演示厂  大    150.00  A
                ── A ↑ / B ↓ ───────────────────────────
                   2  P02   乙演示厂  大    125.00  B
                   3  P03   丙演示厂  大    100.00  B
                   4  P04   丁演示厂  大     80.00  B
                ── B ↑ / C ↓ ───────────────────────────
                   5  P05   戊演示厂  大     60.00  C
                """);
    }

    @Test
    void aMovedGradeShowsTheFirstOne() {
        assertThat(Told.by("assess", demo.toString(), "--lang", "zh").out()).contains("120.00  C（初评 A）");
    }

    @Test
    void aListPublishedWithoutOrderHasNoPlaces() throws IOException {
        Path scheme = demo.resolve("scheme.yaml");
        Files.writeString(scheme, Files.readString(scheme).replace("C: rest}", "C: rest, published: without order}"));

        assertThat(Told.by("assess", demo.toString(), "--lang", "zh").out())
                .doesNotContain("位次")
                .contains("单位（不分先后）  名称")
                .contains("\n  P01               甲演示厂  大    150.00  A\n");
    }

    @Test
    void aLineNamesWhoStandsInEachList() throws IOException {
        Path scheme = demo.resolve("scheme.yaml");
        Files.writeString(scheme, Files.readString(scheme) + """
                lists:
                  best:   {zh: 先进, en: best, first: 3}
                  nobody: {zh: 无, en: nobody, first: 1, among: score > 100000}
                """);

        Told told = Told.by("assess", demo.toString(), "--lang", "zh", "--top", "2");

        // P01 150, P02 125, and of the small ones the best has 120
        assertThat(told.out()).contains("名单“先进”：3 家：甲演示厂 P01、乙演示厂 P02 …… 另有 1 家，见 lists.csv\n", "名单“无”：没有单位列入\n");
    }

    @Test
    void sourceAndNoticeStandAboveTheRanking() {
        assertThat(Told.by("assess", demo.toString(), "--lang", "en").out())
                .startsWith(
                        "Demonstration rule 2022\nSource: 演示〔2022〕1号\n※ Demonstration data, no place's assessment\n");
    }

    @Test
    void everyKindOfUngradedIsCountedAndAllAddUp() {
        assertThat(Told.by("assess", demo.toString(), "--lang", "en").out()).contains("""
                group  A  B  C  new firm  figure missing  all
                large  1  3  1         0               0    5
                small  0  3  2         1               1    7
                ─────────────────────────────────────────────
                all    1  6  3         1               1   12
                """);
    }

    @Test
    void aLongListKeepsItsHeadItsCutsAndItsLastLineAndSaysWhatIsLeftOut() throws IOException {
        StringBuilder rows = new StringBuilder("编号,名称,规模,税收（万元）,用地（亩）,新办,受罚\n");
        for (int i = 1; i <= 100; i++) {
            rows.append("Q%03d,,大,%d,10,否,否%n".formatted(i, 1000 - i));
        }
        Files.writeString(demo.resolve("enterprise.csv"), rows.toString());

        Told told = Told.by("assess", demo.toString(), "--lang", "en", "--top", "3");

        // A to place 20, B to place 70; two lines on either side of each cut
        assertThat(told.out()
                        .lines()
                        .filter(line -> line.contains("Q") || line.contains("left out") || line.contains("↑")))
                .extracting(line ->
                        line.replaceAll("─+", "─").replaceAll("  +large.*", "").strip())
                .containsExactly(
                        "1  Q001",
                        "2  Q002",
                        "3  Q003",
                        "... 15 left out",
                        "19  Q019",
                        "20  Q020",
                        "─ A ↑ / B ↓ ─",
                        "21  Q021",
                        "22  Q022",
                        "... 46 left out",
                        "69  Q069",
                        "70  Q070",
                        "─ B ↑ / C ↓ ─",
                        "71  Q071",
                        "72  Q072",
                        "... 27 left out",
                        "100  Q100");
    }

    @Test
    void pipedOutputHasNoColoursAndNoBar() {
        Told told = Told.by("assess", demo.toString());

        assertThat(told.out()).doesNotContain("\u001b");
        assertThat(told.err()).isEmpty();
    }

    @Test
    void quietPrintsNothingAndStillWrites() {
        Told told = Told.by("assess", demo.toString(), "--quiet");

        assertThat(told.out() + told.err()).isEmpty();
        assertThat(demo.resolve("out/result.csv")).exists();
    }

    @Test
    void jsonSaysTheFilesAndTheRun() {
        Told told = Told.by("assess", demo.toString(), "--json");

        JsonNode json = JsonMapper.builder().build().readTree(told.out());
        assertThat(json.at("/run/units").intValue()).isEqualTo(12);
        assertThat(json.at("/files").toString()).contains("result.csv", "run.json");
    }

    @Test
    void aSchemeFileAndATableMayBeNamedOneByOne() {
        Told told = Told.by(
                "assess",
                demo.resolve("scheme.yaml").toString(),
                demo.resolve("enterprise.csv").toString(),
                "--out",
                parent.resolve("elsewhere").toString());

        assertThat(told.exit()).isZero();
        assertThat(parent.resolve("elsewhere/result.csv")).exists();
    }

    @Test
    void aBundledSchemeIsNamedWithOrWithoutItsYear() throws IOException {
        Path table = parent.resolve("enterprise.csv");
        Files.writeString(table, """
                统一社会信用代码,企业名称,规模,评价税收,用地面积,增加值,综合能耗,主要污染物排放量,年平均职工人数,研发费用,主营业务收入,用电量
                91440300192181490G,演示厂,规下,100,10,,,,,,,300
                """);

        // tax per mu 10, tax per kWh 1/3: 50 × 10 / 11.5932 + 50 × 0.3333333333 / 0.2352 = 43.12355 + 70.86168 =
        // 113.9852
        assertThat(Told.by("assess", "huangyan", table.toString()).out()).contains("113.9904");
        assertThat(Told.by("assess", "huangyan/2022", table.toString()).exit()).isZero();
    }

    @Test
    void aTableCannotSteerTheTerminal() throws IOException {
        Path table = demo.resolve("enterprise.csv");
        Files.writeString(table, Files.readString(table).replace("甲演示厂", "甲\u001b[2J\u202e厂"));

        assertThat(Told.by("assess", demo.toString()).out())
                .doesNotContain("\u001b")
                .doesNotContain("\u202e");
    }
}
