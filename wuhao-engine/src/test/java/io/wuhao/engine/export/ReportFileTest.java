package io.wuhao.engine.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.run.Answer;
import io.wuhao.engine.run.Assessment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader of the report sees. The tables are 演示数据. */
class ReportFileTest {

    @TempDir
    Path folder;

    private Document page(int enterprises, UnaryOperator<String> change, Locale language) throws IOException {
        try (Assessment assessment = DemoRun.of(folder, enterprises, 1, change)) {
            return page(assessment, language);
        }
    }

    private Document page(Assessment assessment, Locale language) throws IOException {
        Path file = folder.resolve("report.html");
        ReportFile.write(assessment, file, language);
        return Jsoup.parse(Files.readString(file));
    }

    @Test
    void noticeAndDocumentHeadTheReport() throws IOException {
        Document page = page(60, scheme -> scheme, Locale.CHINESE);
        assertThat(page.select(".notice").text()).isEqualTo("演示数据：企业名称和数据都是生成的。");
        assertThat(page.select("header").text()).contains("演示办法〔2025〕1号").contains("2025 年度");
        assertThat(page.select("html").attr("lang")).isEqualTo("zh-CN");
    }

    @Test
    void firstOfEachGroupIsTheFirstOfTheResult() throws IOException {
        try (Assessment assessment = DemoRun.of(folder, 60, 1, scheme -> scheme)) {
            Answer.Result first = assessment.answer().results(1).get(0);
            Document page = page(assessment, Locale.CHINESE);
            assertThat(page.select("#g1 tbody tr:not(.band)").get(0).text())
                    .startsWith("1 " + first.name())
                    .contains(String.valueOf(first.score()));
        }
    }

    @Test
    void cutsAreDrawnBetweenTheGradesWithTheirWords() throws IOException {
        Document page = page(60, scheme -> scheme, Locale.CHINESE);
        // 规上 40 家，其中 34、17、51 中 17、34 不满两年：38 家参评；20 % 是 7.6，四舍五入 8 家
        assertThat(page.select("#g1 tr.band").eachText())
                .anyMatch(text -> text.startsWith("A") && text.contains("前 20 %（含）") && text.contains("8 家"));
        assertThat(page.select("#g1 tr.band")).hasSize(4);
    }

    @Test
    void cutsSayTheirOwnRoundingAndHowSharesAreCounted() throws IOException {
        Document page = page(
                60,
                scheme -> DemoRun.counted(scheme).replace("A: to 20 %", "A: {to: 20 %, rounding: down}"),
                Locale.CHINESE);
        assertThat(page.select("#g1 tr.band").get(0).text()).contains("前 20 %（含）（舍去取整）");
        assertThat(page.select("#ranking > p.condition").text()).isEqualTo("各级家数分别取整；并列不占位，等级比例按家数");
        Document plain = page(60, scheme -> scheme, Locale.CHINESE);
        assertThat(plain.select("#ranking > p.condition")).isEmpty();
    }

    @Test
    void everyListHasATableWithItsRuleAndWhoStandsInItLinkedToTheCard() throws IOException {
        try (Assessment assessment = DemoRun.of(folder, 20, 1, DemoRun::listed)) {
            Document page = page(assessment, Locale.ENGLISH);
            assertThat(page.select("nav a[href=#lists]")).hasSize(1);
            assertThat(page.select("#lists h3").eachText())
                    .containsExactly("first of each class 2 units", "warned 2 units");
            assertThat(page.select("#l2 p.condition").text())
                    .isEqualTo("The last 2 by score; who ties with the last of them is in it too.");
            List<Answer.Listed> warned = assessment.answer().listed().stream()
                    .filter(one -> one.list().equals("warned"))
                    .toList();
            assertThat(page.select("#l2 tbody .key-text").eachText())
                    .containsExactlyElementsOf(
                            warned.stream().map(Answer.Listed::unit).toList());
            String address = page.select("#l2 tbody a").get(0).attr("href");
            assertThat(page.select(address).text())
                    .contains("On the list “warned”: place 1 from the end, of the last 2.");
        }
        assertThat(page(20, scheme -> scheme, Locale.ENGLISH).select("#lists, nav a[href=#lists]"))
                .isEmpty();
    }

    @Test
    void countsAddUpToAllUnits() throws IOException {
        Document page = page(60, scheme -> scheme, Locale.ENGLISH);
        int sum = page.select(".counts tbody:not(.sums) td.n:not(.sum)").eachText().stream()
                .mapToInt(Integer::parseInt)
                .sum();
        assertThat(sum).isEqualTo(60);
        assertThat(page.select(".counts .sums .sum").text()).isEqualTo("60");
        // 17, 34, 51 are founded in 2025
        assertThat(page.select(".all").text()).isEqualTo("60 units: 57 with a grade, 3 that take no place.");
    }

    @Test
    void whoTakesNoPlaceIsNamedUnderItsReason() throws IOException {
        Document page = page(60, scheme -> scheme, Locale.CHINESE);
        assertThat(page.select("#ungraded h3").text()).isEqualTo("成立不满两年 3 家");
        assertThat(page.select("#ungraded li a").eachText()).containsExactly("演示企业17号", "演示企业34号", "演示企业51号");
        String address = page.select("#ungraded li a").get(0).attr("href");
        assertThat(page.select(address).text()).contains("演示企业17号");
    }

    @Test
    void moveThatChangesTheGradeIsFlaggedAndOneThatChangesNothingIsNot() throws IOException {
        UnaryOperator<String> atMostB = scheme -> scheme.replace("not_above: C", "not_above: B");
        try (Assessment assessment = DemoRun.of(folder, 60, 1, atMostB)) {
            List<Answer.Result> vetoed = assessment.answer().results().stream()
                    .filter(result -> result.moves().contains("accident_veto"))
                    .toList();
            assertThat(vetoed).extracting(Answer.Result::gradeBefore).containsOnly("A");
            assertThat(assessment.answer().store().count("select count(*) from assessment where is_accident_veto"))
                    .isGreaterThan(vetoed.size());
            List<String> lowered =
                    vetoed.stream().map(result -> String.valueOf(result.name())).toList();
            Document page = page(assessment, Locale.CHINESE);
            assertThat(page.select("td.who:has(.flag:contains(事故一票否决)) a").eachText())
                    .containsExactlyInAnyOrderElementsOf(lowered);
            assertThat(page.select(".flag:contains(事故一票否决)").get(0).text()).isEqualTo("▼ 下调 A→B：事故一票否决");
        }
    }

    @Test
    void benchmarkSaysWhereItIsFromAndHowManyUnitsItRestsOn() throws IOException {
        Document page = page(60, scheme -> scheme, Locale.CHINESE);
        // 规上 40 家去掉 17、34 不满两年（51 属规下）
        assertThat(page.select("#benchmarks tbody tr").eachText())
                .anyMatch(row -> row.startsWith("亩均税收 规上 ") && row.endsWith("同组单位的各户数值的平均 38"))
                .anyMatch(row -> row.startsWith("亩均收入：最高 各组 ") && row.endsWith("全体参评单位的最大值 57"));
    }

    @Test
    void everyAddressInThePageLeadsSomewhere() throws IOException {
        Document page = page(60, scheme -> scheme, Locale.CHINESE);
        assertThat(page.select("a[href]").eachAttr("href"))
                .allSatisfy(address -> assertThat(page.select(address)).hasSize(1));
        assertThat(page.html()).doesNotContain("http:").doesNotContain("https:");
    }

    @Test
    void missingFiguresStandOnTheFirstPage() throws IOException {
        assertThat(page(60, scheme -> scheme, Locale.CHINESE).text()).contains("企业：综合能耗 有 6 个空单元格");
    }

    @Test
    void reportWithoutGradesSaysSoAtItsHead() throws IOException {
        Document page = page(
                20,
                scheme -> scheme.replaceAll("(?s)grades:.*", "grades: unknown\ncompleteness: scoring\n"),
                Locale.CHINESE);
        assertThat(page.select(".warnings").text())
                .contains("没有等级")
                .contains("文件没有印出：grades")
                .contains("只知评分，不知等级划分");
        assertThat(page.select(".grade")).isEmpty();
    }

    @Test
    void everyUnitHasACardThatItsRowLeadsTo() throws IOException {
        Document page = page(60, scheme -> scheme, Locale.CHINESE);
        assertThat(page.select("article.card")).hasSize(60);
        String address = page.select("#g1 td.who a").get(0).attr("href");
        assertThat(page.select(address + " .outcome").text()).contains("得分");
    }

    @Test
    void hostileNamesAreShownAndDoNothing() throws IOException {
        String hostile = "<script>alert(1)</script>";
        Document page;
        try (Assessment assessment = DemoRun.of(
                folder,
                DemoRun.scheme(),
                List.of(
                        "a'; drop table result; --," + hostile + ",规上,10,1,5,100,2010-01-01,否,否",
                        "b,\uD83D\uDE00 演示 \u202Eabc,规上,20,1,5,100,2010-01-01,否,否"))) {
            page = page(assessment, Locale.CHINESE);
        }
        assertThat(page.select("script")).isEmpty();
        assertThat(page.select("td.who").text())
                .contains(hostile)
                .contains("\uD83D\uDE00")
                .contains("drop table");
    }

    @Test
    void tableWithoutRowsGivesASentence() throws IOException {
        try (Assessment assessment = DemoRun.of(folder, DemoRun.scheme(), List.of())) {
            assertThat(page(assessment, Locale.ENGLISH).text()).contains("No unit takes a place.");
        }
    }

    @Test
    void sameRunGivesTheSameBytes() throws IOException {
        byte[][] reports = new byte[2][];
        for (int i = 0; i < 2; i++) {
            try (Assessment assessment = DemoRun.of(folder, 60, 7, scheme -> scheme)) {
                Path file = folder.resolve("report" + i + ".html");
                ReportFile.write(assessment, file, Locale.CHINESE);
                reports[i] = Files.readAllBytes(file);
            }
        }
        assertThat(reports[0]).isEqualTo(reports[1]);
    }
}
