package io.wuhao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {

    @TempDir
    Path folder;

    /** P01's tax 300 becomes 100 before the second run: 亩均税收 15 → 5, 150 → 50 points. */
    private String[] twoRuns() throws IOException {
        Path demo = Told.demo(folder);
        String first = folder.resolve("first").toString();
        String second = folder.resolve("second").toString();
        assertThat(Told.by("assess", demo.toString(), "--out", first, "--quiet").exit())
                .isZero();
        Path table = demo.resolve("enterprise.csv");
        Files.writeString(table, Files.readString(table).replace("P01,甲演示厂,大,300", "P01,甲演示厂,大,100"));
        assertThat(Told.by("assess", demo.toString(), "--out", second, "--quiet")
                        .exit())
                .isZero();
        return new String[] {first, second};
    }

    @Test
    void twoOutputFoldersAreCompared() throws IOException {
        String[] runs = twoRuns();
        Path csv = folder.resolve("changes.csv");
        Told told = Told.by("compare", runs[0], runs[1], "--lang", "zh", "--csv", csv.toString());
        assertThat(told.exit()).isZero();
        assertThat(told.out())
                .contains("演示办法 2022（" + runs[0] + "）  →  演示办法 2022（" + runs[1] + "）")
                .contains("亩均税收 −100  数值 15 → 5")
                .contains("原 ＼ 现");
        assertThat(Files.readString(csv)).contains("P01,甲演示厂,large,large,150.00,50.00,-100.00,1,");
        assertThat(Told.by("compare", runs[0], runs[0], "--lang", "en").out())
                .contains("0 came in, 0 left")
                .contains("final grade 0");
        assertThat(Told.by("compare", runs[0], runs[1], "--json").out()).contains("\"causes\" : [ \"figure\" ]");
    }

    @Test
    void twoSchemesRunOverTheSameTables() throws IOException {
        Path demo = Told.demo(folder);
        Path other = folder.resolve("changed.yaml");
        Files.writeString(
                other, Files.readString(demo.resolve("scheme.yaml")).replace("ratio_to: 10}", "ratio_to: 20}"));
        Told told = Told.by(
                "compare",
                "--schemes",
                demo.resolve("scheme.yaml").toString(),
                other.toString(),
                demo.resolve("enterprise.csv").toString(),
                "--lang",
                "en");
        assertThat(told.exit()).isZero();
        assertThat(told.out()).contains("tax per mu −75  benchmark 10 → 20");
    }

    /** What two schemes leave open is supplied to both, or to each by itself; one scheme is compared over two years. */
    @Test
    void suppliedFilesAndYearsAreOfBothSchemesOrOfOne() throws IOException {
        Path demo = Told.demo(folder);
        String whole = Files.readString(demo.resolve("scheme.yaml"));
        String open = Files.writeString(
                        folder.resolve("open.yaml"), whole.replace("ratio_to: 10}", "ratio_to: unknown}"))
                .toString();
        String table = demo.resolve("enterprise.csv").toString();
        String ten = supply("ten.yaml", 10);
        String twenty = supply("twenty.yaml", 20);
        assertThat(compared(open, open, table, "--supply", ten)).contains("final grade 0");
        assertThat(compared(open, open, table, "--supply-a", ten, "--supply-b", twenty))
                .contains("(" + open + " + " + ten + ")")
                .contains("tax per mu −75  benchmark 10 → 20");
        assertThat(compared(open, open, table, "--supply", ten, "--supply-b", twenty))
                .contains("tax per mu −75  benchmark 10 → 20");
        String years = Files.writeString(
                        folder.resolve("years.yaml"), whole.replace("ratio_to: 10}", "ratio_to: {2021: 10, 2022: 20}}"))
                .toString();
        assertThat(compared(years, years, table, "--year-a", "2021")).contains("tax per mu −75  benchmark 10 → 20");
        assertThat(compared(years, years, table, "--year", "2021")).contains("final grade 0");
    }

    private String supply(String name, int benchmark) throws IOException {
        return Files.writeString(folder.resolve(name), "points: {large: {tax_per_mu: {ratio_to: " + benchmark + "}}}\n")
                .toString();
    }

    private static String compared(String one, String other, String table, String... options) {
        List<String> words = new ArrayList<>(List.of("compare", "--schemes", one, other, table, "--lang", "en"));
        words.addAll(List.of(options));
        Told told = Told.by(words.toArray(String[]::new));
        assertThat(told.err()).isEmpty();
        return told.out();
    }

    @Test
    void whatCannotBeComparedIsSaidWithTheNextStep() throws IOException {
        String[] runs = twoRuns();
        assertThat(Told.by("compare", runs[0], runs[1], "--year", "2021", "--lang", "en"))
                .satisfies(told -> assertThat(told.exit()).isEqualTo(2))
                .satisfies(told -> assertThat(told.err()).contains("--year belongs to --schemes"));
        assertThat(Told.by("compare", runs[0], "--lang", "en"))
                .satisfies(told -> assertThat(told.exit()).isEqualTo(2))
                .satisfies(told -> assertThat(told.err()).contains("two output folders are needed"));
        assertThat(Told.by("compare", runs[0], folder.resolve("nowhere").toString(), "--lang", "en"))
                .satisfies(told -> assertThat(told.exit()).isEqualTo(3))
                .satisfies(told -> assertThat(told.err()).contains("There is no such folder"));
        Path empty = Files.createDirectories(folder.resolve("empty"));
        assertThat(Told.by("compare", runs[0], empty.toString(), "--lang", "en").err())
                .contains("no result.csv")
                .contains("Run assess");
        Files.writeString(Path.of(runs[1]).resolve("run.json"), "not json");
        assertThat(Told.by("compare", runs[0], runs[1], "--lang", "en").err()).contains("not as assess wrote it");
        assertThat(Told.by("compare", "--schemes", runs[0], runs[1], "--lang", "en")
                        .exit())
                .isEqualTo(2);
    }
}
