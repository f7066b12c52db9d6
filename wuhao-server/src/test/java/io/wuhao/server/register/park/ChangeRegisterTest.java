package io.wuhao.server.register.park;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.server.City;
import io.wuhao.server.Firms;
import io.wuhao.server.OfficeTest;
import io.wuhao.server.shared.account.Role;
import io.wuhao.server.shared.intake.RegisterRow;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OfficeTest
class ChangeRegisterTest {

    @Autowired
    ChangeRegister register;

    @Autowired
    MockMvcTester office;

    @Autowired
    City city;

    @Autowired
    Firms firms;

    private static RegisterRow merged(String entry) {
        return new RegisterRow(
                entry,
                Map.of(
                        "entry",
                        entry,
                        "code",
                        "W1",
                        "name",
                        "西岭园区",
                        "until",
                        "2024-06-30",
                        "what",
                        "merged",
                        "into",
                        "E1",
                        "why",
                        "市政〔2024〕6号（演示）"));
    }

    @Test
    void aMergedParkSaysIntoWhom() {
        City.Tree tree = city.tree();
        firms.settle(tree);
        RegisterRow row = merged("W1@2024-06-30");

        assertThat(register.check(List.of(row))).isEmpty();
        register.put(row);

        assertThat(register.find("W1@2024-06-30")).contains(row);
        assertThat(register.rowsWithin(List.of(tree.city().path()))).containsExactly(row);
        assertThat(register.rowsWithin(List.of(tree.east().path()))).isEmpty();
        assertThat(register.placeOf(row)).contains(tree.westPark().path());
        assertThat(office.get().uri("/parks/W1").with(City.as(Role.LEADER, tree.city())))
                .bodyText()
                .contains("并入", "href=\"/parks/E1\"", "市政〔2024〕6号");

        register.remove("W1@2024-06-30");
        assertThat(register.find("W1@2024-06-30")).isEmpty();
    }

    @Test
    void anEntryThatDoesNotFitItsRowIsToldWithTheRightOne() {
        firms.settle(city.tree());

        assertThat(register.check(List.of(merged("甲"))))
                .singleElement()
                .satisfies(problem -> assertThat(problem.what().zh()).contains("W1@2024-06-30"));
    }

    @Test
    void aSplitEnterpriseIsKeptToo() {
        City.Tree tree = city.tree();
        firms.settle(tree);
        register.put(new RegisterRow(
                Firms.STAR + "@2022-12-31",
                Map.of(
                        "entry",
                        Firms.STAR + "@2022-12-31",
                        "code",
                        Firms.STAR,
                        "name",
                        "东川星河集团",
                        "until",
                        "2022-12-31",
                        "what",
                        "split",
                        "into",
                        Firms.MOON,
                        "why",
                        "存续分立（演示）")));

        assertThat(office.get().uri("/enterprises/" + Firms.STAR).with(City.as(Role.LEADER, tree.city())))
                .bodyText()
                .contains("东川星河集团", "分立", Firms.MOON);
    }
}
