package io.wuhao.server.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.wuhao.server.City;
import io.wuhao.server.OfficeTest;
import io.wuhao.server.shared.account.Role;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who sees what of an assessment. */
@OfficeTest
@Import(AssessmentWalk.InMemory.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class AssessmentReadersTest extends AssessmentWalk {

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

    @Test
    void aFailedRunTellsItsProblemsToThoseWhoMayStartOne() {
        firms.add("91430500MA4L0002X0", "云溪丁厂", tree.east().path(), "tax", "500", "power", "20");
        String run = finished(start(false));

        assertThat(get(run, Role.PARK_OFFICE)).bodyText().contains("单元格为空");
        assertThat(get(run, Role.LEADER)).bodyText().doesNotContain("单元格为空");
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
}
