package io.wuhao.server.shared.account;

import io.wuhao.engine.Label;
import io.wuhao.server.shared.page.FieldProblems;
import io.wuhao.server.shared.page.Missing;
import io.wuhao.server.shared.park.Office;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Who holds what where, for the security administrator. */
@Controller
class RolesController {

    private final Accounts accounts;
    private final GivenRoles roles;
    private final PeopleList people;
    private final RightsKeeping keeping;
    private final OfficeChoice offices;

    RolesController(
            Accounts accounts, GivenRoles roles, PeopleList people, RightsKeeping keeping, OfficeChoice offices) {
        this.accounts = accounts;
        this.roles = roles;
        this.people = people;
        this.keeping = keeping;
        this.offices = offices;
    }

    @GetMapping("/roles")
    String list(
            @AuthenticationPrincipal SignedIn reader,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        List<String> places = placesOf(reader);
        PeopleList.Found found =
                people.list(places, words, find(role).orElse(null), role.equals("NONE"), Math.max(1, page));
        model.addAttribute("people", found.people());
        model.addAttribute("total", found.total());
        model.addAttribute("page", Math.max(1, page));
        model.addAttribute("size", PeopleList.PAGE);
        model.addAttribute("words", words);
        model.addAttribute("role", role);
        model.addAttribute("roles", Role.values());
        model.addAttribute("today", roles.today());
        model.addAttribute(
                "query",
                UriComponentsBuilder.newInstance()
                        .queryParam("words", words)
                        .queryParam("role", role)
                        .encode()
                        .build()
                        .getQuery());
        return "account/roles";
    }

    /** The form of a role as it was typed, to be shown again. */
    record Typed(String role, String office, String since, String until, String why) {}

    @GetMapping("/accounts/{id}/roles")
    String show(@AuthenticationPrincipal SignedIn reader, @PathVariable long id, Model model, Locale language) {
        Account account = kept(reader, id);
        String office = account.office().id() + " " + account.office().name().in(language);
        Typed blank = new Typed("", office, roles.today().toString(), "", "");
        return page(reader, account, blank, new FieldProblems(), model);
    }

    @PostMapping("/accounts/{id}/roles")
    String give(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable long id,
            @RequestParam String role,
            @RequestParam String office,
            @RequestParam(defaultValue = "") String since,
            @RequestParam(defaultValue = "") String until,
            @RequestParam String why,
            Model model,
            RedirectAttributes next,
            Locale language) {
        Account account = kept(reader, id);
        FieldProblems problems = new FieldProblems();
        Optional<Role> chosen = find(role);
        Optional<Office> at = offices.find(office, placesOf(reader));
        LocalDate from = day("since", since, problems);
        LocalDate to = day("until", until, problems);
        problems.needs("why", why, 1000);
        if (chosen.isEmpty()) {
            problems.add("role", Label.of("请选择角色。", "Choose a role."));
        }
        if (at.isEmpty()) {
            problems.add("office", AccountsController.noSuchOffice());
        }
        if (chosen.isPresent() && at.isPresent()) {
            Separation.Wish wish = new Separation.Wish(chosen.get(), at.get(), from == null ? roles.today() : from, to);
            problems.addAll(
                    "role",
                    problems.isEmpty()
                            ? keeping.give(id, wish, reader, why.strip())
                            : keeping.against(account, wish, reader));
        }
        if (!problems.isEmpty()) {
            return page(reader, account, new Typed(role, office, since, until, why), problems, model);
        }
        next.addFlashAttribute(
                "done",
                Label.of(
                                "角色已给予；对方登录中的会话已结束，重新登录后生效。",
                                "The role is given; open sessions are ended, it holds from the next sign-in on.")
                        .in(language));
        return "redirect:/accounts/" + id + "/roles";
    }

    @PostMapping("/accounts/{id}/roles/{role}/end")
    String end(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable long id,
            @PathVariable("role") long given,
            @RequestParam String why,
            RedirectAttributes next,
            Locale language) {
        Account account = kept(reader, id);
        GivenRole role = roles.get(given);
        reader.must(Right.KEEP_RIGHTS, role.office().path());
        if (role.account() != account.id()) {
            throw new Missing("role " + given + " of account " + id);
        }
        return told(
                Reason.given(why, reason -> keeping.end(role, reason)),
                Label.of("角色已结束，即刻生效。", "The role is ended, at once."),
                id,
                next,
                language);
    }

    @PostMapping("/accounts/{id}/second-factor/take")
    String takeFactor(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable long id,
            @RequestParam String why,
            RedirectAttributes next,
            Locale language) {
        Account account = kept(reader, id);
        return told(
                Reason.given(why, reason -> keeping.takeFactor(account, reader, reason)),
                Label.of(
                        "第二因素已解除，下次登录时重新绑定。",
                        "The second factor is taken away; it is enrolled anew at the next sign-in."),
                id,
                next,
                language);
    }

    @PostMapping("/accounts/{id}/sessions/end")
    String endSessions(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable long id,
            @RequestParam String why,
            RedirectAttributes next,
            Locale language) {
        Account account = kept(reader, id);
        return told(
                Reason.given(why, reason -> keeping.endSessions(account, reason)),
                Label.of("会话已结束。", "The open sessions are ended."),
                id,
                next,
                language);
    }

    @PostMapping("/accounts/{id}/unlock")
    String unlock(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable long id,
            @RequestParam String why,
            RedirectAttributes next,
            Locale language) {
        Account account = kept(reader, id);
        return told(
                Reason.given(why, reason -> keeping.unlock(account, reason)),
                Label.of("已解锁，可立即再次登录。", "Unlocked; signing in is possible at once."),
                id,
                next,
                language);
    }

    private String page(SignedIn reader, Account account, Typed typed, FieldProblems problems, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("account", account);
        model.addAttribute("today", roles.today());
        model.addAttribute("roles", Role.values());
        model.addAttribute("offices", offices.listWithin(placesOf(reader)));
        model.addAttribute("facts", keeping.factsOf(account));
        model.addAttribute("own", reader.id() == account.id());
        model.addAttribute("problems", problems);
        return "account/roles-of";
    }

    private static String told(Optional<Label> refused, Label done, long id, RedirectAttributes next, Locale language) {
        next.addFlashAttribute(
                refused.isPresent() ? "refused" : "done", refused.orElse(done).in(language));
        return "redirect:/accounts/" + id + "/roles";
    }

    private static @Nullable LocalDate day(String field, String typed, FieldProblems problems) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException notADay) {
            problems.add(
                    field, Label.of("日期“%s”无法识别，请写成 2026-01-31。", "The day (%s) is no day; write 2026-01-31.", typed));
            return null;
        }
    }

    private static Optional<Role> find(String role) {
        return Arrays.stream(Role.values())
                .filter(one -> one.name().equals(role))
                .findFirst();
    }

    private static List<String> placesOf(SignedIn reader) {
        List<String> places = reader.placesOf(Right.KEEP_RIGHTS);
        if (places.isEmpty()) {
            throw new Missing("roles");
        }
        return places;
    }

    private Account kept(SignedIn reader, long id) {
        Account account = accounts.get(id);
        reader.must(Right.KEEP_RIGHTS, account.office().path());
        return account;
    }
}
