package io.wuhao.server.shared.park;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.Label;
import io.wuhao.server.City;
import io.wuhao.server.OfficeTest;
import io.wuhao.server.shared.account.Role;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OfficeTest
class OfficesPageTest {

    @Autowired
    MockMvcTester office;

    @Autowired
    City city;

    @Autowired
    Offices offices;

    private City.Tree tree;

    @BeforeEach
    void aCity() {
        tree = city.tree();
    }

    @Test
    void theTreeShowsParentsBeforeChildrenAndCountsEnterprises() {
        offices.add(tree.eastPark(), Office.Kind.ENTERPRISE, Label.of("云溪甲公司", "A Ltd"));
        String page = page("/offices");

        assertThat(page.indexOf("东川园区管委会")).isGreaterThan(page.indexOf(">东川县<"));
        assertThat(page.indexOf(">西岭县<")).isGreaterThan(page.indexOf("东川园区管委会"));
        assertThat(page).doesNotContain("云溪甲公司");
        assertThat(page("/offices/" + tree.eastPark().id())).contains("云溪甲公司", "云溪市", "东川县");
    }

    @Test
    void anOfficeIsAddedBelowOneThatMayHoldIt() {
        assertThat(post("/below", "kind", "COUNTY", "name", "北山县", "nameEn", "Beishan"))
                .contains("这一级之下不能设这类机构");
        post("/below", "kind", "DEPARTMENT", "name", "东川县税务局", "nameEn", "Dongchuan tax office");

        assertThat(page("/offices")).contains("东川县税务局");
    }

    @Test
    void aRenamedOfficeKeepsItsFormerName() {
        assertThat(post("/name", "name", "东川区", "nameEn", "Dongchuan", "why", ""))
                .contains("请填写");
        post("/name", "name", "东川区", "nameEn", "Dongchuan district", "why", "撤县设区");

        assertThat(page("/offices/" + tree.east().id())).contains("东川区", "曾用名", "东川县", "撤县设区");
    }

    private String page(String path) {
        return text(office.get()
                .uri(path)
                .with(City.as(Role.SYSTEM_ADMIN, tree.city()))
                .exchange());
    }

    private String post(String what, String... fields) {
        MockMvcTester.MockMvcRequestBuilder request = office.post()
                .uri("/offices/" + tree.east().id() + what)
                .with(City.as(Role.SYSTEM_ADMIN, tree.city()))
                .with(SecurityMockMvcRequestPostProcessors.csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return text(request.exchange());
    }

    private static String text(org.springframework.test.web.servlet.assertj.MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
