package io.wuhao.server.register.figure;

import io.wuhao.engine.Label;
import io.wuhao.server.shared.account.SignedIn;
import io.wuhao.server.shared.audit.AuditLog;
import io.wuhao.server.shared.audit.Deed;
import io.wuhao.server.shared.page.Missing;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A department asks for a later deadline, and who set the round answers. */
@Controller
class ExtensionController {

    static final int LONGEST = 400;
    private static final String PAGE = "redirect:/figures/rounds/{department}/{period}";

    private final RoundReaders readers;
    private final Rounds rounds;
    private final RoundDesk desk;
    private final Extensions extensions;
    private final AuditLog log;
    private final Clock clock;

    ExtensionController(
            RoundReaders readers, Rounds rounds, RoundDesk desk, Extensions extensions, AuditLog log, Clock clock) {
        this.readers = readers;
        this.rounds = rounds;
        this.desk = desk;
        this.extensions = extensions;
        this.log = log;
        this.clock = clock;
    }

    @PostMapping("/figures/rounds/{department}/{period}/extensions")
    @Transactional
    String ask(
            @PathVariable String department,
            @PathVariable String period,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate due,
            @RequestParam(defaultValue = "") String why,
            @AuthenticationPrincipal SignedIn reader,
            Locale language,
            RedirectAttributes redirect) {
        Round round = readers.getOwed(reader, department, period);
        Optional<Label> fault = findFault(round, due, why);
        if (fault.isPresent() || due == null) {
            redirect.addFlashAttribute("refused", fault.orElseThrow().in(language));
            return PAGE;
        }
        extensions.ask(round, due, why.strip(), reader.login(), OffsetDateTime.now(clock));
        log.wrote(new Deed("round.extension-asked", "round", key(round), "" + round.due(), "" + due, why.strip()));
        redirect.addFlashAttribute(
                "done",
                Label.of("已申请延期至 %s，等待园区办答复。", "Asked for %s; the park office will answer.", due)
                        .in(language));
        return PAGE;
    }

    private Optional<Label> findFault(Round round, @Nullable LocalDate due, String why) {
        if (round.isClosed()) {
            return Optional.of(Label.of("没有提交：本期已停止收数。", "Nothing was asked: the round is closed."));
        } else if (due == null || !due.isAfter(round.due()) || due.isBefore(LocalDate.now(clock))) {
            return Optional.of(Label.of(
                    "没有提交：新的截止日期须在现截止日期 %s 之后，且不早于今天。",
                    "Nothing was asked: the new deadline must come after %s, and not before today.", round.due()));
        } else if (why.isBlank() || why.strip().length() > LONGEST) {
            return Optional.of(
                    Label.of("没有提交：请写明延期原因（不超过 %d 字）。", "Nothing was asked: say why, in at most %d letters.", LONGEST));
        } else if (desk.told(round).openExtension().isPresent()) {
            return Optional.of(Label.of("没有提交：已有一项申请在等待答复。", "Nothing was asked: a request waits for its answer."));
        }
        return Optional.empty();
    }

    @PostMapping("/figures/rounds/{department}/{period}/extensions/{id}")
    @Transactional
    String answer(
            @PathVariable String department,
            @PathVariable String period,
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean granted,
            @RequestParam(defaultValue = "") String why,
            @AuthenticationPrincipal SignedIn reader,
            Locale language,
            RedirectAttributes redirect) {
        Round round = readers.getSet(reader, department, period);
        Extension extension = extensions.find(round, id).orElseThrow(() -> new Missing("extension " + id));
        Optional<Label> fault = findFault(round, extension, granted, why);
        if (fault.isPresent()) {
            redirect.addFlashAttribute("refused", fault.get().in(language));
            return PAGE;
        }
        String reason = why.isBlank() ? null : why.strip();
        if (!extensions.answer(
                extension, new Extension.Answer(granted, reader.login(), OffsetDateTime.now(clock), reason))) {
            redirect.addFlashAttribute(
                    "refused", Label.of("该申请已经答复过。", "It was answered before.").in(language));
            return PAGE;
        }
        if (granted) {
            rounds.put(round.until(extension.due()));
        }
        log.wrote(new Deed(
                granted ? "round.extended" : "round.extension-refused",
                "round",
                key(round),
                "" + round.due(),
                "" + (granted ? extension.due() : round.due()),
                reason));
        redirect.addFlashAttribute(
                "done",
                (granted
                                ? Label.of("已同意，截止日期改为 %s。", "Granted: it is due on %s.", extension.due())
                                : Label.of("已答复：未同意延期。", "Answered: not granted."))
                        .in(language));
        return PAGE;
    }

    private static Optional<Label> findFault(Round round, Extension extension, boolean granted, String why) {
        if (why.strip().length() > LONGEST || (!granted && why.isBlank())) {
            return Optional.of(Label.of(
                    "没有保存：不同意须写明原因（不超过 %d 字）。",
                    "Nothing was saved: a refusal needs its reason, in at most %d letters.", LONGEST));
        } else if (granted && !extension.due().isAfter(round.due())) {
            return Optional.of(Label.of(
                    "没有保存：截止日期已改为 %s，不早于所申请的日期。",
                    "Nothing was saved: the deadline is %s by now, no earlier than what was asked for.", round.due()));
        }
        return Optional.empty();
    }

    private static String key(Round round) {
        return round.department() + "/" + round.period();
    }
}
