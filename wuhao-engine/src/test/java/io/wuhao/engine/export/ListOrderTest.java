package io.wuhao.engine.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.run.Assessment;
import io.wuhao.engine.run.Trial;
import io.wuhao.engine.scorecard.ExplainText;
import io.wuhao.engine.scorecard.Scorecards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists published without order (排名不分先后). */
class ListOrderTest {

    private static final String SCHEME = """
            scheme: trial
            year: 2022
            source: {document: 演示文件}
            tables: {firm: {key: code, columns: {code: {type: text}, mark: {}}}}
            assessed: {who: firm}
            indicators: {given: {formula: mark}}
            points: {given: {}}
            grades: {A: to 50 %, B: rest, published: without order}
            """;

    @TempDir
    Path folder;

    /** By place: F4, F2, F3, F5 (level with F3), F1. A are the first 50 % of 5, half up 3, and all on the cut: F2, F3, F4, F5. */
    private Assessment run(String scheme) {
        return Trial.of(scheme, folder)
                .with("firm.csv", "code,mark\nF1,60\nF2,80\nF3,70\nF4,90\nF5,70\n")
                .run();
    }

    @Test
    void theReportListsByGradeAndKeyWithoutPlaces() throws IOException {
        try (Assessment run = run(SCHEME)) {
            Path file = folder.resolve("report.html");
            ReportFile.write(run, file, Locale.ENGLISH);
            Document page = Jsoup.parse(Files.readString(file));
            assertThat(page.select("#g1 h3").text()).contains("5 units, in no order");
            assertThat(page.select("#g1 td.who a").eachText()).containsExactly("F2", "F3", "F4", "F5", "F1");
            assertThat(page.select("#g1 td.place").text()).isBlank();
            assertThat(page.select("#g1 .flag").text()).doesNotContain("tie of");
            assertThat(page.select("#g1 tr.band b").eachText()).containsExactly("A", "B");
        }
    }

    @Test
    void theCardsOfTheReportPrintNoPlacesAndExplainDoes() throws IOException {
        String scheme = SCHEME + "lists: {best: {zh: 前三, en: the best, first: 3}}\n"
                + "moves: {raise: {becomes: A, when: place <= 3}}\n";
        for (Locale language : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            try (Assessment run = run(scheme)) {
                Path file = folder.resolve("report.html");
                ReportFile.write(run, file, language);
                Document page = Jsoup.parse(Files.readString(file));
                assertThat(page.select("#cards .card")).hasSize(5);
                assertThat(page.select("#cards").text())
                        .contains(language.equals(Locale.ENGLISH) ? "first grade: A." : "初评 A。")
                        .doesNotContainPattern("[Pp]lace \\d|第 \\d 名|share it|并列|Place \\d");
                assertThat(page.select("#cards td[data-head=Place], #cards td[data-head=位次]"))
                        .isEmpty();
                assertThat(page.select("#cards table.lines tbody td:last-child").eachText())
                        .noneMatch(text -> text.matches("\\d+ / \\d+"));
                assertThat(page.select("#lists td.who a").eachText()).containsExactly("F2", "F3", "F4", "F5");
                assertThat(page.select("#lists td.n:not(:last-child)").text()).isBlank();
                String explained = ExplainText.of(new Scorecards(run).find("F2").orElseThrow(), Locale.ENGLISH);
                assertThat(explained).contains("place 2 of 5", "Place 2 of 5");
            }
        }
    }

    @Test
    void theScreenListsByGradeAndKeyAndTheResultKeepsThePlaces() {
        try (Assessment run = run(SCHEME)) {
            List<Standings.Line> lines = Standings.of(run, 10);
            assertThat(lines).extracting(Standings.Line::unit).containsExactly("F2", "F3", "F4", "F5", "F1");
            assertThat(lines.get(4).cut()).isTrue();
            assertThat(run.answer().find("F4").orElseThrow().rank()).isEqualTo(1);
            assertThat(run.answer().find("F3").orElseThrow().rank()).isEqualTo(3);
        }
    }

    @Test
    void byPlaceIsTheOrderUnlessSaid() {
        try (Assessment run = run(SCHEME.replace("without order", "by place"))) {
            assertThat(Standings.of(run, 10))
                    .extracting(Standings.Line::unit)
                    .containsExactly("F4", "F2", "F3", "F5", "F1");
        }
    }
}
