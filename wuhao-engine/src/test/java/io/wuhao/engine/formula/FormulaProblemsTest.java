package io.wuhao.engine.formula;

import static io.wuhao.engine.formula.Enterprises.problems;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What a clerk is told: the line, the character, the thing, and the next step. */
class FormulaProblemsTest {

    @Test
    void unknownNameIsReportedWithTheNearestOne() {
        assertThat(problems("tax / lnad"))
                .isEqualTo("scheme.yaml line 12: Formula, character 7: name (lnad) is not known. Maybe (land)?");
        assertThat(problems("tax / lnad", Locale.CHINESE))
                .isEqualTo("scheme.yaml 第 12 行: 公式第 7 个字符：名称（lnad）不认识。 是否应为（land）？");
        assertThat(problems("points(tax_per_m)")).contains("Maybe (points(tax_per_mu))?");
        assertThat(problems("xyz")).contains("Known here: code, founded, index, industry, land");
    }

    @Test
    void allProblemsAreReportedAtOnce() {
        assertThat(problems("tax / lnd + listed + foo(tax)").lines()).hasSize(3);
        assertThat(problems("lnd between 1 and 2").lines()).hasSize(1);
    }

    @Test
    void unitsThatDoNotFitAreNamed() {
        assertThat(problems("revenue > 50 亩")).contains("revenue (万元) is compared with 50 亩.");
        assertThat(problems("tax + land")).contains("tax (万元) and land (亩) do not fit");
        assertThat(problems("revenue / land > 5 亿元")).contains("a result (万元/亩) is compared with 5 亿元");
        assertThat(problems("case when listed then tax else land end")).contains("do not fit");
        assertThat(problems("least(tax, land)")).contains("do not fit");
    }

    @Test
    void kindsThatDoNotFitAreNamed() {
        assertThat(problems("industry = 44")).contains("industry (a text) is compared with 44 (a number)", "in quotes");
        assertThat(problems("listed + 1")).contains("a number is needed here", "case when … then 1 else 0 end");
        assertThat(problems("not tax")).contains("a condition (yes or no) is needed here, not tax");
        assertThat(problems("founded > '2020'")).contains("founded (a date) is compared with '2020' (a text)");
        assertThat(problems("ln(listed)").lines()).hasSize(1);
        assertThat(problems("years(tax)")).contains("a date is needed here");
        assertThat(problems("greatest(listed, 1)").lines()).hasSize(1);
    }

    @Test
    void parenthesesAreMissedWhereTheyAreMissing() {
        assertThat(problems("(tax + revenue")).contains("the formula ends without “)”", "not closed");
        assertThat(problems("tax + revenue)")).contains("character 14", "a closing parenthesis too many");
        assertThat(problems("industry in '44'")).contains("a list in parentheses");
    }

    @Test
    void unknownFunctionsAreReportedWithTheAllowedOnes() {
        assertThat(problems("foo(tax)")).contains("no function (foo)", "sum, count, mean", "first_known", "left");
        assertThat(problems("sqr(tax)")).contains("Maybe (sqrt)?");
        assertThat(problems("least(tax)")).contains("does not take 1 arguments", "least(a, b)");
        assertThat(problems("round(tax, land)")).contains("must be a whole number");
    }

    @Test
    void unknownCodesAreReportedWithTheAllowedOnes() {
        assertThat(problems("scale = abov"))
                .contains("(abov) is no code of column (scale)", "Maybe (above)?", "above, below");
        assertThat(problems("scale in (above, xx)")).contains("(xx) is no code", "Allowed: above, below");
        assertThat(problems("scale = '中'")).contains("(中) is no code");
    }

    @Test
    void aggregatesReadOneColumnOfARegisterThatRefersToTheUnit() {
        assertThat(problems("sum(parcell.area)"))
                .contains("table (parcell) does not refer to (enterprise)", "Maybe (parcel)?");
        assertThat(problems("sum(parcel.aera)")).contains("has no column (aera)", "Maybe (area)?");
        assertThat(problems("sum(parcel.id)")).contains("holds no numbers", "count(parcel)");
        assertThat(problems("sum(tax)")).contains("reads one column of a table");
        assertThat(problems("min(tax, land)")).contains("least(a, b)");
        assertThat(problems("parcel.area")).contains("sum(parcel.area)");
        assertThat(problems("sum(parcel.area where tax > 1)")).contains("name (tax) is not known");
        assertThat(problems("count(parcel where last_year(idle))")).contains("where reads the columns");
        assertThat(problems("last_year(last_year(tax))")).contains("last_year stands inside last_year");
    }

    @Test
    void readingsThatAreNotUniqueAreRefused() {
        assertThat(problems("listed and idle or listed")).contains("mixed without parentheses");
        assertThat(problems("1 < land < 5")).contains("cannot be chained");
        assertThat(problems("1,000")).contains("Write 1000");
        assertThat(problems("1，000")).contains("Write 1000");
        assertThat(problems("2 land")).contains("(land) after the number 2 is a name");
        assertThat(problems("50 万元/land")).contains("spaces around ÷");
        assertThat(problems("tax is null")).contains("x is missing");
        assertThat(problems("1e5")).contains("exponent");
        assertThat(problems("founded > 2022-02-30")).contains("does not exist");
    }

    @Test
    void divisionByZeroIsWarnedOfAndMissing() {
        assertThat(problems("1/0")).contains("always missing");
        assertThat(Enterprises.sql("1/0")).isEqualTo("1e0 / nullif(0e0, 0)");
    }

    @Test
    void commentsAndSecondStatementsAreRefused() {
        assertThat(problems("tax -- all of it")).contains("No comments inside a formula");
        assertThat(problems("tax /* all */")).contains("No comments inside a formula");
        assertThat(problems("tax; drop table x")).contains("remove the semicolon");
        assertThat(problems("tax || land")).contains("Write or");
        assertThat(problems("land => 5")).contains("Write >=");
        assertThat(problems("tax ^ 2")).contains("power(x, 2)");
    }
}
