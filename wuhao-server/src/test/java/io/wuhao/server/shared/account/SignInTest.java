package io.wuhao.server.shared.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.server.City;
import io.wuhao.server.OfficeTest;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OfficeTest
class SignInTest {

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
    JdbcClient database;

    @Autowired
    Clock clock;

    private City.Tree tree;
    private Visitor visitor;

    @BeforeEach
    void quietDoor() {
        tree = city.tree();
        visitor = new Visitor(office, "10.1.0.1");
        List.of("li", "shen", "nobody").forEach(attempts::unlock);
    }

    @Test
    void whoHasOnlyAPasswordIsInsideAtOnceAndWhereTheyWantedToGo() {
        people.make("li", tree.east(), Role.DEPARTMENT);
        assertThat(Visitor.to(visitor.get("/me"))).isEqualTo("/sign-in");
        String before = visitor.sessionId();

        assertThat(Visitor.to(visitor.signIn("LI", People.PASSWORD))).isEqualTo("/sign-in/next");
        String between = visitor.sessionId();
        assertThat(Visitor.to(visitor.get("/sign-in/next"))).endsWith("/me");

        assertThat(visitor.sessionId()).isNotEqualTo(before).isNotEqualTo(between);
        assertThat(Visitor.text(visitor.get("/me"))).contains("赵li", "部门", "东川县", "10.1.0.1", "当前");
        assertThat(Visitor.to(visitor.get("/sign-in/code")))
                .as("the door is behind")
                .isEqualTo("/");
    }

    @Test
    void aWrongPasswordAndAnUnknownLoginReadTheSame() {
        people.make("li", tree.east(), Role.DEPARTMENT);

        assertThat(Visitor.to(visitor.signIn("li", "wrong"))).isEqualTo("/sign-in?failed");
        assertThat(Visitor.to(visitor.signIn("nobody", "wrong"))).isEqualTo("/sign-in?failed");
        assertThat(actions()).containsExactly("account.refused", "account.refused");
        assertThat(database.sql("select login from audit_entry order by id")
                        .query(String.class)
                        .list())
                .as("what is no login may be a password and is not written down")
                .containsExactly("li", "?");
    }

    @Test
    void aReviewerEnrolsAtTheFirstSignInAndGivesACodeAtTheNext() {
        people.make("shen", tree.city(), Role.REVIEWER);
        visitor.signIn("shen", People.PASSWORD);
        assertThat(Visitor.to(visitor.get("/sign-in/next"))).isEqualTo("/sign-in/enrol");
        assertThat(Visitor.to(visitor.get("/"))).as("nothing opens before").isEqualTo("/sign-in/next");

        Totp totp = shownIn(Visitor.text(visitor.get("/sign-in/enrol")));
        assertThat(Visitor.to(visitor.post("/sign-in/enrol", "code", "000000"))).isEqualTo("/sign-in/enrol?wrong");
        String code = totp.codeAt(clock.instant(), 6);
        assertThat(Visitor.to(visitor.post("/sign-in/enrol", "code", code))).isEqualTo("/sign-in/next");
        assertThat(Visitor.to(visitor.get("/sign-in/next"))).isEqualTo("/");

        Visitor again = new Visitor(office, "10.1.0.2");
        again.signIn("shen", People.PASSWORD);
        assertThat(Visitor.to(again.get("/sign-in/next"))).isEqualTo("/sign-in/code");
        assertThat(Visitor.to(again.post("/sign-in/code", "code", code)))
                .as("a code is used once")
                .isEqualTo("/sign-in/code?wrong");
        String next = totp.codeAt(clock.instant().plusSeconds(30), 6);
        assertThat(Visitor.to(again.post("/sign-in/code", "code", next))).isEqualTo("/sign-in/next");
        assertThat(Visitor.to(again.get("/sign-in/next"))).isEqualTo("/");
        assertThat(Visitor.text(again.get("/"))).contains("赵shen");
    }

    @Test
    void fiveWrongCodesEndTheTryAndCloseTheDoorForAWhile() {
        SignedIn shen = people.make("shen", tree.city(), Role.REVIEWER);
        accounts.setTotp(shen.id(), Totp.fresh());
        visitor.signIn("shen", People.PASSWORD);
        for (int i = 0; i < 5; i++) {
            assertThat(Visitor.to(visitor.post("/sign-in/code", "code", "xxxxxx")))
                    .isEqualTo("/sign-in/code?wrong");
        }

        assertThat(Visitor.to(visitor.post("/sign-in/code", "code", "xxxxxx"))).startsWith("/sign-in?wait=");
    }

    @Test
    void aStrangerWhoLocksALoginAtHisAddressDoesNotLockItsOwnerOut() {
        people.make("li", tree.east(), Role.DEPARTMENT);
        Visitor stranger = new Visitor(office, "10.6.6.6");
        for (int i = 0; i < 5; i++) {
            stranger.signIn("li", "wrong" + i);
        }

        assertThat(Visitor.to(stranger.signIn("li", People.PASSWORD))).startsWith("/sign-in?wait=");
        assertThat(Visitor.text(stranger.get("/sign-in?wait=15"))).contains("请约 15 分钟后再试");
        assertThat(Visitor.to(visitor.signIn("li", People.PASSWORD))).isEqualTo("/sign-in/next");
    }

    @Test
    void aTemporaryPasswordLeadsToANewOneAndIsVoidAfterAWeek() {
        SignedIn li = people.make("li", tree.east(), Role.DEPARTMENT);
        accounts.setPassword(li.id(), "Von-jemandem-4-gesetzt", true);
        visitor.signIn("li", "Von-jemandem-4-gesetzt");
        assertThat(Visitor.to(visitor.get("/sign-in/next"))).isEqualTo("/sign-in/password");
        assertThat(Visitor.text(visitor.post("/sign-in/password", "password", "kurz", "again", "kurz2")))
                .contains("至少需要 8 个", "两次输入不一致");
        assertThat(Visitor.to(
                        visitor.post("/sign-in/password", "password", "Fuenf-Birken-7", "again", "Fuenf-Birken-7")))
                .isEqualTo("/sign-in/next");
        assertThat(Visitor.to(visitor.get("/sign-in/next"))).isEqualTo("/");

        accounts.setPassword(li.id(), "Von-jemandem-4-gesetzt", true);
        age(li, 8);
        assertThat(Visitor.to(new Visitor(office, "10.1.0.3").signIn("li", "Von-jemandem-4-gesetzt")))
                .isEqualTo("/sign-in?failed");
    }

    @Test
    void anExpiredPasswordIsChangedBeforeTheDoorOpens() {
        SignedIn li = people.make("li", tree.east(), Role.DEPARTMENT);
        age(li, 91);
        visitor.signIn("li", People.PASSWORD);

        assertThat(Visitor.to(visitor.get("/sign-in/next"))).isEqualTo("/sign-in/password");
        assertThat(Visitor.text(
                        visitor.post("/sign-in/password", "password", People.PASSWORD, "again", People.PASSWORD)))
                .contains("与现在的密码相同");
    }

    @Test
    void aDisabledAccountDoesNotOpen() {
        SignedIn li = people.make("li", tree.east(), Role.DEPARTMENT);
        accounts.setDisabled(li.id(), true);

        assertThat(Visitor.to(visitor.signIn("li", People.PASSWORD))).isEqualTo("/sign-in?failed");
    }

    private void age(SignedIn who, int days) {
        database.sql("update account set password_set_at = ? where id = ?")
                .params(OffsetDateTime.now(clock).minusDays(days), who.id())
                .update();
    }

    private List<String> actions() {
        return database.sql("select action from audit_entry order by id")
                .query(String.class)
                .list();
    }

    private static Totp shownIn(String page) {
        Matcher secret = Pattern.compile("secret=([A-Z2-7]{32})").matcher(page);
        assertThat(secret.find()).isTrue();
        return new Totp(secret.group(1));
    }
}
