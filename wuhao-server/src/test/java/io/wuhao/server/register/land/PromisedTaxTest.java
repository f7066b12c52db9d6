package io.wuhao.server.register.land;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.server.City;
import io.wuhao.server.Firms;
import io.wuhao.server.OfficeTest;
import io.wuhao.server.shared.account.Role;
import io.wuhao.server.shared.intake.KeptRegister;
import io.wuhao.server.shared.intake.RegisterRow;
import io.wuhao.server.shared.park.Office;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** 日升, a firm of the west, promised 20 a mu for its 30 mu in the east, has 75 more in the west and paid 300 万元. */
@OfficeTest
class PromisedTaxTest {

    @Autowired
    MockMvcTester office;

    @Autowired
    City city;

    @Autowired
    Firms firms;

    @Autowired
    ParcelRegister parcels;

    @Autowired
    List<KeptRegister> registers;

    private City.Tree tree;

    @BeforeEach
    void aFirmBelowItsPromise() {
        tree = city.tree();
        firms.settle(tree);
        parcels.put(new RegisterRow(
                "DK-E",
                Map.of(
                        "parcel_number", "DK-E",
                        "park", "E1",
                        "area", "20000",
                        "approved_use", "industrial",
                        "owner", Firms.SUN,
                        "promised_tax", "20",
                        "started_on", "2018-01-01",
                        "completed_on", "2020-01-01",
                        "boundary", "POLYGON((113 28, 113.001 28, 113.001 28.001, 113 28))")));
        parcels.put(new RegisterRow(
                "DK-W",
                Map.of(
                        "parcel_number", "DK-W",
                        "park", "W1",
                        "area", "50000",
                        "approved_use", "industrial",
                        "owner", Firms.SUN)));
        registers.stream()
                .filter(register -> register.form().find("tax").isPresent())
                .forEach(register -> register.put(
                        new RegisterRow(Firms.SUN, Map.of("code", Firms.SUN, "period", "2025", "tax", "300"))));
    }

    private MvcTestResult get(String uri, Role role, Office at) {
        return office.get().uri(uri).with(City.as(role, at)).exchange();
    }

    @Test
    void aParcelIsInTheSameStateForEveryReader() {
        for (Office at : List.of(tree.city(), tree.east(), tree.eastPark())) {
            assertThat(get("/land?state=below_promise", Role.LEADER, at))
                    .bodyText()
                    .contains("DK-E");
            assertThat(get("/land/DK-E", Role.LEADER, at))
                    .bodyText()
                    .contains("投而未达标")
                    .doesNotContain("缺少上年税收");
        }
    }

    @Test
    void onlyWhoMaySeeTheTaxIsToldIt() {
        // 300 万元 ÷ 105 mu
        for (String page : List.of("/land", "/land.csv", "/land/map.json", "/land/DK-E")) {
            assertThat(get(page, Role.PARK_OFFICE, tree.city())).bodyText().contains("亩均税收 2.86 万元，承诺 20 万元");
            for (Role kept : List.of(Role.PARK_COMMITTEE, Role.LEADER, Role.DEPARTMENT)) {
                assertThat(get(page, kept, tree.city()))
                        .as("%s for %s", page, kept)
                        .bodyText()
                        .contains("亩均税收低于承诺的 20 万元")
                        .doesNotContain("2.86");
            }
            // the firm lies in the west: the park office of the east may not see its figures
            assertThat(get(page, Role.PARK_OFFICE, tree.east()))
                    .bodyText()
                    .contains("投而未达标")
                    .doesNotContain("2.86");
        }
    }
}
