package io.wuhao.server.shared.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.server.City;
import io.wuhao.server.OfficeTest;
import io.wuhao.server.shared.account.Role;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OfficeTest
class AuditPageTest {

    @Autowired
    AuditLog log;

    @Autowired
    JdbcClient database;

    @Autowired
    MockMvcTester office;

    @Autowired
    City city;

    private City.Tree tree;
    private long first;

    @BeforeEach
    void threeDeeds() {
        tree = city.tree();
        first = 1
                + database.sql("select last_id from audit_chain")
                        .query(Long.class)
                        .single();
        log.wrote(new Deed("parcel.changed", "parcel", "P1", "3 亩", "4 亩", "复测"), "li", "10.0.0.1");
        log.wrote(new Deed("parcel.changed", "parcel", "P2", "=1+1", null, null), "wang", "10.0.0.2");
        log.wrote(Deed.of("account.signed-in", "account", "li"), "li", "10.0.0.1");
    }

    @Test
    void theAuditAdministratorReadsWhoDidWhatBeforeAndAfterAndWhy() {
        assertThat(page("/audit")).contains("li", "10.0.0.1", "3 亩", "4 亩", "复测", "登录", "共 3 条");
    }

    @Test
    void theLogIsSearchedByPersonObjectActionAndDay() {
        assertThat(page("/audit?person=wang")).contains("P2", "共 1 条").doesNotContain("复测");
        assertThat(page("/audit?object=P1")).contains("复测", "共 1 条");
        assertThat(page("/audit?object=account")).contains("共 1 条").doesNotContain("P2");
        assertThat(page("/audit?action=account.signed-in")).contains("共 1 条");
        assertThat(page("/audit?to=2020-01-01")).contains("没有符合条件的记录");
        assertThat(page("/audit?object=100%25")).contains("没有符合条件的记录");
    }

    @Test
    void theExportSaysWhatItIsAndRunsNoFormula() {
        String table = page("/audit/export?object=parcel");

        assertThat(table)
                .startsWith("\uFEFF审计日志 · 导出于 ")
                .contains("object=parcel", " · 2 条 · 链尾 " + (first + 3), "P1,3 亩,4 亩,复测", "'=1+1");
        assertThat(page("/audit?action=audit.exported")).contains("导出审计日志");
    }

    @Test
    void aWholeChainIsSaidToBeWhole() {
        assertThat(verified()).contains("日志链完整");
    }

    @Test
    void aChangedRowIsNamed() {
        database.sql("update audit_entry set became = '40 亩' where id = ?")
                .param(first)
                .update();

        assertThat(verified()).contains("断裂", "第 " + number(first) + " 条的内容与其摘要不符");
    }

    @Test
    void aRemovedRowIsNamed() {
        database.sql("delete from audit_entry where id = ?").param(first + 1).update();

        assertThat(verified())
                .contains("第 " + number(first + 1) + " 条到第 " + number(first + 1) + " 条缺失")
                .doesNotContain("不符");
    }

    @Test
    void aCutAtTheEndIsFound() {
        database.sql("delete from audit_entry where id = ?").param(first + 2).update();

        assertThat(verified()).contains("末尾被截去或改动");
    }

    @Test
    void aRowWhoseDigestWasMadeAnewStillBreaksTheChain() {
        database.sql("update audit_entry set digest = ? where id = ?")
                .params("a".repeat(64), first)
                .update();

        assertThat(verified()).contains("第 " + number(first + 1) + " 条接不上第 " + number(first) + " 条");
    }

    private static String number(long id) {
        return String.valueOf(id);
    }

    private String verified() {
        return text(office.post()
                .uri("/audit/verify")
                .with(City.as(Role.AUDIT_ADMIN, tree.city()))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange());
    }

    private String page(String path) {
        return text(office.get()
                .uri(java.net.URI.create(path))
                .with(City.as(Role.AUDIT_ADMIN, tree.city()))
                .exchange());
    }

    private static String text(org.springframework.test.web.servlet.assertj.MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
