package io.wuhao.server.register.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.server.City;
import io.wuhao.server.Firms;
import io.wuhao.server.OfficeTest;
import io.wuhao.server.shared.account.Role;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Registers of figures change their names with the periods. */
@OfficeTest
class FigurePeriodsTest extends FigureWalk {

    private static final String ROUND = "/figures/rounds/tax/2025";
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

    private void closeTheFirstRound() {
        assertThat(post(ROUND + "/close", parkOffice(), "why", "评价开始")).flash().containsKey("done");
    }

    private RequestPostProcessor parkOffice() {
        return City.as(Role.PARK_OFFICE, tree.city());
    }

    @Test
    void aNewRoundDoesNotCloseTheEarlierOne() {
        String recorded = record(TAX, STAR, tax);
        String waits = upload(TAX, HEAD + Firms.MOON + ",2025,30,800\n", tax);
        openTheNextRound();

        assertThat(text(get("/", tax))).contains("报送.csv 已上传，尚未登记", waits);
        assertThat(text(get("/registers", tax))).contains(TAX + "/template.xlsx", NEXT + "/template.xlsx");
        assertThat(text(get(NEXT, tax))).contains("其他所属期的文件", TAX + "\"");
        assertThat(text(get(TAX, tax))).contains(recorded, waits, "type=\"file\"");
        assertThat(confirm(waits, tax)).flash().containsKey("done");
        record(TAX, HEAD + Firms.SUN + ",2025,10,90\n", tax);
        assertThat(post(recorded + "/undo", tax, "why", "误传")).flash().containsKey("done");
        assertThat(text(get(recorded, tax))).contains("已撤销");
    }

    @Test
    void aMonthlyRoundDoesNotCloseTheAnnualOne() {
        rounds.put(new Round("tax", "2026-06", LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 20)));

        record("/registers/figure_tax_2026_06", HEAD + Firms.STAR + ",2026-06,11,260\n", tax);
        record(TAX, STAR, tax);
    }

    @Test
    void aClosedRoundTakesNothingUntilItIsOpenedAgain() {
        String recorded = record(TAX, STAR, tax);
        String waits = upload(TAX, HEAD + Firms.MOON + ",2025,30,800\n", tax);
        openTheNextRound();
        closeTheFirstRound();

        assertThat(text(get(TAX, tax))).contains("本期已停止收数").doesNotContain("type=\"file\"");
        assertThat(text(get("/registers", tax))).contains(NEXT + "\"").doesNotContain(TAX + "\"");
        assertThat(handIn(TAX, STAR, tax)).hasStatus(404);
        assertThat(text(get(waits, tax))).contains("本期已停止收数，该行没有被退回");
        assertThat(post(recorded + "/undo", tax, "why", "误传")).flash().containsKey("refused");
        assertThat(text(get("/", tax))).doesNotContain("2025 的数据");
        assertThat(text(get(ROUND, parkOffice()))).contains("停止收数：评价开始");

        assertThat(post(ROUND + "/open", parkOffice(), "why", "补报")).flash().containsKey("done");
        assertThat(confirm(waits, tax)).flash().containsKey("done");
    }

    @Test
    void whatIsSentBackIsHandedInAgainAfterTheRoundWasClosed() {
        record(TAX, STAR + Firms.MOON + ",2025,30,800\n", tax);
        openTheNextRound();
        closeTheFirstRound();
        post("/figures/board/tax/2025/" + tree.east().id() + "/return", reviewer, "chosen", Firms.STAR, "why", "请核对");

        assertThat(text(get("/", tax))).contains("2025 的 2 个数据被退回");
        assertThat(text(get(ROUND, tax))).contains(TAX + "\"");
        String both = upload(TAX, HEAD + Firms.STAR + ",2025,125,3000\n" + Firms.MOON + ",2025,31,800\n", tax);
        assertThat(text(get(both, tax))).contains("该行没有被退回").doesNotContain("name=\"fingerprint\"");

        record(TAX, HEAD + Firms.STAR + ",2025,125,3000\n" + Firms.MOON + ",2025,30,800\n", tax);
        assertThat(text(get("/", tax))).doesNotContain("被退回");
    }

    @Test
    void aRoundIsClosedWithItsReasonAndByThoseWhoSetIt() {
        assertThat(post(ROUND + "/close", parkOffice(), "why", " ")).flash().containsKey("refused");
        assertThat(post(ROUND + "/close", tax, "why", "评价开始")).hasStatus(404);
        assertThat(post(ROUND + "/open", tax, "why", "补报")).hasStatus(404);

        record(TAX, STAR, tax);
    }

    @Test
    void aWaitingFileOfARegisterThatIsNoMoreKeepsNobodyFromTheFirstPage() {
        upload(TAX, STAR, tax);
        database.sql("update intake_upload set register = 'figure_tax_2099'").update();

        assertThat(get("/", tax)).hasStatusOk();
        assertThat(get("/registers/figure_tax_2099", tax)).hasStatus(404);
    }
}
