package io.wuhao.server.register.figure;

import io.wuhao.engine.Label;
import io.wuhao.server.register.figure.Declarations.Declaration;
import io.wuhao.server.shared.account.Right;
import io.wuhao.server.shared.account.SignedIn;
import io.wuhao.server.shared.audit.AuditLog;
import io.wuhao.server.shared.audit.Deed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of one department's round: how much is in, that nothing more is to come, and reminders. */
@Controller
class RoundController {

    private final RoundReaders readers;
    private final RoundDesk desk;
    private final Rounds rounds;
    private final Boards boards;
    private final Declarations declarations;
    private final Reminders reminders;
    private final FigureKinds kinds;
    private final AuditLog log;
    private final Clock clock;

    RoundController(
            RoundReaders readers,
            RoundDesk desk,
            Rounds rounds,
            Boards boards,
            Declarations declarations,
            Reminders reminders,
            FigureKinds kinds,
            AuditLog log,
            Clock clock) {
        this.readers = readers;
        this.desk = desk;
        this.rounds = rounds;
        this.boards = boards;
        this.declarations = declarations;
        this.reminders = reminders;
        this.kinds = kinds;
        this.log = log;
        this.clock = clock;
    }

    @GetMapping("/figures/rounds/{department}/{period}")
    String show(
            @PathVariable String department,
            @PathVariable String period,
            @AuthenticationPrincipal SignedIn reader,
            Model model) {
        Round round = readers.get(reader, department, period);
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("department", kinds.getDepartment(department));
        RoundDesk.Sheet sheet = desk.sheet(round, reader.placesOf(Right.READ));
        model.addAttribute("sheet", sheet);
        model.addAttribute("left", sheet.isOwed() ? round.left(today) : Label.same(String.valueOf(round.due())));
        model.addAttribute("today", today);
        model.addAttribute("zone", clock.getZone());
        model.addAttribute("mayAsk", readers.owes(reader, round));
        model.addAttribute("maySet", rounds.areSetBy(reader));
        model.addAttribute(
                "register",
                round.hasOpened(today) && (!round.isClosed() || sheet.progress().returned() > 0)
                        ? FigureRegister.name(department, period)
                        : null);
        return "figure/round";
    }

    /** The department says that the firms of which nothing has come have nothing. */
    @PostMapping("/figures/rounds/{department}/{period}/complete")
    @Transactional
    String complete(
            @PathVariable String department,
            @PathVariable String period,
            @RequestParam(defaultValue = "") String why,
            @AuthenticationPrincipal SignedIn reader,
            Locale language,
            RedirectAttributes redirect) {
        Round round = readers.getOwed(reader, department, period);
        if (!isGiven(why, language, redirect)) {
            return "redirect:/figures/rounds/{department}/{period}";
        }
        declarations.put(round, new Declaration(why.strip(), reader.login(), OffsetDateTime.now(clock)));
        log.wrote(new Deed("round.declared", "round", department + "/" + period, null, "complete", why.strip()));
        redirect.addFlashAttribute(
                "done", Label.of("已声明本期报齐。", "Declared complete.").in(language));
        return "redirect:/figures/rounds/{department}/{period}";
    }

    /** Either side takes that back. */
    @PostMapping("/figures/rounds/{department}/{period}/incomplete")
    @Transactional
    String incomplete(
            @PathVariable String department,
            @PathVariable String period,
            @RequestParam(defaultValue = "") String why,
            @AuthenticationPrincipal SignedIn reader,
            Locale language,
            RedirectAttributes redirect) {
        Round round = readers.get(reader, department, period);
        if (!isGiven(why, language, redirect)) {
            return "redirect:/figures/rounds/{department}/{period}";
        }
        declarations.remove(round);
        log.wrote(new Deed("round.reopened", "round", department + "/" + period, "complete", null, why.strip()));
        redirect.addFlashAttribute(
                "done", Label.of("报齐声明已取消。", "The declaration is taken back.").in(language));
        return "redirect:/figures/rounds/{department}/{period}";
    }

    /** Takes nothing more than what was sent back. */
    @PostMapping("/figures/rounds/{department}/{period}/close")
    @Transactional
    String close(
            @PathVariable String department,
            @PathVariable String period,
            @RequestParam(defaultValue = "") String why,
            @AuthenticationPrincipal SignedIn reader,
            Locale language,
            RedirectAttributes redirect) {
        Round round = readers.getSet(reader, department, period);
        if (isGiven(why, language, redirect)) {
            rounds.put(round.closed(new Round.Closed(reader.login(), OffsetDateTime.now(clock), why.strip())));
            log.wrote(new Deed("round.closed", "round", department + "/" + period, "open", "closed", why.strip()));
            redirect.addFlashAttribute("done", Label.of("已停止收数。", "Closed.").in(language));
        }
        return "redirect:/figures/rounds/{department}/{period}";
    }

    @PostMapping("/figures/rounds/{department}/{period}/open")
    @Transactional
    String open(
            @PathVariable String department,
            @PathVariable String period,
            @RequestParam(defaultValue = "") String why,
            @AuthenticationPrincipal SignedIn reader,
            Locale language,
            RedirectAttributes redirect) {
        Round round = readers.getSet(reader, department, period);
        if (isGiven(why, language, redirect)) {
            rounds.put(round.closed(null));
            log.wrote(new Deed("round.opened", "round", department + "/" + period, "closed", "open", why.strip()));
            redirect.addFlashAttribute(
                    "done", Label.of("已重新开放收数。", "Open again.").in(language));
        }
        return "redirect:/figures/rounds/{department}/{period}";
    }

    private static boolean isGiven(String why, Locale language, RedirectAttributes redirect) {
        boolean given = !why.isBlank() && why.strip().length() <= ExtensionController.LONGEST;
        if (!given) {
            redirect.addFlashAttribute(
                    "refused",
                    Label.of("请写明原因（不超过 %d 字）。", "Say why, in at most %d letters.", ExtensionController.LONGEST)
                            .in(language));
        }
        return given;
    }

    /** Reminds all departments that are late with a period. */
    @PostMapping("/figures/board/remind")
    @Transactional
    String remind(
            @RequestParam String period,
            @AuthenticationPrincipal SignedIn reader,
            Locale language,
            RedirectAttributes redirect) {
        rounds.mustBeSetBy(reader);
        List<Round> late = boards.late(period, LocalDate.now(clock));
        for (Round round : late) {
            reminders.add(round, reader.login(), OffsetDateTime.now(clock));
            log.wrote(new Deed(
                    "round.reminded", "round", round.department() + "/" + period, null, "" + round.due(), null));
        }
        if (late.isEmpty()) {
            redirect.addFlashAttribute(
                    "refused", Label.of("没有逾期的部门。", "No department is late.").in(language));
        } else {
            redirect.addFlashAttribute(
                    "done",
                    Label.of("已催报 %d 个部门，显示在其首页。", "%d departments are reminded on their first pages.", late.size())
                            .in(language));
        }
        redirect.addAttribute("period", period);
        return "redirect:/figures/board";
    }
}
