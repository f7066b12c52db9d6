package io.wuhao.engine.formula;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.Label;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A term in plain Chinese and English, and in the language of schemes. */
class FormulaWordsTest {

    private static final Map<String, Label> NAMES = Map.of(
            "parcel", new Label("地块", "parcels"),
            "used_parcel", new Label("使用的地块", "parcels in use"),
            "value", new Label("数值", "the value"));

    private static Label said(String formula) {
        return new SentencePrinter(name -> NAMES.getOrDefault(name, Label.same(name))).print(Enterprises.bind(formula));
    }

    private static String zh(String formula) {
        return said(formula).zh();
    }

    @Test
    void arithmeticIsSaidByLabels() {
        assertThat(zh("tax / land")).isEqualTo("税收 ÷ 用地面积");
        assertThat(said("tax / land").en()).isEqualTo("tax ÷ land");
        assertThat(zh("(tax + revenue) * 2 - tax")).isEqualTo("（税收 + 营业收入） × 2 − 税收");
        assertThat(zh("-tax")).isEqualTo("−税收");
        assertThat(zh("value * 15 %")).isEqualTo("数值 × 15 %");
    }

    @Test
    void conditionsAreSaidWithTheUnitsOfTheRule() {
        assertThat(zh("revenue > 50 亿元 or tax >= 1000")).isEqualTo("营业收入 > 50 亿元 或 税收 ≥ 1000 万元");
        assertThat(zh("scale = above and not listed")).isEqualTo("规模为规上 且 非上市");
        assertThat(said("scale = above").en()).isEqualTo("scale is above-scale");
        assertThat(zh("industry in ('06' '44')")).isEqualTo("行业代码属于 “06”、“44”");
        assertThat(zh("industry not in ('06')")).isEqualTo("行业代码不属于 “06”");
        assertThat(zh("industry starts with '06'")).isEqualTo("行业代码以“06”开头");
        assertThat(zh("tax is missing")).isEqualTo("税收缺失");
        assertThat(said("tax is not missing").en()).isEqualTo("tax is known");
        assertThat(zh("years(founded) < 2")).isEqualTo("成立日期至评价时点的足年数 < 2");
    }

    @Test
    void aggregatesAndLastYearAreSaidByTheirTables() {
        assertThat(zh("sum(parcel.area where idle) / last_year(land)")).isEqualTo("地块（限闲置）的面积之和 ÷ 上年用地面积");
        assertThat(said("tax / sum(parcel.area)").en()).isEqualTo("tax ÷ (the sum of area of parcels)");
        assertThat(zh("count(used_parcel)")).isEqualTo("使用的地块的个数");
    }

    @Test
    void choicesAreSaidInTheirOrder() {
        assertThat(zh("case when land > 5 then 1 when land > 3 then 0.5 else 0 end"))
                .isEqualTo("（若用地面积 > 5 亩则为 1；若用地面积 > 3 亩则为 0.5；否则为 0）");
        assertThat(said("case when listed then 1 end").en()).isEqualTo("(if listed then 1; otherwise missing)");
    }

    @Test
    void formulaIsPrintedAsItMayBeWritten() {
        assertThat(FormulaPrinter.print(Enterprises.bind("（tax ÷ land）×2"))).isEqualTo("tax / land * 2");
        assertThat(FormulaPrinter.print(Enterprises.bind("revenue>50亿元"))).isEqualTo("revenue > 50 亿元");
        assertThat(FormulaPrinter.print(Enterprises.bind("land between 5 and 10")))
                .isEqualTo("land >= 5 and land <= 10");
        assertThat(FormulaPrinter.print(Enterprises.bind("count(used_parcel where scale=规上)")))
                .isEqualTo("count(used_parcel where scale = 'above')");
        assertThat(FormulaPrinter.print(Enterprises.bind("scale not in (above)")))
                .isEqualTo("not scale in ('above')");
    }
}
