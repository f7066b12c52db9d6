package io.wuhao.server.register.figure;

import io.wuhao.engine.Label;
import io.wuhao.server.shared.account.SignedIn;
import io.wuhao.server.shared.audit.AuditLog;
import io.wuhao.server.shared.audit.Deed;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is collected when: the park office of the whole opens a round, or gives it another deadline. */
@Controller
class RoundsController {

    private final Rounds rounds;
    private final FigureKinds kinds;
    private final AuditLog log;

    RoundsController(Rounds rounds, FigureKinds kinds, AuditLog log) {
        this.rounds = rounds;
        this.kinds = kinds;
        this.log = log;
    }

    @GetMapping("/figures/rounds")
    String show(@AuthenticationPrincipal SignedIn reader, Model model) {
        rounds.mustBeSetBy(reader);
        model.addAttribute("rounds", rounds.list());
        model.addAttribute("departments", kinds.departments());
        return "figure/rounds";
    }

    @PostMapping("/figures/rounds")
    @Transactional
    String put(
            @RequestParam List<String> department,
            @RequestParam String period,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate opens,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate due,
            @AuthenticationPrincipal SignedIn reader,
            Locale language,
            RedirectAttributes redirect) {
        rounds.mustBeSetBy(reader);
        if (!period.matches("\\d{4}(-(0[1-9]|1[0-2]))?") || opens == null || due == null || due.isBefore(opens)) {
            redirect.addFlashAttribute(
                    "refused",
                    Label.of(
                                    "没有保存：所属期写 2026 或 2026-06，截止日期不早于开始日期。",
                                    "Nothing was saved: write the period as 2026 or 2026-06, and a deadline not before the"
                                            + " start.")
                            .in(language));
            return "redirect:/figures/rounds";
        }
        for (String code : department) {
            // whoever sets the days anew takes figures again
            Round round = new Round(kinds.getDepartment(code).code(), period, opens, due);
            rounds.put(round);
            log.wrote(new Deed("round.set", "round", code + "/" + period, null, opens + " – " + due, null));
        }
        redirect.addFlashAttribute("done", Label.of("已保存。", "Saved.").in(language));
        return "redirect:/figures/rounds";
    }
}
