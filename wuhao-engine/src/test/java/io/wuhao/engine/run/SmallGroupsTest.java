package io.wuhao.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wuhao.engine.export.ReportFile;
import io.wuhao.engine.scheme.Scheme;
import io.wuhao.engine.scorecard.Scorecards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Groups with few units in the list are ranked together within a wider one. */
class SmallGroupsTest {

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
                  park: {zh: 园区, en: park, type: text}
                  mark: {}
                  other: {}
                  star: {type: yes/no}
            assessed: {who: firm}
            indicators: {given: {formula: mark}}
            points: {given: {}}
            direct: {best: {becomes: A, quota: outside, when: star}}
            rank: %s
            grades: %s
            """;

    /** Compared: p above 3, q above 2, r above 1, r below 1, s above 2, of which S1 has no mark and S2 is graded outside the quota. */
    private static final String FIRMS = """
            code,scale,park,mark,other,star
            P1,规上,p,90,1,no
            P2,规上,p,80,2,no
            P3,规上,p,70,3,no
            Q1,规上,q,60,1,no
            Q2,规上,q,50,2,no
            R1,规上,r,55,3,no
            R2,规下,r,95,1,no
            S1,规上,s,,1,no
            S2,规上,s,99,9,yes
            """;

    private static final String BY_SCALE = "{within: [scale, park], at_least: 3, else: scale}";

    @TempDir
    Path folder;

    private Trial trial(String rank, String grades) {
        return Trial.of(SCHEME.formatted(rank, grades), folder).with("firm.csv", FIRMS);
    }

    private static List<String> places(Assessment run) {
        return run.answer().results(20).stream()
                .filter(result -> result.rank() != null)
                .map(result -> result.unit() + " " + result.rank() + " " + result.grade())
                .sorted()
                .toList();
    }

    /** p: 3 places, 40 % is 1.2, 1 A. Above scale q and r: Q1 60, R1 55, Q2 50; 1 A. Below: 1 place, 0.4, none. */
    @Test
    void smallGroupsAreRankedTogetherWithinTheWiderOne() {
        try (Assessment run = trial(BY_SCALE, "{A: to 40 %, B: rest}").run()) {
            assertThat(places(run))
                    .containsExactly("P1 1 A", "P2 2 B", "P3 3 B", "Q1 1 A", "Q2 3 B", "R1 2 B", "R2 1 B");
        }
    }

    /** One list of R2 95, Q1 60, R1 55, Q2 50: 40 % of 4 is 1.6, 2 A. */
    @Test
    void allIsOneListOfThem() {
        try (Assessment run = trial("{within: [scale, park], at_least: 3, else: all}", "{A: to 40 %, B: rest}")
                .run()) {
            assertThat(places(run))
                    .containsExactly("P1 1 A", "P2 2 B", "P3 3 B", "Q1 2 A", "Q2 4 B", "R1 3 B", "R2 1 A");
        }
    }

    /** Above scale the small groups are Q1, R1, Q2, and S1 and S2 without a place: 5 × 40 % = 2. p alone: 3 × 40 % = 1.2, 1. */
    @Test
    void theBaseOfSharesIsTheWiderGroup() {
        try (Assessment run =
                trial(BY_SCALE, "{A: to 40 %, B: rest, of: assessed}").run()) {
            assertThat(places(run))
                    .containsExactly("P1 1 A", "P2 2 B", "P3 3 B", "Q1 1 A", "Q2 3 B", "R1 2 A", "R2 1 B");
        }
    }

    /** Of the first half by mark the first third of the list by the other figure: of P1, P2 it is P2; of Q1, R1 it is R1. */
    @Test
    void twoStagesAreOfTheSameList() {
        try (Assessment run = trial(BY_SCALE, "{A: {among: first 50 %, by: other, first: 34 %}, B: rest}")
                .run()) {
            assertThat(places(run))
                    .containsExactly("P1 1 B", "P2 2 A", "P3 3 B", "Q1 1 B", "Q2 3 B", "R1 2 A", "R2 1 B");
        }
    }

    private static final String AMONG_ALL =
            "{within: [scale, park], at_least: 3, else: scale, small_groups: among all}";

    /**
     * Above scale are P1 90, P2 80, P3 70, Q1 60, R1 55, Q2 50: 40 % of 6 is 2.4, 2 A, none of them small. p keeps its own 3 places and
     * one A. Below is R2 alone, of 1.
     */
    @Test
    void amongAllTheSmallHaveTheirPlacesAmongTheLargeWhoKeepTheirOwn() {
        try (Assessment run =
                trial(AMONG_ALL, "{A: to 40 %, B: to 80 %, C: rest}").run()) {
            assertThat(places(run))
                    .containsExactly("P1 1 A", "P2 2 B", "P3 3 C", "Q1 4 B", "Q2 6 C", "R1 5 B", "R2 1 B");
        }
    }

    /** Above scale 8 are assessed (S1, S2 too): 60 % is 4.8, 5. Of p 3: 1.8, 2. Below 1: 0.6, 1. */
    @Test
    void amongAllTheBaseIsTheWiderGroupToo() {
        try (Assessment run =
                trial(AMONG_ALL, "{A: to 60 %, B: rest, of: assessed}").run()) {
            assertThat(places(run))
                    .containsExactly("P1 1 A", "P2 2 A", "P3 3 B", "Q1 4 A", "Q2 6 B", "R1 5 A", "R2 1 A");
        }
    }

    @Test
    void amongAllIsSaidAndRefusedBesideTwoStages() {
        try (Assessment run = trial(AMONG_ALL, "{A: to 40 %, B: rest}").run()) {
            assertThat(String.valueOf(
                            new Scorecards(run).find("Q1").orElseThrow().grades()))
                    .contains("placed among all of (large), with the units of large groups")
                    .contains("在（规上）的全部单位中排位次")
                    .contains("Place 4 of 6");
        }
        assertThatThrownBy(() -> trial(AMONG_ALL, "{A: {among: first 50 %, by: other, first: 34 %}, B: rest}")
                        .scheme())
                .hasMessageContaining("small_groups: among all stands beside a grade in two stages");
        assertThatThrownBy(() -> trial("{within: park, small_groups: among all}", "{A: to 40 %, B: rest}")
                        .scheme())
                .hasMessageContaining("One of at_least and else is missing");
    }

    @Test
    void theCardSaysWhyAndWithWhom() {
        try (Assessment run = trial(BY_SCALE, "{A: to 40 %, B: rest}").run()) {
            String card =
                    String.valueOf(new Scorecards(run).find("Q1").orElseThrow().grades());
            assertThat(card)
                    .contains("Its group (large / q) has 2 compared, fewer than 3:"
                            + " ranked with the other small groups within (large)")
                    .contains("所在组（规上 / q）参与比较的 2 家，不足 3 家，与其他小组一起在（规上）内排名")
                    .contains("Place 1 of 3");
            assertThat(String.valueOf(
                            new Scorecards(run).find("P1").orElseThrow().grades()))
                    .doesNotContain("small groups");
        }
    }

    @Test
    void theReportNamesTheLists() throws IOException {
        try (Assessment run = trial(BY_SCALE, "{A: to 40 %, B: rest}").run()) {
            Path file = folder.resolve("report.html");
            ReportFile.write(run, file, Locale.ENGLISH);
            Document page = Jsoup.parse(Files.readString(file));
            assertThat(page.select("section.group h3").eachText())
                    .containsExactly(
                            "large · p 3 units",
                            "large · small groups together 4 units",
                            "small · small groups together 1 units");
        }
    }

    @Test
    void thatStatisticsOfOtherGroupsStayIsADefault() {
        Scheme scheme = trial(BY_SCALE, "{A: to 40 %, B: rest}").scheme();
        assertThat(scheme.defaults())
                .anyMatch(one -> one.path().equals("rank.else")
                        && one.says().en().contains("benchmarks and means are not of these groups"));
    }

    @Test
    void gradeLinesThatWouldBeMixedAreRefused() {
        String grades = "{above: {A: to 40 %, B: rest}, below: {A: to 5 %, B: rest}}";
        assertThat(trial(BY_SCALE, grades).scheme().ranking().small()).isNotNull();
        assertThatThrownBy(() -> trial("{within: [scale, park], at_least: 3, else: all}", grades)
                        .scheme())
                .hasMessageContaining("Grades are by (scale), whose classes small groups would mix")
                .hasMessageContaining("Write (scale) under else too");
    }

    @Test
    void whatIsHalfSaidOrNoWiderIsRefused() {
        String grades = "{A: to 40 %, B: rest}";
        assertThatThrownBy(() -> trial("{within: park, at_least: 3}", grades).scheme())
                .hasMessageContaining("One of at_least and else is missing");
        assertThatThrownBy(() -> trial("{within: park, at_least: 3, else: [park, scale]}", grades)
                        .scheme())
                .hasMessageContaining("else is no wider than the groups ranked apart");
        assertThatThrownBy(() ->
                        trial("{within: park, at_least: 3, else: prak}", grades).scheme())
                .hasMessageContaining("park");
    }
}
