package io.wuhao.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The figures are those of Lishui 2019, the formula is Huangyan's of 2022: a demonstration of the calculation. */
class LishuiDemonstrationTest {

    private static final Path EXAMPLE = Path.of("../examples/lishui-2019");

    @TempDir
    Path temporary;

    /**
     * 莲都区: 46.38 / 24.097 × 30 + 98.96 / 136.16 × 20 + 2.27 / 2.694 × 20 + 1119.07 / 4929.81 × 10 + 19.60 / 18.14 × 10 + 0.0236 /
     * 0.0302 × 10.
     */
    @Test
    void areaWithAllFiguresHasTheScoreOfTheHandCalculation() {
        try (Assessment run = Trial.of(EXAMPLE, temporary).run()) {
            Map<String, Double> points = points(run, "莲都区");
            assertThat(points.get("tax_per_mu")).isCloseTo(57.7416, within(0.00005));
            assertThat(points.get("value_added_per_mu")).isCloseTo(14.5358, within(0.00005));
            assertThat(points.get("value_added_per_tce")).isCloseTo(16.8523, within(0.00005));
            assertThat(points.get("value_added_per_t_emission")).isCloseTo(2.2700, within(0.00005));
            assertThat(points.get("value_added_per_head")).isCloseTo(10.8049, within(0.00005));
            assertThat(points.get("rd_share")).isCloseTo(7.8146, within(0.00005));
            Answer.Result area = run.answer().find("莲都区").orElseThrow();
            assertThat(area.score()).isEqualByComparingTo("110.0192");
            assertThat(area.rank()).isEqualTo(1);
        }
    }

    /**
     * Seven areas have emission figures: (1119.07 + 365.47 + 409.73 + 392.11 + 173.53 + 786.86 + 1445.33) / 7 / 4929.81 × 10 =
     * 4692.10 / 7 / 4929.81 × 10 = 1.3597. 缙云县: 36.91 / 24.097 × 30 + 101.58 / 136.16 × 20 + 0.51 / 2.694 × 20 + 1.3597 + 19.28 /
     * 18.14 × 10 + 0.0128 / 0.0302 × 10 = 45.9518 + 14.9207 + 3.7862 + 1.3597 + 10.6284 + 4.2384.
     */
    @Test
    void areaWithoutEmissionFiguresTakesTheMeanOfTheOthersPoints() {
        try (Assessment run = Trial.of(EXAMPLE, temporary).run()) {
            for (String area : new String[] {"缙云县", "青田县", "松阳县"}) {
                assertThat(points(run, area).get("value_added_per_t_emission"))
                        .as(area)
                        .isCloseTo(1.3597, within(0.00005));
            }
            assertThat(run.answer().find("缙云县").orElseThrow().score()).isEqualByComparingTo("80.8852");
        }
    }

    @Test
    void tenAreasAreRankedWithoutGradesAndTheNoticeSaysWhy() {
        try (Assessment run = Trial.of(EXAMPLE, temporary).run()) {
            assertThat(run.answer().results())
                    .extracting(Answer.Result::unit)
                    .containsExactly("莲都区", "缙云县", "青田县", "龙泉市", "遂昌县", "云和县", "松阳县", "景宁县", "开发区", "庆元县");
            assertThat(run.answer().results()).extracting(Answer.Result::grade).containsOnlyNulls();
            assertThat(run.scheme().head().notice().zh()).contains("只演示计算过程");
            assertThat(run.scheme().head().notice().en()).contains("no assessment by Lishui or by Huangyan");
        }
    }

    private static Map<String, Double> points(Assessment run, String unit) {
        return run.answer().details(unit).stream()
                .filter(detail -> detail.points() != null)
                .collect(Collectors.toMap(Answer.Detail::node, Answer.Detail::points));
    }
}
