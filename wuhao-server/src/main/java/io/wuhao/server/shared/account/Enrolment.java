package io.wuhao.server.shared.account;

import jakarta.servlet.http.HttpSession;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows a new secret until a code proves that the app has it; the secret waits in the session meanwhile. */
@Component
class Enrolment {

    private static final String PENDING = Enrolment.class.getName() + ".secret";

    private final SecondFactor factor;
    private final MessageSource messages;

    Enrolment(SecondFactor factor, MessageSource messages) {
        this.factor = factor;
        this.messages = messages;
    }

    void show(String login, HttpSession session, Model model) {
        Totp totp = pending(session);
        String issuer = messages.getMessage("enrol.issuer", null, LocaleContextHolder.getLocale());
        String uri = totp.uri(issuer, login);
        model.addAttribute("typed", totp.typed());
        model.addAttribute("uri", uri);
        model.addAttribute("picture", QrPicture.of(uri));
    }

    SecondFactor.Answer confirm(long account, String code, HttpSession session, String address) {
        SecondFactor.Answer answer = factor.enrol(account, pending(session), code, address);
        if (answer.right()) {
            session.removeAttribute(PENDING);
        }
        return answer;
    }

    private static Totp pending(HttpSession session) {
        Totp totp = session.getAttribute(PENDING) instanceof Totp waiting ? waiting : Totp.fresh();
        session.setAttribute(PENDING, totp);
        return totp;
    }
}
