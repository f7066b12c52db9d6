package io.wuhao.engine.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What the section {@code lists} refuses; what it finds is told by the examples M1 to M5. */
class ListsTest {

    @Test
    void listTakesTheFirstOrTheLastAndSomebody() throws IOException {
        assertThat(problems("last: 1", "last: 1\n    first: 1")).anyMatch(text -> text.contains("first or last"));
        assertThat(problems("last: 1", "last: 0")).anyMatch(text -> text.contains("takes nobody"));
        assertThat(problems("last: 1", "last: 0 %")).anyMatch(text -> text.contains("takes nobody"));
        assertThat(problems("last: 1", "last: 120 %")).anyMatch(text -> text.contains("over 100 %"));
        assertThat(problems("last: 1", "last: 5 %")).isEmpty();
        assertThat(problems("last: 1", "last: 1\n    rounding: up"))
                .anyMatch(text -> text.contains("nothing to round"));
    }

    @Test
    void yearsAreSomeOfSomeAndComeWithTheEarlierLists() throws IOException {
        assertThat(problems("years: 2 of 3", "years: 3 of 2")).anyMatch(text -> text.contains("not understood"));
        assertThat(problems("    years: 2 of 3\n", "")).anyMatch(text -> text.contains("lists.warned.years"));
    }

    @Test
    void earlierListsStandInRowsThatReferToTheUnit() throws IOException {
        assertThat(problems("table: past", "table: passed")).isNotEmpty();
        assertThat(problems("year: list_year", "year: list_month")).isNotEmpty();
    }

    @Test
    void listIsInTheOrderOfANumber() throws IOException {
        assertThat(problems("last: 1", "last: 1\n    by: score > 3")).anyMatch(text -> text.contains("not a number"));
    }

    private static List<String> problems(String part, String instead) throws IOException {
        String yaml = Files.readString(Path.of("../examples/rules/M5-last-twice-in-three-years.yaml"));
        assertThat(yaml).contains(part);
        return SchemeReader.read(new SchemeReader.Text("m5.yaml", yaml.replace(part, instead))).problems().stream()
                .map(problem -> problem.in(Locale.ENGLISH))
                .toList();
    }
}
