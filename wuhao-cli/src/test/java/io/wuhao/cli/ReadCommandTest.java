package io.wuhao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ReadCommandTest {

    @Test
    void huangyanInChinese() {
        assertThat(Told.by("read", "huangyan", "--lang", "zh").out())
                .contains(
                        "依据：黄政发〔2018〕12号。",
                        "约定：文件没有印出得分上限，不设上限。",
                        "亩均税收 = 评价税收 ÷ 用地面积，单位万元/亩。",
                        "规上：亩均税收：30 分；数值 ÷ 基准值 × 分值，基准值为 24.097 万元/亩；缺数据的，不评级（默认）。",
                        "缺数据的，取其他单位该项得分的平均。",
                        "得分四舍五入，保留 4 位小数；按未取整的得分排名。",
                        "文件没有印出等级划分，不评等级。",
                        "grades：文件没有印出，因此没有等级，只有得分和位次。");
    }

    @Test
    void theDemonstrationInEnglish() {
        assertThat(Told.by("read", "../examples/demo-grades/scheme.yaml", "--lang", "en")
                        .out())
                .contains(
                        "below-scale: value added per head: 30 points;",
                        "where the figure is missing: the others carry its weight.",
                        "where the figure is missing: of the known figures of the compared units of the same scale the median.",
                        "All together adds at most 4 points.",
                        "above-scale: A the first 20 % (included), B the next 45 %, C the rest, D the last 5 %.",
                        "an accident vetoes: becomes D, where ");
    }

    @Test
    void anItemThatTakesTheFirstKnownIsReadWithTheBenchmarkOfEach() {
        assertThat(Told.by("read", "huaian", "--lang", "zh").out())
                .contains("绿色发展：20 分；依次取第一个有数据的：单位能耗税收（数值 ÷ 基准值 × 分值，基准值为上年同一县（区）的参评单位的总额之比的 2 倍）、单位电耗税收（");
    }

    @Test
    void theRegistersAreReadColumnByColumn() {
        assertThat(Told.by("read", "jiangshan", "--lang", "zh").out())
                .contains(
                        "企业登记表（enterprise），每行由统一社会信用代码指明。",
                        "规模（scale）：取值为规上、规下之一。",
                        "综合得分（composite）：数；可以为空。",
                        "出租方代码（landlord）：文本；指向企业登记表，那边称本表的行为 tenants；可以为空。");
        assertThat(Told.by("read", "huaian", "--lang", "en").out())
                .contains(
                        "Register enterprise (enterprise); a row is named by its credit code.",
                        "tax (tax): a number in 10k yuan.",
                        "energy (energy): a number in tce; may be empty.");
    }

    @Test
    void theCompletenessAndWhatFollowsFromTheUnknownAreRead() {
        assertThat(Told.by("read", "huaian", "--lang", "zh").out())
                .contains("完整程度：知道评分和等级划分，缺个别条款。", "bonus：文件没有印出，得分未计入文件没有印出的加分。");
        assertThat(Told.by("read", "jingde", "--lang", "en").out())
                .contains(
                        "Of the document: only some clauses are known.",
                        "above-scale: tax per mu: how many points is not known; from the lowest value",
                        "points.above.tax_per_mu.weight: not printed in the document; nothing can be scored until it is"
                                + " supplied, a run is refused.",
                        "grades: not printed in the document; so there are no grades, only scores and places.");
        assertThat(Told.by("read", "hunan", "--lang", "zh").out()).contains("方案没有写等级划分，只有得分和位次。");
    }

    @TestFactory
    Stream<DynamicTest> everyBundledSchemeAndExampleCanBeRead() throws IOException {
        try (Stream<Path> schemes = Files.walk(Path.of("../schemes"));
                Stream<Path> rules = Files.walk(Path.of("../examples/rules"))) {
            return Stream.concat(schemes, rules)
                    .filter(file -> file.toString().endsWith(".yaml")
                            && !file.toString().contains("cases"))
                    .sorted()
                    .toList()
                    .stream()
                    .map(file -> DynamicTest.dynamicTest(file.toString(), () -> {
                        for (String language : new String[] {"zh", "en"}) {
                            assertThat(Told.by("read", file.toString(), "--lang", language)
                                            .out())
                                    .contains(language.equals("zh") ? "计分" : "Points")
                                    .doesNotContain("null", "%s", "%d");
                        }
                    }));
        }
    }
}
