package io.wuhao.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.demo.DemoCity;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers of grades that cities published, from the shares that are known; the scores here are invented, only places matter. */
class PublishedCountsTest {

    @TempDir
    Path temporary;

    @Test
    void sharesOfChaohuGiveThePublishedNumbersOf120() {
        assertThat(counts("chaohu/2021", 120)).isEqualTo(Map.of("A", 24L, "B", 54L, "C", 36L, "D", 6L));
    }

    /**
     * Published: A 154, B 341, C 223, D 37 of 755. By hand, cut off: 755 × 20 % = 151.0, 755 × 65 % = 490.75 → 490, so 339 B;
     * 755 × 5 % = 37.75 → 37 D; 755 − 151 − 339 − 37 = 228 C. D agrees; three more A and two more B were published than places
     * give, unexplained (promotions after the score would fit).
     */
    @Test
    void placesAloneGiveTonglingOnlyItsNumberOfD() {
        assertThat(counts("tongling/2021", 755)).isEqualTo(Map.of("A", 151L, "B", 339L, "C", 228L, "D", 37L));
    }

    private Map<String, Long> counts(String scheme, int units) {
        StringBuilder table = new StringBuilder("code,name,composite\n");
        for (int i = 0; i < units; i++) {
            table.append(DemoCity.code(i)).append(",演示企业,").append(1000 - i).append('\n');
        }
        Assessment run = Trial.of(Trial.read(Path.of("../schemes/" + scheme + "/scheme.yaml")), temporary)
                .with("enterprise.csv", table.toString())
                .run();
        Map<String, Long> counts = new TreeMap<>();
        run.answer().counts().forEach(count -> counts.put(String.valueOf(count.code()), count.units()));
        return counts;
    }
}
