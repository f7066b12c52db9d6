package io.wuhao.engine.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.Place;
import io.wuhao.engine.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
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
                .anyMatch(problem -> problem.startsWith("rule.xlsx [指标 indicators] row 3, formula: the formula gives"));
    }

    private SchemeReader.Text throughWorkbook(SchemeReader.Text text) throws IOException {
        Path workbook = folder.resolve("rule.xlsx");
        SchemeWorkbook.write(text, workbook);
        return SchemeWorkbook.read(workbook, "rule.xlsx");
    }

    /** A piece without its lines; quotes count where they tell something. */
    private static String said(YamlNode node) {
        return CellText.inline(node);
    }
}
