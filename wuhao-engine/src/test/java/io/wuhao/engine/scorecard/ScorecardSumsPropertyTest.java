package io.wuhao.engine.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.run.Answer;
import io.wuhao.engine.run.Assessment;
import io.wuhao.engine.run.Trial;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A law: what the lines of a card contribute, the rounding among them, adds up to the published score. Random tables, seeded. */
class ScorecardSumsPropertyTest {

    private static final String HEAD = """
            scheme: law
            year: 2022
            title: {zh: 演示数据, en: demonstration}
            source: {document: 演示数据}
            completeness: scoring
            tables:
              firm:
                key: code
                columns:
                  code: {type: text}
                  park: {one_of: {east: 东园, west: 西园}}
                  a: {may_be_empty: yes}
                  b: {may_be_empty: yes}
                  c: {may_be_empty: yes}
                  d: {may_be_empty: yes}
            assessed: {who: firm, as_at: 2022-12-31}
            indicators: {a: {better: lower}, b: {}, c: {}, d: {}}
            points:
              within: park
              a: {weight: 25.5, spread: 20 to 100, missing: 3.3}
              b: {weight: 30, ratio_to: mean of ratios, at_most: 2 × weight, missing: mean of points}
              c: {weight: 17, ratio_to: median, missing: weight to the others, decimals: 3}
              d: {weight: 27.5, ratio_to: 40, missing: weight to the others}
            """;
    private static final String SUM = """
            total: {combine: sum}
            bonus: {at_most: 4, one: {when: b > 50, points: 3.3}, two: {when: c > 50, points: 2.2}}
            penalty: {at_most: 2.5, three: {when: d < 20, points: 2}, four: {when: d < 10, points: 1.1}}
            score: {decimals: 2}
            grades: unknown
            """;
    private static final String NESTED = """
            total:
              combine: mean
              of:
                first: {weight: 3, combine: mean, of: {a: 1, c: 2}}
                second: {weight: 1.5, combine: sum, of: [b, d]}
            score: {decimals: 1, rounding: down}
            grades: unknown
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 22, 333})
    void contributionsOfASumAddUpToThePublishedScore(long seed) {
        addUp(HEAD + SUM, seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 55, 666})
    void contributionsOfMeansInMeansAddUpToThePublishedScore(long seed) {
        addUp(HEAD + NESTED, seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 88, 999})
    void contributionsOfAGeometricMeanOfMeansAddUpToThePublishedScore(long seed) {
        addUp(HEAD + NESTED.replaceFirst("combine: mean", "combine: geometric mean"), seed);
    }

    private void addUp(String scheme, long seed) {
        try (Assessment run =
                Trial.of(scheme, folder).with("firm.csv", table(seed)).run()) {
            List<String> units = run.answer().results().stream()
                    .filter(result -> result.score() != null)
                    .map(Answer.Result::unit)
                    .toList();
            assertThat(units).as("seed %d", seed).hasSizeGreaterThan(150);
            for (Scorecard card : new Scorecards(run).of(units)) {
                double sum = card.lines().stream()
                        .map(Scorecard.Line::contribution)
                        .mapToDouble(contribution -> contribution == null ? 0 : contribution)
                        .sum();
                BigDecimal score = card.score();
                assertThat(score).isNotNull();
                assertThat(Math.abs(sum - (score == null ? 0 : score.doubleValue())))
                        .as("seed %d, unit %s: %s against %s", seed, card.unit(), sum, score)
                        .isLessThan(1e-8);
            }
        }
    }

    private static String table(long seed) {
        Random random = new Random(seed);
        StringBuilder csv = new StringBuilder("code,park,a,b,c,d\n");
        for (int i = 0; i < 200; i++) {
            csv.append('U').append(i).append(random.nextBoolean() ? ",east" : ",west");
            for (int column = 0; column < 4; column++) {
                csv.append(',');
                if (random.nextInt(8) > 0) {
                    csv.append(BigDecimal.valueOf(random.nextInt(10_000_000) + 1, 5));
                }
            }
            csv.append('\n');
        }
        return csv.toString();
    }
}
