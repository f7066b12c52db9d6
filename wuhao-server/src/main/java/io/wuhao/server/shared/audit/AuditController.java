package io.wuhao.server.shared.audit;

import io.wuhao.server.shared.page.Missing;
import io.wuhao.server.shared.page.NavItem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The log, for the audit administrator: read, searched, taken along, verified. Nothing here changes an entry. */
@Controller
class AuditController {

    private static final String RIGHT = "READ_AUDIT";

    private final AuditEntries entries;
    private final AuditChain chain;
    private final AuditExport export;
    private final AuditLog log;
    private final TransactionOperations transaction;
    private final Clock clock;

    AuditController(
            AuditEntries entries,
            AuditChain chain,
            AuditExport export,
            AuditLog log,
            TransactionOperations transaction,
            Clock clock) {
        this.entries = entries;
        this.chain = chain;
        this.export = export;
        this.log = log;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Configuration
    static class Navigation {

        @Bean
        NavItem auditNavigation() {
            return new NavItem(940, "nav.audit", "/audit", RIGHT);
        }
    }

    @GetMapping("/audit")
    String list(
            Authentication reader,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String object,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        mustReadAudit(reader);
        return page(question(person, object, action, from, to), Math.max(1, page), model);
    }

    @GetMapping("/audit/export")
    void export(
            Authentication reader,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String object,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        mustReadAudit(reader);
        AuditQuestion question = question(person, object, action, from, to);
        transaction.executeWithoutResult(
                status -> log.wrote(new Deed("audit.exported", "audit", "log", null, question.inWords(), null)));
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"audit-" + LocalDate.now(clock) + ".csv\"");
        export.write(question, reader.getName(), language, response.getWriter());
    }

    @PostMapping("/audit/verify")
    String verify(Authentication reader, Model model) {
        mustReadAudit(reader);
        AuditChain.Finding finding = chain.verify();
        transaction.executeWithoutResult(status -> log.wrote(new Deed(
                "audit.verified",
                "audit",
                "log",
                null,
                finding.isWhole() ? "whole" : finding.breaks().get(0).zh(),
                null)));
        model.addAttribute("finding", finding);
        return page(question("", "", "", "", ""), 1, model);
    }

    private String page(AuditQuestion question, int page, Model model) {
        model.addAttribute("entries", entries.list(question, page));
        model.addAttribute("total", entries.count(question));
        model.addAttribute("page", page);
        model.addAttribute("size", AuditEntries.PAGE);
        model.addAttribute("actions", entries.actions());
        model.addAttribute("question", question);
        model.addAttribute("zone", clock.getZone());
        model.addAttribute(
                "query",
                UriComponentsBuilder.newInstance()
                        .queryParam("person", question.person())
                        .queryParam("object", question.object())
                        .queryParam("action", question.action())
                        .queryParam("from", text(question.from()))
                        .queryParam("to", text(question.to()))
                        .encode()
                        .build()
                        .getQuery());
        return "audit/log";
    }

    private AuditQuestion question(String person, String object, String action, String from, String to) {
        return new AuditQuestion(person, object, action, day(from), day(to), clock.getZone());
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    private static void mustReadAudit(Authentication reader) {
        if (reader.getAuthorities().stream().noneMatch(held -> RIGHT.equals(held.getAuthority()))) {
            throw new Missing("audit log");
        }
    }
}
