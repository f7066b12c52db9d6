package io.wuhao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code check} reads, and that it says what it does not. */
class CheckCommandTest {

    private static final String NOT_READ = "The tables were not read";

    @TempDir
    Path parent;

    private static void empty(Path folder) throws IOException {
        Path table = folder.resolve("enterprise.csv");
        Files.writeString(table, Files.readString(table).replace("大,300,20", "大,,20"));
    }

    @Test
    void tablesOfAFolderAreRead() throws IOException {
        Path demo = Told.demo(parent);
        assertThat(Told.by("check", demo.toString(), "--lang", "en").exit()).isZero();
        empty(demo);

        Told told = Told.by("check", demo.toString(), "--lang", "en");

        assertThat(told.exit()).isEqualTo(3);
        assertThat(told.out()).contains("The cell is empty").doesNotContain(NOT_READ);
        assertThat(Files.exists(demo.resolve("out"))).isFalse();
    }

    @Test
    void folderWithoutTablesIsCheckedByItsSchemeAndSaysSo() throws IOException {
        Path demo = Told.demo(parent);
        Files.delete(demo.resolve("enterprise.csv"));

        Told told = Told.by("check", demo.toString(), "--lang", "en");

        assertThat(told.exit()).isZero();
        assertThat(told.out()).contains(NOT_READ + ": there are none in the folder.");
    }

    @Test
    void schemeAloneSaysThatTablesWereNotRead() throws IOException {
        Path demo = Told.demo(parent);
        empty(demo);

        Told told = Told.by("check", demo.resolve("scheme.yaml").toString(), "--lang", "en");

        assertThat(told.exit()).isZero();
        assertThat(told.out()).contains(NOT_READ + ": name them, or their folder, after the scheme.");
        assertThat(Told.by("check", "huangyan", "--lang", "en").out()).contains(NOT_READ);
    }

    @Test
    void tablesAreReadWhileTheScoringIsUnknown() throws IOException {
        Path demo = Told.demo(parent);
        Path scheme = demo.resolve("scheme.yaml");
        String text = Files.readString(scheme);
        Files.writeString(scheme, withUnknownScoring(text));
        empty(demo);

        Told told = Told.by("check", demo.toString(), "--lang", "en");

        assertThat(told.exit()).isEqualTo(3);
        assertThat(told.out()).contains("The cell is empty", "nothing was computed, since the scoring is not known");
    }

    @Test
    void wrongCellOfAWorkbookCarriesTheProblemAsAComment() throws IOException {
        Path demo = Told.demo(parent);
        Path yaml = demo.resolve("scheme.yaml");
        Files.writeString(yaml, Files.readString(yaml).replaceFirst("weight: \\d+", "weight: 6o"));
        Path rule = parent.resolve("rule.xlsx");
        Path remarked = parent.resolve("remarked.xlsx");
        assertThat(Told.by("convert", yaml.toString(), rule.toString()).exit()).isZero();

        Told told = Told.by("check", rule.toString(), "--remarks", remarked.toString(), "--lang", "en");

        assertThat(told.exit()).isEqualTo(3);
        assertThat(told.out() + told.err()).contains("[计分 points] row 2 权重 weight");
        assertThat(comments(remarked)).contains("(6o)");

        byte[] before = Files.readAllBytes(remarked);
        Told again = Told.by("check", rule.toString(), "--remarks", remarked.toString(), "--lang", "en");
        assertThat(again.exit()).isEqualTo(3);
        assertThat(again.err()).contains("There is such a file already.");
        assertThat(remarked).hasBinaryContent(before);
        assertThat(Told.by("check", yaml.toString(), "--remarks", "x.xlsx", "--lang", "en")
                        .err())
                .contains("it has no cells to remark");
    }

    private static String comments(Path workbook) throws IOException {
        StringBuilder comments = new StringBuilder();
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().startsWith("xl/comments")) {
                    comments.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return comments.toString();
    }

    @Test
    void defaultsOfAWorkbookNameTheirSheet() throws IOException {
        Path rule = parent.resolve("rule.xlsx");
        assertThat(Told.by("convert", "huangyan", rule.toString()).exit()).isZero();

        assertThat(Told.by("check", rule.toString(), "--lang", "en").out())
                .contains("Not printed in the document: grades (rule.xlsx [首页 head] row ");
    }

    private static String withUnknownScoring(String text) {
        assertThat(text).contains("ratio_to: ");
        return text.replaceFirst("ratio_to: [^,}\\n]+", "ratio_to: unknown")
                .replace("completeness: full", "completeness: clauses");
    }
}
