package io.wuhao.engine.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.Place;
import io.wuhao.engine.Problem;
import io.wuhao.engine.Problems;
import io.wuhao.engine.register.WorkbookFile;
import io.wuhao.engine.register.WorkbookText;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every scheme of the checkout goes into a workbook and comes back as it was. */
class SchemeWorkbookTest {

    @TempDir
    Path folder;

    static List<Path> schemes() throws IOException {
        try (Stream<Path> bundled = Files.walk(Path.of("../schemes"));
                Stream<Path> examples = Files.walk(Path.of("../examples"))) {
            return Stream.concat(bundled, examples)
                    .filter(path -> path.endsWith("scheme.yaml")
                            || path.toString().contains("rules")
                                    && path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void aSchemeComesBackFromAWorkbook(Path file) throws IOException {
        SchemeReader.Text text = new SchemeReader.Text("rule.yaml", Files.readString(file));
        SchemeReader.Text back = throughWorkbook(text);
        Problems problems = new Problems();
        assertThat(said(SchemeReader.tree(back, problems).orElseThrow()))
                .isEqualTo(said(SchemeReader.tree(text, problems).orElseThrow()));
        assertThat(SchemeReader.read(back).scheme().orElseThrow())
                .usingRecursiveComparison()
                .ignoringFieldsOfTypes(Place.class)
                .ignoringFieldsMatchingRegexes("(.*\\.)?line")
                .isEqualTo(SchemeReader.read(text).scheme().orElseThrow());
    }

    @Test
    void aProblemNamesSheetRowAndColumn() throws IOException {
        String text = Files.readString(Path.of("../examples/demo-grades/scheme.yaml"))
                .replace("{zh: 税收, en: tax, unit: 万元}", "{zh: 税收, en: tax, unit: 万圆}");
        List<String> problems =
                SchemeReader.read(throughWorkbook(new SchemeReader.Text("rule.yaml", text))).problems().stream()
                        .map(problem -> problem.in(Locale.ENGLISH))
                        .toList();
        assertThat(problems)
                .anyMatch(problem ->
                        problem.startsWith("rule.xlsx [指标 indicators] row 3, 公式 formula: the formula gives"));
    }

    @Test
    void aProblemBetweenTwoEntriesNamesTheCellOfOne() throws IOException {
        String text = Files.readString(Path.of("../examples/demo-grades/scheme.yaml"))
                .replace("from 1 %: 4,", "from 2 %: 4,");
        assertThat(SchemeReader.read(throughWorkbook(new SchemeReader.Text("rule.yaml", text))).problems().stream()
                        .filter(Problem::isError)
                        .map(problem -> problem.in(Locale.ENGLISH)))
                .singleElement()
                .asString()
                .startsWith("rule.xlsx [计分 points] row 5, 分档 steps: Steps leave a gap")
                .contains("The step before ends at 0.01");
    }

    @Test
    void everyKeyHasAChineseWordOfItsOwn() throws IOException {
        Set<String> keys = ReaderKeys.all();
        assertThat(keys).allSatisfy(key -> {
            String shown = SheetWords.shown(key);
            assertThat(shown).endsWith(" " + key);
            assertThat(SheetWords.key(shown)).isEqualTo(key);
            assertThat(SheetWords.key(shown.substring(0, shown.indexOf(' ')))).isEqualTo(key);
            assertThat(SheetWords.key(SheetWords.section(key))).isEqualTo(key);
        });
    }

    @Test
    void headingsAreReadInEitherLanguageAndNamesStayAsTheyAre() throws IOException {
        String text = "scheme: x\nindicators:\n  a: {zh: 甲, formula: tax / land}\n  权重: {zh: 乙, formula: tax}\n";
        for (String heading : List.of("公式 formula", "公式", "formula", " 公式  formula ")) {
            Path workbook = folder.resolve("rule.xlsx");
            SchemeWorkbook.write(new SchemeReader.Text("rule.yaml", text), workbook);
            List<WorkbookText.Page> pages =
                    new ArrayList<>(WorkbookText.read(workbook, "rule.xlsx").pages());
            assertThat(pages.get(1).lines().get(0).cells()).containsExactly("名称 name", "中文 zh", "公式 formula");
            assertThat(pages.get(1).lines().get(2).cell(0)).isEqualTo("\"权重\"");
            List<WorkbookText.Line> lines = new ArrayList<>(pages.get(1).lines());
            lines.set(0, new WorkbookText.Line(1, List.of("名称", "中文", heading)));
            pages.set(1, new WorkbookText.Page(pages.get(1).name(), lines));
            SheetLook.write(workbook, pages);

            assertThat(SchemeWorkbook.read(workbook, "rule.xlsx").content()).isEqualTo("""
                            scheme: x
                            indicators:
                              a:
                                zh: 甲
                                formula: "tax / land"
                              权重:
                                zh: 乙
                                formula: tax
                            """);
        }
    }

    @Test
    void shortSectionsHaveSheetsToo() throws IOException {
        Path workbook = folder.resolve("rule.xlsx");
        String text = "scheme: x\nrank: {within: scale}\ngrades: {A: to 20 %, B: rest}\ntitle: {zh: 甲, en: a}\n";
        SchemeWorkbook.write(new SchemeReader.Text("rule.yaml", text), workbook);
        assertThat(WorkbookText.read(workbook, "rule.xlsx").pages().stream().map(WorkbookText.Page::name))
                .containsExactly("首页 head", "排名 rank", "等级 grades");
    }

    @Test
    void figuresAndDatesThatExcelMadeOfTextsAreRead() throws IOException {
        Path workbook = folder.resolve("rule.xlsx");
        WorkbookFile.write(workbook, book -> {
            Worksheet head = book.newWorksheet("首页 head");
            head.value(0, 0, "名称 name");
            head.value(0, 1, "值 value");
            head.value(0, 2, "工作表 sheet");
            head.value(1, 0, "评价对象 assessed");
            head.value(1, 2, "评价对象 assessed");
            head.value(2, 0, "计分 points");
            head.value(2, 2, "计分 points");
            Worksheet assessed = book.newWorksheet("评价对象 assessed");
            assessed.value(0, 0, "名称 name");
            assessed.value(0, 1, "值 value");
            assessed.value(1, 0, "时点 as_at");
            assessed.value(1, 1, LocalDate.of(2022, 12, 31));
            assessed.style(1, 1).format("yyyy-mm-dd").set();
            Worksheet points = book.newWorksheet("计分 points");
            points.value(0, 0, "名称 name");
            points.value(0, 1, "权重 weight");
            points.value(0, 2, "基准 ratio_to");
            points.value(1, 0, "tax_per_mu");
            points.value(1, 1, 45);
            points.value(1, 2, new BigDecimal("24.097"));
        });
        assertThat(SchemeWorkbook.read(workbook, "rule.xlsx").content()).isEqualTo("""
                        assessed:
                          as_at: "2022-12-31"
                        points:
                          tax_per_mu:
                            weight: 45
                            ratio_to: 24.097
                        """);
    }

    @Test
    void aProblemIsRemarkedAtItsCell() throws IOException {
        String text = Files.readString(Path.of("../schemes/huangyan/2022/scheme.yaml"));
        assertThat(text).contains("{weight: 30, ratio_to:");
        SchemeReader.Text wrong = throughWorkbook(new SchemeReader.Text(
                "rule.yaml", text.replaceFirst("\\{weight: 30, ratio_to:", "{weight: 3o, ratio_to:")));
        List<Problem> problems = SchemeReader.read(wrong).problems();
        Path remarked = folder.resolve("remarked.xlsx");
        SchemeWorkbook.remark(folder.resolve("rule.xlsx"), "rule.xlsx", problems, Locale.ENGLISH, remarked);

        assertThat(SchemeWorkbook.read(remarked, "rule.xlsx").content()).isEqualTo(wrong.content());
        assertThat(remarks(remarked)).anyMatch(remark -> remark.contains("3o"));
    }

    @Test
    void theSameSchemeGivesTheSameBytes() throws IOException, InterruptedException {
        SchemeReader.Text text =
                new SchemeReader.Text("rule.yaml", Files.readString(Path.of("../examples/demo-grades/scheme.yaml")));
        SchemeWorkbook.write(text, folder.resolve("a.xlsx"));
        Thread.sleep(2_100); // zip entries count in steps of two seconds
        SchemeWorkbook.write(text, folder.resolve("b.xlsx"));
        assertThat(folder.resolve("a.xlsx")).hasSameBinaryContentAs(folder.resolve("b.xlsx"));
    }

    private SchemeReader.Text throughWorkbook(SchemeReader.Text text) throws IOException {
        Path workbook = folder.resolve("rule.xlsx");
        SchemeWorkbook.write(text, workbook);
        return SchemeWorkbook.read(workbook, "rule.xlsx");
    }

    /** The comments of a workbook as {@code C4: text}, sheet after sheet. */
    private static List<String> remarks(Path workbook) throws IOException {
        List<String> remarks = new ArrayList<>();
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().matches("xl/comments\\d+\\.xml")) {
                    String xml = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                    Matcher one = Pattern.compile("<comment ref=\"(\\w+)\".*?</comment>", Pattern.DOTALL)
                            .matcher(xml);
                    one.results()
                            .forEach(found -> remarks.add(
                                    found.group(1) + ": " + found.group().replaceAll("<[^>]*>", "")));
                }
            }
        }
        return remarks;
    }

    /** A piece without its lines; quotes count where they tell something. */
    private static String said(YamlNode node) {
        return CellText.inline(node);
    }
}
