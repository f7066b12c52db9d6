package io.wuhao.server.shared.account;

import io.wuhao.engine.Label;
import io.wuhao.server.shared.audit.AuditLog;
import io.wuhao.server.shared.audit.Deed;
import io.wuhao.server.shared.page.FieldProblems;
import io.wuhao.server.shared.page.Missing;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's own account: roles, sessions, password, second factor. */
@Controller
class MeController {

    private final Accounts accounts;
    private final House house;
    private final OpenSessions sessions;
    private final OwnPassword passwords;
    private final Enrolment enrolment;
    private final SecondFactor factor;
    private final AuditLog log;
    private final TransactionOperations transaction;
    private final Clock clock;

    MeController(
            Accounts accounts,
            House house,
            OpenSessions sessions,
            OwnPassword passwords,
            Enrolment enrolment,
            SecondFactor factor,
            AuditLog log,
            TransactionOperations transaction,
            Clock clock) {
        this.accounts = accounts;
        this.house = house;
        this.sessions = sessions;
        this.passwords = passwords;
        this.enrolment = enrolment;
        this.factor = factor;
        this.log = log;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping("/me")
    String me(@AuthenticationPrincipal SignedIn reader, HttpServletRequest request, Model model) {
        Account account = accounts.get(reader.id());
        House.Decisions decisions = house.decisions();
        model.addAttribute("account", account);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("zone", clock.getZone());
        model.addAttribute("rules", decisions.passwordRules());
        model.addAttribute("mustHaveFactor", decisions.secondFactor() && reader.needsSecondFactor());
        model.addAttribute("sessions", sessions.listOf(reader.id()));
        model.addAttribute("present", sessions.find(request.getSession().getId()));
        return "account/me";
    }

    @PostMapping("/me/sessions/{key}/end")
    String endSession(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable String key,
            RedirectAttributes next,
            Locale language) {
        if (!sessions.end(reader.id(), key)) {
            throw new Missing("session");
        }
        transaction.executeWithoutResult(
                status -> log.wrote(Deed.of("account.session-ended", "account", reader.login())));
        next.addFlashAttribute(
                "done", Label.of("会话已结束。", "The session is ended.").in(language));
        return "redirect:/me";
    }

    @GetMapping("/me/password")
    String password(Model model) {
        return passwordPage(new FieldProblems(), model);
    }

    @PostMapping("/me/password")
    String password(
            @AuthenticationPrincipal SignedIn reader,
            @RequestParam String current,
            @RequestParam String password,
            @RequestParam String again,
            HttpServletRequest request,
            Model model,
            RedirectAttributes next,
            Locale language) {
        FieldProblems problems = passwords.change(reader.id(), current, password, again, request.getRemoteAddr());
        if (!problems.isEmpty()) {
            return passwordPage(problems, model);
        }
        sessions.endAll(reader.id(), request.getSession().getId());
        next.addFlashAttribute(
                "done",
                Label.of("密码已修改，其他会话已结束。", "The password is changed, your other sessions are ended.")
                        .in(language));
        return "redirect:/me";
    }

    @GetMapping("/me/second-factor")
    String enrol(@AuthenticationPrincipal SignedIn reader, HttpServletRequest request, Model model) {
        if (accounts.get(reader.id()).isEnrolled()) {
            return "redirect:/me";
        }
        enrolment.show(reader.login(), request.getSession(), model);
        model.addAttribute("target", "/me/second-factor");
        return "account/enrol";
    }

    @PostMapping("/me/second-factor")
    String enrol(
            @AuthenticationPrincipal SignedIn reader,
            @RequestParam String code,
            HttpServletRequest request,
            RedirectAttributes next,
            Locale language) {
        if (accounts.get(reader.id()).isEnrolled()) {
            return "redirect:/me";
        }
        SecondFactor.Answer answer =
                enrolment.confirm(reader.id(), code, request.getSession(), request.getRemoteAddr());
        if (!answer.right()) {
            return "redirect:/me/second-factor?wrong";
        }
        next.addFlashAttribute(
                "done",
                Label.of("第二因素已绑定，下次登录时要输入动态码。", "Enrolled; the next sign-in asks for a code.")
                        .in(language));
        return "redirect:/me";
    }

    @PostMapping("/me/second-factor/leave")
    String leave(
            @AuthenticationPrincipal SignedIn reader,
            @RequestParam String code,
            HttpServletRequest request,
            RedirectAttributes next,
            Locale language) {
        if (house.decisions().secondFactor() && reader.needsSecondFactor()) {
            throw new Missing("way to leave the second factor");
        }
        boolean right = factor.check(reader.id(), code, request.getRemoteAddr()).right();
        if (right) {
            factor.leave(accounts.get(reader.id()));
        }
        next.addFlashAttribute(
                right ? "done" : "refused",
                (right
                                ? Label.of("第二因素已解除。", "The second factor is taken away.")
                                : Label.of("动态码不正确或已用过。", "The code is wrong or was used before."))
                        .in(language));
        return "redirect:/me";
    }

    private String passwordPage(FieldProblems problems, Model model) {
        model.addAttribute("problems", problems);
        model.addAttribute("rules", house.passwordRules());
        return "account/password";
    }
}
