package io.wuhao.server.shared.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.server.City;
import io.wuhao.server.OfficeTest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A clerk comes to the office: from the account to the first day of work and the last. */
@OfficeTest
class PeoplePagesTest {

    @Autowired
    MockMvcTester office;

    @Autowired
    City city;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    Attempts attempts;

    @Autowired
    LostFactor lost;

    @Autowired
    JdbcClient database;

    private City.Tree tree;
    private Visitor system;
    private Visitor security;

    @BeforeEach
    void administrators() {
        tree = city.tree();
        database.sql("update house set second_factor = false").update();
        system = inside("xt", Role.SYSTEM_ADMIN, "10.3.0.1");
        security = inside("aq", Role.SECURITY_ADMIN, "10.3.0.2");
        attempts.unlock("chen");
    }

    @Test
    void fromTheFirstPasswordToTheLastSession() {
        String page = makeChen();
        assertThat(page).contains("只显示这一次", "chen");
        String password = secretIn(page);
        long id = accounts.findAccount("chen").orElseThrow().id();
        assertThat(Visitor.text(system.get("/accounts/" + id))).doesNotContain(password);

        assertThat(Visitor.to(security.post(
                        "/accounts/" + id + "/roles", "role", "DEPARTMENT", "office", east(), "why", "到岗")))
                .isEqualTo("/accounts/" + id + "/roles");
        Visitor chen = new Visitor(office, "10.3.0.3");
        chen.signIn("chen", password);
        chen.post("/sign-in/password", "password", "Sieben-Ulmen-5", "again", "Sieben-Ulmen-5");
        chen.get("/sign-in/next");
        assertThat(Visitor.text(chen.get("/me"))).contains("陈新", "部门");

        assertThat(Visitor.text(security.get("/accounts/" + id + "/roles"))).contains("10.3.0.3", "部门");
        security.post("/accounts/" + id + "/sessions/end", "why", "忘记退出");
        assertThat(Visitor.to(chen.get("/me"))).isEqualTo("/sign-in?ended");
    }

    @Test
    void aChangedRoleOrAResetPasswordEndsOpenSessions() {
        long id = people.make("chen", tree.east(), Role.DEPARTMENT).id();
        Visitor chen = signedIn("chen", "10.3.0.3");
        security.post("/accounts/" + id + "/roles", "role", "LEADER", "office", east(), "why", "任命");
        assertThat(Visitor.to(chen.get("/me"))).isEqualTo("/sign-in?ended");

        Visitor again = signedIn("chen", "10.3.0.3");
        system.post("/accounts/" + id + "/password", "why", "忘记密码");
        assertThat(Visitor.to(again.get("/me"))).isEqualTo("/sign-in?ended");
    }

    @Test
    void aLoginIsTakenOnceAndTheProblemStandsAtItsField() {
        makeChen();
        String page = Visitor.text(system.post("/accounts", "login", "Chen", "name", "", "office", east()));

        assertThat(page).contains("登录名“chen”已有人使用", "请填写");
        assertThat(Visitor.text(system.post("/accounts", "login", "ok-login", "name", "陈", "office", "99999 没有")))
                .contains("没有这个机构");
    }

    @Test
    void peopleAreFoundByNameOfficeAndRole() {
        people.make("chen", tree.east(), Role.DEPARTMENT);
        people.make("wu", tree.west(), Role.LEADER);

        assertThat(Visitor.text(system.get("/accounts?words=东川")))
                .contains("chen")
                .doesNotContain(">wu<");
        assertThat(Visitor.text(security.get("/roles?role=LEADER")))
                .contains("wu")
                .doesNotContain("chen");
        assertThat(Visitor.text(system.get("/accounts?words=%25"))).contains("没有符合条件的账号");
    }

    @Test
    void anExclusionIsToldBesideTheRole() {
        long id = people.make("chen", tree.east(), Role.DEPARTMENT).id();
        String page = Visitor.text(security.post(
                "/accounts/" + id + "/roles",
                "role",
                "SYSTEM_ADMIN",
                "office",
                east(),
                "since",
                "2026-13-01",
                "why",
                ""));
        assertThat(page).as("all problems at once").contains("无法识别", "请填写", "互不兼任");
        page = Visitor.text(
                security.post("/accounts/" + id + "/roles", "role", "SYSTEM_ADMIN", "office", east(), "why", "兼任"));
        assertThat(page).contains("互不兼任");
    }

    @Test
    void aDeedWithoutAReasonIsNotDone() {
        long id = people.make("chen", tree.east(), Role.DEPARTMENT).id();
        String to = Visitor.to(system.post("/accounts/" + id + "/disable", "why", " "));

        assertThat(Visitor.text(system.get(to))).contains("请写明原因").doesNotContain("已停用");
    }

    @Test
    void theFirstPageSaysWhoHasNoRoleYet() {
        people.make("chen", tree.east());

        assertThat(Visitor.text(security.get("/"))).contains("1 个账号还没有角色");
        assertThat(Visitor.text(security.get("/roles?role=NONE")))
                .contains("chen")
                .doesNotContain(">xt<");
        assertThat(Visitor.text(system.get("/"))).doesNotContain("还没有角色");
        assertThat(Visitor.text(signedIn("chen", "10.3.0.4").get("/"))).contains("您还没有角色");
    }

    @Test
    void theConsoleTakesALostFactorAway() {
        long id = people.make("chen", tree.city(), Role.REVIEWER).id();
        accounts.setTotp(id, Totp.fresh());

        assertThat(lost.takeAway("chen")).contains("已解除");
        assertThat(accounts.get(id).isEnrolled()).isFalse();
        assertThat(lost.takeAway("nobody-here")).contains("没有登录名");
    }

    private String makeChen() {
        String to = Visitor.to(system.post("/accounts", "login", "chen", "name", "陈新", "office", east()));
        assertThat(to).matches("/accounts/\\d+");
        return Visitor.text(system.get(to));
    }

    private String east() {
        return tree.east().id() + " 东川县";
    }

    private Visitor inside(String login, Role role, String address) {
        attempts.unlock(login);
        people.make(login, tree.city(), role);
        return signedIn(login, address);
    }

    private Visitor signedIn(String login, String address) {
        Visitor visitor = new Visitor(office, address);
        visitor.signIn(login, People.PASSWORD);
        visitor.get("/sign-in/next");
        return visitor;
    }

    private static String secretIn(String page) {
        Matcher secret = Pattern.compile("<code class=\"secret\">([a-z]\\d-[A-Z0-9-]+)</code>")
                .matcher(page);
        assertThat(secret.find()).isTrue();
        return secret.group(1);
    }
}
