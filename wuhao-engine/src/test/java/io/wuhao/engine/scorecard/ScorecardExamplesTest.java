package io.wuhao.engine.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.Label;
import io.wuhao.engine.run.Assessment;
import io.wuhao.engine.run.CaseRunner;
import io.wuhao.engine.run.DuckDbRunner;
import io.wuhao.engine.run.Trial;
import io.wuhao.engine.scheme.Case;
import io.wuhao.engine.scheme.Scheme;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cards of the bundled scheme's own cases, and of the demonstration with grades (演示数据). */
class ScorecardExamplesTest {

    @TempDir
    Path folder;

    private Assessment huangyan(String name) {
        Trial trial = Trial.of(Path.of("../schemes/huangyan/2022"), folder);
        Scheme scheme = trial.scheme();
        Case one = scheme.cases().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        return new CaseRunner(trial.request(), folder, new DuckDbRunner()).assess(scheme, one);
    }

    private static List<String> says(Scorecard card, String node) {
        return card.lines().stream()
                .filter(line -> line.node().equals(node))
                .flatMap(line -> line.says().stream())
                .map(Label::zh)
                .toList();
    }

    /** (10 + 20) ÷ 2 = 15; the below-scale enterprise does not count. */
    @Test
    void missingEmissionTakesTheMeanPointsOfTheAboveScaleOnly() {
        try (Assessment run = huangyan("without emission figures the mean of the others' points counts")) {
            Scorecard card = new Scorecards(run).find("91110000616800612P").orElseThrow();
            assertThat(says(card, "value_per_emission"))
                    .containsExactly(
                            "单位排放增加值 = 缺失。",
                            "没有单位排放增加值的数据：取规上其他单位该项得分的平均 15 分。",
                            "基准值 4,929.81 万元/t：文件印出。",
                            "在规上 3 家中，该项得分第 2 位。");
            assertThat(card.score()).isEqualByComparingTo("105.0000");
        }
    }

    /** 12 ÷ 24.097 × 30 = 14.93962. */
    @Test
    void printedBenchmarkIsSaidAsPrinted() {
        try (Assessment run = huangyan("an enterprise below all benchmarks")) {
            Scorecard card = new Scorecards(run).find("91440300192181490G").orElseThrow();
            assertThat(says(card, "tax_per_mu")).contains("基准值 24.097 万元/亩：文件印出。", "12 ÷ 24.097 × 30 = 14.9396 分。");
            assertThat(card.score()).isEqualByComparingTo("58.8033");
        }
    }

    @Test
    void unitWhoseClassIsOpenSaysWhichConditionsAre() {
        try (Assessment run =
                Trial.of(Path.of("../examples/demo-grades"), folder).run()) {
            Scorecard card = new Scorecards(run).find("91999900MA9000580J").orElseThrow();
            assertThat(card.open()).extracting(Label::zh).containsExactly("水电气供应企业", "门类为制造业", "门类为软件业");
            assertThat(card.ungraded()).isEqualTo(Label.of("不属于任何一类，不参加比较", "in no class, so it is not compared"));
        }
    }
}
