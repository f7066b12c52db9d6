package io.wuhao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemeCommandsTest {

    @TempDir
    Path parent;

    @Test
    void schemesListsWhatIsBundled() {
        assertThat(Told.by("schemes", "--lang", "zh").out())
                .contains("方案          年度  名称                                  完整程度\n")
                .contains("\nhuangyan      2022  黄岩区工业企业综合评价                只知评分，不知等级划分\n");
    }

    /** 12 ÷ 24.097 × 30 = 14.9396. */
    @Test
    void aUnitOfACaseIsExplained() {
        Told told = Told.by("cases", "huangyan", "--explain", "91440300192181490G", "--lang", "en");
        assertThat(told.out())
                .contains("✓ holds    an enterprise below all benchmarks\n", "12 ÷ 24.097 × 30 = 14.9396 points.");
        assertThat(Told.by("cases", "huangyan", "--explain", "E1", "--lang", "en")
                        .err())
                .contains("No case expects a result of unit (E1). Units stand under expect of a case.");
    }

    @Test
    void casesOfASchemeWithUnknownScoringAreRefusedInWords() throws IOException {
        Path scheme = parent.resolve("scheme.yaml");
        Files.writeString(scheme, Files.readString(Path.of("../schemes/weihai/2020/scheme.yaml")) + """

                cases:
                  one:
                    enterprise:
                      - {code: 91440300192181490G, tax_per_mu: 10}
                    expect:
                      91440300192181490G: {score: 100}
                """);
        assertThat(Told.by("cases", scheme.toString(), "--lang", "en").out())
                .contains("The document does not print (points.tax_per_mu.weight): nothing can be scored.")
                .contains("Cases: 1, as expected: 0.");
    }

    @Test
    void casesOfABundledSchemeHold() {
        Told told = Told.by("cases", "huangyan", "--lang", "en");

        assertThat(told.exit()).isZero();
        assertThat(told.out()).contains("✓ holds    the six benchmarks give 100\n", "Cases: 6, as expected: 6.");
    }

    @Test
    void aCaseThatDiffersSaysWhatAndIsExitOne() throws IOException {
        Path scheme = parent.resolve("scheme.yaml");
        Files.writeString(
                scheme,
                Files.readString(Path.of("../schemes/huangyan/2022/scheme.yaml"))
                        .replace("score: 130.0000", "score: 131.0000"));

        Told told = Told.by("cases", scheme.toString(), "--lang", "en");

        assertThat(told.exit()).isEqualTo(1);
        assertThat(told.out()).contains("✗ differs  tax per mu doubled", "131.0000", "130.0000", "as expected: 5.");
    }

    @Test
    void checkListsDefaultsAndWhatIsUnknown() {
        Told told = Told.by("check", "huangyan", "--lang", "en");

        assertThat(told.exit()).isZero();
        assertThat(told.out())
                .contains("Default: points.within", "Not printed in the document: grades", "so there are no grades");
    }

    @Test
    void checkListsAllProblemsOfASchemeAtOnce() throws IOException {
        Path demo = Told.demo(parent);
        Path scheme = demo.resolve("scheme.yaml");
        Files.writeString(
                scheme,
                Files.readString(scheme).replace("tax / land,", "taxx / land,").replace("C: rest", "C: rest, D: 90 %"));

        Told told = Told.by("check", demo.toString());

        assertThat(told.exit()).isEqualTo(3);
        assertThat(told.err()).contains("(taxx)", "Maybe (tax)?", "(D: 90 %)");
    }

    @Test
    void compilePrintsTheTextThatAssessWrites() throws IOException {
        Path demo = Told.demo(parent);
        Told.by("assess", demo.toString());

        String printed = Told.by("compile", demo.toString()).out();

        assertThat(printed)
                .isEqualTo(Files.readString(demo.resolve("out/scheme.sql")))
                .contains("create table result as");
    }

    @Test
    void compileWritesAFileWhenAsked() throws IOException {
        Path sql = parent.resolve("huangyan.sql");

        Told told = Told.by("compile", "huangyan", "--out", sql.toString());

        assertThat(told.out()).isEmpty();
        assertThat(sql).content().startsWith("-- 黄岩区工业企业综合评价 2022");
    }

    @Test
    void helpNamesTheCommandsAndTheExitCodes() {
        assertThat(Told.by("--help").out())
                .contains("Usage: wuhao", "assess", "check", "compile", "cases", "schemes", "70");
    }

    @Test
    void aSchemeBecomesAWorkbookThatEveryCommandTakes() {
        Path workbook = parent.resolve("rule.xlsx");
        Path yaml = parent.resolve("rule.yaml");

        assertThat(Told.by("convert", "huangyan", workbook.toString()).exit()).isZero();
        assertThat(Told.by("convert", workbook.toString(), yaml.toString()).exit())
                .isZero();

        String sql = Told.by("compile", "huangyan").out();
        assertThat(Told.by("compile", workbook.toString()).out()).isEqualTo(sql);
        assertThat(Told.by("compile", yaml.toString()).out()).isEqualTo(sql);
        assertThat(Told.by("cases", workbook.toString(), "--lang", "en").out()).contains("as expected: 6.");
    }

    @Test
    void convertWritesOverNothing() throws IOException {
        Path there = Files.writeString(parent.resolve("there.yaml"), "mine");

        Told told = Told.by("convert", "huangyan", there.toString(), "--lang", "en");

        assertThat(told.exit()).isEqualTo(3);
        assertThat(there).hasContent("mine");
    }
}
