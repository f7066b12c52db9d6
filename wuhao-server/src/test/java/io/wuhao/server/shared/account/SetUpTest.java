package io.wuhao.server.shared.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.server.OfficeTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OfficeTest
class SetUpTest {

    private static final String PASSWORD = "Vier-Tannen-im-9-Wind";

    @Autowired
    MockMvcTester office;

    @Autowired
    SetUpCode code;

    @Autowired
    Accounts accounts;

    @Autowired
    House house;

    @Autowired
    JdbcClient database;

    private Visitor visitor;
    private String shown;

    @BeforeEach
    void newHouse() {
        visitor = new Visitor(office, "10.0.0.1");
        shown = code.renew();
    }

    @Test
    void everyAddressOfANewHouseLeadsToSetUp() {
        assertThat(Visitor.to(visitor.get("/"))).isEqualTo("/set-up");
        assertThat(Visitor.to(visitor.get("/audit"))).isEqualTo("/set-up");
        assertThat(Visitor.to(visitor.get("/sign-in"))).isEqualTo("/set-up");
        assertThat(Visitor.text(visitor.get("/set-up"))).contains("一次性设置码", "三员分立", "代价：", "每 90 天更换一次", "不要求定期更换");
    }

    @Test
    void theFirstVisitorWithTheCodeMakesThreeAdministratorsAndNobodyEverAfter() {
        assertThat(Visitor.to(send(shown.toLowerCase(java.util.Locale.ROOT), "security.login", "anquan")))
                .isEqualTo("/sign-in");

        assertThat(rolesOf("xitong")).containsExactly(Role.SYSTEM_ADMIN);
        assertThat(rolesOf("anquan")).containsExactly(Role.SECURITY_ADMIN);
        assertThat(rolesOf("shenji")).containsExactly(Role.AUDIT_ADMIN);
        assertThat(visitor.get("/set-up")).hasStatus(404);
        assertThat(send(shown, "security.login", "another")).hasStatus(404);
        database.sql("delete from account_grant").update();
        database.sql("delete from account").update();
        assertThat(visitor.get("/set-up"))
                .as("not even when all accounts are gone")
                .hasStatus(404);
    }

    @Test
    void withoutTheCodeNothingIsMadeAndTenWrongTriesMakeItVoid() {
        assertThat(Visitor.text(send("AAAA-AAAA-AAAA-AAAA"))).contains("设置码不对");
        for (int i = 1; i < SetUpCode.TRIES; i++) {
            send("AAAA-AAAA-AAAA-AAAA");
        }

        assertThat(Visitor.text(send(shown))).contains("设置码已作废");
        assertThat(house.isEmpty()).isTrue();
    }

    @Test
    void allProblemsAreToldAtOnceAndCostNoTryOfTheCode() {
        String page = Visitor.text(send(shown, "name", "", "system.password", "12345678", "audit.login", "xitong"));

        assertThat(page).contains("请填写", "两次输入不一致", "与前面的登录名相同", "三类", "常用密码");
        assertThat(Visitor.to(send(shown))).isEqualTo("/sign-in");
    }

    @Test
    void aSmallOfficeLetsOnePersonKeepAccountsAndRightsButNeverTheLog() {
        assertThat(Visitor.to(send(
                        shown,
                        "small",
                        "yes",
                        "rules",
                        "ASVS",
                        "security.login",
                        "",
                        "security.name",
                        "",
                        "security.password",
                        "",
                        "security.again",
                        "")))
                .isEqualTo("/sign-in");

        assertThat(rolesOf("xitong")).containsExactlyInAnyOrder(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN);
        assertThat(rolesOf("shenji")).containsExactly(Role.AUDIT_ADMIN);
        assertThat(house.decisions().passwordRules()).isEqualTo(PasswordRules.ASVS);
    }

    private List<Role> rolesOf(String login) {
        return accounts.find(login).orElseThrow().grants().stream()
                .map(Grant::role)
                .toList();
    }

    /** The form, rightly filled in, with some fields changed. */
    private org.springframework.test.web.servlet.assertj.MvcTestResult send(String typed, String... changed) {
        List<String> fields = new ArrayList<>(
                List.of("code", typed, "kind", "CITY", "name", "云溪市", "nameEn", "Yunxi", "rules", "GRADED_PROTECTION"));
        for (String who : List.of("system xitong 王系统", "security anquan 李安全", "audit shenji 周审计")) {
            String[] parts = who.split(" ");
            fields.addAll(List.of(parts[0] + ".login", parts[1], parts[0] + ".name", parts[2]));
            fields.addAll(List.of(parts[0] + ".password", PASSWORD, parts[0] + ".again", PASSWORD));
        }
        for (int i = 0; i < changed.length; i += 2) {
            int at = fields.indexOf(changed[i]);
            if (at < 0) {
                fields.addAll(List.of(changed[i], changed[i + 1]));
            } else {
                fields.set(at + 1, changed[i + 1]);
            }
        }
        return visitor.post("/set-up", fields.toArray(String[]::new));
    }
}
