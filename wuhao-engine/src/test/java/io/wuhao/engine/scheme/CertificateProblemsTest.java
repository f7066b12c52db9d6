package io.wuhao.engine.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.Problem;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is refused under {@code certificates}, with what to do about it. */
class CertificateProblemsTest {

    private static final String SCHEME = """
            scheme: certificates
            year: 2025
            title: {zh: 演示数据, en: demonstration}
            source: {document: 演示数据}
            tables:
              firm:
                key: code
                columns:
                  code: {type: text}
                  tax: {unit: 万元}
              certificate:
                key: number
                columns:
                  number: {type: text}
                  holder: {refers_to: firm, called: certificates}
                  kind: {one_of: {tech: 高新, brand: 品牌}}
                  rung: {one_of: {city: 市级, nation: 国家级}}
                  issuer: {type: text}
                  won: {type: date}
            assessed: {who: firm}
            indicators: {tax: {}}
            points: {tax: {weight: 100, ratio_to: 10}}
            grades: {A: to 20 %, B: rest}
            bonus:
              certificates:
            """;

    @Test
    void whatIsCompleteIsAccepted() {
        assertThat(problems("""
                table: certificates
                class: kind
                level: rung
                awarded: won
                within: 2 years
                tech: {city: 1, nation: 3}
                brand: 2""")).isEmpty();
    }

    @Test
    void tableThatDoesNotReferToTheUnitsIsRefused() {
        assertThat(problems("table: certificate\nclass: kind\ntech: 1"))
                .isEqualTo("Table (certificate) does not refer to (firm). Maybe (certificates)?");
    }

    @Test
    void columnWithoutCodesIsRefused() {
        assertThat(problems("table: certificates\nclass: issuer\ntech: 1"))
                .contains("Column (issuer) does not say which codes it may have. Give it one_of");
    }

    @Test
    void unknownClassesAndLevelsAreRefused() {
        assertThat(problems("""
                table: certificates
                class: kind
                level: rung
                teck: 1
                brand: {city: 1, county: 2}"""))
                .contains(
                        "There is no class or key of certificates (teck). Maybe (tech)?",
                        "There is no level of certificates (county).");
    }

    @Test
    void slipInAKeyIsSaidOnce() {
        assertThat(problems("""
                table: certificates
                class: kind
                levels: rung
                tech: {city: 1, nation: 3}
                brand: {city: 1}"""))
                .isEqualTo(
                        "There is no class or key of certificates (levels). Maybe (level)?\n"
                                + "(bonus.certificates.level) is missing. Add it, or write unknown if the document does not print it.");
    }

    @Test
    void levelsNeedTheColumnOfLevels() {
        assertThat(problems("table: certificates\nclass: kind\ntech: {city: 1}"))
                .contains("(bonus.certificates.level) is missing.");
    }

    @Test
    void withinNeedsTheDayOfTheAward() {
        assertThat(problems("table: certificates\nclass: kind\nwithin: 2 years\ntech: 1"))
                .contains("(bonus.certificates.awarded) is missing.");
        assertThat(problems("table: certificates\nclass: kind\nawarded: issuer\nwithin: soon\ntech: 1"))
                .contains("Column (issuer) is no date.", "(within: soon) is not understood. Write within: 2 years.");
    }

    @Test
    void signsAreRefused() {
        assertThat(problems("table: certificates\nclass: kind\ntech: -1")).contains("(-1) has a sign.");
    }

    @Test
    void nameOfAnotherLineIsRefused() {
        assertThat(problems("table: certificates\nclass: kind\ntech: 1", "  tech: {points: 1}"))
                .contains("(tech) is a class of certificates and another line.");
    }

    private static String problems(String certificates, String... lines) {
        String text = SCHEME + certificates.indent(4) + String.join("\n", lines);
        List<Problem> problems =
                SchemeReader.read(new SchemeReader.Text("scheme.yaml", text)).problems();
        return problems.stream()
                .filter(Problem::isError)
                .map(problem -> problem.what().in(Locale.ENGLISH) + " "
                        + problem.advice().in(Locale.ENGLISH))
                .collect(Collectors.joining("\n"));
    }
}
