package io.wuhao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three made-up firms: 亩均税收 of P01 is 5, so 5 ÷ 10 × 100 = 50 points; B needs 60. */
class RaiseCommandTest {

    private static final String SCHEME = """
            scheme: demo
            year: 2022
            source: {document: 演示}
            completeness: full
            tables:
              firm:
                key: code
                columns:
                  code: {type: text}
                  tax: {unit: 万元}
                  land: {unit: 亩}
                  fined: {type: yes/no}
            assessed: {who: firm, as_at: 2022-12-31}
            indicators: {tax_per_mu: {zh: 亩均税收, en: tax per mu, formula: tax / land, unit: 万元/亩}}
            points: {tax_per_mu: {weight: 100, ratio_to: 10}}
            total: {combine: sum}
            score: {decimals: 2}
            grades: {A: score >= 80, B: score >= 60, C: rest}
            moves: {fine: {zh: 受罚, en: fined, becomes: C, when: fined}}
            """;

    @TempDir
    Path folder;

    private Told raise(String... words) throws IOException {
        Files.writeString(folder.resolve("scheme.yaml"), SCHEME);
        Files.writeString(
                folder.resolve("firm.csv"), "code,tax,land,fined\nP01,50,10,no\nP02,70,10,yes\nP03,90,10,no\n");
        return words.length == 0 ? new Told(0, "", "") : Told.by(words);
    }

    @Test
    void whatIsWantingIsSaidInWordsAndAsData() throws IOException {
        Told told = raise("raise", "P01", "--to", "B", folder.toString(), "--lang", "zh");
        assertThat(told.exit()).isZero();
        assertThat(told.out())
                .contains("现在：C，得分 50.00，位次 3 / 3。")
                .contains("需要 60.00 分")
                .contains("亩均税收（万元/亩）     5             6 (+20 %)  6 (+20 %)");
        assertThat(raise("raise", "P01", "--to", "B", folder.toString(), "--json")
                        .out())
                .contains("\"figure\" : 6.0")
                .contains("\"score_needed\" : 60.00");
    }

    /** Parcel p: (10 + 40) ÷ (5 + 5) = 5, as P01 alone above. */
    @Test
    void mergedRowIsSaidToBeOne() throws IOException {
        String scheme = SCHEME.replace("fined: {type: yes/no}", "fined: {type: yes/no}\n      parcel: {type: text}")
                .replace("who: firm", "who: firm, merged_by: parcel");
        Files.writeString(folder.resolve("scheme.yaml"), scheme);
        Files.writeString(folder.resolve("firm.csv"), "code,tax,land,fined,parcel\nP01,10,5,no,p\nP02,40,5,no,p\n");
        Told told = Told.by("raise", "P02", "--to", "B", folder.toString(), "--lang", "zh");
        assertThat(told.out())
                .contains("与 P01 等合并评价：以下是合并后的数据，等级共用。")
                .contains("亩均税收（万元/亩）     5             6 (+20 %)  6 (+20 %)");
    }

    /** P02 was fined, and who was takes no place. */
    @Test
    void unitWithoutPlaceIsSaidInWords() throws IOException {
        raise();
        Files.writeString(
                folder.resolve("scheme.yaml"),
                SCHEME.replace(
                        "indicators:", "ungraded: {fined_one: {zh: 受罚的, en: fined ones, when: fined}}\nindicators:"));
        assertThat(Told.by("raise", "P02", "--to", "B", folder.toString(), "--lang", "en")
                        .out())
                .contains("Now: no grade, no score, no place in the list.");
        assertThat(Told.by("raise", "P02", "--to", "B", folder.toString(), "--lang", "zh")
                        .out())
                .contains("现在：没有等级，没有得分，不在名单里。");
    }

    @Test
    void vetoIsSaidFirst() throws IOException {
        assertThat(raise("raise", "P02", "--to", "B", folder.toString(), "--lang", "zh")
                        .out())
                .contains("※ 调整使其不论得分多少都是 C：受罚（fined）。")
                .doesNotContain("只改一项");
    }

    /** P01 has 50 of tax, and who has less than 60 is not assessed. */
    @Test
    void unitThatIsInTheTableAndNotAssessedIsToldFromAnUnknownOne() throws IOException {
        raise();
        Files.writeString(folder.resolve("scheme.yaml"), SCHEME.replace("who: firm", "who: firm, when: tax >= 60"));
        assertThat(Told.by("raise", "P01", "--to", "B", folder.toString(), "--lang", "en"))
                .satisfies(told -> assertThat(told.exit()).isEqualTo(3))
                .satisfies(told -> assertThat(told.err())
                        .contains("The unit (P01) has no result. It is in the table and is not assessed: the condition"
                                + " of assessed.when (tax >= 60) does not hold for it.")
                        .doesNotContain("Maybe"));
        assertThat(Told.by("explain", folder.toString(), "P01", "--lang", "zh").err())
                .contains("单位（P01）没有结果。 它在数据表里，但不参评：参评条件（tax >= 60）不成立。");
        assertThat(Told.by("explain", folder.toString(), "P04", "--lang", "en").err())
                .contains("There is no unit (P04). Maybe (P02)?");
    }

    @Test
    void whatCannotBeAskedIsSaidWithTheNextStep() throws IOException {
        assertThat(raise("raise", "P01", folder.toString(), "--lang", "en"))
                .satisfies(told -> assertThat(told.exit()).isEqualTo(2))
                .satisfies(told -> assertThat(told.err()).contains("--to"));
        assertThat(raise("raise", "P99", "--to", "B", folder.toString(), "--lang", "en"))
                .satisfies(told -> assertThat(told.exit()).isEqualTo(3))
                .satisfies(told -> assertThat(told.err()).contains("There is no unit (P99)"));
        assertThat(raise("raise", "P01", "--to", "X", folder.toString(), "--lang", "en")
                        .err())
                .contains("Its grades are: A, B, C.");
        assertThat(raise("raise", folder.toString(), "P01", "--to", "B", "--lang", "en")
                        .err())
                .contains("The unit comes first");
    }
}
