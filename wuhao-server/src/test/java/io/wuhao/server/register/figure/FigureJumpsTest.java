package io.wuhao.server.register.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.server.Firms;
import io.wuhao.server.OfficeTest;
import io.wuhao.server.shared.enterprise.Enterprise;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The first file of a period is held against a year before. */
@OfficeTest
class FigureJumpsTest extends FigureWalk {

    private static final String POWER = "/registers/figure_power_2025";
    private static final String KWH = "统一社会信用代码,所属期,用电量（万kWh）\n";
    private static final String TICK = "name=\"unitsChecked\"";

    @Autowired
    Figures figures;

    @BeforeEach
    void aYearBefore() {
        rounds.put(new Round("power", "2025", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 15)));
        report("power", "880");
    }

    private void report(String kind, String amount) {
        OffsetDateTime at = OffsetDateTime.parse("2025-02-01T09:00:00+08:00");
        figures.report(Firms.STAR, "2024", kind, new Figure.Reported(new BigDecimal(amount), null, "power", at, null));
    }

    @Test
    void kilowattHoursInPlaceOfTenThousandsAreWarnedOf() {
        // 8,913,300 / 880 is about 10,129: kWh were written for 万kWh
        String upload = upload(POWER, KWH + Firms.STAR + ",2025,8913300\n", power);

        assertThat(text(get(upload, power))).contains("与上年或现有数值相差约一万倍", "单位？相差约一万倍", "880", "8,913,300", "上年", TICK);
        assertThat(confirm(upload, power))
                .flash()
                .hasEntrySatisfying("refused", why -> assertThat(why.toString()).contains("核对单位"));
        assertThat(figures.find(Firms.STAR, "2025", "power")).isEmpty();
    }

    @Test
    void whatIsInLineWithLastYearAsksNothing() {
        String upload = upload(POWER, KWH + Firms.STAR + ",2025,891\n", power);

        assertThat(text(get(upload, power))).doesNotContain("相差三倍以上", TICK);
        assertThat(confirm(upload, power)).flash().containsKey("done");
    }

    @Test
    void aFigureFourTimesLastYearsIsListedAndNeedsNoTick() {
        String upload = upload(POWER, KWH + Firms.STAR + ",2025,3520\n", power);

        assertThat(text(get(upload, power))).contains("相差三倍以上", "3,520").doesNotContain(TICK);
    }

    @Test
    void aFirmIsFoundAgainWhereverItLay() {
        firms.add(Firms.STAR, "东川星河机械有限公司", Enterprise.Scale.ABOVE, tree.west(), null);

        assertThat(text(get(upload(POWER, KWH + Firms.STAR + ",2025,8913300\n", power), power)))
                .contains("880", TICK);
    }

    @Test
    void aCorrectionThatComesBackIntoLineIsNoJump() {
        String wrong = upload(POWER, KWH + Firms.STAR + ",2025,8913300\n", power);
        assertThat(post(wrong + "/confirm", power, "fingerprint", fingerprint(wrong), "unitsChecked", "true"))
                .flash()
                .containsKey("done");

        assertThat(text(get(upload(POWER, KWH + Firms.STAR + ",2025,891\n", power), power)))
                .contains("name=\"fingerprint\"")
                .doesNotContain("相差三倍以上", TICK);
    }

    @Test
    void aUnitThatGoesWrongInACorrectionIsWarnedOfHoweverMuchTheFirmGrew() {
        // 3,520 is four times last year's 880; 35,200,000 is 40,000 times last year's, and 10,000 times what stands
        record(POWER, KWH + Firms.STAR + ",2025,3520\n", power);

        assertThat(text(get(upload(POWER, KWH + Firms.STAR + ",2025,35200000\n", power), power)))
                .contains("单位？相差约一万倍", TICK);
    }

    @Test
    void everyKindOfADepartmentIsHeldAgainstLastYear() {
        report("tax", "120");
        report("sales", "3000");

        String upload = upload(TAX, HEAD + Firms.STAR + ",2025,125,30000000\n", tax);

        assertThat(text(get(upload, tax))).contains("30,000,000", TICK);
    }

    private String fingerprint(String upload) {
        return text(get(upload, power)).replaceAll("(?s).*name=\"fingerprint\" value=\"(\\w+)\".*", "$1");
    }
}
