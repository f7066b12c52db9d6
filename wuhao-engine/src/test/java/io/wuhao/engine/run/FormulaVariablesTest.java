package io.wuhao.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wuhao.engine.scorecard.Scorecards;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the formula of an item may read of its peers: place, count, mean, deviation, least and greatest (演示数据). */
class FormulaVariablesTest {

    private static final String SCHEME = """
            scheme: variables
            year: 2025
            title: {zh: 演示数据, en: demonstration}
            source: {document: 演示数据}
            completeness: scoring
            tables:
              firm:
                key: code
                columns:
                  code: {type: text}
                  size: {one_of: [large, small]}
                  use: {zh: 能耗, may_be_empty: yes}
            assessed: {who: firm}
            indicators: {use: {zh: 能耗, en: use, better: %s}}
            points:
              large: {use: {weight: 20, formula: %s, missing: 0}}
              small: {use: {weight: 10, formula: weight}}
            grades: unknown
            """;

    /** 2、4、4、4、5、5、7、9：平均 5，离差平方和 32，÷ 8 = 4，标准差 2。另一类的 100 和缺失的不算。 */
    private static final String FIRMS = """
            code,size,use
            F1,large,2
            F2,large,4
            F3,large,4
            F4,large,4
            F5,large,5
            F6,large,5
            F7,large,7
            F8,large,9
            F9,large,
            G1,small,100
            """;

    @TempDir
    Path folder;

    private Map<String, Double> points(String better, String formula, int threads) {
        Map<String, Double> points = new HashMap<>();
        try (Assessment run = Trial.of(SCHEME.formatted(better, formula), folder)
                .with("firm.csv", FIRMS)
                .run(threads)) {
            run.answer().store().each("select unit, use_points from assessment order by unit", row -> {
                points.put(row.getString(1), row.getDouble(2));
                return true;
            });
        }
        return points;
    }

    /** 第一名满分 20，名次每后一位减 0.2；三个 4 并列第五，下一名是第八。 */
    @Test
    void firstPlaceGetsFullMarksAndEachFurtherOneLess() {
        Map<String, Double> points = points("higher", "weight - 0.2 * (place - 1)", 2);
        assertThat(points.get("F8")).isCloseTo(20, within(1e-9));
        assertThat(points.get("F7")).isCloseTo(19.8, within(1e-9));
        assertThat(points.get("F5")).isCloseTo(19.6, within(1e-9));
        assertThat(points.get("F2")).isCloseTo(19.2, within(1e-9));
        assertThat(points.get("F1")).isCloseTo(18.6, within(1e-9));
        assertThat(points.get("F9")).isZero();
    }

    @Test
    void lowestIsFirstWhereLowerIsBetter() {
        assertThat(points("lower", "place", 2))
                .containsEntry("F1", 1d)
                .containsEntry("F4", 2d)
                .containsEntry("F8", 8d);
    }

    /** (9 − 5) ÷ 2 × 10 + 8 + 2 + 9 = 39。 */
    @Test
    void statisticsAreThoseOfTheClass() {
        Map<String, Double> points = points("higher", "(value - mean) / deviation * 10 + count + min + max", 1);
        assertThat(points.get("F8")).isCloseTo(39, within(1e-9));
        assertThat(points("higher", "(value - mean) / deviation * 10 + count + min + max", 4))
                .isEqualTo(points);
    }

    @Test
    void placeIsToldOnTheCard() {
        try (Assessment run = Trial.of(SCHEME.formatted("higher", "weight - 0.2 * (place - 1)"), folder)
                .with("firm.csv", FIRMS)
                .run()) {
            assertThat(new Scorecards(run)
                            .find("F7")
                            .orElseThrow()
                            .lines()
                            .get(1)
                            .says())
                    .anySatisfy(label -> assertThat(label.zh())
                            .isEqualTo("计分公式：分值 − 0.2 × （名次 − 1） = 20 − 0.2 × （2 − 1） = 19.8 分。"));
        }
    }
}
