package io.wuhao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever signs in meets only pages that are right, and only links that lead somewhere. */
@ExtendWith(InTheDemoOffice.class)
class EveryRoleTest {

    @BeforeAll
    static void somethingWasAssessed(DemoOffice office) {
        assertThat(office.ranking()).contains("/assessments/");
    }

    @ParameterizedTest
    @CsvSource({
        "system-admin, 390, false",
        "security-admin, 390, false",
        "audit-admin, 390, false",
        "park-office, 390, false",
        "reviewer, 1440, false",
        "park-committee, 1440, false",
        "department, 390, false",
        "enterprise, 390, true",
        "leader, 390, true",
        "auditor, 1440, true"
    })
    void everyLinkLeadsToAPageThatIsRight(String role, int width, boolean reads, DemoOffice office) {
        try (Page page = office.signIn(role, width)) {
            assertThat(new Crawl(page, office, reads).from(office.address() + "/"))
                    .isEmpty();
        }
    }

    @Test
    void everyPageIsRightInEnglishToo(DemoOffice office) {
        try (Page page = office.signIn("leader", DemoOffice.NARROW)) {
            page.navigate(office.address() + "/?lang=en");
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
            assertThat(new Crawl(page, office, true).from(office.address() + "/"))
                    .isEmpty();
        }
    }

    /** The demonstration has nobody in a county: the administrators let somebody in, each doing their part. */
    @Test
    void countyRecorderIsMadeByTwoAdministratorsAndSeesTheirCountyOnly(DemoOffice office) {
        String password;
        try (Page page = office.signIn("system-admin", DemoOffice.WIDE)) {
            page.navigate(office.address() + "/accounts/new");
            page.fill("#name", "县园区办（演示）");
            page.fill("#login", "county-office");
            page.fill("#office", "3");
            page.click("main button.main");
            password = page.locator("code.secret").last().textContent();
        }
        try (Page page = office.signIn("security-admin", DemoOffice.WIDE)) {
            page.navigate(office.address() + "/roles?words=county-office");
            page.locator("tbody a").click();
            page.selectOption("#role", "PARK_OFFICE");
            page.fill("#office", "3");
            page.fill("#why", "县园区办经办人");
            page.locator("main button.main").click();
            assertThat(page.locator(".done").textContent()).isNotBlank();
        }
        try (Page page = office.visit(DemoOffice.NARROW)) {
            office.typeIn(page, "county-office", password);
            String own = "Long-enough words 演示 2026!";
            page.fill("#password", own);
            page.fill("#again", own);
            page.click("main button.main");
            office.knows("county-office", own);
            page.navigate(office.address() + "/land");
            List<String> parks = page.locator("#park option").allTextContents();
            assertThat(parks).hasSizeBetween(2, 4);
            assertThat(new Crawl(page, office, false).from(office.address() + "/"))
                    .isEmpty();
        }
    }

    @Test
    void visitorWithoutAnAccountMeetsTheSignInPageAndNothingElse(DemoOffice office) {
        try (Page page = office.visit(DemoOffice.NARROW)) {
            assertThat(new Crawl(page, office, false).from(office.address() + "/"))
                    .isEmpty();
            for (String path : List.of("/land", "/enterprises", "/assessments/1", "/audit", "/accounts")) {
                page.navigate(office.address() + path);
                assertThat(page.url()).as(path).endsWith("/sign-in");
            }
        }
    }
}
