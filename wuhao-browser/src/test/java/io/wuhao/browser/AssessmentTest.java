package io.wuhao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A run from its order to the cell that a point came from. */
@ExtendWith(InTheDemoOffice.class)
class AssessmentTest {

    @Test
    void runSaysHowFarItIsAndOneThatWaitsIsCancelled(DemoOffice office) {
        try (Page page = office.signIn("park-office", DemoOffice.WIDE)) {
            Watch watch = new Watch(page, office);
            page.navigate(office.address() + "/assessments");
            DemoOffice.startRun(page);
            String first = page.url();
            assertThat(page.locator("#state").textContent()).containsPattern("排队|运行中");
            watch.look();

            for (int i = 0; i < 2; i++) {
                page.navigate(office.address() + "/assessments");
                DemoOffice.startRun(page);
            }
            page.click("main form button");
            PlaywrightAssertions.assertThat(page.locator("#state")).containsText("已取消", soon());
            assertThat(page.locator("main form").count())
                    .as("nothing more to cancel")
                    .isZero();

            page.navigate(first);
            PlaywrightAssertions.assertThat(page.locator("h2").last()).containsText("排名", soon());
            assertThat(watch.wrong()).isEmpty();
        }
    }

    @Test
    void rankingIsFilteredAndSorted(DemoOffice office) {
        try (Page page = office.signIn("leader", DemoOffice.WIDE)) {
            page.navigate(office.ranking());
            assertThat(page.locator("main .chart svg").count()).isOne();
            page.click(".sorts a:text-is('得分')");
            PlaywrightAssertions.assertThat(page.locator("th[aria-sort=ascending]"))
                    .containsText("得分");
            assertThat(scores(page)).isSortedAccordingTo(Comparator.naturalOrder());
            page.click(".sorts a:text-is('得分')");
            PlaywrightAssertions.assertThat(page.locator("th[aria-sort=descending]"))
                    .containsText("得分");
            assertThat(scores(page)).isSortedAccordingTo(Comparator.reverseOrder());

            String name = page.locator(".sorts + tbody a").first().textContent();
            page.fill("#text", name);
            page.click("main form button");
            assertThat(page.locator(".sorts + tbody a").allTextContents())
                    .isNotEmpty()
                    .allMatch(shown -> shown.contains(name));
            assertThat(page.locator("th[aria-sort=descending]").count()).isOne();
            page.fill("#text", "没有这样一家企业");
            page.click("main form button");
            assertThat(page.locator("main .empty").textContent()).contains("放宽");
        }
    }

    private static List<BigDecimal> scores(Page page) {
        List<BigDecimal> scores = page.locator(".sorts + tbody td:nth-child(4)").allTextContents().stream()
                .filter(text -> !text.isBlank())
                .map(BigDecimal::new)
                .toList();
        assertThat(scores).hasSizeGreaterThan(10);
        return scores;
    }

    @Test
    void unitSaysWhyDownToTheFileAndTheCell(DemoOffice office) {
        try (Page page = office.signIn("park-office", DemoOffice.WIDE)) {
            page.navigate(office.ranking());
            page.locator(".sorts + tbody a").first().click();
            String why = page.locator("main").textContent();
            assertThat(why).contains("为什么是这个结果", "亩均税收", "基准");
            assertThat(page.locator("main .chart svg").count()).isEqualTo(2);
            assertThat(page.locator(".says").allTextContents()).anyMatch(says -> says.contains("÷"));
            assertThat(page.locator("td.source").allTextContents())
                    .isNotEmpty()
                    .allMatch(source -> source.contains(".csv") && source.contains("行"));
            page.click("main .facts a");
            assertThat(page.locator("h1").textContent()).isNotBlank();
        }
    }

    @Test
    void listsAreDownloadedWithWhatTheyAreBesideThem(DemoOffice office, @TempDir Path folder) throws IOException {
        try (Page page = office.signIn("park-office", DemoOffice.WIDE)) {
            page.navigate(office.ranking());
            assertThat(Files.readString(save(page, ".csv", folder)))
                    .contains("score")
                    .contains("9143");
            assertThat(Files.readAllBytes(save(page, ".xlsx", folder)))
                    .as("a zip")
                    .startsWith("PK".getBytes(StandardCharsets.US_ASCII));
            assertThat(page.request().get(office.ranking() + "/ranking.json").text())
                    .contains("\"units\"", "\"year_of_figures\"");
            page.click("main a[href$='metadata.json']");
            assertThat(page.locator("body").textContent()).contains("huangyan/2022", "started_by", "park-office");
        }
    }

    private static Path save(Page page, String ending, Path folder) {
        Path file = folder.resolve("list" + ending);
        page.waitForDownload(() -> page.click("main a:text-is('" + ending + "')"))
                .saveAs(file);
        return file;
    }

    private static LocatorAssertions.ContainsTextOptions soon() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(DemoOffice.RUN);
    }

    /** The first unit's page, as whoever opened this window sees it. */
    static void openFirstUnit(Page page, DemoOffice office) {
        page.navigate(office.ranking());
        page.locator(".sorts + tbody a").first().click();
    }
}
