package io.wuhao.server.shared.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    private final Moments clock = new Moments();
    private final Attempts attempts = new Attempts(clock);

    @Test
    void fiveWrongTriesCloseALoginAtThatAddressOnly() {
        wrong("li", "10.0.0.1", 5);

        assertThat(attempts.tried("li", "10.0.0.1")).hasValue(clock.instant().plus(Attempts.CLOSED));
        assertThat(attempts.tried("li", "10.0.0.2"))
                .as("the owner at another address")
                .isEmpty();
        assertThat(attempts.tried("wang", "10.0.0.1"))
                .as("another login at that address")
                .isEmpty();
        assertThat(attempts.closedAddresses("li")).isEqualTo(1);
    }

    @Test
    void aQuarterOfAnHourLaterTheLoginIsOpenAgain() {
        wrong("li", "10.0.0.1", 5);
        clock.pass(Duration.ofMinutes(14));
        assertThat(attempts.tried("li", "10.0.0.1")).isPresent();

        clock.pass(Duration.ofMinutes(2));
        assertThat(attempts.tried("li", "10.0.0.1")).isEmpty();
    }

    @Test
    void knockingAtAClosedDoorDoesNotProlongIt() {
        wrong("li", "10.0.0.1", 5);
        clock.pass(Duration.ofMinutes(10));
        attempts.tried("li", "10.0.0.1");
        clock.pass(Duration.ofMinutes(6));

        assertThat(attempts.tried("li", "10.0.0.1")).isEmpty();
    }

    @Test
    void manyLoginsFromOneAddressAreSlowedToOneTryAMinuteAtMost() {
        for (int i = 0; i < 20; i++) {
            assertThat(attempts.tried("login" + i, "10.0.0.9")).isEmpty();
        }

        assertThat(attempts.tried("next", "10.0.0.9")).hasValue(clock.instant().plusSeconds(1));
        for (int i = 0; i < 10; i++) {
            clock.pass(Duration.ofSeconds(61));
            assertThat(attempts.tried("later" + i, "10.0.0.9")).isEmpty();
        }
        assertThat(attempts.tried("next", "10.0.0.9")).hasValue(clock.instant().plusSeconds(60));
        assertThat(attempts.tried("next", "10.0.0.1")).isEmpty();
    }

    @Test
    void aRightPasswordDoesNotWipeOutWrongCodes() {
        for (int i = 0; i < 5; i++) {
            attempts.tried("li", "10.0.0.1"); // the password, right
            attempts.wasRight("li", "10.0.0.1");
            attempts.tried("li", "10.0.0.1"); // the code, wrong
        }

        assertThat(attempts.tried("li", "10.0.0.1")).isPresent();
    }

    @Test
    void signingInAndASecurityAdministratorOpenALogin() {
        wrong("li", "10.0.0.1", 4);
        attempts.signedIn("li", "10.0.0.1");
        wrong("li", "10.0.0.1", 4);
        assertThat(attempts.closedAddresses("li")).isZero();

        wrong("li", "10.0.0.1", 1);
        attempts.unlock("li");
        assertThat(attempts.tried("li", "10.0.0.1")).isEmpty();
    }

    private void wrong(String login, String address, int times) {
        for (int i = 0; i < times; i++) {
            attempts.tried(login, address);
        }
    }
}
