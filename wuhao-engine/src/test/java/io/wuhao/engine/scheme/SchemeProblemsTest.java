package io.wuhao.engine.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.Problem;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What a clerk gets told: the line, what is wrong there, and what would be right. All wording is our own promise. */
class SchemeProblemsTest {

    static final String RULE = """
            scheme: trial
            year: 2022
            title: {zh: 试行办法, en: trial rule}
            source: {document: 演示文件}
            tables:
              enterprise:
                key: code
                columns:
                  code:    {zh: 代码, type: text}
                  scale:   {zh: 规模, one_of: {above: 规上, below: 规下}}
                  tax:     {zh: 税收, unit: 万元}
                  land:    {zh: 用地, unit: 亩}
                  revenue: {zh: 收入, unit: 万元}
            assessed: {who: enterprise, as_at: 2022-12-31}
            indicators:
              tax_per_mu: {zh: 亩均税收, formula: tax / land, unit: 万元/亩}
              margin:     {zh: 税收占比, formula: tax / revenue}
            points:
              tax_per_mu: {weight: 60, ratio_to: 20}
              margin:     {weight: 40, ratio_to: 5 %}
            total: {full: 100}
            grades: {A: to 20 %, B: next 45 %, C: rest, D: last 5 %}
            """;

    static List<String> problemsOf(String scheme) {
        return SchemeReader.read(new SchemeReader.Text("trial.yaml", scheme)).problems().stream()
                .filter(problem -> problem.severity() != Problem.Severity.NOTE)
                .map(problem -> problem.in(Locale.ENGLISH))
                .toList();
    }

    static List<String> with(String old, String now) {
        assertThat(RULE).contains(old);
        return problemsOf(RULE.replace(old, now));
    }

    @Test
    void soundRuleHasNoProblems() {
        assertThat(problemsOf(RULE)).isEmpty();
    }

    @Test
    void misspeltKeyIsNamedWithTheNearestOne() {
        assertThat(with("total: {full: 100}", "totel: {full: 100}"))
                .containsExactly("trial.yaml line 21: Key (totel) is not known here. Maybe (total)?");
    }

    @Test
    void commaInsideBracesIsToldFromAMisspeltKey() {
        assertThat(with("{zh: 税收占比, formula: tax / revenue}", "{zh: 税收占比, formula: least(tax / revenue, 1)}"))
                .anyMatch(problem ->
                        problem.contains("line 17: Key (1)) is not known here. A comma inside { } ends the value"));
    }

    @Test
    void keyWrittenTwiceNamesBothLines() {
        assertThat(with("total: {full: 100}", "year: 2023"))
                .containsExactly(
                        "trial.yaml line 21: Key (year) is written twice, first in line 2. Remove one of them.");
    }

    @Test
    void unknownColumnIsNamedWithTheNearestOne() {
        assertThat(with("tax / land, unit: 万元/亩", "tax / lnad, unit: 万元/亩"))
                .singleElement()
                .asString()
                .startsWith("trial.yaml line 16:")
                .contains("lnad")
                .contains("Maybe (land)?");
    }

    @Test
    void unitThatDoesNotFitNamesBothUnits() {
        assertThat(with("unit: 万元/亩", "unit: 万元/t"))
                .singleElement()
                .asString()
                .contains("万元/亩")
                .contains("万元/t");
    }

    @Test
    void weightsThatDoNotAddUpSayTheirSum() {
        assertThat(with("weight: 40", "weight: 30"))
                .containsExactly("trial.yaml line 21: The weights of (everyone) in (total) add up to 90, not to 100."
                        + " Check the weights under points, or full.");
    }

    @Test
    void sharesOverHundredPerCentAreRefused() {
        assertThat(with("B: next 45 %", "B: next 85 %"))
                .containsExactly(
                        "trial.yaml line 22: The shares of (grades) add up to 110 %, over 100 %. Check the shares.");
    }

    @Test
    void bareShareIsRefusedSinceItCouldBeReadInFiveWays() {
        assertThat(with("A: to 20 %", "A: 20 %"))
                .singleElement()
                .asString()
                .contains("Grade (A: 20 %) does not say how it is counted")
                .contains("to 20 %");
    }

    @Test
    void gradesWithoutRestAreRefused() {
        assertThat(with("C: rest, ", "")).anyMatch(problem -> problem.contains("0 lines of rest"));
    }

    @Test
    void bareMeanIsRefused() {
        assertThat(with("ratio_to: 20", "ratio_to: mean"))
                .singleElement()
                .asString()
                .contains("A bare mean is not enough")
                .contains("mean of ratios or ratio of sums");
    }

    @Test
    void ratioToBenchmarkIsRefusedWhereLowerIsBetter() {
        assertThat(with("formula: tax / revenue}", "formula: tax / revenue, better: lower}"))
                .singleElement()
                .asString()
                .contains("ratio_to does not say how")
                .contains("(2 - value / benchmark) * weight");
    }

    @Test
    void overlappingAndGappingStepsAreFoundAtOnce() {
        assertThat(with("{weight: 40, ratio_to: 5 %}", "{weight: 40, steps: {to 1: 0, from 1 below 2: 3, from 3: 4}}"))
                .hasSize(2)
                .anyMatch(problem -> problem.contains("Steps overlap"))
                .anyMatch(problem -> problem.contains("The step before ends at 2, this one starts at 3."));
    }

    @Test
    void stepsThatBeginSomewhereLeaveTheLowestValuesOut() {
        assertThat(with("{weight: 40, ratio_to: 5 %}", "{weight: 40, steps: {from 1: 3, from 2: 4}}"))
                .singleElement()
                .asString()
                .contains("Values below 1 fall into no step. Add a line (below 1: 0).");
    }

    @Test
    void circleOfIndicatorsIsNamed() {
        assertThat(with("formula: tax / revenue}", "formula: other + 1}\n  other: {formula: margin - 1}"))
                .anyMatch(problem -> problem.contains("goes round in a circle"));
    }

    @Test
    void indicatorNamedAsAColumnOfALinkedTableIsNoCircle() {
        String linked = "assessed: {who: enterprise, as_at: 2022-12-31}";
        String meters = """
              meter:
                key: number
                columns: {number: {type: text}, firm: {refers_to: enterprise}, power: {}}
            """;
        String rule = RULE.replace(linked, meters + linked);
        String own = "indicators:\n  power: {formula: sum(meter.power)}\n";
        assertThat(problemsOf(rule.replace("indicators:\n", own)))
                .containsExactly("trial.yaml line 19: Indicator (power) has the same name as a column of table (meter)."
                        + " Name the indicator otherwise, as (meter_power).");
        String byAnother = "indicators:\n  used: {formula: sum(meter.power)}\n  power: {formula: used * 2}\n";
        assertThat(problemsOf(rule.replace("indicators:\n", byAnother)))
                .anyMatch(problem -> problem.startsWith("trial.yaml line 20: Indicator (power) has the same name"))
                .noneMatch(problem -> problem.contains("circle"));
    }

    @Test
    void classThatContradictsItselfCannotBeEntered() {
        assertThat(
                        with(
                                "indicators:\n",
                                "groups:\n  size:\n    large: {when: land >= 5 and land < 3}\n    small: {when: land < 5}\nindicators:\n"))
                .containsExactly(
                        "trial.yaml line 17: No unit can enter class (large): its condition contradicts itself."
                                + " Check the signs of the comparisons.");
    }

    @Test
    void classBehindAWiderOneCannotBeEntered() {
        assertThat(with(
                        "indicators:\n",
                        "groups:\n  size:\n    middle: {when: land >= 3}\n    large: {when: land >= 5}\nindicators:\n"))
                .singleElement()
                .asString()
                .contains("an earlier class takes all of them");
    }

    @Test
    void moveToALetterThatIsNoGradeIsRefused() {
        assertThat(problemsOf(RULE + "moves: {veto: {becomes: E, when: tax < 0}}\n"))
                .containsExactly("trial.yaml line 23: There is no grade (E). The grades are: A, B, C, D.");
    }

    @Test
    void moveNamedLikeAColumnIsRefused() {
        assertThat(problemsOf(RULE + "moves: {tax: {becomes: D, when: tax < 0}}\n"))
                .containsExactly(
                        "trial.yaml line 23: (tax) is a column and a move. One name means one thing: rename one of them.");
    }

    @Test
    void signInAPenaltyIsRefused() {
        assertThat(problemsOf(RULE + "penalty: {late: {when: tax < 0, points: -3}}\n"))
                .singleElement()
                .asString()
                .contains("(-3) has a sign");
    }

    @Test
    void unknownClauseInARuleCalledFullIsAnError() {
        assertThat(with("ratio_to: 20", "ratio_to: unknown"))
                .containsExactly("trial.yaml line 19: The document does not print (points.tax_per_mu.ratio_to)."
                        + " completeness says full: say grading or clauses.");
    }

    @Test
    void mixedAndOrWithoutParenthesesIsRefused() {
        assertThat(problemsOf(RULE + "moves: {top: {becomes: A, when: tax > 1 and land > 2 or revenue > 3}}\n"))
                .singleElement()
                .asString()
                .contains("parenthes");
    }

    @Test
    void allProblemsComeAtOnce() {
        String broken = RULE.replace("who: enterprise", "who: enterprises")
                .replace("zh: 用地, unit: 亩", "zh: 用地, unti: 亩")
                .replace("year: 2022", "year: two");
        assertThat(problemsOf(broken)).hasSize(1);
        assertThat(problemsOf(broken.replace("year: two", "year: 2022"))).hasSize(2);
    }

    @Test
    void brokenYamlNamesItsLine() {
        assertThat(problemsOf("scheme: trial\n  year: 2022\n"))
                .singleElement()
                .asString()
                .startsWith("trial.yaml line 2: This is not valid YAML");
    }

    @Test
    void emptyFileAndAFileThatIsNoMappingAreSaidInWords() {
        assertThat(problemsOf("")).singleElement().asString().contains("The file is empty");
        assertThat(problemsOf("- a\n- b\n")).singleElement().asString().contains("should hold keys and values");
    }

    @Test
    void reservedWordIsRefusedAsANameWithAdvice() {
        assertThat(with("  margin:     {zh: 税收占比", "  select:     {zh: 税收占比"))
                .anyMatch(problem -> problem.contains("Name (select) is a reserved word"));
    }

    @Test
    void moveCannotAskForOneThatComesAfterIt() {
        assertThat(problemsOf(RULE + "moves:\n  first: {becomes: A, when: tax > 9, unless: second}\n"
                        + "  second: {becomes: D, when: tax < 0}\n"))
                .singleElement()
                .asString()
                .contains("There is no move (second) above (first)");
    }

    @Test
    void constantInAnotherUnitThanTheIndicatorIsRefused() {
        assertThat(problemsOf(RULE.replace("ratio_to: 20", "ratio_to: county")
                        + "constants: {county: {is: 200000, unit: 元/亩}}\n"))
                .singleElement()
                .asString()
                .contains("Constant (county) is in (元/亩), indicator (tax_per_mu) in (万元/亩)");
    }

    @Test
    void indicatorThatIsAColumnInPerCentMustBeNamedApart() {
        assertThat(problemsOf(RULE.replace(
                                "  revenue: {zh: 收入, unit: 万元}",
                                "  revenue: {zh: 收入, unit: 万元}\n      share: {zh: 占比, unit: '%'}")
                        .replace("  margin:     {zh: 税收占比, formula: tax / revenue}", "  share: {zh: 税收占比}")
                        .replace("  margin:     {weight", "  share:     {weight")))
                .singleElement()
                .asString()
                .contains("Indicator (share) is a column in per cent");
    }
}
