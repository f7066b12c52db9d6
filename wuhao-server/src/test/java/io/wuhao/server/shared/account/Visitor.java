package io.wuhao.server.shared.account;

import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Somebody at a browser: keeps a session from request to request, and comes from an address. */
class Visitor {

    private final MockMvcTester office;
    private final String address;
    private final MockHttpSession session = new MockHttpSession();

    Visitor(MockMvcTester office, String address) {
        this.office = office;
        this.address = address;
    }

    MvcTestResult get(String path) {
        return office.get()
                .uri(path)
                .session(session)
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .exchange();
    }

    /** Sends a form: name, value, name, value … */
    MvcTestResult post(String path, String... fields) {
        MockMvcTester.MockMvcRequestBuilder request = office.post()
                .uri(path)
                .session(session)
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .with(from -> {
                    from.setRemoteAddr(address);
                    return from;
                });
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    MvcTestResult signIn(String login, String password) {
        return post("/sign-in", "username", login, "password", password);
    }

    String sessionId() {
        return session.getId();
    }

    static String text(MvcTestResult page) {
        return new String(page.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    static String to(MvcTestResult answer) {
        String address = answer.getResponse().getRedirectedUrl();
        return address == null ? "no redirect: " + answer.getResponse().getStatus() : address;
    }
}
