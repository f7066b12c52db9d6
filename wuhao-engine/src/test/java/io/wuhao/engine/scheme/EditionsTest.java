package io.wuhao.engine.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.Problem;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One file for several years, and a second file for what the document does not print. */
class EditionsTest {

    private static final String RULE = """
            scheme: trial
            year: 2022
            title: 试行办法
            source: {document: 演示文件}
            completeness: clauses
            tables:
              enterprise: {key: code, columns: {code: 代码, tax: {unit: 万元}, land: {unit: 亩}}}
            assessed: {who: enterprise}
            indicators: {tax_per_mu: tax / land}
            points:
              tax_per_mu:
                weight: {2020: 20, 2022: {is: 30, source: 第三条}}
                ratio_to: unknown
            """;

    private static SchemeReader.Result read(@Nullable String supplement, @Nullable Integer year) {
        SchemeReader.Text more = supplement == null ? null : new SchemeReader.Text("more.yaml", supplement);
        return SchemeReader.read(
                new SchemeReader.Request(new SchemeReader.Text("trial.yaml", RULE), more, year, Set.of()));
    }

    private static Points.Item item(SchemeReader.Result result) {
        return result.scheme()
                .orElseThrow()
                .points()
                .find(Scheme.EVERYONE, "tax_per_mu")
                .orElseThrow();
    }

    @Test
    void valueOfTheLatestYearNotAfterTheEditionCounts() {
        assertThat(item(read(null, null)).weight()).isEqualByComparingTo("30");
        assertThat(item(read(null, 2021)).weight()).isEqualByComparingTo("20");
    }

    @Test
    void yearBeforeTheFirstValueIsRefused() {
        assertThat(read(null, 2019).problems())
                .filteredOn(Problem::isError)
                .singleElement()
                .extracting(problem -> problem.in(Locale.ENGLISH))
                .isEqualTo("trial.yaml line 12: There is no value for 2019, the first is for 2020."
                        + " Add the value of that year, or choose another year.");
    }

    @Test
    void yearItselfCannotBeAMapOfYears() {
        assertThat(SchemeReader.read(new SchemeReader.Text(
                                "trial.yaml", RULE.replace("year: 2022", "year: {2020: 2020, 2022: 2022}")))
                        .problems())
                .singleElement()
                .extracting(problem -> problem.in(Locale.ENGLISH))
                .isEqualTo("trial.yaml line 2: year is a single year and cannot differ by year. Write the latest, as"
                        + " (year: 2022); other values may be maps of years, and --year chooses.");
    }

    @Test
    void codesThatLookLikeYearsAreCodes() {
        String rule = RULE.replace("code: 代码", "code: 代码, since: {one_of: {2020: 2020 年设立, 2021: {zh: 2021 年设立}}}");
        assertThat(codes(rule)).containsExactlyInAnyOrder("2020", "2021");
    }

    @Test
    void listsOfCodesMayDifferByYear() {
        String rule = RULE.replace("code: 代码", "code: 代码, level: {one_of: {2020: [a], 2022: [a, b], 2024: [c]}}");
        assertThat(codes(rule)).containsExactlyInAnyOrder("a", "b");
    }

    private static Set<String> codes(String rule) {
        Scheme scheme = SchemeReader.read(new SchemeReader.Text("trial.yaml", rule))
                .scheme()
                .orElseThrow();
        return scheme.who().columns().stream()
                .flatMap(column -> column.oneOf().keySet().stream())
                .collect(java.util.stream.Collectors.toSet());
    }

    @Test
    void documentOfASingleValueIsKept() {
        assertThat(read(null, null).scheme().orElseThrow().sources()).containsEntry("points.tax_per_mu.weight", "第三条");
    }

    @Test
    void unknownScoringIsListedUntilASecondFileSuppliesIt() {
        assertThat(read(null, null).scheme().orElseThrow().unknown())
                .extracting(Scheme.Unknown::path)
                .containsExactly("points.tax_per_mu.ratio_to");
        SchemeReader.Result supplied = read("points: {tax_per_mu: {ratio_to: 24.1}}", null);
        assertThat(supplied.scheme().orElseThrow().unknown()).isEmpty();
        assertThat(item(supplied).benchmark().orElseThrow().fixed()).isEqualByComparingTo("24.1");
    }

    @Test
    void supplementCannotChangeWhatTheDocumentPrints() {
        assertThat(read("points: {tax_per_mu: {weight: 99}}", null).problems())
                .filteredOn(Problem::isError)
                .extracting(problem -> problem.in(Locale.ENGLISH))
                .anyMatch(problem -> problem.contains("is printed in the document and cannot be supplied"));
    }

    @Test
    void anItemInAWrongPlaceOfASupplementIsToldWhereItBelongs() {
        assertThat(errors("points:\n  everyone:\n    tax_per_mu: {ratio_to: 24.1}\n"))
                .containsExactly("more.yaml line 3: (points.everyone.tax_per_mu) is not where the scheme has this item."
                        + " Write it under (points.tax_per_mu), indented as there.");
        assertThat(errors("# 补充\ntax_per_mu: {ratio_to: 24.1}\n"))
                .containsExactly("more.yaml line 2: (tax_per_mu) is not where the scheme has this item."
                        + " Write it under (points.tax_per_mu), indented as there.");
    }

    @Test
    void aSlipInASupplementIsToldByItsOwnLine() {
        assertThat(errors("points:\n  tax_per_mu:\n    ratio_to: mean\n"))
                .singleElement()
                .asString()
                .startsWith("more.yaml line 3:");
        assertThat(errors("points:\n  tax_per_mu:\n    ratio_to: 24\n    at_msot: 3\n"))
                .singleElement()
                .asString()
                .startsWith("more.yaml line 4:");
    }

    private static java.util.List<String> errors(String supplement) {
        return read(supplement, null).problems().stream()
                .filter(Problem::isError)
                .map(problem -> problem.in(Locale.ENGLISH))
                .toList();
    }
}
