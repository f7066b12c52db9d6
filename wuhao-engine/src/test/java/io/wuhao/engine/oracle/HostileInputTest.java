package io.wuhao.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wuhao.engine.InputException;
import io.wuhao.engine.run.Answer;
import io.wuhao.engine.run.Assessment;
import io.wuhao.engine.run.Trial;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A right result or a clear refusal, never another exception. */
class HostileInputTest {

    private static final String SCHEME = """
            scheme: hostile
            year: 2022
            source: {document: 演示}
            completeness: full
            tables:
              firm:
                key: id
                columns:
                  id:   {type: text}
                  tax:  {unit: 万元, may_be_empty: yes}
                  land: {unit: 亩, may_be_empty: yes}
            assessed: {who: firm}
            indicators:
              tax_per_mu: {zh: 亩均税收, formula: tax / land, unit: 万元/亩}
              paid:       {formula: tax}
            points:
              tax_per_mu: {weight: 50, ratio_to: mean of ratios}
              paid:       {weight: 50, spread: 20 to 100}
            grades: {A: to 20 %, B: rest, C: last 5 %}
            """;

    @TempDir
    Path temporary;

    private List<Answer.Result> run(String scheme, String... rows) {
        String csv = "id,tax,land\n" + String.join("\n", rows) + "\n";
        try (Assessment run = Trial.of(scheme, temporary).with("firm.csv", csv).run()) {
            return new ArrayList<>(run.answer().results());
        }
    }

    /** Its own mean: 50; alone it is the least and the most: full marks, 50. */
    @Test
    void oneUnitHasFullMarksAndTheBestGrade() {
        Answer.Result only = run(SCHEME, "演示甲,30,10").get(0);
        assertThat(only.score()).isEqualByComparingTo("100");
        assertThat(only.rank()).isEqualTo(1);
        assertThat(only.grade()).isEqualTo("B");
    }

    @Test
    void equalUnitsShareThePlaceAndTheGrade() {
        List<Answer.Result> results = run(SCHEME, "a,30,10", "b,30,10", "c,30,10", "d,30,10", "e,30,10");
        assertThat(results).extracting(Answer.Result::rank).containsOnly(1);
        assertThat(results).extracting(Answer.Result::grade).containsOnly("A");
        assertThat(results).extracting(one -> one.score().toPlainString()).containsOnly("100.00");
    }

    @Test
    void unitsWithoutAnyFigureAreListedWithoutPlace() {
        List<Answer.Result> results = run(SCHEME, "a,,", "b,—,无");
        assertThat(results).extracting(Answer.Result::ungradedReason).containsOnly("figure missing");
        assertThat(results).extracting(Answer.Result::rank).containsOnlyNulls();
    }

    @Test
    void zeroDivisorsEverywhereAreMissingFigures() {
        assertThat(run(SCHEME, "a,5,0", "b,6,0"))
                .extracting(Answer.Result::ungradedReason)
                .containsOnly("figure missing");
    }

    @Test
    void tableWithAHeadingOnlyHasNoResultsOrIsRefusedInWords() {
        try {
            assertThat(run(SCHEME)).isEmpty();
        } catch (InputException refused) {
            assertThat(refused).hasMessageContaining("firm");
        }
    }

    /** Ratios to their mean, and a spread: the size of the figures does not matter. */
    @Test
    void figuresOfTenToTheFifteenthAreScoredLikeSmallOnes() {
        List<Answer.Result> big = run(SCHEME, "a,1000000000000000,1", "b,3000000000000000,1");
        List<Answer.Result> small = run(SCHEME, "a,1,1", "b,3,1");
        assertThat(big)
                .extracting(Answer.Result::score)
                .isEqualTo(small.stream().map(Answer.Result::score).toList());
    }

    @Test
    void aScoreTooLargeToPrintNamesTheUnit() {
        String scheme = SCHEME.replace("mean of ratios", "0.0001");
        assertThatThrownBy(() -> run(scheme, "演示甲,1000000000000000,1"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("演示甲")
                .hasMessageContaining("too large");
    }

    @Test
    void benchmarkBelowZeroStopsTheRunAndIsNamed() {
        assertThatThrownBy(() -> run(SCHEME, "a,-5,1", "b,-6,1"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("The benchmark of (tax_per_mu)");
    }

    @Test
    void emojiAndSqlInLabelsAndUnitsAreOnlyText() {
        String scheme = SCHEME.replace("zh: 亩均税收", "zh: \"😀'); drop table firm; -- \\u2028 /* ${env:HOME}\"")
                .replace("document: 演示", "document: \"x\\ndrop table firm; -- 😀\"")
                .replace("id:   {type: text}", "id:   {zh: \"名'称; --\", type: text}");
        List<Answer.Result> results = run(scheme, "😀'; drop table firm; --,30,10", "b\\,20,10");
        assertThat(results).extracting(Answer.Result::rank).containsExactly(1, 2);
    }

    @Test
    void unitOfSymbolsIsAUnitOfItsOwn() {
        String scheme =
                SCHEME.replace("tax:  {unit: 万元,", "tax:  {unit: \"😀'--\",").replace(", unit: 万元/亩", "");
        assertThat(run(scheme, "a,30,10", "b,20,10"))
                .extracting(Answer.Result::rank)
                .containsExactly(1, 2);
    }

    @Test
    void columnNamedWithAReservedWordIsRefused() {
        for (String word : List.of("select", "table", "order", "group")) {
            String scheme = SCHEME.replace("tax:  {", word + ":  {").replace("formula: tax", "formula: " + word);
            assertThatThrownBy(() -> run(scheme, "a,1,1"))
                    .as(word)
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("Name (" + word + ") is a reserved word");
        }
    }

    @Test
    void namesThatTheRunUsesItselfAreRefused() {
        for (String word : List.of(
                "unit",
                "compared",
                "place",
                "score",
                "listed",
                "ungraded",
                "grade",
                "outcome",
                "bonus",
                "tied",
                "moves",
                "total",
                "paid_points",
                "tax_per_mu_benchmark",
                "paid_min_of_all",
                "total_points")) {
            String scheme = SCHEME.replace("tax:  {", word + ":  {").replace("formula: tax", "formula: " + word);
            assertThatThrownBy(() -> run(scheme, "a,30,10"))
                    .as(word)
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("Name (" + word + ") is");
        }
        for (String word : List.of("gathered", "assessment", "result", "detail", "summary")) {
            assertThatThrownBy(() -> run(SCHEME.replace("firm", word), "a,30,10"))
                    .as(word)
                    .hasMessageContaining("Name (" + word + ") is a reserved word");
        }
    }

    @Test
    void namesLikeThoseOfTheRunOfAnotherItemAreHarmless() {
        String scheme = SCHEME.replace("tax:  {", "land_points:  {").replace("formula: tax", "formula: land_points");
        String csv = "id,land_points,land\na,30,10\nb,20,10\n";
        try (Assessment run = Trial.of(scheme, temporary).with("firm.csv", csv).run()) {
            assertThat(run.answer().results()).extracting(Answer.Result::rank).containsExactly(1, 2);
        }
    }
}
