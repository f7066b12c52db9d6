package io.wuhao.server.shared.account;

import io.wuhao.engine.Label;
import io.wuhao.server.shared.page.FieldProblems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** From the question who is there to the open door. */
@Controller
class SignInController {

    private static final String NEXT = "redirect:/sign-in/next";

    private final House house;
    private final Entrance entrance;
    private final SecondFactor factor;
    private final Enrolment enrolment;
    private final OwnPassword passwords;
    private final RequestCache wanted;

    SignInController(
            House house,
            Entrance entrance,
            SecondFactor factor,
            Enrolment enrolment,
            OwnPassword passwords,
            RequestCache wanted) {
        this.house = house;
        this.entrance = entrance;
        this.factor = factor;
        this.enrolment = enrolment;
        this.passwords = passwords;
        this.wanted = wanted;
    }

    @GetMapping("/sign-in")
    String signIn() {
        return house.isEmpty() ? "redirect:/set-up" : "account/sign-in";
    }

    /** To the next step, or inside. */
    @GetMapping("/sign-in/next")
    String next(
            @AuthenticationPrincipal AtTheDoor door,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Locale language) {
        AtTheDoor.Step step = door.next();
        if (step != null) {
            return "redirect:" + step.path();
        }
        SavedRequest page = wanted.getRequest(request, response);
        Label before = entrance.open(door, request, response);
        next.addFlashAttribute("done", before.in(language));
        return page == null ? "redirect:/" : "redirect:" + page.getRedirectUrl();
    }

    @GetMapping("/sign-in/code")
    String code(@AuthenticationPrincipal AtTheDoor door) {
        return door.next() == AtTheDoor.Step.CODE ? "account/code" : NEXT;
    }

    @PostMapping("/sign-in/code")
    String code(
            @AuthenticationPrincipal AtTheDoor door,
            @RequestParam("code") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (door.next() != AtTheDoor.Step.CODE) {
            return NEXT;
        }
        SecondFactor.Answer answer = factor.check(door.account(), code, request.getRemoteAddr());
        return answer(answer, "redirect:/sign-in/code?wrong", door, request, response);
    }

    @GetMapping("/sign-in/enrol")
    String enrol(@AuthenticationPrincipal AtTheDoor door, HttpServletRequest request, Model model) {
        if (door.next() != AtTheDoor.Step.ENROL) {
            return NEXT;
        }
        enrolment.show(door.login(), request.getSession(), model);
        model.addAttribute("target", "/sign-in/enrol");
        return "account/enrol";
    }

    @PostMapping("/sign-in/enrol")
    String enrol(
            @AuthenticationPrincipal AtTheDoor door,
            @RequestParam("code") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (door.next() != AtTheDoor.Step.ENROL) {
            return NEXT;
        }
        SecondFactor.Answer answer =
                enrolment.confirm(door.account(), code, request.getSession(), request.getRemoteAddr());
        return answer(answer, "redirect:/sign-in/enrol?wrong", door, request, response);
    }

    @GetMapping("/sign-in/password")
    String password(@AuthenticationPrincipal AtTheDoor door, Model model) {
        return door.next() == AtTheDoor.Step.PASSWORD ? passwordPage(new FieldProblems(), model) : NEXT;
    }

    @PostMapping("/sign-in/password")
    String password(
            @AuthenticationPrincipal AtTheDoor door,
            @RequestParam("password") String password,
            @RequestParam("again") String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (door.next() != AtTheDoor.Step.PASSWORD) {
            return NEXT;
        }
        FieldProblems problems = passwords.change(door.account(), password, again, request.getRemoteAddr());
        if (!problems.isEmpty()) {
            return passwordPage(problems, model);
        }
        entrance.stepDone(door, request, response);
        return NEXT;
    }

    private String passwordPage(FieldProblems problems, Model model) {
        model.addAttribute("problems", problems);
        model.addAttribute("rules", house.passwordRules());
        return "account/password-due";
    }

    private String answer(
            SecondFactor.Answer answer,
            String again,
            AtTheDoor door,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (answer.right()) {
            entrance.stepDone(door, request, response);
            return NEXT;
        }
        if (answer.minutesClosed() > 0) {
            request.getSession().invalidate();
            return "redirect:/sign-in?wait=" + answer.minutesClosed();
        }
        return again;
    }
}
