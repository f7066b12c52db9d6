package io.wuhao.server.register.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.server.Firms;
import io.wuhao.server.OfficeTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Registers of figures change their names with the periods. */
@OfficeTest
class FigurePeriodsTest extends FigureWalk {

    private static final String NEXT = "/registers/figure_tax_2026";

    @Autowired
    JdbcClient database;

    private void openTheNextRound() {
        rounds.put(new Round("tax", "2026", LocalDate.of(2026, 2, 1), LocalDate.of(2027, 3, 15)));
    }

    @Test
    void aRoundThatOpensWhileTheOfficeRunsTakesFiles() {
        openTheNextRound();

        record(NEXT, HEAD + Firms.STAR + ",2026,130,3100\n", tax);
    }

    @Test
    void whatWasHandedInForTheLastPeriodIsStillSeenConfirmedAndUndone() {
        String recorded = record(TAX, STAR, tax);
        String waits = upload(TAX, HEAD + Firms.MOON + ",2025,30,800\n", tax);
        openTheNextRound();

        assertThat(text(get("/", tax))).contains("报送.csv 已上传，尚未登记", waits);
        assertThat(text(get(NEXT, tax))).contains("其他所属期的文件", TAX + "\"");
        assertThat(text(get(TAX, tax))).contains(recorded, waits).doesNotContain("type=\"file\"");
        assertThat(handIn(TAX, STAR, tax)).hasStatus(404);
        assertThat(confirm(waits, tax)).flash().containsKey("done");
        assertThat(post(recorded + "/undo", tax, "why", "误传")).flash().containsKey("done");
        assertThat(text(get(recorded, tax))).contains("已撤销");
    }

    @Test
    void aWaitingFileOfARegisterThatIsNoMoreKeepsNobodyFromTheFirstPage() {
        upload(TAX, STAR, tax);
        database.sql("update intake_upload set register = 'figure_tax_2099'").update();

        assertThat(get("/", tax)).hasStatusOk();
        assertThat(get("/registers/figure_tax_2099", tax)).hasStatus(404);
    }
}
