package io.wuhao.server.shared.enterprise;

import io.wuhao.engine.Label;
import io.wuhao.server.shared.account.Right;
import io.wuhao.server.shared.account.SignedIn;
import io.wuhao.server.shared.audit.AuditLog;
import io.wuhao.server.shared.audit.Deed;
import io.wuhao.server.shared.page.Missing;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Codes for names: a list without codes is pasted, sure ones are answered at once, the rest waits in a queue for a decision. */
@Controller
class NamesController {

    private static final int MOST = 200;

    private final UnmatchedNames names;
    private final Enterprises enterprises;
    private final AuditLog log;
    private final Clock clock;

    NamesController(UnmatchedNames names, Enterprises enterprises, AuditLog log, Clock clock) {
        this.names = names;
        this.enterprises = enterprises;
        this.log = log;
        this.clock = clock;
    }

    /** A name of the queue and the enterprises that look most like it. */
    record Open(UnmatchedNames.Unmatched name, List<Enterprise> near) {}

    /** A pasted name and whose it is. */
    record Answer(String given, @Nullable Enterprise enterprise) {}

    @GetMapping("/enterprises/names")
    String show(@AuthenticationPrincipal SignedIn reader, Model model) {
        List<Enterprise> seen = seen(reader);
        model.addAttribute(
                "open",
                names.listOpen(reader.placesOf(Right.RECORD)).stream()
                        .limit(MOST)
                        .map(name -> new Open(name, names.listNear(name.given(), seen)))
                        .toList());
        return "enterprise/names";
    }

    private List<Enterprise> seen(SignedIn reader) {
        return enterprises.list(EnterpriseSearch.within(reader.placesOf(Right.RECORD), LocalDate.now(clock)));
    }

    @PostMapping("/enterprises/names")
    @Transactional
    String ask(
            @RequestParam(defaultValue = "") String pasted,
            @AuthenticationPrincipal SignedIn reader,
            RedirectAttributes redirect) {
        List<String> places = reader.placesOf(Right.RECORD);
        if (places.isEmpty()) {
            throw new Missing("nobody asks here");
        }
        List<Enterprise> seen = seen(reader);
        List<Answer> answers = new ArrayList<>();
        for (String given : pasted.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .limit(MOST)
                .toList()) {
            String name = given.length() > 200 ? given.substring(0, 200) : given;
            Optional<Enterprise> sure = names.findCode(name)
                    .flatMap(code ->
                            seen.stream().filter(one -> one.code().equals(code)).findFirst());
            if (sure.isEmpty()) {
                names.ask(places.get(0), name, reader.login());
            }
            answers.add(new Answer(name, sure.orElse(null)));
        }
        redirect.addFlashAttribute("answers", answers);
        return "redirect:/enterprises/names";
    }

    /** Decides whose a name is; without a code it is nobody's. */
    @PostMapping("/enterprises/names/{id}")
    @Transactional
    String settle(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String code,
            @AuthenticationPrincipal SignedIn reader,
            Locale language,
            RedirectAttributes redirect) {
        UnmatchedNames.Unmatched name = names.find(id).orElseThrow(() -> new Missing("name " + id));
        reader.must(Right.RECORD, name.place());
        String chosen = code.strip().toUpperCase(Locale.ROOT);
        if (!chosen.isEmpty()
                && seen(reader).stream().noneMatch(one -> one.code().equals(chosen))) {
            redirect.addFlashAttribute(
                    "refused",
                    Label.of("名录中没有代码 %s。", "There is no enterprise with the code %s.", chosen)
                            .in(language));
            return "redirect:/enterprises/names";
        }
        names.settle(name, chosen.isEmpty() ? null : chosen, reader.login());
        log.wrote(new Deed("name.settled", "name", name.given(), null, chosen.isEmpty() ? "-" : chosen, null));
        redirect.addFlashAttribute(
                "done",
                Label.of("已记住“%s”。", "\"%s\" is remembered.", name.given()).in(language));
        return "redirect:/enterprises/names";
    }
}
