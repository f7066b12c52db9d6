package io.wuhao.server.register.figure;

import io.wuhao.engine.Label;
import io.wuhao.server.shared.account.Right;
import io.wuhao.server.shared.account.SignedIn;
import io.wuhao.server.shared.audit.AuditLog;
import io.wuhao.server.shared.audit.Deed;
import io.wuhao.server.shared.enterprise.Enterprise;
import io.wuhao.server.shared.enterprise.Enterprises;
import io.wuhao.server.shared.page.Missing;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One figure in its three layers, and the adjustment: what was reported stays as it was. */
@Controller
class AdjustController {

    private final FigureKinds kinds;
    private final Figures figures;
    private final FigureFiles files;
    private final Enterprises enterprises;
    private final AuditLog log;
    private final Clock clock;

    AdjustController(
            FigureKinds kinds, Figures figures, FigureFiles files, Enterprises enterprises, AuditLog log, Clock clock) {
        this.kinds = kinds;
        this.figures = figures;
        this.files = files;
        this.enterprises = enterprises;
        this.log = log;
        this.clock = clock;
    }

    @GetMapping("/figures/{code}/{period}/{kind}")
    String show(
            @PathVariable String code,
            @PathVariable String period,
            @PathVariable String kind,
            @AuthenticationPrincipal SignedIn reader,
            Model model) {
        Enterprise enterprise = enterprises.get(code);
        String place = enterprises.placeOf(enterprise, LocalDate.now(clock));
        if (!FiguresOfEnterprise.isOwn(enterprise, reader) && !getKind(kind).isOpenTo(reader, place)) {
            throw new Missing("figure " + kind + " of " + code);
        }
        Figure figure = find(code, period, kind);
        model.addAttribute("figure", figure);
        model.addAttribute("file", files.find(figure, getKind(kind)).orElse(null));
        model.addAttribute("kind", getKind(kind));
        model.addAttribute("enterprise", enterprise);
        model.addAttribute("mayAdjust", reader.may(Right.APPROVE, place));
        return "figure/figure";
    }

    @PostMapping("/figures/{code}/{period}/{kind}")
    @Transactional
    String adjust(
            @PathVariable String code,
            @PathVariable String period,
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "") String why,
            @AuthenticationPrincipal SignedIn reader,
            Locale language,
            RedirectAttributes redirect) {
        Figure figure = getFor(reader, code, period, kind);
        Optional<BigDecimal> number = number(amount);
        if (number.isEmpty() || why.isBlank()) {
            redirect.addFlashAttribute(
                    "refused",
                    Label.of(
                                    "没有调整：“%s”须为最多六位小数的数字，并须写明原因。",
                                    "Nothing was adjusted: \"%s\" must be a number with at most six decimals, and a reason is"
                                            + " needed.",
                                    amount.length() > 40 ? amount.substring(0, 40) + "…" : amount)
                            .in(language));
            return "redirect:/figures/{code}/{period}/{kind}";
        }
        String was = figure.amount().map(BigDecimal::toPlainString).orElse(null);
        figures.adjust(figure, number.get(), reader.login(), OffsetDateTime.now(clock), why.strip());
        log.wrote(new Deed(
                "figure.adjusted",
                "figure",
                code + "/" + period + "/" + kind,
                was,
                number.get().toPlainString(),
                why.strip()));
        redirect.addFlashAttribute(
                "done",
                Label.of("已调整。上报数保留不变。", "Adjusted. What was reported stays.").in(language));
        return "redirect:/enterprises/{code}";
    }

    /** For who may adjust it, and no other. */
    private Figure getFor(SignedIn reader, String code, String period, String kind) {
        Enterprise enterprise = enterprises.get(code);
        String place = enterprises.placeOf(enterprise, LocalDate.now(clock));
        reader.must(Right.APPROVE, place);
        if (!getKind(kind).isOpenTo(reader, place)) {
            throw new Missing("figure " + kind + " of " + code);
        }
        return find(code, period, kind);
    }

    private Figure find(String code, String period, String kind) {
        return figures.find(code, period, kind).orElseThrow(() -> new Missing("figure " + kind + " of " + code));
    }

    private FigureKind getKind(String code) {
        return kinds.list().stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Missing("kind of figure " + code));
    }

    private static Optional<BigDecimal> number(String text) {
        String clean = text.strip().replace(",", "");
        return clean.matches("-?\\d{1,15}(\\.\\d{1,6})?") ? Optional.of(new BigDecimal(clean)) : Optional.empty();
    }
}
