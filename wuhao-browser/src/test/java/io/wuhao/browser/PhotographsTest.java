package io.wuhao.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Takes the pictures of README and guide: {@code ./mvnw -Pbrowser verify -Dwuhao.screenshots=docs/images}. */
@ExtendWith(InTheDemoOffice.class)
class PhotographsTest {

    @ParameterizedTest
    @ValueSource(ints = {DemoOffice.WIDE, DemoOffice.NARROW})
    void pagesArePhotographed(int width, DemoOffice office) {
        Path folder = Path.of(System.getProperty("wuhao.home", "."))
                .resolve(System.getProperty("wuhao.screenshots", "target/screenshots"));
        try (Page page = office.signIn("park-office", width)) {
            Map<String, String> pages = new LinkedHashMap<>();
            pages.put("ranking", office.ranking());
            AssessmentTest.openFirstUnit(page, office);
            pages.put("unit", page.url());
            pages.put("enterprises", office.address() + "/enterprises");
            pages.put("land", office.address() + "/land?state=suspected_idle");
            pages.put("map", office.address() + "/land/map");
            pages.put("board", office.address() + "/figures/board");
            pages.put("registers", office.address() + "/registers/parcel");
            pages.forEach((name, address) -> {
                page.navigate(address);
                page.waitForLoadState(LoadState.NETWORKIDLE);
                page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + "-" + width + ".png")));
            });
        }
    }
}
