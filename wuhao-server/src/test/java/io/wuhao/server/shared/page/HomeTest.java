package io.wuhao.server.shared.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.server.City;
import io.wuhao.server.OfficeTest;
import io.wuhao.server.shared.account.DemoAccounts;
import io.wuhao.server.shared.account.Role;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OfficeTest
class HomeTest {

    @Autowired
    MockMvcTester office;

    @Autowired
    City city;

    @Autowired
    DemoAccounts accounts;

    @Test
    void whoIsNotSignedInIsAskedWhoTheyAre() {
        accounts.make(Map.of(Role.LEADER, city.tree().city()));

        assertThat(office.get().uri("/"))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .endsWith("/sign-in");
        assertThat(office.get().uri("/sign-in")).hasStatusOk().bodyText().contains("登录名", "跳到正文");
    }

    @Test
    void theFirstPageGreetsByNameAndSaysThatNothingWaits() {
        assertThat(office.get().uri("/").with(City.as(Role.LEADER, city.tree().city())))
                .hasStatusOk()
                .bodyText()
                .contains("张三", "目前没有等待您处理的事项");
    }

    @Test
    void theLanguageIsSwitchedByTheAddress() {
        assertThat(office.get()
                        .uri("/?lang=en")
                        .with(City.as(Role.LEADER, city.tree().city())))
                .hasStatusOk()
                .bodyText()
                .contains("<html lang=\"en\"", "Nothing waits for you");
    }
}
