package io.wuhao.engine.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.wuhao.engine.InputException;
import io.wuhao.engine.Label;
import io.wuhao.engine.run.Assessment;
import io.wuhao.engine.run.Trial;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What would lift a unit, calculated by hand; figures are made up (演示数据). */
class RaiseTest {

    private static final String HEAD = """
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
                  rd: {may_be_empty: yes}
                  fined: {type: yes/no}
            assessed: {who: firm, as_at: 2022-12-31}
            indicators:
              tax_per_mu: {zh: 亩均税收, en: tax per mu, formula: tax / land, unit: 万元/亩}
              rd: {zh: 研发, en: R&D}
            total: {combine: sum}
            score: {decimals: 2}
            """;

    /** tax_per_mu 10: 10 ÷ 20 × 60 = 30; rd 0.5: 0; 30 points, C. */
    private static final String FIXED = HEAD + """
            points:
              tax_per_mu: {weight: 60, ratio_to: 20, at_most: 70}
              rd: {steps: {below 1: 0, from 1: 20, from 3: 40}}
            grades: {A: score >= 80, B: score >= 60, C: rest}
            """;

    private static final String ONE = "code,tax,land,rd,fined\nu,100,10,0.5,no\n";

    @TempDir
    Path folder;

    private Raise raise(String scheme, String table, String to) {
        try (Assessment run = Trial.of(scheme, folder).with("firm.csv", table).run()) {
            return new RaiseSearch(run, Assessment.Progress.NONE).find("u", to);
        }
    }

    private static Raise.Item item(Raise raise, String name) {
        return raise.items().stream()
                .filter(item -> item.indicator().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Raise.Reach held(Raise raise, String name) {
        return Objects.requireNonNull(item(raise, name).held());
    }

    private static Raise.Reach anew(Raise raise, String name) {
        return Objects.requireNonNull(item(raise, name).anew());
    }

    private static List<String> forbids(Raise raise) {
        return raise.forbids().stream().map(Label::en).toList();
    }

    /** fines 1: 5 − 1 = 4 points; at best none, 5 points of the 6 needed: never fewer than none. */
    @Test
    void noFigureBelowZeroIsTriedWhereNoUnitHasOne() {
        String scheme =
                HEAD.replace("rd: {zh: 研发, en: R&D}", "fines: {zh: 罚款次数, en: fines, formula: rd, better: lower}") + """
                points:
                  fines: {weight: 5, formula: 5 - value}
                grades: {A: score >= 6, B: rest}
                """;
        Raise raise = raise(scheme, "code,tax,land,rd,fined\nu,100,10,1,no\n", "A");

        assertThat(anew(raise, "fines").reached()).isFalse();
        assertThat(anew(raise, "fines").figure()).isZero();
        assertThat(anew(raise, "fines").score()).isEqualByComparingTo("5");
    }

    @Test
    void thresholdIsReachedByTheFigureThatEarnsWhatIsWanting() {
        Raise raise = raise(FIXED, ONE, "B");
        assertThat(raise.needed()).isEqualByComparingTo("60.00");
        // x ÷ 20 × 60 = 60: x = 20; the step from 3 gives 30 + 40 = 70, that from 1 only 50
        assertThat(held(raise, "tax_per_mu").figure()).isEqualTo(20);
        assertThat(anew(raise, "tax_per_mu").figure()).isEqualTo(20);
        assertThat(held(raise, "tax_per_mu").relative()).isCloseTo(1, within(1e-9));
        assertThat(held(raise, "rd").figure()).isEqualTo(3);
        assertThat(held(raise, "rd").score()).isEqualByComparingTo("70");
        assertThat(raise.items()).extracting(Raise.Item::indicator).containsExactly("tax_per_mu", "rd");
        assertThat(raise.items()).allMatch(Raise.Item::monotone);
    }

    @Test
    void capPutsTheGradeOutOfReachAloneAndAPairReachesIt() {
        Raise raise = raise(FIXED, ONE, "A");
        // alone: 70 by the cap, and 30 + 40; together from rd 1 (+100 %): 20 + 20 ÷ 20 × 60 = 80
        assertThat(anew(raise, "tax_per_mu").reached()).isFalse();
        assertThat(anew(raise, "tax_per_mu").score()).isEqualByComparingTo("70");
        assertThat(held(raise, "rd").reached()).isFalse();
        assertThat(raise.pairs()).hasSize(1);
        assertThat(raise.pairs().get(0).relative()).isEqualTo(1);
        assertThat(raise.pairs().get(0).score()).isEqualByComparingTo("80");
    }

    @Test
    void meanMovesWithTheUnit() {
        String scheme = HEAD + """
                points: {tax_per_mu: {weight: 100, ratio_to: mean of ratios}}
                grades: {A: score >= 60, B: rest}
                """;
        String table = "code,tax,land,rd,fined\nu,10,1,1,no\nv,20,1,1,no\nw,30,1,1,no\nx,40,1,1,no\n";
        Raise raise = raise(scheme, table, "A");
        // held: x ÷ 25 = 0.6: 15. Anew: x ÷ ((x + 90) ÷ 4) = 0.6: 3.4 x = 54: 15.88235
        assertThat(held(raise, "tax_per_mu").figure()).isEqualTo(15);
        assertThat(anew(raise, "tax_per_mu").figure()).isBetween(54 / 3.4, 54 / 3.4 * 1.001);
    }

    @Test
    void ratioOfSumsMovesWithTheNumerator() {
        String scheme = HEAD + """
                points: {tax_per_mu: {weight: 100, ratio_to: ratio of sums}}
                grades: {A: score >= 60, B: rest}
                """;
        Raise raise = raise(scheme, "code,tax,land,rd,fined\nu,10,1,1,no\nv,90,1,1,no\n", "A");
        // held: x ÷ 50 = 0.6: 30. Anew: x ÷ ((x + 90) ÷ 2) = 0.6: 1.4 x = 54: 38.5714
        assertThat(held(raise, "tax_per_mu").figure()).isEqualTo(30);
        assertThat(anew(raise, "tax_per_mu").figure()).isBetween(54 / 1.4, 54 / 1.4 * 1.001);
    }

    /** Of parcel p: tax 60 + 40 = 100, land 6 + 4 = 10, rd 0.2 + 0.3 = 0.5: the unit of {@link #ONE}, asked by its second row. */
    @Test
    void mergedRowsAreRaisedAsOne() {
        Raise raise = raise(
                merging(FIXED), "code,tax,land,rd,fined,parcel\nt,60,6,0.2,no,p\nu,40,4,0.3,no,p\nw,1,1,0,no,\n", "B");
        assertThat(raise.mergedAs()).isEqualTo("t");
        assertThat(raise.score()).isEqualByComparingTo("30.00");
        assertThat(raise.needed()).isEqualByComparingTo("60.00");
        // x ÷ 20 × 60 = 60: x = 20; rd is a column as it stands, and its step from 3 is enough
        assertThat(held(raise, "tax_per_mu").figure()).isEqualTo(20);
        assertThat(anew(raise, "tax_per_mu").figure()).isEqualTo(20);
        assertThat(item(raise, "rd").value()).isEqualTo(0.5);
        assertThat(held(raise, "rd").figure()).isEqualTo(3);
        assertThat(anew(raise, "rd").figure()).isEqualTo(3);
    }

    /** The four units of {@link #meanMovesWithTheUnit}, two of them of two rows: the mean is over units. */
    @Test
    void meanMovesWithTheMergedUnit() {
        String scheme = merging(HEAD + """
                points: {tax_per_mu: {weight: 100, ratio_to: mean of ratios}}
                grades: {A: score >= 60, B: rest}
                """);
        String table = """
                code,tax,land,rd,fined,parcel
                u,4,0.5,1,no,p
                v,6,0.5,1,no,p
                w,20,1,1,no,
                x,10,0.5,1,no,q
                y,20,0.5,1,no,q
                z,40,1,1,no,
                """;
        Raise raise = raise(scheme, table, "A");
        // held: x ÷ 25 = 0.6: 15. Anew: x ÷ ((x + 90) ÷ 4) = 0.6: 3.4 x = 54: 15.88235
        assertThat(held(raise, "tax_per_mu").figure()).isEqualTo(15);
        assertThat(anew(raise, "tax_per_mu").figure()).isBetween(54 / 3.4, 54 / 3.4 * 1.001);
    }

    /** Parcel p has 10 over 2 mu, w 90 over 1 mu; its numerator is twice the supposed figure. */
    @Test
    void ratioOfSumsMovesWithTheMergedNumerator() {
        String scheme = merging(HEAD + """
                points: {tax_per_mu: {weight: 100, ratio_to: ratio of sums}}
                grades: {A: score >= 60, B: rest}
                """);
        Raise raise =
                raise(scheme, "code,tax,land,rd,fined,parcel\nu,4,0.5,1,no,p\nv,6,1.5,1,no,p\nw,90,1,1,no,\n", "A");
        // held: x ÷ (100 ÷ 3) = 0.6: 20. Anew: x ÷ ((2 x + 90) ÷ 3) = 0.6: 3 x = 1.2 x + 54: 30
        assertThat(held(raise, "tax_per_mu").figure()).isEqualTo(20);
        assertThat(anew(raise, "tax_per_mu").figure()).isEqualTo(30);
    }

    private static String merging(String scheme) {
        return scheme.replace(
                        "fined: {type: yes/no}", "fined: {type: yes/no}\n      parcel: {type: text, may_be_empty: yes}")
                .replace("who: firm", "who: firm, merged_by: parcel");
    }

    @Test
    void placeAmongTheOthersDecides() {
        String scheme = HEAD + """
                points: {tax_per_mu: {weight: 100, ratio_to: 100}}
                grades: {A: to 25 %, B: rest}
                """;
        Raise raise =
                raise(scheme, "code,tax,land,rd,fined\nu,10,1,1,no\nv,20,1,1,no\nw,30,1,1,no\nx,40,1,1,no\n", "A");
        // one of four gets A; who draws level with the first shares its place
        assertThat(raise.needed()).isEqualByComparingTo("40.00");
        assertThat(anew(raise, "tax_per_mu").figure()).isEqualTo(40);
        assertThat(anew(raise, "tax_per_mu").rank()).isEqualTo(1);
    }

    @Test
    void vetoIsSaidAndNothingIsSearched() {
        Raise raise = raise(
                FIXED + "moves: {fine: {zh: 受罚, en: fined, becomes: C, when: fined}}\n",
                ONE.replace("0.5,no", "0.5,yes"),
                "B");
        assertThat(forbids(raise)).containsExactly("A move keeps it at C whatever its score: fined (fined).");
        assertThat(raise.items()).isEmpty();
        assertThat(raise.needed()).isNull();
    }

    @Test
    void moveThatReadsAFigureIsLiftedByIt() {
        Raise raise = raise(
                FIXED + "moves: {low: {zh: 低, en: low, not_above: C, when: tax_per_mu < 25 万元/亩}}\n",
                "code,tax,land,rd,fined\nu,100,10,4,no\n",
                "B");
        // 30 + 40 = 70 is enough; the move keeps C until tax per mu is 25
        assertThat(forbids(raise))
                .containsExactly("A move keeps it at C whatever its score: low (tax per mu < 25 ×10k yuan/mu).");
        assertThat(anew(raise, "tax_per_mu").figure()).isEqualTo(25);
        assertThat(anew(raise, "rd").reached()).isFalse();
    }

    @Test
    void itemThatGoesUpAndDownIsSaidToDoSo() {
        Raise raise = raise(FIXED.replace("from 1: 20, from 3: 40", "from 1: 40, from 3: 10"), ONE, "B");
        assertThat(item(raise, "rd").monotone()).isFalse();
        assertThat(anew(raise, "rd").figure()).isEqualTo(1);
    }

    @Test
    void lowerIsBetterGoesDown() {
        String scheme = HEAD.replace("rd: {zh: 研发, en: R&D}", "rd: {zh: 能耗, en: energy, better: lower}") + """
                points:
                  tax_per_mu: {weight: 50, ratio_to: 20}
                  rd: {weight: 50, spread: 0 to 100, missing: 0}
                grades: {A: score >= 60, B: rest}
                """;
        Raise raise = raise(scheme, "code,tax,land,rd,fined\nu,10,1,8,no\nv,20,1,10,no\nw,20,1,2,no\n", "A");
        // 25 + (10 − 8) ÷ 8 × 50 = 37.5; wanting 22.5: held (10 − x) ÷ 8 × 50 = 35: x = 4.4
        assertThat(held(raise, "rd").figure()).isEqualTo(4.4);
    }

    @Test
    void whatNeedsNoSearchOrAllowsNoneIsSaid() {
        assertThat(raise(FIXED, ONE, "C").already()).isTrue();
        Raise missing = raise(FIXED, "code,tax,land,rd,fined\nu,100,10,,no\n", "B");
        assertThat(forbids(missing)).containsExactly("It has no score, since figures are missing: fill in R&D first.");
        assertThatThrownBy(() -> raise(FIXED, ONE, "E"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("Its grades are: A, B, C.");
    }
}
