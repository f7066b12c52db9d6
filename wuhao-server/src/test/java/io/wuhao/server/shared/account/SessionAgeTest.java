package io.wuhao.server.shared.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

class SessionAgeTest {

    private final Moments clock = new Moments();
    private final SessionAge age = new SessionAge(clock);
    private final MockHttpSession session = new MockHttpSession();

    @Test
    void nobodyStaysLongerThanTenHoursHoweverBusy() throws Exception {
        session.setAttribute(Entrance.SINCE, clock.instant());
        clock.pass(Duration.ofHours(10));
        assertThat(request().getRedirectedUrl()).isNull();

        clock.pass(Duration.ofSeconds(1));
        assertThat(request().getRedirectedUrl()).isEqualTo("/sign-in?ended");
        assertThat(session.isInvalid()).isTrue();
    }

    private MockHttpServletResponse request() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/me");
        request.setSession(session);
        MockHttpServletResponse response = new MockHttpServletResponse();
        age.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
