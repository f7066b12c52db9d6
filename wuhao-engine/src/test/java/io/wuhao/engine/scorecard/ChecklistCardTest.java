package io.wuhao.engine.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wuhao.engine.Label;
import io.wuhao.engine.run.Assessment;
import io.wuhao.engine.run.Trial;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checklists and marks: figures that people establish, told point by point (演示数据). */
class ChecklistCardTest {

    private static final String SCHEME = """
            scheme: checklist
            year: 2025
            title: {zh: 演示数据, en: demonstration}
            source: {document: 演示数据}
            completeness: scoring
            tables:
              park:
                key: code
                columns:
                  code: {type: text}
                  plan: {zh: 有规划, en: plan, type: yes/no, may_be_empty: yes}
                  firms: {zh: 企业数, en: firms, unit: 家}
              mark:
                zh: 评分
                en: marks
                key: number
                columns:
                  number: {type: text}
                  park: {refers_to: park}
                  mark: {zh: 分数, en: mark, unit: 分}
            assessed: {who: park}
            indicators:
              base:
                zh: 基础
                en: base
                checklist:
                  plan: {zh: 规划, en: a plan, when: plan, points: 2}
                  many: {zh: 集聚, en: many firms, when: firms >= 10, points: 1.5}
                  settled: firms > 0
              marks_given: {zh: 评分, en: marks, marks: {table: mark, column: mark%s}, unit: 分}
            points:
              base: {missing: 0}
              marks_given: {missing: 0}
            grades: unknown
            """;

    @TempDir
    Path folder;

    private Assessment run(String marks) {
        return Trial.of(SCHEME.formatted(marks), folder)
                .with("park.csv", "code,plan,firms\nP1,yes,5\nP2,,20\n")
                .with("mark.csv", "number,park,mark\n1,P1,90\n2,P1,60\n3,P1,75\n4,P1,70\n5,P2,80\n6,P2,90\n")
                .run();
    }

    /** 规划 2 + 集聚 0 + 有企业 1 = 3。 */
    @Test
    void everyPointOfTheChecklistIsTold() {
        try (Assessment run = run("")) {
            assertThat(says(run, "P1", "base"))
                    .startsWith(
                            new Label(
                                    "基础 = 2 + 0 + 1 = 3（清单逐条相加）。",
                                    "base = 2 + 0 + 1 = 3 (the points of the checklist, added up)."),
                            new Label("规划：符合（有规划），2。", "a plan: fulfilled (plan): 2."),
                            new Label(
                                    "集聚：不符合（企业数 ≥ 10 家（企业数 5 家）），0。",
                                    "many firms: not fulfilled (firms ≥ 10 家 (firms 5 家)): 0."),
                            new Label(
                                    "settled：符合（企业数 > 0 家（企业数 5 家）），1。",
                                    "settled: fulfilled (firms > 0 家 (firms 5 家)): 1."));
        }
    }

    /** 是否有规划没有填：不能当作没有，该项缺失，按 missing: 0 计。 */
    @Test
    void openPointLeavesTheFigureMissing() {
        try (Assessment run = run("")) {
            assertThat(says(run, "P2", "base"))
                    .startsWith(
                            new Label(
                                    "基础 = （缺失） + 1.5 + 1 = 缺失（清单逐条相加）。",
                                    "base = (missing) + 1.5 + 1 = missing (the points of the checklist, added up)."),
                            new Label("规划：无法判断，缺少有规划（有规划）。", "a plan: open, for want of plan (plan)."));
        }
    }

    /** (90 + 60 + 75 + 70) ÷ 4 = 73.75。 */
    @Test
    void marksAreAveraged() {
        try (Assessment run = run("")) {
            assertThat(says(run, "P1", "marks_given").get(0).zh()).endsWith("= 73.75 分。");
        }
    }

    /** (295 − 90 − 60) ÷ 2 = 72.5；只有两个分的，去掉以后没有了，缺失。 */
    @Test
    void highestAndLowestMarksAreLeftOut() {
        try (Assessment run = run(", leave_out: highest and lowest")) {
            assertThat(says(run, "P1", "marks_given").get(0).zh())
                    .isEqualTo("评分 = （评分的分数之和 − 评分的分数最大值 − 评分的分数最小值） ÷ （评分中有分数的个数 − 2、0）中最大者"
                            + " = （295 分 − 90 分 − 60 分） ÷ （4 − 2、0）中最大者 = 72.5 分。");
            assertThat(says(run, "P2", "marks_given").get(0).zh()).endsWith("= 缺失。");
        }
    }

    @Test
    void twoWaysToOneFigureAreRefused() {
        assertThatThrownBy(() -> run("}, formula: {is: firms"))
                .hasMessageContaining("Indicator (marks_given) is said in several ways: [formula, marks].");
        assertThatThrownBy(() -> run("s")).hasMessageContaining("There is no column (marks). Maybe (mark)?");
    }

    private static List<Label> says(Assessment run, String unit, String node) {
        return new Scorecards(run)
                .find(unit).orElseThrow().lines().stream()
                        .filter(line -> line.node().equals(node))
                        .findFirst()
                        .orElseThrow()
                        .says();
    }
}
