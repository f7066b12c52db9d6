package io.wuhao.server.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.wuhao.engine.Label;
import io.wuhao.server.City;
import io.wuhao.server.OfficeTest;
import io.wuhao.server.shared.account.Role;
import io.wuhao.server.shared.page.Missing;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Huangyan's rule of 2022 for firms below scale (黄政发〔2018〕12号) over three invented firms. By hand: tax 2,352 万元 on 100 亩 and
 * 10,000 万kWh give 23.52 ÷ 11.5932 × 50 + 0.2352 ÷ 0.2352 × 50 = 101.43878 + 50 = 151.4388; half the tax gives half of it,
 * 75.7194; without a figure for power there is no score.
 */
@OfficeTest
@Import(AssessmentPagesTest.Firms.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class AssessmentPagesTest {

    private static final String STRONG = "91440300192181490G";
    private static final String WEAK = "914403001922038216";
    private static final String UNKNOWN = "91110000616800612P";

    @TestConfiguration(proxyBeanMethods = false)
    static class Firms {
        @Bean
        FirmsOfTheTest firmsOfTheTest() {
            return new FirmsOfTheTest();
        }
    }

    @Autowired
    MockMvcTester office;

    @Autowired
    City city;

    @Autowired
    FirmsOfTheTest firms;

    @Autowired
    JdbcClient database;

    @Autowired
    Runs runs;

    @Autowired
    RunDesk desk;

    @Autowired
    SchemeShelf shelf;

    City.Tree tree;

    @BeforeEach
    void threeFirmsInTwoCounties() {
        tree = city.tree();
        firms.add(STRONG, "云溪甲厂", tree.east().path(), "tax", "2352", "land", "100", "power", "10000");
        firms.add(WEAK, "云溪乙厂", tree.west().path(), "tax", "1176", "land", "100", "power", "10000");
        firms.add(UNKNOWN, "云溪丙厂", tree.west().path(), "tax", "500", "land", "20");
    }

    @AfterEach
    void clear() {
        firms.clear();
        database.sql("delete from run_unit").update();
        database.sql("delete from run").update();
        database.sql("update office set parent_id = null where path like ?")
                .param(tree.city().path() + "%")
                .update();
        database.sql("delete from office where path like ?")
                .param(tree.city().path() + "%")
                .update();
    }

    @Test
    void anOfficeWithoutARunIsToldWhatToDo() {
        assertThat(get("/assessments", Role.PARK_OFFICE))
                .hasStatusOk()
                .bodyText()
                .contains("发起第一次评价", "黄岩区");
        assertThat(get("/assessments", Role.LEADER))
                .hasStatusOk()
                .bodyText()
                .contains("还没有可供您查看")
                .doesNotContain("<form method");
    }

    @Test
    void theRankingShowsPublishedScoresAndWhyOneHasNone() {
        String run = finished(start(true));

        assertThat(get(run, Role.PARK_OFFICE))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence("云溪甲厂", "151.4388", "云溪乙厂", "75.7194", "云溪丙厂", "数据缺失");
    }

    @Test
    void aUnitIsExplainedDownToItsFigures() {
        String run = finished(start(true));

        assertThat(get(run + "/units/" + STRONG, Role.PARK_OFFICE))
                .hasStatusOk()
                .bodyText()
                .contains("151.4388", "23.52", "11.5932", "101.4388", "enterprise.csv", "2,352");
    }

    @Test
    void emptyCellsStopARunUnlessTheyAreAdmitted() {
        firms.add("91430500MA4L0002X0", "云溪丁厂", tree.east().path(), "tax", "500", "power", "20");

        assertThat(get(finished(start(false)), Role.PARK_OFFICE))
                .hasStatusOk()
                .bodyText()
                .contains("没有算出结果", "land", "单元格为空");
        assertThat(get(finished(start(true)), Role.PARK_OFFICE))
                .hasStatusOk()
                .bodyText()
                .contains("151.4388");
    }

    @Test
    void whoSeesOneCountySeesItsFirmsOnly() {
        String run = finished(start(true));

        MvcTestResult east = office.get()
                .uri(run)
                .with(City.as(Role.PARK_COMMITTEE, tree.east()))
                .exchange();
        assertThat(east).hasStatusOk().bodyText().contains("云溪甲厂").doesNotContain("云溪乙厂");
        assertThat(office.get().uri(run + "/units/" + WEAK).with(City.as(Role.PARK_COMMITTEE, tree.east())))
                .hasStatus(404);
        assertThat(office.get().uri(run + "/files/result.xlsx").with(City.as(Role.PARK_COMMITTEE, tree.east())))
                .hasStatus(404);
        assertThat(office.get().uri(run + "/ranking.csv").with(City.as(Role.PARK_COMMITTEE, tree.east())))
                .hasStatusOk()
                .bodyText()
                .contains(STRONG)
                .doesNotContain(WEAK);
    }

    /** Tax is for the office only; a leader reads the place, and so the score, and no figure of tax. */
    @Test
    void whatCustodyKeepsFromAReaderIsNotTellableFromAResult() {
        String run = finished(start(true));

        assertThat(get(run + "/units/" + STRONG, Role.LEADER))
                .hasStatusOk()
                .bodyText()
                .contains("151.4388", "按数据权属规定")
                .doesNotContain("2,352", "23.52");
        assertThat(get(run + "/files/detail.csv", Role.LEADER)).hasStatus(404);
        assertThat(get(run + "/files/result.xlsx", Role.LEADER)).hasStatus(404);
        assertThat(get(run + "/files/summary.csv", Role.LEADER)).hasStatusOk();
        assertThat(get(run + "/files/detail.csv", Role.PARK_OFFICE)).hasStatusOk();
    }

    /** Its office lies below the county, beside the park: what a committee sees does not depend on it. */
    @Test
    void aFirmSeesItsOwnResultAndNobodyElses() {
        firms.own(STRONG, tree.eastPark().path());
        String run = finished(start(true));

        MvcTestResult own = office.get()
                .uri(run + "/units/" + STRONG)
                .with(City.as(Role.ENTERPRISE, tree.eastPark()))
                .exchange();
        assertThat(own).hasStatusOk().bodyText().contains("151.4388", "2,352");
        assertThat(office.get().uri(run + "/units/" + WEAK).with(City.as(Role.ENTERPRISE, tree.eastPark())))
                .hasStatus(404);
        assertThat(office.get().uri(run).with(City.as(Role.ENTERPRISE, tree.eastPark())))
                .hasStatusOk()
                .bodyText()
                .contains("云溪甲厂")
                .doesNotContain("云溪乙厂");
    }

    /** 黄政发〔2018〕12号 counts as at the end of 2022; on figures of 2025 the day moves with them. */
    @Test
    void theDayOfTheRuleMovesToTheYearOfTheFigures() {
        String run = finished(start(true));
        Run done = runs.get(Long.parseLong(run.replace("/assessments/", "")));

        assertThat(shelf.of(done).scheme().assessed().asAt()).isEqualTo("2025-12-31");
        assertThat(get(run, Role.PARK_OFFICE)).bodyText().contains("2025-12-31");
        assertThat(get(run + "/files/run.json", Role.PARK_OFFICE)).bodyText().contains("\"as_at\" : \"2025-12-31\"");
    }

    @Test
    void aFailedRunTellsItsProblemsToThoseWhoMayStartOne() {
        firms.add("91430500MA4L0002X0", "云溪丁厂", tree.east().path(), "tax", "500", "power", "20");
        String run = finished(start(false));

        assertThat(get(run, Role.PARK_OFFICE)).bodyText().contains("单元格为空");
        assertThat(get(run, Role.LEADER)).bodyText().doesNotContain("单元格为空");
    }

    /** The scheme is gone from the shelf: nothing that is foreseen, and yet the run ends. */
    @Test
    void aRunThatFailsInAWayNobodyForesawIsNotLeftRunning() {
        long run = runs.add(
                new Runs.Order(
                        "no-such", "1", Label.same("?"), 2025, tree.city().path(), "?", true),
                "li");

        assertThatThrownBy(() -> desk.work(run)).isInstanceOf(Missing.class);

        assertThat(runs.get(run).state()).isEqualTo(Run.State.FAILED);
    }

    @Test
    void onlyWhoMayAssessStartsARun() {
        assertThat(office.post()
                        .uri("/assessments")
                        .param("scheme", "huangyan/2022")
                        .param("year", "2025")
                        .param("office", String.valueOf(tree.city().id()))
                        .with(City.as(Role.LEADER, tree.city()))
                        .with(csrf()))
                .hasStatus(404);
    }

    @Test
    void theSearchFindsPartOfANameAndSaysSoWhenItFindsNothing() {
        String run = finished(start(true));

        assertThat(get(run + "?text=乙", Role.PARK_OFFICE))
                .bodyText()
                .contains("云溪乙厂")
                .doesNotContain("云溪甲厂");
        assertThat(get(run + "?text=%25", Role.PARK_OFFICE)).bodyText().contains("没有符合条件的单位");
    }

    @Test
    void filesHaveAddressesThatStayAndSayWhatTheyAre() {
        String run = finished(start(true));

        assertThat(get(run + "/ranking.json", Role.PARK_OFFICE))
                .hasStatusOk()
                .bodyText()
                .contains("\"score\":151.4388");
        assertThat(get(run + "/metadata.json", Role.PARK_OFFICE))
                .hasStatusOk()
                .bodyText()
                .contains("huangyan/2022", "2025");
        assertThat(get(run + "/files/report.html", Role.PARK_OFFICE))
                .hasStatusOk()
                .bodyText()
                .contains("云溪甲厂");
        assertThat(get(run + "/files/..%2Ftables%2Fenterprise.csv", Role.PARK_OFFICE))
                .hasStatus4xxClientError();
    }

    @Test
    void gradesBetweenTwoRunsAreCounted() {
        String before = finished(start(true));
        String after = finished(start(true));

        assertThat(get(after + "/flow?from=" + before.replace("/assessments/", ""), Role.PARK_OFFICE))
                .hasStatusOk()
                .bodyText()
                .contains("等级变动", ">3<");
    }

    private MvcTestResult get(String address, Role role) {
        return office.get().uri(address).with(City.as(role, tree.city())).exchange();
    }

    private String start(boolean acceptMissing) {
        MvcTestResult started = office.post()
                .uri("/assessments")
                .param("scheme", "huangyan/2022")
                .param("year", "2025")
                .param("office", String.valueOf(tree.city().id()))
                .param("acceptMissing", String.valueOf(acceptMissing))
                .with(City.as(Role.PARK_OFFICE, tree.city()))
                .with(csrf())
                .exchange();
        assertThat(started).hasStatus3xxRedirection();
        return String.valueOf(started.getResponse().getRedirectedUrl());
    }

    /** Waits as the page does: by asking how far the run is. */
    private String finished(String run) {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (Instant.now().isBefore(end)) {
            MvcTestResult state = get(run + "/state", Role.PARK_OFFICE);
            assertThat(state).hasStatusOk();
            if (!body(state).contains("hx-get")) {
                return run;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
        throw new AssertionError(run + " does not end");
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
