package io.wuhao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A unit that has A outside the quota stands behind the list, and no cut is drawn before it. */
class DirectGradeTextTest {

    private static final String SCHEME = """
            scheme: demo
            year: 2022
            source: {document: 演示}
            completeness: full
            tables:
              firm: {zh: 企业, en: firm, key: code, columns: {code: {type: text}, tax: {unit: 万元}}}
            assessed: {who: firm, as_at: 2022-12-31}
            indicators: {tax_paid: {formula: tax}}
            points: {tax_paid: {weight: 100, ratio_to: 100}}
            direct: {large: {becomes: A, quota: outside, when: tax >= 100}}
            grades: {A: to 50 %, B: rest}
            lists: {best: {zh: 先进, en: best, first: 1}}
            """;

    @TempDir
    Path folder;

    /** Of P01 and P02 the first 50 % is one, A; P03 with 200 is A directly. */
    @Test
    void itIsMarkedAndTheCutStaysAboveIt() throws IOException {
        Files.writeString(folder.resolve("scheme.yaml"), SCHEME);
        Files.writeString(folder.resolve("firm.csv"), "code,tax\nP01,60\nP02,50\nP03,200\n");
        assertThat(Told.by("assess", folder.toString(), "--lang", "en").out())
                .contains("A ↑ / B ↓")
                .doesNotContain("B ↑ / A ↓")
                .containsPattern("—  P03 .*200\\.00  A \\(direct\\)")
                .contains("list “best”: 1 unit: ");
        assertThat(Told.by("assess", folder.toString(), "--lang", "zh").out())
                .containsPattern("—  P03 .*A（直接定级）")
                .contains("名单“先进”：1 家：");
    }
}
