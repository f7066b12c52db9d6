package io.wuhao.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two means of one city: Lishui 2019, as published for its areas and as a whole. */
class CityMeansTest {

    @TempDir
    Path temporary;

    /**
     * Tax per mu: (46.38 + 36.91 + 22.97 + 21.41 + 21.36 + 16.75 + 12.15 + 11.78 + 10.06 + 9.81) / 10 = 209.58 / 10 = 20.958; value
     * added per mu: 745.16 / 10 = 74.516.
     */
    @Test
    void meanOfRatiosIsTheMeanOfTheTenAreas() {
        String scheme = Trial.read(Path.of("../examples/lishui-2019/scheme.yaml"))
                .replace("ratio_to: 24.097", "ratio_to: mean of ratios")
                .replace("ratio_to: 136.16", "ratio_to: mean of ratios");
        Trial trial =
                Trial.of(scheme, temporary).with("area.csv", Trial.read(Path.of("../examples/lishui-2019/area.csv")));
        assertThat(benchmark(trial, "莲都区", "tax_per_mu")).isCloseTo(20.958, within(1e-9));
        assertThat(benchmark(trial, "莲都区", "value_added_per_mu")).isCloseTo(74.516, within(1e-9));
    }

    /** The city's totals: tax 573,564, value added 2,236,605 万元, land 30,341 mu. How they are shared out does not matter. */
    @Test
    void ratioOfSumsIsTheCitysTotalTaxOverItsTotalLand() {
        Trial trial = Trial.of("""
                scheme: city_totals
                year: 2019
                source: {figures: 丽水市 2019}
                tables:
                  part:
                    key: name
                    columns:
                      name:        {type: text}
                      tax:         {unit: 万元}
                      value_added: {unit: 万元}
                      land:        {unit: 亩}
                assessed: {who: part}
                indicators:
                  tax_per_mu:   {formula: tax / land}
                  value_per_mu: {formula: value_added / land}
                points:
                  tax_per_mu:   {weight: 50, ratio_to: ratio of sums}
                  value_per_mu: {weight: 50, ratio_to: ratio of sums}
                """, temporary)
                .with(
                        "part.csv",
                        "name,tax,value_added,land\n演示一,573000,1236605,341\n演示二,564,0,29000\n演示三,0,1000000,1000\n");
        // 573564 / 30341 = 18.9039…, published as 18.90; 2236605 / 30341 = 73.7155…, published as 73.71 (cut off)
        assertThat(benchmark(trial, "演示一", "tax_per_mu")).isCloseTo(573564.0 / 30341, within(1e-9));
        assertThat(benchmark(trial, "演示一", "tax_per_mu")).isCloseTo(18.90, within(0.005));
        assertThat(benchmark(trial, "演示一", "value_per_mu")).isCloseTo(73.7156, within(0.00005));
    }

    private static Double benchmark(Trial trial, String unit, String item) {
        try (Assessment run = trial.run()) {
            return run.answer().details(unit).stream()
                    .filter(detail -> detail.node().equals(item))
                    .map(Answer.Detail::benchmark)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
