package io.wuhao.server.shared.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.server.City;
import io.wuhao.server.OfficeTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OfficeTest
class DemoAccountsTest {

    @Autowired
    DemoAccounts demo;

    @Autowired
    City city;

    @Autowired
    MockMvcTester office;

    @Test
    void everyRoleWithAPlaceCanSignInWithThePasswordThatIsPrinted() {
        City.Tree tree = city.tree();
        List<DemoAccounts.DemoAccount> made =
                demo.make(Map.of(Role.PARK_COMMITTEE, tree.eastPark(), Role.REVIEWER, tree.city()));

        assertThat(made).extracting(DemoAccounts.DemoAccount::login).containsExactly("reviewer", "park-committee");
        for (DemoAccounts.DemoAccount account : made) {
            Visitor visitor = new Visitor(office, "10.0.0.1");
            assertThat(Visitor.to(visitor.signIn(account.login(), account.password())))
                    .isEqualTo("/sign-in/next");
            assertThat(Visitor.to(visitor.get("/sign-in/next"))).isEqualTo("/");
            assertThat(Visitor.text(visitor.get("/"))).contains(account.name());
        }
    }

    @Test
    void aDemonstrationIsNotSetUpAgain() {
        demo.make(Map.of(Role.LEADER, city.tree().city()));

        assertThat(office.get().uri("/set-up")).hasStatus(404);
    }
}
