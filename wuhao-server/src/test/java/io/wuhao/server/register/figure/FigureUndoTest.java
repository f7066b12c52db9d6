package io.wuhao.server.register.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.server.Firms;
import io.wuhao.server.OfficeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Files of figures that were approved or sent back meanwhile. */
@OfficeTest
class FigureUndoTest extends FigureWalk {

    @Autowired
    Figures figures;

    private String cell() {
        return "/figures/board/tax/2025/" + tree.east().id();
    }

    private void mustNotBeUndone(String upload) {
        assertThat(post(upload + "/undo", tax, "why", "误传"))
                .hasStatus3xxRedirection()
                .flash()
                .hasEntrySatisfying("refused", why -> assertThat(why.toString()).contains(Firms.STAR, "已审定或调整"));
        assertThat(text(get(upload, tax))).contains("已登记").doesNotContain("已撤销");
        assertThat(figures.find(Firms.STAR, "2025", "tax")).isPresent();
    }

    @Test
    void anApprovedFigureStaysAndTheUploadIsNotCalledUndone() {
        String upload = record(TAX, STAR, tax);
        post(cell() + "/approve", reviewer);

        mustNotBeUndone(upload);
    }

    @Test
    void anAdjustedFigureStaysToo() {
        record(TAX, STAR, tax);
        String second = record(TAX, HEAD + Firms.STAR + ",2025,140,3000\n", tax);
        post("/figures/" + Firms.STAR + "/2025/tax", reviewer, "amount", "100", "why", "扣除一次性税收");

        mustNotBeUndone(second);
    }

    @Test
    void aReturnedFigureThatWasRightIsHandedInAgainAsItWas() {
        record(TAX, STAR, tax);
        post(cell() + "/return", reviewer, "chosen", Firms.STAR, "why", "请核对");

        String again = upload(TAX, STAR, tax);
        assertThat(text(get(again, tax))).contains("退回后原样重报");
        assertThat(confirm(again, tax)).flash().containsKey("done");

        assertThat(figures.find(Firms.STAR, "2025", "tax").orElseThrow().amount())
                .get()
                .satisfies(amount -> assertThat(amount).isEqualByComparingTo("120"));
        assertThat(text(get("/figures/board", reviewer))).doesNotContain("有退回");
    }
}
