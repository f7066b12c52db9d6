package io.wuhao.server.register.land;

import io.wuhao.server.shared.account.SignedIn;
import io.wuhao.server.shared.page.Missing;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** How many mu a firm is charged: the list of firms, and a sheet for each. */
@Controller
class ChargedController {

    private static final int PAGE = 50;

    private final ChargedLands charged;
    private final FirmNames names;
    private final Clock clock;

    ChargedController(ChargedLands charged, FirmNames names, Clock clock) {
        this.charged = charged;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/land/charged")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "1") int page,
            @AuthenticationPrincipal SignedIn reader,
            Model model) {
        LocalDate on = on(year);
        String words = q.strip().toUpperCase(Locale.ROOT);
        Map<String, String> called = names.readableFor(reader);
        List<ChargedLand> found = charged.on(on, LandController.placesOf(reader)).values().stream()
                .filter(land -> land.firm().contains(words)
                        || called.getOrDefault(land.firm(), "")
                                .toUpperCase(Locale.ROOT)
                                .contains(words))
                .toList();
        int pages = Math.max(1, (found.size() + PAGE - 1) / PAGE);
        int shown = Math.min(Math.max(page, 1), pages);
        model.addAttribute("q", q);
        model.addAttribute("names", called);
        model.addAttribute("on", on);
        model.addAttribute("year", year);
        model.addAttribute("count", found.size());
        model.addAttribute("firms", found.subList(PAGE * (shown - 1), Math.min(PAGE * shown, found.size())));
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        return "land/charged-list";
    }

    /** The sheet of one firm: today, or at the end of a year. */
    @GetMapping("/land/charged/{code}")
    String sheet(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Integer year,
            @AuthenticationPrincipal SignedIn reader,
            Model model) {
        LocalDate on = on(year);
        ChargedLand land = charged.find(code, on, LandController.placesOf(reader))
                .orElseThrow(() -> new Missing("charged land of " + code));
        model.addAttribute("names", names.readableFor(reader));
        model.addAttribute("land", charged.seenBy(reader, land));
        model.addAttribute("year", year);
        model.addAttribute("thisYear", LocalDate.now(clock).getYear());
        return "land/charged";
    }

    private LocalDate on(@Nullable Integer year) {
        return year != null && year >= 1990 && year <= 2200 ? LocalDate.of(year, 12, 31) : LocalDate.now(clock);
    }
}
