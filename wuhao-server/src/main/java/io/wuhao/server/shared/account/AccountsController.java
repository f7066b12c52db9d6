package io.wuhao.server.shared.account;

import io.wuhao.engine.Label;
import io.wuhao.server.shared.page.FieldProblems;
import io.wuhao.server.shared.page.Missing;
import io.wuhao.server.shared.park.Office;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The accounts, for the system administrator. */
@Controller
class AccountsController {

    private final Accounts accounts;
    private final PeopleList people;
    private final AccountKeeping keeping;
    private final OfficeChoice offices;

    AccountsController(Accounts accounts, PeopleList people, AccountKeeping keeping, OfficeChoice offices) {
        this.accounts = accounts;
        this.people = people;
        this.keeping = keeping;
        this.offices = offices;
    }

    @GetMapping("/accounts")
    String list(
            @AuthenticationPrincipal SignedIn reader,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        List<String> places = placesOf(reader);
        PeopleList.Found found = people.list(places, words, null, false, Math.max(1, page));
        model.addAttribute("people", found.people());
        model.addAttribute("total", found.total());
        model.addAttribute("page", Math.max(1, page));
        model.addAttribute("size", PeopleList.PAGE);
        model.addAttribute("words", words);
        model.addAttribute(
                "query",
                UriComponentsBuilder.newInstance()
                        .queryParam("words", words)
                        .encode()
                        .build()
                        .getQuery());
        return "account/accounts";
    }

    @GetMapping("/accounts/new")
    String blank(
            @AuthenticationPrincipal SignedIn reader, @RequestParam(defaultValue = "") String office, Model model) {
        return form(placesOf(reader), "", "", office, new FieldProblems(), model);
    }

    @PostMapping("/accounts")
    String make(
            @AuthenticationPrincipal SignedIn reader,
            @RequestParam String login,
            @RequestParam String name,
            @RequestParam String office,
            Model model,
            RedirectAttributes next) {
        List<String> places = placesOf(reader);
        Optional<Office> at = offices.find(office, places);
        FieldProblems problems = new FieldProblems();
        if (at.isEmpty()) {
            problems.add("office", noSuchOffice());
            return form(places, login, name, office, problems, model);
        }
        AccountKeeping.Made made = keeping.make(login.strip().toLowerCase(Locale.ROOT), name.strip(), at.get());
        if (!made.problems().isEmpty()) {
            return form(places, login, name, office, made.problems(), model);
        }
        next.addFlashAttribute("password", made.password());
        return "redirect:/accounts/" + made.id();
    }

    @GetMapping("/accounts/{id}")
    String show(@AuthenticationPrincipal SignedIn reader, @PathVariable long id, Model model) {
        model.addAttribute("account", kept(reader, id));
        model.addAttribute("own", reader.id() == id);
        return "account/account";
    }

    @PostMapping("/accounts/{id}/password")
    String reset(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable long id,
            @RequestParam String why,
            RedirectAttributes next,
            Locale language) {
        Account account = kept(reader, id);
        Optional<Label> refused = Reason.given(why, reason -> {
            next.addFlashAttribute("password", keeping.resetPassword(account, reason));
            return Optional.empty();
        });
        refused.ifPresent(label -> next.addFlashAttribute("refused", label.in(language)));
        return "redirect:/accounts/" + id;
    }

    @PostMapping("/accounts/{id}/disable")
    String disable(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable long id,
            @RequestParam String why,
            RedirectAttributes next,
            Locale language) {
        Account account = kept(reader, id);
        return told(
                Reason.given(why, reason -> keeping.disable(account, reader, reason)),
                Label.of("账号已停用，登录中的会话已结束。", "The account is disabled, its open sessions are ended."),
                id,
                next,
                language);
    }

    @PostMapping("/accounts/{id}/enable")
    String enable(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable long id,
            @RequestParam String why,
            RedirectAttributes next,
            Locale language) {
        Account account = kept(reader, id);
        return told(
                Reason.given(why, reason -> keeping.enable(account, reason)),
                Label.of("账号已启用。", "The account is enabled."),
                id,
                next,
                language);
    }

    private static String told(Optional<Label> refused, Label done, long id, RedirectAttributes next, Locale language) {
        next.addFlashAttribute(
                refused.isPresent() ? "refused" : "done", refused.orElse(done).in(language));
        return "redirect:/accounts/" + id;
    }

    private String form(
            List<String> places, String login, String name, String office, FieldProblems problems, Model model) {
        model.addAttribute("login", login);
        model.addAttribute("name", name);
        model.addAttribute("office", office);
        model.addAttribute("offices", offices.listWithin(places));
        model.addAttribute("problems", problems);
        return "account/new";
    }

    static Label noSuchOffice() {
        return Label.of(
                "没有这个机构，或不归您管。请从列表中选，或输入机构页面上的编号。",
                "There is no such office, or it is not yours to keep. Choose from the list or type the number on the office's page.");
    }

    private static List<String> placesOf(SignedIn reader) {
        List<String> places = reader.placesOf(Right.KEEP_ACCOUNTS);
        if (places.isEmpty()) {
            throw new Missing("accounts");
        }
        return places;
    }

    private Account kept(SignedIn reader, long id) {
        Account account = accounts.get(id);
        reader.must(Right.KEEP_ACCOUNTS, account.office().path());
        return account;
    }
}
