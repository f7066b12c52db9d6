package io.wuhao.server.shared.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.Label;
import io.wuhao.server.City;
import io.wuhao.server.Firms;
import io.wuhao.server.OfficeTest;
import io.wuhao.server.shared.account.Role;
import io.wuhao.server.shared.intake.RegisterRow;
import io.wuhao.server.shared.park.Office;
import io.wuhao.server.shared.park.Offices;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OfficeTest
class EnterprisePagesTest {

    @Autowired
    MockMvcTester office;

    @Autowired
    City city;

    @Autowired
    Firms firms;

    @Autowired
    Offices offices;

    @Autowired
    EnterpriseRegister register;

    @Autowired
    IdentifierRegister identifiers;

    @Autowired
    UnmatchedNames names;

    @Autowired
    EnterpriseSource source;

    City.Tree tree;

    @BeforeEach
    void aCity() {
        tree = city.tree();
        firms.settle(tree);
    }

    @Test
    void theListIsSearchedAndKeepsToTheReadersPlace() {
        assertThat(office.get().uri("/enterprises?scale=above").with(City.as(Role.PARK_OFFICE, tree.city())))
                .hasStatusOk()
                .bodyText()
                .contains("东川星河机械有限公司", "西岭日升光电有限公司", "共 2 条")
                .doesNotContain("月湾");
        assertThat(office.get().uri("/enterprises").with(City.as(Role.PARK_COMMITTEE, tree.eastPark())))
                .bodyText()
                .contains("东川星河机械有限公司", "共 1 条");
        assertThat(office.get().uri("/enterprises?park=-").with(City.as(Role.LEADER, tree.east())))
                .bodyText()
                .contains("月湾")
                .doesNotContain("星河");
    }

    @Test
    void whatAReaderMayNotSeeIsNotThere() {
        assertThat(office.get().uri("/enterprises/" + Firms.SUN).with(City.as(Role.PARK_OFFICE, tree.east())))
                .hasStatus(404);
        assertThat(office.get().uri("/enterprises/91350200000000000X").with(City.as(Role.PARK_OFFICE, tree.east())))
                .hasStatus(404);
    }

    @Test
    void anEnterpriseSeesItselfAndNoOther() {
        Office own = offices.add(tree.eastPark(), Office.Kind.ENTERPRISE, Label.same("月湾"));
        firms.add(Firms.MOON, "东川月湾纺织有限公司", Enterprise.Scale.BELOW, tree.east(), own);

        assertThat(office.get().uri("/enterprises/" + Firms.MOON).with(City.as(Role.ENTERPRISE, own)))
                .hasStatusOk()
                .bodyText()
                .contains("东川月湾纺织有限公司");
        assertThat(office.get().uri("/enterprises/" + Firms.STAR).with(City.as(Role.ENTERPRISE, own)))
                .hasStatus(404);
    }

    @Test
    void aRenamedEnterpriseIsFoundByItsOldName() {
        RegisterRow row = register.find(Firms.STAR).orElseThrow();
        register.put(row.with(Map.of("name", "东川天舟机械有限公司")));

        assertThat(office.get().uri("/enterprises?q={q}", "星河机械").with(City.as(Role.PARK_OFFICE, tree.city())))
                .bodyText()
                .contains("东川天舟机械有限公司");
        assertThat(office.get().uri("/enterprises/" + Firms.STAR).with(City.as(Role.LEADER, tree.city())))
                .bodyText()
                .contains("东川星河机械有限公司", "更名", "东川园区", "3412");

        register.put(row); // undone on the same day
        assertThat(office.get().uri("/enterprises/" + Firms.STAR).with(City.as(Role.LEADER, tree.city())))
                .bodyText()
                .doesNotContain("天舟");
    }

    @Test
    void theCsvIsForExcelAndHoldsNoFormula() {
        firms.add(Firms.MOON, "=1+1 有限公司", Enterprise.Scale.BELOW, tree.east(), null);

        assertThat(office.get().uri("/enterprises.csv").with(City.as(Role.PARK_OFFICE, tree.city())))
                .hasStatusOk()
                .bodyText()
                .startsWith("\uFEFF统一社会信用代码,企业名称")
                .contains("\r\n" + Firms.STAR + ",东川星河机械有限公司,东川县,3412", ",'=1+1 有限公司,");
    }

    @Test
    void aWrongCodeAndAnUnknownCountyAreToldTogether() {
        RegisterRow row = new RegisterRow(
                "91440300192181491G", Map.of("code", "91440300192181491G", "name", "甲", "county", "没有县"));

        assertThat(register.check(List.of(row))).hasSize(2);
        assertThat(register.placeOf(row)).isEmpty();
        assertThat(register.placeOf(register.find(Firms.STAR).orElseThrow()))
                .contains(tree.eastPark().path());
        assertThat(register.placeOf(register.find(Firms.MOON).orElseThrow()))
                .contains(tree.east().path());
    }

    @Test
    void aFirmSeesItselfOnceItsOfficeIsLinked() {
        Office own = offices.add(tree.eastPark(), Office.Kind.ENTERPRISE, Label.same("东川星河机械有限公司"));
        assertThat(office.get().uri("/enterprises/" + Firms.STAR).with(City.as(Role.ENTERPRISE, own)))
                .hasStatus(404);
        assertThat(office.get().uri("/enterprises/" + Firms.STAR).with(City.as(Role.PARK_COMMITTEE, tree.eastPark())))
                .bodyText()
                .contains("未关联机构", "<option value=\"" + own.id() + "\"");

        assertThat(link(own, Role.DEPARTMENT)).hasStatus(404);
        assertThat(link(own, Role.PARK_COMMITTEE)).hasStatus3xxRedirection();

        assertThat(office.get().uri("/enterprises/" + Firms.STAR).with(City.as(Role.ENTERPRISE, own)))
                .hasStatusOk()
                .bodyText()
                .contains("东川星河机械有限公司");
        assertThat(office.get().uri("/enterprises/" + Firms.MOON).with(City.as(Role.ENTERPRISE, own)))
                .hasStatus(404);
    }

    private MvcTestResult link(Office own, Role role) {
        return office.post()
                .uri("/enterprises/" + Firms.STAR + "/office")
                .param("office", String.valueOf(own.id()))
                .with(City.as(role, tree.eastPark()))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }

    @Test
    void aMeterServesSeveralFirmsUpToTheWhole() {
        RegisterRow sixty = meter("Z1", Firms.STAR, "60");
        RegisterRow forty = meter("Z2", Firms.MOON, "40");

        assertThat(identifiers.check(List.of(sixty, forty))).isEmpty();
        identifiers.put(sixty);
        identifiers.put(forty);
        assertThat(identifiers.check(List.of(meter("Z3", Firms.SUN, "0.5"))))
                .singleElement()
                .satisfies(problem -> assertThat(problem.what().zh()).contains("100.5 %"));
        assertThat(identifiers.rowsWithin(List.of(tree.eastPark().path()))).containsExactly(sixty);
    }

    @Test
    void aTermThatEndsBeforeItBeginsIsTold() {
        RegisterRow row = meter("Z1", Firms.STAR, "60").with(Map.of("until", "2023-12-31"));

        assertThat(identifiers.check(List.of(row)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.what().zh()).isEqualTo("终止日期 2023-12-31 早于起始日期 2024-01-01。"));
    }

    private static RegisterRow meter(String entry, String enterprise, String share) {
        return new RegisterRow(
                entry,
                Map.of(
                        "entry",
                        entry,
                        "kind",
                        "meter",
                        "number",
                        "4300001",
                        "enterprise",
                        enterprise,
                        "share",
                        share,
                        "since",
                        "2024-01-01"));
    }

    @Test
    void aNameWithoutCodeIsAnsweredOrQueuedAndTheDecisionIsRemembered() {
        var asked = office.post()
                .uri("/enterprises/names")
                .param("pasted", "东川星河机械（有限公司）\n东川星河机诫有限公司\n")
                .with(City.as(Role.PARK_OFFICE, tree.city()))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
        assertThat(asked).hasStatus3xxRedirection();

        assertThat(names.listOpen(List.of("/"))).singleElement().satisfies(open -> {
            assertThat(open.given()).isEqualTo("东川星河机诫有限公司");
            assertThat(office.get().uri("/enterprises/names").with(City.as(Role.PARK_OFFICE, tree.city())))
                    .bodyText()
                    .contains("东川星河机诫有限公司", "就是它", "东川星河机械有限公司");
            assertThat(office.post()
                            .uri("/enterprises/names/" + open.id())
                            .param("code", Firms.STAR)
                            .with(City.as(Role.PARK_COMMITTEE, tree.westPark()))
                            .with(SecurityMockMvcRequestPostProcessors.csrf()))
                    .hasStatus(404);
            assertThat(office.post()
                            .uri("/enterprises/names/" + open.id())
                            .param("code", Firms.STAR)
                            .with(City.as(Role.PARK_OFFICE, tree.city()))
                            .with(SecurityMockMvcRequestPostProcessors.csrf()))
                    .hasStatus3xxRedirection();
        });
        assertThat(names.listOpen(List.of("/"))).isEmpty();
        assertThat(names.findCode("东川星河机诫有限公司")).contains(Firms.STAR);
    }

    @Test
    void theEngineGetsTheParkAsItWasAtTheEndOfTheYear() {
        assertThat(source.rows(2024, tree.city().path()))
                .filteredOn(row -> row.key().equals(Firms.STAR))
                .singleElement()
                .satisfies(row -> assertThat(row.cells())
                        .containsEntry("park", "东川园区")
                        .containsEntry("scale", "above")
                        .containsEntry("county", "东川县"));
        assertThat(source.rows(2019, tree.city().path()))
                .filteredOn(row -> row.key().equals(Firms.STAR))
                .singleElement()
                .satisfies(row -> assertThat(row.cells()).doesNotContainKey("park"));
        assertThat(source.rows(2009, tree.city().path())).isEmpty();
    }
}
