package io.wuhao.engine.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.Problem.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a scheme declares to be known is held beside what it calls unknown. */
class CompletenessTest {

    private static final String RULE = """
            scheme: trial
            year: 2022
            source: {document: 演示文件}
            completeness: full
            tables:
              firm: {key: code, columns: {code: {type: text}, tax: {unit: 万元}}}
            assessed: {who: firm}
            indicators: {tax_paid: {formula: tax}}
            points: {tax_paid: {weight: 100, ratio_to: 20}}
            bonus: {large: {when: tax > 9, points: 1}}
            grades: {A: to 50 %, B: rest}
            """;

    private static final String BONUS = "{large: {when: tax > 9, points: 1}}";
    private static final String GRADES = "{A: to 50 %, B: rest}";

    @ParameterizedTest
    @CsvSource({
        // what is unknown, what is declared, what is to be declared instead; empty where the declaration is right
        "bonus, full, 'scoring and grading, scoring, grading or clauses'",
        "bonus, scoring and grading, ''",
        "weight, full, grading or clauses",
        "weight, scoring and grading, grading or clauses",
        "weight, scoring, grading or clauses",
        "weight, grading, ''",
        "weight, clauses, ''",
        "grades, full, scoring or clauses",
        "grades, scoring and grading, scoring or clauses",
        "grades, grading, scoring or clauses",
        "grades, scoring, ''",
        "both, scoring, clauses",
        "both, clauses, ''",
    })
    void declarationOfWhatIsUnknownIsRefused(String unknown, String declared, String instead) {
        String rule = RULE.replace("completeness: full", "completeness: " + declared);
        rule = unknown.equals("bonus") ? rule.replace(BONUS, "unknown") : rule;
        rule = unknown.equals("weight") || unknown.equals("both")
                ? rule.replace("weight: 100", "weight: unknown")
                : rule;
        rule = unknown.equals("grades") || unknown.equals("both") ? rule.replace(GRADES, "unknown") : rule;
        List<String> errors = said(rule, Severity.ERROR);
        if (instead.isEmpty()) {
            assertThat(errors).isEmpty();
        } else {
            assertThat(errors)
                    .isNotEmpty()
                    .allSatisfy(error ->
                            assertThat(error).endsWith("completeness says " + declared + ": say " + instead + "."));
        }
    }

    @Test
    void oneMissingClauseIsSaidInTheWordsOfTheDeclaration() {
        String rule = RULE.replace("completeness: full", "completeness: scoring and grading")
                .replace(BONUS, "unknown");
        assertThat(SchemeReader.read(new SchemeReader.Text("trial.yaml", rule))
                        .scheme()
                        .orElseThrow()
                        .head()
                        .completeness())
                .isEqualTo(Completeness.SCORING_AND_GRADING);
        assertThat(said(rule, Severity.WARNING)).isEmpty();
    }

    @Test
    void gradingWithoutGradesIsRefused() {
        assertThat(said(
                        RULE.replace("completeness: full", "completeness: grading")
                                .replace("grades: " + GRADES, ""),
                        Severity.ERROR))
                .singleElement()
                .asString()
                .startsWith("trial.yaml line 4: completeness says grading, and the scheme has no grades.");
    }

    @Test
    void declaringLessThanIsThereIsAWarning() {
        assertThat(said(RULE.replace("completeness: full", "completeness: scoring"), Severity.WARNING))
                .containsExactly("trial.yaml line 4: completeness says scoring, that is no grades, and nothing of the"
                        + " grades is unknown. Say full, or scoring and grading.");
        assertThat(said(RULE.replace("completeness: full", "completeness: scoring and grading"), Severity.WARNING))
                .singleElement()
                .asString()
                .contains("and nothing is unknown. Write the clause that is missing as unknown");
    }

    @Test
    void oneGradeThatIsNotPrintedLeavesNoGradesAtAll() {
        for (String line : List.of(
                "grades: {A: to 20 %, B: unknown, C: rest}",
                "grades: {A: to 20 %, C: rest, rounding: unknown}", "rank: unknown\ngrades: {A: to 20 %, C: rest}")) {
            String rule =
                    RULE.replace("completeness: full", "completeness: scoring").replace("grades: " + GRADES, line);
            Scheme scheme = SchemeReader.read(new SchemeReader.Text("trial.yaml", rule))
                    .scheme()
                    .orElseThrow();
            assertThat(scheme.grading()).isNull();
            assertThat(scheme.unknown().get(0).effect().en()).startsWith("so there are no grades");
        }
    }

    @Test
    void aSupplementDoesNotMakeTheDeclarationWrong() {
        SchemeReader.Text rule = new SchemeReader.Text(
                "trial.yaml",
                RULE.replace("completeness: full", "completeness: scoring").replace(GRADES, "unknown"));
        SchemeReader.Text more = new SchemeReader.Text("more.yaml", "grades: " + GRADES);
        assertThat(SchemeReader.read(new SchemeReader.Request(rule, more, null, java.util.Set.of()))
                        .problems())
                .isEmpty();
    }

    private static Scheme supplied(String rule, String more) {
        return SchemeReader.read(new SchemeReader.Request(
                        new SchemeReader.Text("trial.yaml", rule),
                        new SchemeReader.Text("more.yaml", more),
                        null,
                        java.util.Set.of()))
                .scheme()
                .orElseThrow();
    }

    @Test
    void whatIsSuppliedIsKnownAndSaidToBeSupplied() {
        String rule =
                RULE.replace("completeness: full", "completeness: grading").replace("weight: 100", "weight: unknown");
        Scheme scheme = supplied(rule, "points: {tax_paid: {weight: 100}}");
        assertThat(scheme.known().en())
                .isEqualTo("what the document does not print is supplied by more.yaml: points.tax_paid.weight");
        assertThat(scheme.known().zh()).isEqualTo("文件没有印出的，由 more.yaml 补充：points.tax_paid.weight");
    }

    @Test
    void whereSomethingIsStillOpenTheDeclarationIsSaidToBeOfTheDocumentAlone() {
        String rule = RULE.replace("completeness: full", "completeness: grading")
                .replace("weight: 100", "weight: unknown")
                .replace(BONUS, "unknown");
        assertThat(supplied(rule, "points: {tax_paid: {weight: 100}}").known().en())
                .isEqualTo("only the grading is known, not the scoring, by the document alone;"
                        + " supplied by more.yaml: points.tax_paid.weight");
        assertThat(supplied(rule, "{}").known().en()).isEqualTo("only the grading is known, not the scoring");
    }

    @Test
    void everySchemeOfTheCheckoutDeclaresWhatItHas() throws IOException {
        try (Stream<Path> bundled = Files.walk(Path.of("../schemes"));
                Stream<Path> examples = Files.walk(Path.of("../examples"))) {
            assertThat(Stream.concat(bundled, examples).filter(path -> path.endsWith("scheme.yaml")))
                    .isNotEmpty()
                    .allSatisfy(path -> {
                        String text = Files.readString(path);
                        assertThat(said(text, Severity.ERROR)).isEmpty();
                        assertThat(said(text, Severity.WARNING)).noneMatch(one -> one.contains("completeness"));
                    });
        }
    }

    private static List<String> said(String rule, Severity severity) {
        return SchemeReader.read(new SchemeReader.Text("trial.yaml", rule)).problems().stream()
                .filter(problem -> problem.severity() == severity)
                .map(problem -> problem.in(Locale.ENGLISH))
                .toList();
    }
}
