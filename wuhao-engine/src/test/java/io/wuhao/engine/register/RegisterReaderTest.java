package io.wuhao.engine.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.Problem;
import io.wuhao.engine.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterReaderTest {

    @TempDir
    Path folder;

    private final Problems problems = new Problems();

    private ReadTable read(int most, String csv) throws IOException {
        Path file = Files.writeString(folder.resolve("x7.upload"), csv);
        return new RegisterReader(ExampleRegister.ENTERPRISE, Set.of("name", "tax"), most)
                .read(file, "企业.csv", problems);
    }

    private List<String> said() {
        return problems.list().stream()
                .filter(problem -> problem.severity() != Problem.Severity.NOTE)
                .map(problem -> problem.in(Locale.ENGLISH))
                .toList();
    }

    @Test
    void rowsAreTextInTheUnitsOfTheRegister() throws IOException {
        ReadTable table = read(10, "企业编号,企业名称,税收(元),规模,成立日期,是否上市\nE1,甲厂,12345.00,规上,2020年3月1日,是\nE2,乙厂,—,规下,,\n");

        assertThat(table.rows().get(0))
                .isEqualTo(new ReadTable.ReadRow(
                        2,
                        Map.of(
                                "code",
                                "E1",
                                "name",
                                "甲厂",
                                "tax",
                                "1.2345",
                                "scale",
                                "above",
                                "founded",
                                "2020-03-01",
                                "listed",
                                "true")));
        assertThat(table.columns().get("tax")).isEqualTo(new ReadTable.ReadColumn(2, 1, "税收(元)"));
        assertThat(table.sha256()).hasSize(64);
        assertThat(said())
                .containsExactly("企业.csv row 3, 税收(元): The cell says \"—\": no figure. Fill it in, or admit empty"
                        + " cells for the run.");
    }

    @Test
    void aKeyThatIsThereTwiceAndTooManyRowsAreSaid() throws IOException {
        read(2, "企业编号,企业名称,税收\nE1,甲,1\nE1,乙,2\nE3,丙,3\n");

        assertThat(said())
                .containsExactly(
                        "企业.csv row 3, 企业编号: Key \"E1\" is there already: 企业.csv row 2. Merge the rows or remove one of"
                                + " them.",
                        "企业.csv row 4: The file has more than 2 rows. Upload it in parts.");
    }

    @Test
    void headsOfTwoLinesAreJoined() throws IOException {
        ReadTable table = read(10, "企业,,税,用地\n编号,名称,收,面积\n,,万元,公顷\n甲,乙,1,2\nE1,甲厂,5,2\n");

        assertThat(said()).isEmpty();
        assertThat(table.rows()).hasSize(1);
        assertThat(table.rows().get(0).cells()).containsEntry("tax", "5").containsEntry("land", "30");
    }

    @Test
    void unitsAndNumbersBelowTheHeadsAreNoRows() throws IOException {
        ReadTable table = read(10, "企业编号,企业名称,税收,用地面积\n,,（元）,\n甲,乙,1,2\nE1,甲厂,50000,2\n");

        assertThat(said()).isEmpty();
        assertThat(table.rows()).hasSize(1);
        assertThat(table.rows().get(0).cells()).containsEntry("code", "E1").containsEntry("tax", "5");
    }
}
