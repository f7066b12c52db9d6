package io.wuhao.server.shared.enterprise;

import io.wuhao.engine.Label;
import io.wuhao.server.shared.account.SignedIn;
import io.wuhao.server.shared.audit.AuditLog;
import io.wuhao.server.shared.audit.Deed;
import io.wuhao.server.shared.page.Missing;
import io.wuhao.server.shared.park.Office;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which office of the tree is the firm itself: its accounts see the firm's own records, figures and results. */
@Controller
class OwnOfficeController {

    private final Enterprises enterprises;
    private final OwnOffices own;
    private final EnterpriseRegister register;
    private final AuditLog log;
    private final Clock clock;

    OwnOfficeController(
            Enterprises enterprises, OwnOffices own, EnterpriseRegister register, AuditLog log, Clock clock) {
        this.enterprises = enterprises;
        this.own = own;
        this.register = register;
        this.log = log;
        this.clock = clock;
    }

    @PostMapping("/enterprises/{code}/office")
    @Transactional
    String put(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Long office,
            @AuthenticationPrincipal SignedIn reader,
            Locale language,
            RedirectAttributes redirect) {
        Enterprise enterprise = enterprises.get(code);
        String place = enterprises.placeOf(enterprise, LocalDate.now(clock));
        if (!register.mayRecord(reader, place)) {
            throw new Missing("enterprise " + code);
        }
        Optional<Office> chosen = own.offered(enterprise).stream()
                .filter(one -> office != null && one.id() == office)
                .findFirst();
        if (office != null && chosen.isEmpty()) {
            throw new Missing("office " + office + " for enterprise " + code);
        }
        Office before = enterprise.ownOffice();
        own.put(code, chosen.orElse(null));
        log.wrote(new Deed(
                "enterprise.office",
                "enterprise",
                code,
                before == null ? null : before.name().zh(),
                chosen.map(one -> one.name().zh()).orElse(null),
                null));
        redirect.addFlashAttribute(
                "done",
                (chosen.isPresent()
                                ? Label.of(
                                        "已关联：“%s”的企业账号可以查看本企业的登记、数据和结果。",
                                        "Linked: the enterprise accounts of %s now see this firm's records, figures and results.",
                                        chosen.get().name().in(language))
                                : Label.of("已取消关联。", "The link is taken back."))
                        .in(language));
        return "redirect:/enterprises/{code}";
    }
}
