package io.wuhao.server.register.park;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.server.City;
import io.wuhao.server.Firms;
import io.wuhao.server.OfficeTest;
import io.wuhao.server.shared.account.Role;
import io.wuhao.server.shared.intake.RegisterRow;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OfficeTest
class ParkPagesTest {

    @Autowired
    MockMvcTester office;

    @Autowired
    City city;

    @Autowired
    Firms firms;

    @Autowired
    MembershipRegister register;

    @Autowired
    ParkRegister parks;

    City.Tree tree;

    @BeforeEach
    void aCity() {
        tree = city.tree();
        firms.settle(tree);
    }

    @Test
    void theListShowsTheParksOfTheReadersPlace() {
        assertThat(office.get().uri("/parks").with(City.as(Role.PARK_OFFICE, tree.city())))
                .hasStatusOk()
                .bodyText()
                .contains("东川园区", "西岭园区", "省级");
        assertThat(office.get().uri("/parks").with(City.as(Role.PARK_COMMITTEE, tree.westPark())))
                .hasStatusOk()
                .bodyText()
                .contains("西岭园区")
                .doesNotContain("东川园区");
    }

    @Test
    void aParkShowsItsMembersAsOnADay() {
        assertThat(office.get().uri("/parks/E1").with(City.as(Role.LEADER, tree.city())))
                .hasStatusOk()
                .bodyText()
                .contains("东川星河机械有限公司");
        assertThat(office.get().uri("/parks/E1?on=2019-12-31").with(City.as(Role.LEADER, tree.city())))
                .hasStatusOk()
                .bodyText()
                .contains("2019-12-31 没有企业登记在本园区");
    }

    @Test
    void anotherParkIsNotThere() {
        assertThat(office.get().uri("/parks/E1").with(City.as(Role.PARK_COMMITTEE, tree.westPark())))
                .hasStatus(404);
    }

    @Test
    void anOverlapIsToldWithTheRowThatItOverlaps() {
        RegisterRow row = new RegisterRow(
                "M2", Map.of("entry", "M2", "enterprise", Firms.STAR, "park", "W1", "since", "2024-01-01"));

        assertThat(register.check(List.of(row)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.what().zh()).contains("两个园区", "M1", "E1"));
    }

    @Test
    void endingTheOldRowInTheSameUploadIsEnough() {
        RegisterRow ended = new RegisterRow(
                "M1",
                Map.of(
                        "entry",
                        "M1",
                        "enterprise",
                        Firms.STAR,
                        "park",
                        "E1",
                        "since",
                        "2020-01-01",
                        "until",
                        "2023-12-31"));
        RegisterRow next = new RegisterRow(
                "M2", Map.of("entry", "M2", "enterprise", Firms.STAR, "park", "W1", "since", "2024-01-01"));

        assertThat(register.check(List.of(ended, next))).isEmpty();
        register.put(ended);
        register.put(next);
        assertThat(register.find("M2")).isPresent();
    }

    @Test
    void aRowOfAParkReadsBackAsItWasWritten() {
        RegisterRow row = parks.find("E1").orElseThrow();

        assertThat(row.cells()).containsEntry("level", "provincial").containsEntry("committee", "东川园区管委会");
        parks.put(row);
        assertThat(parks.find("E1")).contains(row);
        assertThat(parks.placeOf(row)).contains(tree.eastPark().path());
    }
}
