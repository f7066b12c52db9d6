package io.wuhao.engine.formula;

import static io.wuhao.engine.formula.Enterprises.sql;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Every construct of the language, and the SQL that it becomes. */
class FormulaSqlTest {

    @Test
    void arithmeticIsPrintedWithTheParenthesesItNeeds() {
        assertThat(sql("tax / land")).isEqualTo("tax / nullif(land, 0)");
        assertThat(sql("tax ÷ land")).isEqualTo("tax / nullif(land, 0)");
        assertThat(sql("index × value")).isEqualTo("index * value");
        assertThat(sql("(tax + revenue) * 2 - tax")).isEqualTo("(tax + revenue) * 2e0 - tax");
        assertThat(sql("tax - (revenue - tax)")).isEqualTo("tax - (revenue - tax)");
        assertThat(sql("tax - revenue - tax")).isEqualTo("tax - revenue - tax");
        assertThat(sql("index / (value / index)")).isEqualTo("index / nullif(value / nullif(index, 0), 0)");
        assertThat(sql("-tax")).isEqualTo("0e0 - tax");
        assertThat(sql("index * -2")).isEqualTo("index * -2e0");
        assertThat(sql("24.097")).isEqualTo("24.097e0");
        assertThat(sql("tax / 24.097")).isEqualTo("tax / 24.097e0");
    }

    @Test
    void rightSideIsConvertedToTheUnitOfTheLeft() {
        assertThat(sql("revenue > 50 亿元")).isEqualTo("revenue > 500000e0");
        assertThat(sql("land + site")).isEqualTo("land + site * 15e0");
        assertThat(sql("site + land")).isEqualTo("site + land / 15e0");
        assertThat(sql("land - sum(parcel.area)")).isEqualTo("land - sum_area * 3e0 / 2000e0");
        assertThat(sql("revenue / power_used > 3 元/kWh"))
                .isEqualTo("try_cast(revenue / nullif(power_used, 0) as decimal(38, 9)) > 3");
    }

    @Test
    void bareNumberTakesTheUnitOfTheOtherSide() {
        assertThat(Enterprises.bind("5 + land").unit().text()).isEqualTo("亩");
        assertThat(sql("land >= 5 and land < 10")).isEqualTo("land >= 5e0 and land < 10e0");
    }

    @Test
    void percentSignInFormulaIsAShare() {
        assertThat(sql("15 %")).isEqualTo("0.15e0");
        assertThat(sql("share < 1 %")).isEqualTo("try_cast(share / 100e0 as decimal(38, 9)) < 0.01");
        assertThat(sql("index * 15%")).isEqualTo("index * 0.15e0");
        assertThat(sql("mean(parcel.vacancy)")).isEqualTo("mean_vacancy / 100e0");
    }

    @Test
    void codesStandBareOrQuotedOrByLabel() {
        assertThat(sql("scale = above")).isEqualTo("scale = 'above'");
        assertThat(sql("above = scale")).isEqualTo("'above' = scale");
        assertThat(sql("scale ≠ “规上”")).isEqualTo("scale <> 'above'");
        assertThat(sql("scale in (above below)")).isEqualTo("scale in ('above', 'below')");
        assertThat(sql("industry in ('44' '45')")).isEqualTo("industry in ('44', '45')");
        assertThat(sql("industry in (06, C13、‘44’)")).isEqualTo("industry in ('06', 'C13', '44')");
        assertThat(sql("industry not in ('44')")).isEqualTo("not industry in ('44')");
        assertThat(sql("industry starts with '06'")).isEqualTo("left(industry, 2) = '06'");
        assertThat(sql("left(industry, 2) >= '06'")).isEqualTo("left(industry, 2) >= '06'");
    }

    @Test
    void conditionsAreThreeValued() {
        assertThat(sql("tax is missing")).isEqualTo("tax is null");
        assertThat(sql("tax is not missing")).isEqualTo("tax is not null");
        assertThat(sql("not listed")).isEqualTo("not listed");
        assertThat(sql("listed = yes")).isEqualTo("listed");
        assertThat(sql("listed = no")).isEqualTo("not listed");
        assertThat(sql("land between 5 and 10")).isEqualTo("land >= 5e0 and land <= 10e0");
        assertThat(sql("listed or (tax > 1 and land > 1)")).isEqualTo("listed or (tax > 1e0 and land > 1e0)");
        assertThat(sql("not (listed or tax > 1)")).isEqualTo("not (listed or tax > 1e0)");
        assertThat(sql("founded > 2020-01-01")).isEqualTo("founded > date '2020-01-01'");
        assertThat(sql("revenue > 50 亿元 or tax >= 1000 万元")).isEqualTo("revenue > 500000e0 or tax >= 1000e0");
    }

    @Test
    void fullWidthSignsMeanWhatPlainSignsMean() {
        assertThat(sql("（tax＋revenue）÷land－２")).isEqualTo("(tax + revenue) / nullif(land, 0) - 2e0");
        assertThat(sql("land≥５　and　land≤１０")).isEqualTo("land >= 5e0 and land <= 10e0");
        assertThat(sql("land ＞ 5")).isEqualTo("land > 5e0");
        assertThat(sql("land ＞＝ 5")).isEqualTo("land >= 5e0");
    }

    @Test
    void caseWhenTakesTheFirstConditionThatHolds() {
        assertThat(sql("case when land > 5 then 1 when land > 3 then 0.5 else 0 end"))
                .isEqualTo("case when land > 5e0 then 1e0 when land > 3e0 then 0.5e0 else 0e0 end");
    }

    @Test
    void functionsAreGuarded() {
        assertThat(sql("ln(tax)")).isEqualTo("case when tax > 0 then ln(tax) end");
        assertThat(sql("sqrt(tax)")).isEqualTo("case when tax >= 0 then sqrt(tax) end");
        assertThat(sql("least(greatest(index, 0), 1)"))
                .isEqualTo("case when index is not null then least(greatest(index, 0e0), 1e0) end");
        assertThat(sql("floor(index)")).isEqualTo("cast(floor(try_cast(index as decimal(38, 9))) as double)");
        assertThat(sql("round(index, 2)")).isEqualTo("cast(round(try_cast(index as decimal(38, 9)), 2) as double)");
        assertThat(sql("power(index, 0.5)"))
                .isEqualTo("case when index between 0 and 1e300 then power(index, 0.5e0) end");
        assertThat(sql("power(index, 2)")).isEqualTo("case when abs(index) <= 1e150 then power(index, 2e0) end");
        assertThat(sql("first_known(tax, revenue, 0)")).isEqualTo("coalesce(tax, revenue, 0e0)");
        assertThat(sql("years(founded)"))
                .isEqualTo("cast(2022 - extract(year from founded) - case when extract(month from founded) * 100"
                        + " + extract(day from founded) > 1231 then 1 else 0 end as double)");
    }

    @Test
    void aggregatesAreLeaves() {
        assertThat(sql("tax / sum(parcel.area)")).isEqualTo("tax / nullif(sum_area, 0)");
        assertThat(sql("count(parcel where idle)")).isEqualTo("count_rows");
        assertThat(sql("sum(parcel.area where scale = above and parcel.vacancy > 5 %)"))
                .isEqualTo("sum_area");
        assertThat(sql("mean(used_parcel.area) + min(parcel.area) + max(parcel.area)"))
                .isEqualTo("mean_area + min_area + max_area");
        assertThat(sql("tax / last_year(tax) - 1")).isEqualTo("tax / nullif(last, 0) - 1e0");
        assertThat(sql("points(tax_per_mu) + value")).isEqualTo("points_tax_per_mu_ + value");
    }
}
