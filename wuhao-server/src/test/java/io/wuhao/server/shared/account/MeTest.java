package io.wuhao.server.shared.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.wuhao.server.City;
import io.wuhao.server.OfficeTest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OfficeTest
class MeTest {

    @Autowired
    MockMvcTester office;

    @Autowired
    City city;

    @Autowired
    People people;

    @Autowired
    Attempts attempts;

    private Visitor atWork;
    private Visitor elsewhere;

    @BeforeEach
    void signedInTwice() {
        attempts.unlock("mei");
        people.make("mei", city.tree().east(), Role.DEPARTMENT);
        atWork = inside("10.2.0.1");
        elsewhere = inside("10.2.0.2");
    }

    @Test
    void theLastSignInIsShownAfterSigningIn() {
        assertThat(Visitor.text(elsewhere.get("/me"))).contains("· 10.2.0.1");
    }

    @Test
    void ownSessionsAreListedAndEnded() {
        String page = Visitor.text(atWork.get("/me"));
        assertThat(page).contains("10.2.0.1", "10.2.0.2");
        Matcher other = Pattern.compile("/me/sessions/([0-9a-f-]{36})/end").matcher(page);
        assertThat(other.find()).isTrue();

        assertThat(Visitor.to(atWork.post("/me/sessions/" + other.group(1) + "/end")))
                .isEqualTo("/me");

        assertThat(Visitor.to(elsewhere.get("/me"))).isEqualTo("/sign-in?ended");
        assertThat(Visitor.text(atWork.get("/me"))).doesNotContain("10.2.0.2");
    }

    @Test
    void anotherPersonsSessionIsNotThere() {
        String page = Visitor.text(atWork.get("/me"));
        Matcher other = Pattern.compile("/me/sessions/([0-9a-f-]{36})/end").matcher(page);
        assertThat(other.find()).isTrue();
        people.make("neighbour", city.tree().west(), Role.DEPARTMENT);
        Visitor neighbour = new Visitor(office, "10.2.0.9");
        neighbour.signIn("neighbour", People.PASSWORD);
        neighbour.get("/sign-in/next");

        assertThat(neighbour.post("/me/sessions/" + other.group(1) + "/end")).hasStatus(404);
        assertThat(elsewhere.get("/me")).hasStatusOk();
    }

    @Test
    void aNewPasswordNeedsTheOldOneAndEndsTheOtherSessions() {
        assertThat(Visitor.text(change("guessed"))).contains("现在的密码不正确");
        assertThat(Visitor.to(change(People.PASSWORD))).isEqualTo("/me");

        assertThat(Visitor.to(elsewhere.get("/me"))).isEqualTo("/sign-in?ended");
        assertThat(atWork.get("/me")).hasStatusOk();
        assertThat(Visitor.to(new Visitor(office, "10.2.0.3").signIn("mei", "Sechs-Eschen-8")))
                .isEqualTo("/sign-in/next");
    }

    @Test
    void whoNeedNotMayStillEnrolASecondFactor() {
        assertThat(Visitor.text(atWork.get("/me"))).contains("未绑定");
        assertThat(Visitor.text(atWork.get("/me/second-factor"))).contains("otpauth://totp/", "<svg");
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult change(String current) {
        return atWork.post("/me/password", "current", current, "password", "Sechs-Eschen-8", "again", "Sechs-Eschen-8");
    }

    private Visitor inside(String address) {
        Visitor visitor = new Visitor(office, address);
        visitor.signIn("mei", People.PASSWORD);
        visitor.get("/sign-in/next");
        return visitor;
    }
}
