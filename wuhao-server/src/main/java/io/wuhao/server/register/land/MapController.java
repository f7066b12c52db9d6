package io.wuhao.server.register.land;

import io.wuhao.server.register.land.Ledger.Line;
import io.wuhao.server.shared.account.SignedIn;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The parcels on a map, coloured by state; own outlines, no tile server. */
@Controller
class MapController {

    private final Ledger ledger;
    private final Outlines outlines;
    private final Clock clock;

    MapController(Ledger ledger, Outlines outlines, Clock clock) {
        this.ledger = ledger;
        this.outlines = outlines;
        this.clock = clock;
    }

    @GetMapping("/land/map")
    String map(LandQuery query, @AuthenticationPrincipal SignedIn reader, Model model) {
        List<Line> lines = query.in(lines(reader));
        long without =
                lines.stream().filter(line -> line.parcel().boundary() == null).count();
        model.addAttribute("query", query);
        model.addAttribute("without", without);
        model.addAttribute("drawn", lines.size() - without);
        model.addAttribute("states", LandState.values());
        return "land/map";
    }

    @GetMapping("/land/map.json")
    @ResponseBody
    Map<String, Object> outlines(
            LandQuery query,
            @RequestParam(required = false) @Nullable String bbox,
            @AuthenticationPrincipal SignedIn reader,
            Locale language) {
        return outlines.of(query.in(lines(reader)), LocalDate.now(clock), Box.read(bbox), language);
    }

    private List<Line> lines(SignedIn reader) {
        return ledger.on(LocalDate.now(clock), reader);
    }
}
