package io.wuhao.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.export.ReportFile;
import io.wuhao.engine.scorecard.SchemeReading;
import io.wuhao.engine.scorecard.Scorecards;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose benchmarks and means measure the units of a group that falls back: those of all compared units of the wider group. */
class SmallGroupStatisticsTest {

    private static final String SCHEME = """
            scheme: trial
            year: 2022
            source: {document: 演示文件}
            tables:
              firm:
                key: code
                columns:
                  code: {type: text}
                  scale: {zh: 规模, en: scale, one_of: {above: {zh: 规上, en: large}, below: {zh: 规下, en: small}}}
                  industry: {zh: 行业, en: industry, type: text}
                  tax: {unit: 万元, may_be_empty: yes}
                  land: {unit: 亩}
                  star: {type: yes/no}
            assessed: {who: firm}
            indicators: {per_mu: {zh: 亩均税收, en: tax per mu, formula: tax / land, unit: 万元/亩}}
            points:
              within: %s
              per_mu: %s
            direct: {best: {becomes: A, quota: outside, when: star}}
            rank: %s
            grades: {A: to 20 %%, B: rest}
            """;

    /**
     * Per mu, above scale: textile 10, 20, 30; chemistry 40, 60; food 200. Below scale: chemistry 70. All above: mean 360 ÷ 6 = 60,
     * ratio of sums 2,000 ÷ 40 = 50. Textile alone: 20 by either.
     */
    private static final String FIRMS = """
            code,scale,industry,tax,land,star
            T1,规上,textile,100,10,no
            T2,规上,textile,200,10,no
            T3,规上,textile,300,10,no
            C1,规上,chemistry,80,2,no
            C2,规上,chemistry,120,2,no
            F1,规上,food,1200,6,no
            D1,规下,chemistry,70,1,no
            """;

    private static final String GROUPS = "[scale, industry]";
    private static final String RANK = "{within: [scale, industry], at_least: 3, else: scale}";
    private static final String MEAN = "{weight: 60, ratio_to: mean of ratios}";

    @TempDir
    Path folder;

    private Trial trial(String within, String item, String rank) {
        return Trial.of(SCHEME.formatted(within, item, rank), folder).with("firm.csv", FIRMS);
    }

    private static List<String> scores(Trial trial) {
        try (Assessment run = trial.run()) {
            return scores(run);
        }
    }

    private static List<String> scores(Assessment run) {
        return run.answer().results().stream()
                .map(result -> result.unit() + " " + plain(result.score()))
                .sorted()
                .toList();
    }

    private static String plain(@Nullable BigDecimal score) {
        return score == null
                ? "-"
                : score.signum() == 0 ? "0" : score.stripTrailingZeros().toPlainString();
    }

    /** Textile ÷ 20 × 60; chemistry and food above ÷ 60 × 60; below, one alone is its own mean. Two small ones alone have 100. */
    @Test
    void theMeanIsThatOfAllOfTheWiderGroupNotOfTheSmallOnesAlone() {
        assertThat(scores(trial(GROUPS, MEAN, RANK)))
                .containsExactly("C1 40", "C2 60", "D1 60", "F1 200", "T1 30", "T2 60", "T3 90");
    }

    /** ÷ 50 × 50 above; textile ÷ 20 × 50. */
    @Test
    void theRatioOfSumsTooIsThatOfTheWiderGroup() {
        assertThat(scores(trial(GROUPS, "{weight: 50, ratio_to: ratio of sums}", RANK)))
                .containsExactly("C1 40", "C2 60", "D1 50", "F1 200", "T1 25", "T2 50", "T3 75");
    }

    /** Above from 10 to 200: (40 − 10) ÷ 190 × 190. Textile from 10 to 30: T2 half of 190. D1 alone: full marks. */
    @Test
    void leastAndGreatestAreThoseOfTheWiderGroup() {
        assertThat(scores(trial(GROUPS, "{weight: 190, spread: 0 to 100}", RANK)))
                .containsExactly("C1 30", "C2 50", "D1 190", "F1 190", "T1 0", "T2 95", "T3 190");
    }

    /** Chemistry above has 50 of its own: 40 ÷ 50 × 60; food 200 of its own. */
    @Test
    void whatAnItemSaysOfItsOwnStays() {
        assertThat(scores(trial(GROUPS, "{weight: 60, ratio_to: mean of ratios within scale and industry}", RANK)))
                .containsExactly("C1 48", "C2 72", "D1 60", "F1 60", "T1 30", "T2 60", "T3 90");
    }

    /** Three in textile are fewer than 4, six above are not; below is one. 10 ÷ 100 × 60. */
    @Test
    void howManyABenchmarkRestsOnIsCountedInTheWiderGroup() {
        String item = "{weight: 60, ratio_to: {is: mean of ratios, fewer_than: 4, then: 100}}";
        assertThat(scores(trial(GROUPS, item, RANK)))
                .containsExactly("C1 40", "C2 60", "D1 42", "F1 200", "T1 6", "T2 12", "T3 18");
    }

    /** Of above: 10, 20, 30, 40, 200 are known: 300 ÷ 5 = 60 for C2. */
    @Test
    void whatStandsInForAMissingFigureIsOfTheWiderGroup() {
        String firms = FIRMS.replace("120,2", ",2");
        for (String missing : List.of("mean of values", "mean of points")) {
            Trial trial = trial(GROUPS, "{missing: " + missing + "}", RANK).with("firm.csv", firms);
            assertThat(scores(trial)).contains("C1 40", "C2 60", "F1 200");
        }
        Trial median = trial(GROUPS, "{missing: median of values}", RANK).with("firm.csv", firms);
        assertThat(scores(median)).contains("C2 30");
    }

    /** Six above, of which C1 is the third; textile are three; D1 is alone. */
    @Test
    void placeAndCountInAFormulaAreOfTheWiderGroup() {
        assertThat(scores(trial(GROUPS, "{formula: count * 100 + place}", RANK)))
                .containsExactly("C1 603", "C2 602", "D1 101", "F1 601", "T1 303", "T2 302", "T3 301");
    }

    /** Last year above: textile 10 and 20 (15), chemistry 60: mean 30. 40 ÷ 30 × 60; textile 10 ÷ 15 × 60; below: nobody. */
    @Test
    void lastYearsFigureIsThatOfLastYearsWiderGroup() {
        Trial trial = trial(GROUPS, "{weight: 60, ratio_to: mean of ratios of last year}", RANK)
                .with("last_year/firm.csv", """
                        code,scale,industry,tax,land,star
                        T1,规上,textile,10,1,no
                        T2,规上,textile,20,1,no
                        C1,规上,chemistry,60,1,no
                        """);
        assertThat(scores(trial)).containsExactly("C1 80", "C2 120", "D1 -", "F1 400", "T1 40", "T2 80", "T3 120");
    }

    /** By scale for everyone: 60 above. Textile and food are no groups of the benchmark. */
    @Test
    void statisticsOfOtherGroupsStay() {
        assertThat(scores(trial("scale", MEAN, RANK)))
                .containsExactly("C1 40", "C2 60", "D1 60", "F1 200", "T1 10", "T2 20", "T3 30");
        assertThat(scores(trial("industry", MEAN, RANK))).contains("F1 60", "T1 30");
    }

    /** Of three in chemistry, two are above: 50 is their mean. Food falls back to all, and above scale stays apart: 60. */
    @Test
    void whatElseDividesStillDivides() {
        assertThat(scores(trial(GROUPS, MEAN, "{within: industry, at_least: 3, else: all}")))
                .containsExactly("C1 48", "C2 72", "D1 60", "F1 200", "T1 30", "T2 60", "T3 90");
    }

    /** T3 is graded outside the quota and not in the list, C2 has no figure: both are compared, and the groups are three and two. */
    @Test
    void theSizeOfAGroupIsThatOfItsComparedUnits() {
        Trial trial = trial(GROUPS, "{}", RANK)
                .with("firm.csv", FIRMS.replace("300,10,no", "300,10,yes").replace("120,2", ",2"));
        try (Assessment run = trial.run()) {
            assertThat(run.answer().everything("T1"))
                    .containsEntry("falls_back", false)
                    .containsEntry("own_group_units", 3L);
            assertThat(run.answer().everything("C1"))
                    .containsEntry("falls_back", true)
                    .containsEntry("own_group_units", 2L);
        }
    }

    @Test
    void theCardSaysWhoseBenchmarkItIs() {
        try (Assessment run = trial(GROUPS, MEAN, RANK).run()) {
            Scorecards cards = new Scorecards(run);
            assertThat(String.valueOf(cards.find("C1").orElseThrow().lines()))
                    .contains(
                            "Benchmark 60 ×10k yuan/mu: mean of the single figures of the wider group (large) (6 units).")
                    .contains("基准值 60 万元/亩：更大的组（规上） 6 家的各户比值的平均。");
            assertThat(String.valueOf(cards.find("T1").orElseThrow().lines()))
                    .contains("Benchmark 20 ×10k yuan/mu: mean of the single figures of large / textile (3 units).");
        }
    }

    @Test
    void theReadingAndTheDefaultsSayIt() {
        Trial trial = trial(GROUPS, MEAN, RANK);
        assertThat(String.valueOf(SchemeReading.of(trial.scheme())))
                .contains("Their benchmarks and means are those of all compared units of the same scale"
                        + " (save where an item says of whom).")
                .contains("这些组的基准值、平均值等，按同一规模的全部参评单位计算（写明与谁比的项除外）。");
        assertThat(trial.scheme().defaults())
                .filteredOn(one -> one.path().equals("rank.else"))
                .singleElement()
                .satisfies(one -> assertThat(one.says().en())
                        .startsWith("The units of small groups are ranked among themselves within the wider group")
                        .contains("Their benchmarks and means are those of all compared"));
        assertThat(String.valueOf(SchemeReading.of(trial("scale", MEAN, RANK).scheme())))
                .doesNotContain("Their benchmarks");
    }

    @Test
    void theReportHeadsEachBenchmarkWithItsUnits() throws IOException {
        try (Assessment run = trial(GROUPS, MEAN, RANK).run()) {
            Path file = folder.resolve("report.html");
            ReportFile.write(run, file, Locale.ENGLISH);
            assertThat(Jsoup.parse(Files.readString(file)).select("tr").eachText())
                    .contains(
                            "tax per mu large · textile 20 ×10k yuan/mu mean of the single figures of units of the group 3")
                    .contains("tax per mu large · small groups together 60 ×10k yuan/mu"
                            + " mean of the single figures of units of the wider group 6");
        }
    }
}
