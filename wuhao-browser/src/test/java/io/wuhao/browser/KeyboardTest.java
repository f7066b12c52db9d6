package io.wuhao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a hand that holds no mouse can do. */
@ExtendWith(InTheDemoOffice.class)
class KeyboardTest {

    private static final int PATIENCE = 60;

    @Test
    void firstTabOffersToSkipToTheContent(DemoOffice office) {
        try (Page page = office.signIn("park-office", DemoOffice.WIDE)) {
            page.navigate(office.address() + "/enterprises");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
            assertThat(page.locator(".skip").boundingBox().x).isGreaterThanOrEqualTo(0);
            page.keyboard().press("Enter");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.closest('main') !== null"))
                    .isEqualTo(true);
        }
    }

    @Test
    void menuIsWalkedWithTabAndSaysWhereOneIs(DemoOffice office) {
        try (Page page = office.signIn("leader", DemoOffice.NARROW)) {
            tabTo(page, page.locator(".river a[href='/land']"));
            assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                    .as("the focus is seen")
                    .isEqualTo("solid");
            page.keyboard().press("Enter");
            page.waitForURL(office.address() + "/land");
            assertThat(page.locator(".river [aria-current=page]").getAttribute("href"))
                    .isEqualTo("/land");
        }
    }

    @Test
    void slashGoesToTheSearchField(DemoOffice office) {
        try (Page page = office.signIn("leader", DemoOffice.WIDE)) {
            page.navigate(office.address() + "/enterprises");
            page.keyboard().press("/");
            assertThat(page.evaluate("document.activeElement.type")).isEqualTo("search");
            page.keyboard().type("光电");
            page.keyboard().press("Enter");
            PlaywrightAssertions.assertThat(page.locator("tbody tr").first()).containsText("光电");
        }
    }

    @Test
    void rankingIsSortedByKeys(DemoOffice office) {
        try (Page page = office.signIn("leader", DemoOffice.WIDE)) {
            page.navigate(office.ranking());
            tabTo(page, page.locator(".sorts a:text-is('名称')"));
            page.keyboard().press("Enter");
            PlaywrightAssertions.assertThat(page.locator("th[aria-sort=ascending]"))
                    .containsText("名称");
        }
    }

    @Test
    void tableThatIsWiderThanTheWindowIsMovedByArrowKeys(DemoOffice office) {
        try (Page page = office.signIn("leader", DemoOffice.NARROW)) {
            page.navigate(office.address() + "/land");
            Locator table = page.locator(".scroll").first();
            assertThat(table.getAttribute("role")).isEqualTo("region");
            assertThat(table.getAttribute("aria-label")).isNotBlank();
            tabTo(page, table);
            for (int i = 0; i < 5; i++) {
                page.keyboard().press("ArrowRight");
            }
            page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate("document.activeElement.scrollLeft > 0")));
        }
    }

    @Test
    void whatOpensIsOpenedAndLeftByKeys(DemoOffice office) {
        try (Page page = office.signIn("security-admin", DemoOffice.WIDE)) {
            page.navigate(office.address() + "/roles?words=leader");
            page.locator("tbody a").click();
            Locator summary = page.locator("details summary").last();
            tabTo(page, summary);
            page.keyboard().press("Enter");
            assertThat(page.locator("details[open]").count()).isOne();
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.closest('details[open]') !== null"))
                    .isEqualTo(true);
            page.keyboard().press("Shift+Tab");
            page.keyboard().press("Space");
            assertThat(page.locator("details[open]").count()).isZero();
        }
    }

    /** Presses Tab until it is reached. */
    private static void tabTo(Page page, Locator wanted) {
        for (int i = 0; i < PATIENCE; i++) {
            if (Boolean.TRUE.equals(wanted.evaluate("one => one === document.activeElement"))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Tab never reaches " + wanted);
    }
}
