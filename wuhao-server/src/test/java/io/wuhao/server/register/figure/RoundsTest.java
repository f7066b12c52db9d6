package io.wuhao.server.register.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.Label;
import io.wuhao.server.City;
import io.wuhao.server.Firms;
import io.wuhao.server.OfficeTest;
import io.wuhao.server.shared.account.Role;
import io.wuhao.server.shared.park.Office;
import io.wuhao.server.shared.park.Offices;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OfficeTest
class RoundsTest {

    @Autowired
    MockMvcTester office;

    @Autowired
    City city;

    @Autowired
    Firms firms;

    @Autowired
    Offices offices;

    @Autowired
    FigureKinds kinds;

    @Autowired
    Rounds rounds;

    private MvcTestResult open(Role role, Office place, String due) {
        return office.post()
                .uri("/figures/rounds")
                .param("department", "tax", "power")
                .param("period", "2025")
                .param("opens", "2026-01-01")
                .param("due", due)
                .with(City.as(role, place))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }

    @Test
    void theParkOfficeOfTheWholeOpensARoundAndTheDepartmentSeesThatItIsLate() {
        City.Tree tree = city.tree();
        Office bureau = offices.add(tree.city(), Office.Kind.DEPARTMENT, Label.same("市税务局"));
        kinds.handsIn("tax", bureau.id());
        firms.settle(tree);

        assertThat(open(Role.PARK_OFFICE, tree.city(), "2026-03-15")).hasStatus3xxRedirection();

        assertThat(rounds.list()).extracting(Round::department).contains("tax", "power");
        assertThat(office.get().uri("/figures/rounds").with(City.as(Role.PARK_OFFICE, tree.city())))
                .hasStatusOk()
                .bodyText()
                .contains("2026-03-15", "供电企业");
        assertThat(office.get().uri("/").with(City.as(Role.DEPARTMENT, bureau)))
                .hasStatusOk()
                .bodyText()
                .contains("税务部门：2025 的数据 2026-03-15 截止，已逾期", "天；还没有报送（应报 3 家）。")
                .doesNotContain("供电");
    }

    @Test
    void aDeadlineBeforeTheStartIsRefused() {
        City.Tree tree = city.tree();

        assertThat(open(Role.PARK_OFFICE, tree.city(), "2025-12-31"))
                .hasStatus3xxRedirection()
                .flash()
                .containsKey("refused");
        assertThat(rounds.list()).isEmpty();
    }

    @Test
    void aCountyOpensNoRoundForTheCity() {
        City.Tree tree = city.tree();

        assertThat(open(Role.PARK_OFFICE, tree.east(), "2026-03-15")).hasStatus(404);
        assertThat(office.get().uri("/figures/rounds").with(City.as(Role.REVIEWER, tree.city())))
                .hasStatus(404);
    }

    @Test
    void theParkOfficeSaysWhoHandsInAndThatDepartmentMayUpload() {
        City.Tree tree = city.tree();
        Office bureau = offices.add(tree.city(), Office.Kind.DEPARTMENT, Label.same("市税务局"));
        firms.settle(tree);
        assertThat(open(Role.PARK_OFFICE, tree.city(), "2026-03-15")).hasStatus3xxRedirection();
        assertThat(office.get().uri("/").with(City.as(Role.PARK_OFFICE, tree.city())))
                .bodyText()
                .contains("还没有指定由哪个机构报送：", "税务部门");
        assertThat(register(bureau)).bodyText().doesNotContain("type=\"file\"");

        assertThat(asked("/figures/departments/tax/offices", "office", String.valueOf(bureau.id()), tree))
                .hasStatus3xxRedirection();

        assertThat(register(bureau)).bodyText().contains("type=\"file\"");
        assertThat(office.get().uri("/figures/departments").with(City.as(Role.PARK_OFFICE, tree.city())))
                .bodyText()
                .contains("市税务局", "评价税收");

        assertThat(asked("/figures/departments/tax/offices/" + bureau.id() + "/remove", "why", "", tree))
                .hasStatus3xxRedirection();
        assertThat(register(bureau)).bodyText().doesNotContain("type=\"file\"");
    }

    private MvcTestResult register(Office bureau) {
        return office.get()
                .uri("/registers/figure_tax_2025")
                .with(City.as(Role.DEPARTMENT, bureau))
                .exchange();
    }

    private MvcTestResult asked(String address, String field, String value, City.Tree tree) {
        return office.post()
                .uri(address)
                .param(field, value)
                .with(City.as(Role.PARK_OFFICE, tree.city()))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }
}
