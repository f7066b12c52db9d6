package io.wuhao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages as they come out of a printer: on A4, with every word, and nothing beyond the edge. */
@ExtendWith(InTheDemoOffice.class)
class PaperTest {

    /** Every word that a page shows on paper, as the browser itself lays it out for print. */
    private static final String WORDS =
            "() => [...document.querySelectorAll('main :is(h1, h2, p, td, th, dt, dd, li)')]"
                    + ".filter(e => e.checkVisibility() && !e.closest('[role=img]')).flatMap(e => [...e.childNodes])"
                    + ".filter(n => n.nodeType === 3 && n.textContent.trim()).map(n => n.textContent)";

    /** 210 mm in points, with a little for rounding. */
    private static final double A4 = 596;

    /** What lies between the margins of 15 mm, in pixels. */
    private static final int PRINTED = 680;

    private static final double MARGIN = 15 / 25.4 * 72;

    @ParameterizedTest
    @ValueSource(strings = {"ranking", "unit", "parcel", "board", "land", "enterprise"})
    void printedPageIsWhole(String name, DemoOffice office) throws IOException {
        try (Page page = office.signIn("park-office", DemoOffice.WIDE)) {
            open(name, page, office);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            byte[] printed = page.pdf(new Page.PdfOptions()
                    .setPreferCSSPageSize(true)
                    .setPrintBackground(true)
                    .setPath(Path.of("target/paper", name + ".pdf")));
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.setViewportSize(PRINTED, 900);
            assertThat(page.locator(".top, .pages, main select, main .button").all())
                    .noneMatch(Locator::isVisible);
            assertThat(page.locator("main .chart svg").all()).allSatisfy(chart -> {
                assertThat(chart.boundingBox().height).isGreaterThan(90);
                assertThat(chart.boundingBox().width).isBetween(PRINTED / 2.0, (double) PRINTED);
            });
            List<?> words = (List<?>) page.evaluate(WORDS);
            Printed paper = new Printed(printed);
            assertThat(paper.beyondTheEdge).isEmpty();
            assertThat(paper.widths).allMatch(width -> Math.abs(width - A4) < 2);
            assertThat(words)
                    .hasSizeGreaterThan(10)
                    .allSatisfy(text -> assertThat(paper.text).contains(bare(text.toString())));
        }
    }

    private static void open(String name, Page page, DemoOffice office) {
        switch (name) {
            case "ranking" -> page.navigate(office.ranking());
            case "unit" -> AssessmentTest.openFirstUnit(page, office);
            case "parcel" -> {
                page.navigate(office.address() + "/land");
                page.locator("tbody a").first().click();
            }
            case "board" -> page.navigate(office.address() + "/figures/board");
            case "land" -> page.navigate(office.address() + "/land");
            default -> {
                page.navigate(office.address() + "/enterprises");
                page.locator("tbody a").first().click();
            }
        }
    }

    private static String bare(String text) {
        return text.replaceAll("\\s+", "");
    }

    /** The text of a printed file, and what of it stands outside the margins. */
    private static final class Printed extends PDFTextStripper {

        private final List<String> beyondTheEdge = new ArrayList<>();
        private final List<Double> widths = new ArrayList<>();
        private final String text;

        Printed(byte[] file) throws IOException {
            setSortByPosition(false);
            try (PDDocument document = Loader.loadPDF(file)) {
                document.getPages()
                        .forEach(
                                sheet -> widths.add((double) sheet.getMediaBox().getWidth()));
                this.text = bare(getText(document));
            }
        }

        @Override
        protected void processTextPosition(TextPosition letter) {
            double right = letter.getXDirAdj() + letter.getWidthDirAdj();
            if (right > A4 - MARGIN + 2 || letter.getXDirAdj() < MARGIN - 2) {
                beyondTheEdge.add(Objects.requireNonNull(letter.getUnicode()) + " at " + letter.getXDirAdj());
            }
            super.processTextPosition(letter);
        }
    }
}
