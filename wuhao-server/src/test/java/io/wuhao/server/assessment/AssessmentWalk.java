package io.wuhao.server.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.wuhao.server.City;
import io.wuhao.server.shared.account.Role;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * Huangyan's rule of 2022 for firms below scale (黄政发〔2018〕12号) over three invented firms. By hand: tax 2,352 万元 on 100 亩 and
 * 10,000 万kWh give 23.52 ÷ 11.5932 × 50 + 0.2352 ÷ 0.2352 × 50 = 101.43878 + 50 = 151.4388; half the tax gives half of it,
 * 75.7194; without a figure for power there is no score.
 */
abstract class AssessmentWalk {

    static final String STRONG = "91440300192181490G";
    static final String WEAK = "914403001922038216";
    static final String UNKNOWN = "91110000616800612P";

    @TestConfiguration(proxyBeanMethods = false)
    static class InMemory {
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

    MvcTestResult get(String address, Role role) {
        return office.get().uri(address).with(City.as(role, tree.city())).exchange();
    }

    String start(boolean acceptMissing) {
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
    String finished(String run) {
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

    static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
