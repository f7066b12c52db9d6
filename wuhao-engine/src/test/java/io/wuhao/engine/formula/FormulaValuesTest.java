package io.wuhao.engine.formula;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.Problems;
import io.wuhao.engine.register.Unit;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Values worked out by hand, on a real DuckDB; and terms as data. */
class FormulaValuesTest {

    private static @Nullable Object value(String formula, String columns) {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement();
                var result = statement.executeQuery(
                        "select " + Enterprises.sql(formula) + " from (select " + columns + ")")) {
            result.next();
            return result.getObject(1);
        } catch (SQLException broken) {
            throw new AssertionError(formula, broken);
        }
    }

    private static Optional<Term> number(String formula, String unit, Problems problems) {
        return new Formula(formula, Enterprises.PLACE).bindNumber(Enterprises.SCOPE, Unit.of(unit), problems);
    }

    /** In doubles 0.3 / 0.2 is 1.4999999999999998 and 0.1 + 0.7 is 0.7999999999999999. */
    @Test
    void binaryNoiseDecidesNoComparison() {
        assertThat(value("index / value >= 1.5", "0.3e0 as index, 0.2e0 as value"))
                .isEqualTo(true);
        assertThat(value("index + value >= 0.8", "0.1e0 as index, 0.7e0 as value"))
                .isEqualTo(true);
        assertThat(value("floor(index / value)", "0.3e0 as index, 0.1e0 as value"))
                .isEqualTo(3.0);
        assertThat(value("round(index, 2)", "1.005e0 as index")).isEqualTo(1.01);
        assertThat(value("round(index)", "-2.5e0 as index")).isEqualTo(-3.0);
    }

    @Test
    void outsideItsDomainAFunctionIsMissing() {
        assertThat(value("ln(index)", "0e0 as index")).isNull();
        assertThat(value("sqrt(index)", "-1e0 as index")).isNull();
        assertThat(value("exp(index)", "800e0 as index")).isNull();
        assertThat(value("power(index, 0.5)", "-8e0 as index")).isNull();
        assertThat(value("power(index, -1)", "0e0 as index")).isNull();
        assertThat(value("power(index, 3)", "-2e0 as index")).isEqualTo(-8.0);
        assertThat(value("power(index, 3)", "1e200 as index")).isNull();
        assertThat(value("power(index, value)", "1e200 as index, 3e0 as value")).isNull();
        assertThat(value("power(index, value)", "-8e0 as index, 0.333e0 as value"))
                .isNull();
        assertThat(value("power(index, value)", "-2e0 as index, 3e0 as value")).isEqualTo(-8.0);
        assertThat(value("tax / land", "1e0 as tax, 0e0 as land")).isNull();
    }

    @Test
    void missingFigureGetsNeitherCapNorFloor() {
        assertThat(value("least(index, 1.5)", "cast(null as double) as index")).isNull();
        assertThat(value("least(greatest(index, 0), 1.5)", "cast(null as double) as index"))
                .isNull();
        assertThat(value("least(greatest(index, 0), 1.5)", "2e0 as index")).isEqualTo(1.5);
        assertThat(value("index > 1", "cast(null as double) as index")).isNull();
        assertThat(value("first_known(index, 0)", "cast(null as double) as index"))
                .isEqualTo(0.0);
    }

    /** Up to 31 December 2022: founded that day two years before, two years; a day later, one. */
    @Test
    void yearsAreFullYears() {
        assertThat(value("years(founded)", "date '2020-12-31' as founded")).isEqualTo(2.0);
        assertThat(value("years(founded)", "date '2021-01-01' as founded")).isEqualTo(1.0);
        assertThat(value("years(founded)", "date '2020-02-29' as founded")).isEqualTo(2.0);
        assertThat(value("years(founded) < 2", "cast(null as date) as founded")).isNull();
    }

    /** 38 公顷 are 570 亩; 3 万元 per 2 万kWh are 1.5 元/kWh; 3.02 % is 0.0302. */
    @Test
    void unitsAreConvertedExactly() {
        assertThat(value("land < site", "569e0 as land, 38e0 as site")).isEqualTo(true);
        assertThat(value("land < site", "570e0 as land, 38e0 as site")).isEqualTo(false);
        assertThat(value("revenue / power_used = 1.5 元/kWh", "3e0 as revenue, 2e0 as power_used"))
                .isEqualTo(true);
        assertThat(value("share = 3.02 %", "3.02e0 as share")).isEqualTo(true);
        assertThat(value("tax / 1 亿元", "5000e0 as tax")).isEqualTo(0.5);
    }

    @Test
    void formulaIsConvertedToTheUnitOfItsIndicator() {
        Problems problems = new Problems();
        assertThat(Enterprises.sql(
                        number("revenue / power_used", "元/kWh", problems).orElseThrow()))
                .isEqualTo("revenue / nullif(power_used, 0)");
        assertThat(Enterprises.sql(number("tax / land", "元/m2", problems).orElseThrow()))
                .isEqualTo("tax / nullif(land, 0) * 15e0");
        assertThat(Enterprises.sql(number("tax / revenue", "%", problems).orElseThrow()))
                .isEqualTo("tax / nullif(revenue, 0) * 100e0");
        assertThat(Enterprises.sql(number("share", "%", problems).orElseThrow()))
                .isEqualTo("share");
        assertThat(number("case when listed then 5 else 0 end", "分", problems)
                        .orElseThrow()
                        .unit()
                        .text())
                .isEqualTo("分");
        assertThat(problems.list()).isEmpty();
        assertThat(number("tax / land", "元/kWh", problems)).isEmpty();
        assertThat(problems.list().get(0).what().en()).isEqualTo("the formula gives (万元/亩), (元/kWh) is wanted.");
    }

    @Test
    void pureNumberTakesACountingWord() {
        Problems problems = new Problems();
        Term count = number("count(parcel where idle)", "宗", problems).orElseThrow();
        assertThat(count.unit().text()).isEqualTo("宗");
        assertThat(Enterprises.sql(count)).isEqualTo("count_rows");
        assertThat(FormulaPrinter.print(count)).isEqualTo("count(parcel where idle) * 1 宗");
        assertThat(Enterprises.bind(FormulaPrinter.print(count))).isEqualTo(count);
        assertThat(Enterprises.sql(number("count(parcel)", "万家", problems).orElseThrow()))
                .isEqualTo("count_rows / 10000e0");
        assertThat(number("count(parcel)", "人", problems)).isPresent();
        assertThat(number("tax / revenue", "元", problems)).isEmpty();
        assertThat(number("count(parcel)", "亩", problems)).isEmpty();
        assertThat(number("tax", "家", problems)).isEmpty();
    }

    @Test
    void conditionIsAskedForWhereAConditionIsNeeded() {
        Problems problems = new Problems();
        assertThat(new Formula("tax / land", Enterprises.PLACE).bindCondition(Enterprises.SCOPE, problems))
                .isEmpty();
        assertThat(problems.list()).hasSize(1);
    }

    @Test
    void leavesAreListedOnceAndReplaced() {
        Term term = Enterprises.bind("tax / sum(parcel.area) + last_year(tax / land) - tax / land");
        assertThat(term.leaves().stream().map(Enterprises::spelling))
                .containsExactly("tax", "sum_area", "last", "land");
        Term replaced = term.replace(
                leaf -> leaf instanceof Term.Own own && own.column().name().equals("tax")
                        ? Enterprises.bind("revenue - tax")
                        : leaf);
        assertThat(Enterprises.sql(replaced))
                .isEqualTo(
                        "(revenue - tax) / nullif(sum_area, 0) + last * 3e0 / 2000e0 - (revenue - tax) / nullif(land, 0) * 3e0 / 2000e0");
    }
}
