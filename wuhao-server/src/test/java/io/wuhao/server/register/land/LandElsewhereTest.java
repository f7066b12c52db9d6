package io.wuhao.server.register.land;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.Label;
import io.wuhao.server.City;
import io.wuhao.server.Firms;
import io.wuhao.server.OfficeTest;
import io.wuhao.server.shared.account.Role;
import io.wuhao.server.shared.enterprise.Enterprise;
import io.wuhao.server.shared.intake.RegisterRow;
import io.wuhao.server.shared.park.Office;
import io.wuhao.server.shared.park.Offices;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** 星河, a firm of the east, has 30 mu there and 60 in the west; 月湾, of the east too, has 15 in the west only. */
@OfficeTest
class LandElsewhereTest {

    @Autowired
    MockMvcTester office;

    @Autowired
    City city;

    @Autowired
    Firms firms;

    @Autowired
    Offices offices;

    @Autowired
    ParcelRegister parcels;

    @Autowired
    OccupationRegister occupations;

    @Autowired
    LandSource source;

    private City.Tree tree;

    @BeforeEach
    void landInTwoCounties() {
        tree = city.tree();
        firms.settle(tree);
        parcel("DK-E", "E1", "20000", Firms.STAR);
        parcel("DK-W", "W1", "40000", Firms.STAR);
        parcel("DK-W2", "W1", "10000", Firms.MOON);
        parcel("DK-W3", "W1", "50000", Firms.SUN);
    }

    private void parcel(String number, String park, String area, String owner) {
        parcels.put(new RegisterRow(
                number,
                Map.of(
                        "parcel_number",
                        number,
                        "park",
                        park,
                        "area",
                        area,
                        "approved_use",
                        "industrial",
                        "owner",
                        owner,
                        "contract",
                        "合同-" + number)));
    }

    private MvcTestResult get(String uri, Role role, Office at) {
        return office.get().uri(uri).with(City.as(role, at)).exchange();
    }

    private Map<String, String> mu(List<RegisterRow> rows) {
        Map<String, String> mu = new HashMap<>();
        rows.forEach(row -> mu.put(row.key(), row.find("land").orElse("")));
        return mu;
    }

    @Test
    void aRunAtACountyCountsTheLandThatItsFirmsHaveElsewhere() {
        assertThat(mu(source.rows(2025, tree.east().path()))).isEqualTo(Map.of(Firms.STAR, "90", Firms.MOON, "15"));
        assertThat(mu(source.rows(2025, tree.city().path())))
                .isEqualTo(Map.of(Firms.STAR, "90", Firms.MOON, "15", Firms.SUN, "75"));
    }

    @Test
    void thePageOfAFirmSaysThatSomeOfItsLandLiesElsewhere() {
        assertThat(get("/enterprises/" + Firms.STAR, Role.PARK_COMMITTEE, tree.eastPark()))
                .bodyText()
                .contains("该企业在您的查看范围之外还有用地", "DK-E", "90.00", "60.00")
                .doesNotContain("DK-W");
        assertThat(get("/enterprises/" + Firms.STAR, Role.LEADER, tree.city()))
                .bodyText()
                .contains("DK-E", "DK-W", "90.00")
                .doesNotContain("查看范围之外");
    }

    @Test
    void aFirmWhoseLandAllLiesElsewhereHasItsSheetToo() {
        assertThat(get("/land/charged", Role.LEADER, tree.east()))
                .bodyText()
                .contains(Firms.STAR, Firms.MOON)
                .doesNotContain(Firms.SUN);
        assertThat(get("/land/charged/" + Firms.MOON, Role.LEADER, tree.east()))
                .bodyText()
                .contains("查看范围之外的用地", "15.00")
                .doesNotContain("DK-W2");
        assertThat(get("/land/charged/" + Firms.SUN, Role.LEADER, tree.east())).hasStatus(404);
    }

    @Test
    void aFirmSeesAllOfItsOwnLand() {
        Office own = offices.add(tree.east(), Office.Kind.ENTERPRISE, Label.same("东川星河机械有限公司"));
        firms.add(Firms.STAR, "东川星河机械有限公司", Enterprise.Scale.ABOVE, tree.east(), own);

        assertThat(get("/enterprises/" + Firms.STAR, Role.ENTERPRISE, own))
                .bodyText()
                .contains("DK-E", "DK-W", "90.00")
                .doesNotContain("查看范围之外");
    }

    @Test
    void firmsAreCalledByNameToWhomMayReadThem() {
        occupations.put(new RegisterRow(
                "1",
                Map.of(
                        "occupation_number", "1",
                        "parcel", "DK-W",
                        "occupant", Firms.SUN,
                        "ground", "lease",
                        "lessor", Firms.STAR,
                        "area", "1000",
                        "since", "2020-01-01")));
        for (String page : List.of("/land", "/land/DK-W", "/land/charged", "/land/charged/" + Firms.SUN)) {
            assertThat(get(page, Role.LEADER, tree.city())).bodyText().contains("东川星河机械有限公司");
        }
        assertThat(get("/land/DK-W", Role.LEADER, tree.city())).bodyText().contains("西岭日升光电有限公司");
        assertThat(get("/land/charged?q=星河", Role.LEADER, tree.city()))
                .bodyText()
                .contains(Firms.STAR)
                .doesNotContain(Firms.MOON);
        // who reads the west only knows the eastern firm by the code in its own register
        for (String page : List.of("/land", "/land/DK-W", "/land/charged", "/land/charged/" + Firms.SUN)) {
            assertThat(get(page, Role.LEADER, tree.west()))
                    .bodyText()
                    .contains(Firms.STAR)
                    .doesNotContain("东川星河机械有限公司");
        }
    }
}
