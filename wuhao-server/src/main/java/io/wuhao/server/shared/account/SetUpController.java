package io.wuhao.server.shared.account;

import io.wuhao.engine.Label;
import io.wuhao.server.shared.page.FieldProblems;
import io.wuhao.server.shared.page.Missing;
import io.wuhao.server.shared.park.Office;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The first page that a new house shows, and never again. */
@Controller
class SetUpController {

    private final House house;
    private final SetUp setUp;
    private final SetUpCode code;

    SetUpController(House house, SetUp setUp, SetUpCode code) {
        this.house = house;
        this.setUp = setUp;
        this.code = code;
    }

    @GetMapping("/set-up")
    String show(Model model) {
        mustBeEmpty();
        return page(SetUpForm.empty(), new FieldProblems(), model);
    }

    @PostMapping("/set-up")
    String begin(
            @RequestParam("code") String typed,
            HttpServletRequest request,
            Model model,
            RedirectAttributes next,
            Locale language) {
        mustBeEmpty();
        SetUpForm form = form(request);
        FieldProblems problems = form.problems();
        // the rest is looked at first: a slip elsewhere costs no try of the code
        if (problems.isEmpty() && !code.isRight(typed)) {
            problems.add("code", wrongCode());
        }
        if (!problems.isEmpty()) {
            return page(form, problems, model);
        }
        setUp.begin(form, request.getRemoteAddr());
        next.addFlashAttribute(
                "done",
                Label.of(
                                "设置完成，此页不会再出现。请管理员各自登录并绑定第二因素。",
                                "Set up; this page never comes again. Each administrator now signs in and enrols a second factor.")
                        .in(language));
        return "redirect:/sign-in";
    }

    private void mustBeEmpty() {
        if (!house.isEmpty()) {
            throw new Missing("set-up");
        }
    }

    private Label wrongCode() {
        return code.isVoid()
                ? Label.of(
                        "错误次数过多，设置码已作废。请重新启动程序，使用控制台上的新码。",
                        "Too many wrong tries: the code is void. Start the program again and use the new code of its console.")
                : Label.of(
                        "设置码不对。它显示在启动程序的控制台窗口中。",
                        "This is not the code. It stands in the console window in which the program was started.");
    }

    private static String page(SetUpForm form, FieldProblems problems, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("kinds", List.of(Office.Kind.PROVINCE, Office.Kind.CITY));
        return "account/set-up";
    }

    private static SetUpForm form(HttpServletRequest request) {
        return new SetUpForm(
                typed(request, "kind").equals("PROVINCE") ? Office.Kind.PROVINCE : Office.Kind.CITY,
                typed(request, "name"),
                typed(request, "nameEn"),
                typed(request, "rules").equals("ASVS") ? PasswordRules.ASVS : PasswordRules.GRADED_PROTECTION,
                !typed(request, "small").isEmpty(),
                person(request, "system"),
                person(request, "security"),
                person(request, "audit"));
    }

    private static SetUpForm.Person person(HttpServletRequest request, String role) {
        return new SetUpForm.Person(
                typed(request, role + ".login"),
                typed(request, role + ".name"),
                typed(request, role + ".password"),
                typed(request, role + ".again"));
    }

    private static String typed(HttpServletRequest request, String field) {
        return Objects.requireNonNullElse(request.getParameter(field), "");
    }
}
