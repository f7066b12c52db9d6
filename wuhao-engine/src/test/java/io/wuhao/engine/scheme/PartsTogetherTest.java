package io.wuhao.engine.scheme;

import static io.wuhao.engine.scheme.SchemeProblemsTest.RULE;
import static io.wuhao.engine.scheme.SchemeProblemsTest.problemsOf;
import static io.wuhao.engine.scheme.SchemeProblemsTest.with;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Parts that are right by themselves and do not go together: weights within a total, names of linked tables. */
class PartsTogetherTest {

    @Test
    void weightIsNotGivenToAnItemThatHasNone() {
        assertThat(problemsOf(RULE.replace(
                                "tax_per_mu: {weight: 60, ratio_to: 20}",
                                "tax_per_mu: {weight: 60, ratio_to: 20, missing: weight to the others}")
                        .replace("margin:     {weight: 40, ratio_to: 5 %}", "margin: {steps: {below 1: 0, from 1: 4}}")
                        .replace("total: {full: 100}\n", "")))
                .containsExactly("trial.yaml line 20: In (everyone), (tax_per_mu) gives its weight to the others, and"
                        + " (margin) has no weight. Give (margin) a weight: its full marks.");
    }

    @Test
    void weightIsNotGivenToATotalThatHasNone() {
        String total = "total: {of: {tax_per_mu: 1, rest_of_it: {of: [margin]}}}";
        String rule = RULE.replace("ratio_to: 20}", "ratio_to: 20, missing: weight to the others}")
                .replace("total: {full: 100}", total);
        assertThat(problemsOf(rule))
                .singleElement()
                .asString()
                .startsWith("trial.yaml line 21:")
                .contains("(rest_of_it) has no weight");
        assertThat(problemsOf(rule.replace("{of: [margin]}", "{weight: 40, of: [margin]}")))
                .isEmpty();
    }

    /** Parts of 60 and 40 with weights 1 and 1: a mean of 50, never of 100. */
    @Test
    void fullMarksOfAMeanLieBetweenItsParts() {
        String mean = "total: {combine: mean, of: {tax_per_mu: 1, margin: 1}, full: ";
        assertThat(problemsOf(RULE.replace("total: {full: 100}", mean + "100}")))
                .containsExactly(
                        "trial.yaml line 21: With full marks in every part, (total) of (everyone) is 50, not 100."
                                + " Check the weights under points, or full.");
        assertThat(problemsOf(RULE.replace("total: {full: 100}", mean + "50}"))).isEmpty();
    }

    @Test
    void fullMarksThatCannotBeCheckedAreSaid() {
        assertThat(with("margin:     {weight: 40, ratio_to: 5 %}", "margin: {steps: {below 1: 0, from 1: 4}}"))
                .containsExactly(
                        "trial.yaml line 21: In (everyone) the full marks of (total) are not checked: there is no"
                                + " weight for (margin). State the weight, or leave full out.");
    }

    @Test
    void twoTablesWithOneNameForTheirRowsAreRefused() {
        String tables = "assessed: {who";
        String more = """
                  loan: {key: id, columns: {id: {type: text}, firm: {refers_to: enterprise, called: papers}}}
                  deed: {key: id, columns: {id: {type: text}, firm: {refers_to: enterprise, called: papers}}}
                """;
        assertThat(with(tables, more + tables))
                .containsExactly("trial.yaml line 15: (loan.firm) and (deed.firm) are both called (papers)."
                        + " Give one of them another name by called.");
        assertThat(with(tables, more.replaceFirst("papers", "loans") + tables)).isEmpty();
    }

    @Test
    void twoColumnsOfATableThatReferToOneTableNeedNames() {
        String tables = "assessed: {who";
        String more = "  loan: {key: id, columns: {id: {type: text}, firm: {refers_to: enterprise},"
                + " lender: {refers_to: enterprise}}}\n";
        assertThat(with(tables, more + tables))
                .singleElement()
                .asString()
                .contains("(loan.firm) and (loan.lender) are both called (loan)");
    }
}
