package io.wuhao.engine.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wuhao.engine.Label;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTest {

    @ParameterizedTest
    @CsvSource({
        "公顷, 亩, 15, 1",
        "亩, 平方米, 2000, 3", // 666.666… m²
        "㎡, m², 1, 1",
        "万元/亩, 万元/公顷, 15, 1",
        "元/kWh, 万元/万kWh, 1, 1",
        "亿元, 万元, 10000, 1",
        "万亿元, 亿元, 10000, 1",
        "百万元, 万元, 100, 1",
        "十万元, 万元, 10, 1",
        "万千瓦时, kWh, 10000, 1",
        "亿度, 万kWh, 10000, 1",
        "吨标准煤, kgce, 1000, 1",
        "万吨, kg, 10000000, 1",
        "平方公里, 公顷, 100, 1",
        "千人, 人, 1000, 1",
        "%, '', 1, 100",
        "％, ‰, 10, 1",
        "万元／人, 元/人, 10000, 1",
        "kwh, 千瓦·时, 1, 1",
        "万台, 台, 10000, 1",
    })
    void oneUnitInAnotherIsAnExactFraction(String from, String to, long numerator, long denominator) {
        assertThat(Unit.of(from).factorTo(Unit.of(to)))
                .containsExactly(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    @ParameterizedTest
    @CsvSource({"台, 套", "台, 万元", "吨标准煤, 吨", "万元/亩, 万元", "kWh, tce", "亩, 米", "人, ''"})
    void unitsOfOtherThingsDoNotFit(String one, String other) {
        assertThat(Unit.of(one).fits(Unit.of(other))).isFalse();
        assertThatThrownBy(() -> Unit.of(one).factorTo(Unit.of(other))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void unknownWordFitsItselfOnly() {
        assertThat(Unit.of("台").sameAs(Unit.of(" 台 "))).isTrue();
        assertThat(Unit.of("台").fits(Unit.of("台/年"))).isFalse();
    }

    @Test
    void muIsConvertedWithoutTheRoundedFactor() {
        // 2,000 m² ÷ (10000/15) = 3 mu exactly; ÷ 666.67 would give 2.999985
        assertThat(Unit.of("m2").convert(new BigDecimal("2000"), Unit.of("亩"), 6))
                .isEqualByComparingTo("3");
        assertThat(Unit.of("m2").convert(new BigDecimal("1000"), Unit.of("亩"), 6))
                .isEqualByComparingTo("1.5");
        // 1 mu = 666.6666666… m², half up at the sixth decimal
        assertThat(Unit.of("亩").convert(BigDecimal.ONE, Unit.of("m2"), 6)).isEqualByComparingTo("666.666667");
    }

    @Test
    void conversionThereAndBackIsTheSameFigure() {
        Unit yuan = Unit.of("元");
        Unit tenThousand = Unit.of("万元");
        BigDecimal figure = new BigDecimal("123456.78");
        assertThat(tenThousand.convert(yuan.convert(figure, tenThousand, 6), yuan, 6))
                .isEqualByComparingTo(figure);
    }

    @Test
    void quotientsOfTheSameUnitHaveNone() {
        assertThat(Unit.of("万元").over(Unit.of("万元")).isNone()).isTrue();
        assertThat(Unit.of("").isNone()).isTrue();
        assertThat(Unit.of("1").isNone()).isTrue();
        assertThat(Unit.of("%").isNone()).isFalse();
    }

    @Test
    void unitKeepsTheSpellingItWasGiven() {
        assertThat(Unit.of("万元/亩")).hasToString("万元/亩");
        assertThat(Unit.of("万元").over(Unit.of("亩"))).hasToString("万元/亩");
    }

    @ParameterizedTest
    @CsvSource({
        "万元/亩, 10k yuan/mu",
        "元/kWh, yuan/kWh",
        "亿元, 100m yuan",
        "万元/人, 10k yuan/person",
        "人, persons",
        "万kWh, 10k kWh",
        "万元/吨标准煤, 10k yuan/tce",
        "元/平方米, yuan/m2",
        "台, 台",
        "万台/亩, 万台/mu",
        "t, t",
        "%, %"
    })
    void unitHasEnglishWords(String unit, String english) {
        assertThat(Unit.of(unit).label()).isEqualTo(new Label(Unit.of(unit).text(), english));
        String sign = Character.isDigit(english.charAt(0)) ? " ×" : " ";
        assertThat(Unit.of(unit).afterFigure().en()).isEqualTo(sign + english);
    }
}
