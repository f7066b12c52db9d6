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
                        "grades：文件没有印出。");
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
