package io.wuhao.server.register.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.server.City;
import io.wuhao.server.Firms;
import io.wuhao.server.OfficeTest;
import io.wuhao.server.shared.account.Role;
import org.junit.jupiter.api.Test;

/** Whose a file of figures is. */
@OfficeTest
class FigureUploadPagesTest extends FigureWalk {

    @Test
    void anotherDepartmentNeitherReadsNorConfirmsNorTakesBackTheFileOfTax() {
        String waits = upload(TAX, STAR, tax);

        assertThat(get(waits + "/file", power)).hasStatus(404);
        assertThat(get(waits + "/remarks", power)).hasStatus(404);
        assertThat(post(waits + "/confirm", power, "fingerprint", "-")).hasStatus(404);
        assertThat(confirm(waits, tax)).flash().containsKey("done");
        assertThat(post(waits + "/undo", power, "why", "误传")).hasStatus(404);
        assertThat(post(waits + "/undo", City.as(Role.PARK_COMMITTEE, tree.city()), "why", "误传"))
                .hasStatus(404);
        assertThat(text(get(waits, tax))).contains("已登记").doesNotContain("已撤销");
        assertThat(get(waits + "/remarks", tax)).hasStatusOk();
    }

    @Test
    void aDepartmentHandsInItsOwnFiguresAndWritesNoOtherRegister() {
        String firm = "统一社会信用代码,企业名称,县（区）\n" + Firms.STAR + ",东川星河机械（集团）有限公司,东川县\n";

        assertThat(handIn(TAX, STAR, power)).hasStatus(404);
        assertThat(handIn("/registers/enterprise", firm, tax)).hasStatus(404);
        assertThat(handIn("/registers/parcel", "不动产单元号\nP1\n", tax)).hasStatus(404);
        assertThat(handIn("/registers/park", "园区代码\nE1\n", tax)).hasStatus(404);
        assertThat(handIn("/registers/membership", "登记编号\nM1\n", tax)).hasStatus(404);
        assertThat(handIn(TAX, STAR, City.as(Role.PARK_COMMITTEE, tree.city()))).hasStatus(404);
        record(TAX, STAR, tax);
        record(TAX, HEAD + Firms.SUN + ",2025,10,90\n", City.as(Role.PARK_OFFICE, tree.city()));
    }

    @Test
    void theWayInIsShownToWhomItIsOpen() {
        assertThat(text(get(TAX, tax))).contains("type=\"file\"", "template.xlsx");
        assertThat(text(get(TAX, power))).doesNotContain("type=\"file\"", "template.xlsx");
        assertThat(text(get("/registers/enterprise", tax))).doesNotContain("type=\"file\"", "template.xlsx");
        assertThat(text(get("/registers", tax)))
                .contains("/registers/figure_tax_2025/template.xlsx", "/registers/enterprise\"")
                .doesNotContain("/registers/enterprise/template.xlsx");
    }

    @Test
    void aFigureLeadsToTheRowOfTheFileWithWhichItCame() {
        record(TAX, STAR, tax);

        assertThat(text(get("/figures/" + Firms.STAR + "/2025/tax", tax))).contains("报送.csv 第 2 行");
        assertThat(text(get("/enterprises/" + Firms.STAR, tax)))
                .contains("报送.csv 第 2 行", "/figures/" + Firms.STAR + "/2025/tax");
    }
}
