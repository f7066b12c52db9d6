package io.wuhao.engine.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.engine.Label;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellKindTest {

    private static final CellKind MONEY = new NumberCells(Unit.of("万元"), Unit.of("万元"));
    private static final CellKind PER_CENT = new NumberCells(Unit.of("%"), Unit.of("%"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "1234.56|1234.56",
                "-3|-3",
                "+3|3",
                "0|0",
                "-0.5|-0.5",
                ".5|0.5",
                "007|7",
                "１２３４．５|1234.5",
                "1,234,567.89|1234567.89",
                "１，２３４|1234",
                "1 234 567|1234567",
                "－12|-12",
                "−12|-12",
                "'123|123",
                "12万元|12",
                "12 万元|12",
                "1.2E+5|120000",
                "1E3|1000",
                "2.5e-3|0.0025",
                "999999999999999999.5|999999999999999999.5",
                "0.0000005|0.000001",
                "0.00000049|0",
                "1.2345675|1.234568",
                "-1.2345675|-1.234568",
            })
    void figuresAreReadHoweverTheyAreWritten(String cell, BigDecimal figure) {
        assertThat((BigDecimal) MONEY.read(cell).value()).as(cell).isEqualByComparingTo(figure);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "abc|not a number",
                "(12.5)|minus sign",
                "（12.5）|minus sign",
                "NaN|not a number",
                "∞|not a number",
                "Infinity|not a number",
                "12,34|groups of three",
                "1,2345|groups of three",
                "1.2.3|not a number",
                "5亿元|not a figure in (万元)",
                "5.2%|percentage",
                "1.23457E+11|six digits left",
                "1E-9|more than 6 decimals",
                "1E+400|more than 6 decimals",
                "1000000000000000000|more than 18 digits",
                "#DIV/0!|Excel's error",
                "=A1+B1|without a saved result",
                "1😀|not a figure",
                "'; drop table enterprise; --|not a number",
                "0x10|not a figure",
                "一百|not a number",
            })
    void anythingElseIsRefusedWithAdvice(String cell, String words) {
        Reading reading = MONEY.read(cell);
        assertThat(reading.value()).isNull();
        assertThat(String.valueOf(reading.fault())).as(cell).contains(words);
        assertThat(reading.fault())
                .extracting(fault -> fault.advice().zh())
                .asString()
                .isNotBlank();
    }

    @Test
    void perCentSignStandsInAPerCentColumnOnly() {
        assertThat(PER_CENT.read("5.2%").value()).isEqualTo(new BigDecimal("5.200000"));
        assertThat(PER_CENT.read("5.2％").value()).isEqualTo(new BigDecimal("5.200000"));
        CellKind share = new NumberCells(Unit.NONE, Unit.NONE);
        assertThat(String.valueOf(share.read("5.2%").fault())).contains("0.052 for 5.2%");
    }

    @Test
    void perCentGivenForAShareIsTheFraction() {
        // a heading 研发占比（%） over a column without unit: 3.02 % = 0.0302
        CellKind share = new NumberCells(Unit.of("%"), Unit.NONE);
        assertThat(share.read("3.02").value()).isEqualTo(new BigDecimal("0.030200"));
        assertThat(share.read("3.02%").value()).isEqualTo(new BigDecimal("0.030200"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "  ", "\u3000", "—", "－", "-", "--", "/", "无", "N/A", "n.a.", "…", "……", "不适用", "——", "／"})
    void missingMarksAreMissingInEveryKindButYesNo(String cell) {
        assertThat(MONEY.read(cell).isMissing()).as(cell).isTrue();
        assertThat(((CellKind) Reading::of).read(cell).isMissing()).as(cell).isTrue();
        assertThat(((CellKind) DateCells::read).read(cell).isMissing()).as(cell).isTrue();
    }

    @Test
    void noneMeansNoInAYesNoColumn() {
        CellKind yesNo = new YesNoCells();
        assertThat(yesNo.read("无").value()).isEqualTo(false);
        assertThat(yesNo.read("有").value()).isEqualTo(true);
        assertThat(yesNo.read("Ｙ").value()).isEqualTo(true);
        assertThat(yesNo.read("FALSE").value()).isEqualTo(false);
        assertThat(yesNo.read("—").isMissing()).isTrue();
        assertThat(yesNo.read("也许").fault()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022-12-31",
                "2022/12/31",
                "2022.12.31",
                "2022年12月31日",
                "20221231",
                "2022-12-31 00:00:00",
                "２０２２－１２－３１",
                "'2022-12-31",
                "2022 年 12 月 31 日"
            })
    void daysAreReadHoweverTheyAreWritten(String cell) {
        CellKind days = DateCells::read;
        assertThat(days.read(cell).value()).isEqualTo(LocalDate.of(2022, 12, 31));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-02-29,calendar has no day",
        "2022年12月,not a date",
        "31/12/2022,not a date",
        "44926,serial number",
        "2022-12/31,not a date",
        "2022-12-31 08:30:00,not a date",
        "0022-12-31,not a date",
    })
    void otherDaysAreRefused(String cell, String words) {
        CellKind days = DateCells::read;
        assertThat(String.valueOf(days.read(cell).fault())).contains(words);
    }

    @Test
    void codesAreGivenAsCodeOrLabel() {
        Map<String, Label> levels = new LinkedHashMap<>();
        levels.put("nation", new Label("国家级（含）", "national"));
        levels.put("none", new Label("无", "none"));
        CellKind codes = CodeCells.of(new Column(
                "level",
                new Label("级别", "Level"),
                Column.Type.TEXT,
                Unit.NONE,
                Unit.NONE,
                levels,
                null,
                null,
                false,
                ExampleRegister.PLACE));

        assertThat(codes.read("nation").value()).isEqualTo("nation");
        assertThat(codes.read("国家级 (含)").value()).isEqualTo("nation");
        assertThat(codes.read("National").value()).isEqualTo("nation");
        assertThat(codes.read("无").value()).isEqualTo("none");
        assertThat(codes.read("—").isMissing()).isTrue();
        assertThat(String.valueOf(codes.read("省级").fault())).contains("Allowed: national (nation), none.");
    }

    @Test
    void namesAreCleaned() {
        CellKind names = Reading::of;
        assertThat(names.read("  甲　公司\n（演示）\u200b ").value()).isEqualTo("甲 公司 (演示)");
        assertThat(names.read("ＡＢＣ１２").value()).isEqualTo("ABC12");
        assertThat(names.read("emoji 😀").value()).isEqualTo("emoji 😀");
        assertThat(names.read("a\u0000b").fault()).isNotNull();
    }

    /** Law: the same figure reads alike plain, with thousands separators, in full width, with spaces, with its unit. */
    @Test
    void spellingDoesNotChangeTheFigure() {
        long seed = 20221231;
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            BigDecimal figure = BigDecimal.valueOf(random.nextLong() >> random.nextInt(60), random.nextInt(7))
                    .remainder(BigDecimal.TEN.pow(15));
            String plain = figure.toPlainString();
            String grouped = grouped(figure, ',');
            for (String spelling : new String[] {
                plain,
                grouped,
                fullWidth(plain),
                fullWidth(grouped),
                grouped(figure, ' '),
                " " + plain + "\u3000",
                plain + "万元"
            }) {
                assertThat((BigDecimal) MONEY.read(spelling).value())
                        .as("seed %d, %s", seed, spelling)
                        .isEqualByComparingTo(figure);
            }
        }
    }

    private static String grouped(BigDecimal figure, char separator) {
        String[] parts = figure.abs().toPlainString().split("\\.");
        String whole = parts[0].replaceAll("(?<=\\d)(?=(\\d{3})+$)", String.valueOf(separator));
        return (figure.signum() < 0 ? "-" : "") + whole + (parts.length > 1 ? "." + parts[1] : "");
    }

    private static String fullWidth(String text) {
        return text.codePoints()
                .map(point -> point > ' ' && point < 0x7f ? point + 0xfee0 : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
