package io.wuhao.server.register.land;

import io.wuhao.server.register.land.Ledger.Line;
import io.wuhao.server.shared.account.Right;
import io.wuhao.server.shared.account.SignedIn;
import io.wuhao.server.shared.intake.RowHistory;
import io.wuhao.server.shared.page.Missing;
import io.wuhao.server.shared.page.NavItem;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The land ledger: the list of parcels and the page of each. */
@Controller
class LandController {

    private static final int PAGE = 50;

    private final Ledger ledger;
    private final Parcels parcels;
    private final ParcelFacts facts;
    private final RowHistory history;
    private final FirmNames names;
    private final Clock clock;

    LandController(
            Ledger ledger, Parcels parcels, ParcelFacts facts, RowHistory history, FirmNames names, Clock clock) {
        this.ledger = ledger;
        this.parcels = parcels;
        this.facts = facts;
        this.history = history;
        this.names = names;
        this.clock = clock;
    }

    @Bean
    static NavItem landItem() {
        return new NavItem(110, "land.title", "/land", Right.READ.name());
    }

    @GetMapping("/land")
    String list(
            LandQuery query,
            @RequestParam(defaultValue = "1") int page,
            @AuthenticationPrincipal SignedIn reader,
            Model model) {
        List<Line> all = ledger.on(today(), reader);
        List<Line> found = query.in(all);
        int pages = Math.max(1, (found.size() + PAGE - 1) / PAGE);
        int shown = Math.min(Math.max(page, 1), pages);
        model.addAttribute("query", query);
        model.addAttribute("names", names.readableFor(reader));
        model.addAttribute("lines", found.subList(PAGE * (shown - 1), Math.min(PAGE * shown, found.size())));
        model.addAttribute("total", LandQuery.Sum.of(found));
        model.addAttribute("sums", query.sums(all));
        model.addAttribute("states", LandState.values());
        model.addAttribute("parks", all.stream().map(Line::park).distinct().toList());
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        return "land/list";
    }

    @GetMapping("/land.csv")
    ResponseEntity<String> csv(LandQuery query, @AuthenticationPrincipal SignedIn reader, Locale language) {
        List<Line> found = query.in(ledger.on(today(), reader));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("土地台账-" + today() + ".csv", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(LandCsv.write(found, language));
    }

    @GetMapping("/land/{number}")
    String parcel(@PathVariable String number, @AuthenticationPrincipal SignedIn reader, Model model) {
        Parcel parcel = parcels.find(number).orElseThrow(() -> new Missing("parcel " + number));
        Line line = ledger.of(parcel, today(), reader);
        reader.must(Right.READ, line.park().path());
        model.addAttribute("line", line);
        model.addAttribute("names", names.readableFor(reader));
        model.addAttribute("facts", facts.of(parcel, today()));
        model.addAttribute(
                "source", history.findSource(ParcelRegister.NAME, number).orElse(null));
        model.addAttribute("history", ParcelEvent.list(history.list(ParcelRegister.NAME, number)));
        return "land/parcel";
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    static List<String> placesOf(SignedIn reader) {
        List<String> places = reader.placesOf(Right.READ);
        if (places.isEmpty()) {
            throw new Missing("land");
        }
        return places;
    }
}
