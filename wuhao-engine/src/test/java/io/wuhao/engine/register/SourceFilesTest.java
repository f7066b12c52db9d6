package io.wuhao.engine.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

class SourceFilesTest extends LoadingTest {

    private static final List<Register> REGISTERS = List.of(ExampleRegister.ENTERPRISE, ExampleRegister.PARCEL);

    private Map<String, List<String>> found() {
        Map<String, List<Path>> found = SourceFiles.find(folder, REGISTERS, problems);
        return Map.of(
                "enterprise", names(found.getOrDefault("enterprise", List.of())),
                "parcel", names(found.getOrDefault("parcel", List.of())));
    }

    private static List<String> names(List<Path> files) {
        return files.stream().map(file -> String.valueOf(file.getFileName())).toList();
    }

    private void workbook(String name, String... sheets) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve(name));
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            for (String sheet : sheets) {
                workbook.newWorksheet(sheet).value(0, 0, "x");
            }
        }
    }

    @Test
    void filesAreKnownByNameLabelAndPart() throws IOException {
        file("enterprise-2022.csv", "");
        file("Enterprise_part1.csv", "");
        file("地块.csv", "");
        file("scheme.yaml", "");
        file("last_year/enterprise.csv", "");

        assertThat(found())
                .containsEntry("enterprise", List.of("Enterprise_part1.csv", "enterprise-2022.csv"))
                .containsEntry("parcel", List.of("地块.csv"));
        assertThat(problems.list()).isEmpty();
        assertThat(SourceFiles.findLastYear(folder)).contains(folder.resolve("last_year"));
    }

    @Test
    void sheetOfAWorkbookWithAnotherNameIsFound() throws IOException {
        workbook("2022年数据.xlsx", "企业", "parcel", "说明");
        workbook("~$2022年数据.xlsx", "企业");

        assertThat(found())
                .containsEntry("enterprise", List.of("2022年数据.xlsx"))
                .containsEntry("parcel", List.of("2022年数据.xlsx"));
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void registerWithoutAFileSaysWhatIsThere() throws IOException {
        file("enterprise.csv", "");
        file("parcels.csv", "");
        workbook("other.xlsx", "x");

        found();
        assertThat(said()).hasSize(1);
        assertThat(said().get(0))
                .contains("Register (parcel), 地块, was not found; there is: enterprise.csv、other.xlsx、parcels.csv.")
                .contains("Provide parcel.csv, 地块.xlsx");
        assertThat(said(Problem.Severity.NOTE)).hasSize(1);
    }

    @Test
    void twoFilesOfTheSameNameAreRefused() throws IOException {
        file("enterprise.csv", "");
        file("企业.csv", "");
        file("parcel.csv", "");

        found();
        assertThat(said()).hasSize(1);
        assertThat(said().get(0))
                .contains("Several files are named like register (enterprise): enterprise.csv、企业.csv.");
    }

    @Test
    void singleFileHoldsTheSingleRegisterUnderAnyName() throws IOException {
        Path any = file("上报.csv", "");

        assertThat(SourceFiles.find(List.of(any), List.of(ExampleRegister.ENTERPRISE), problems))
                .containsEntry("enterprise", List.of(any));
    }

    @Test
    void folderThatIsNotThereIsAProblem() {
        SourceFiles.find(folder.resolve("nowhere"), REGISTERS, problems);

        assertThat(said()).isNotEmpty();
    }
}
