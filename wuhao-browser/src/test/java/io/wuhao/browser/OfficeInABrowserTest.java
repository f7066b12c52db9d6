package io.wuhao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page of the navigation, wide and narrow, on paper and by keyboard. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfficeInABrowserTest {

    private static final String FAULTS =
            "async () => (await axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag22aa']}))"
                    + ".violations.filter(v => ['serious', 'critical'].includes(v.impact))"
                    + ".map(v => v.id + ' ' + v.nodes.slice(0, 3).map(n => n.html).join(' | '))";

    @SuppressWarnings("NullAway.Init") // opened before the first test
    private DemoOffice office;

    @BeforeAll
    void open() throws IOException {
        office = new DemoOffice();
    }

    @AfterAll
    void close() {
        office.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "system-admin",
                "security-admin",
                "audit-admin",
                "park-office",
                "reviewer",
                "park-committee",
                "department",
                "enterprise",
                "leader",
                "auditor"
            })
    void everyPageOfTheNavigationIsRightForEachRole(String role) {
        try (Page page = office.signIn(role, 390)) {
            List<String> wrong = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    wrong.add(page.url() + " console: " + message.text());
                }
            });
            List<Object> links = new ArrayList<>();
            links.addAll((List<?>) page.evaluate("[...document.querySelectorAll('.river a')].map(a => a.href)"));
            assertThat(links).as("navigation of " + role).isNotEmpty();
            links.add(office.address() + "/");
            links.add(office.address() + "/me");
            links.forEach(link -> look(page, link.toString(), wrong));
            assertThat(wrong).isEmpty();
        }
    }

    private static void look(Page page, String link, List<String> wrong) {
        Response answer = Objects.requireNonNull(page.navigate(link));
        if (answer.status() != 200) {
            wrong.add(link + " answers " + answer.status());
        }
        if (page.locator("h1").count() != 1) {
            wrong.add(link + " has not one h1");
        }
        if (Boolean.TRUE.equals(page.evaluate("document.documentElement.scrollWidth > innerWidth"))) {
            wrong.add(link + " is wider than 390 pixels");
        }
        page.evaluate(axe());
        ((List<?>) page.evaluate(FAULTS)).forEach(fault -> wrong.add(link + " axe: " + fault));
    }

    /** Evaluated by the driver, because the office's own policy lets no foreign script in. */
    private static String axe() {
        try (InputStream script = Objects.requireNonNull(OfficeInABrowserTest.class.getResourceAsStream(
                "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8) + ";0";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void keyboardSkipsToTheContentAndSlashSearches() {
        try (Page page = office.signIn("park-office", 1440)) {
            page.navigate(office.address() + "/enterprises");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
            page.keyboard().press("/");
            assertThat(page.evaluate("document.activeElement.type")).isEqualTo("search");
        }
    }

    @Test
    void paperShowsNoNavigation() {
        try (Page page = office.signIn("leader", 1440)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator(".top").isVisible()).isFalse();
        }
    }

    @Test
    void pagesArePhotographedForTheGuide() {
        Path folder = Path.of(System.getProperty("wuhao.home", "."))
                .resolve(System.getProperty("wuhao.screenshots", "target"));
        for (int width : new int[] {1440, 390}) {
            try (Page page = office.signIn("park-office", width)) {
                for (String name : List.of("enterprises", "land")) {
                    page.navigate(office.address() + "/" + name);
                    page.screenshot(new Page.ScreenshotOptions()
                            .setClip(0, 0, width, width > 700 ? 340 : 900)
                            .setPath(folder.resolve(name + "-" + width + ".png")));
                }
            }
        }
    }
}
