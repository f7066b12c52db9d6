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

    /** Published of 39 below-scale enterprises: A 6, B 29, C 4. By hand: 39 × 15 % = 5.85 → 6, 39 × 10 % = 3.9 → 4, the rest 29. */
    @Test
    void anyangGivesThePublishedNumbersOf39BelowScale() {
        StringBuilder table = new StringBuilder("code,name,scale,park,land,tax\n");
        for (int i = 0; i < 39; i++) {
            table.append(DemoCity.code(i))
                    .append(",演示企业,below,全市,5,")
                    .append(1000 - i)
                    .append('\n');
        }
        assertThat(counts("anyang/2018", table.toString())).isEqualTo(Map.of("A", 6L, "B", 29L, "C", 4L));
    }

    private Map<String, Long> counts(String scheme, int units) {
        StringBuilder table = new StringBuilder("code,name,composite\n");
        for (int i = 0; i < units; i++) {
            table.append(DemoCity.code(i)).append(",演示企业,").append(1000 - i).append('\n');
        }
        return counts(scheme, table.toString());
    }

    private Map<String, Long> counts(String scheme, String table) {
        Assessment run = Trial.of(Trial.read(Path.of("../schemes/" + scheme + "/scheme.yaml")), temporary)
                .with("enterprise.csv", table)
                .run();
        Map<String, Long> counts = new TreeMap<>();
        run.answer().counts().forEach(count -> counts.put(String.valueOf(count.code()), count.units()));
        return counts;
    }
}
