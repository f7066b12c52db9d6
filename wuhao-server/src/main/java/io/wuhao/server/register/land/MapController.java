package io.wuhao.server.register.land;

import io.wuhao.server.register.land.Ledger.Line;
import io.wuhao.server.shared.account.SignedIn;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The parcels on a map, coloured by state; own outlines, no tile server. */
@Controller
class MapController {

    private final Ledger ledger;
    private final Clock clock;

    MapController(Ledger ledger, Clock clock) {
        this.ledger = ledger;
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
    Map<String, Object> outlines(LandQuery query, @AuthenticationPrincipal SignedIn reader, Locale language) {
        List<Object> features = new ArrayList<>();
        for (Line line : query.in(lines(reader))) {
            Optional.ofNullable(line.parcel().boundary())
                    .flatMap(Boundary::find)
                    .ifPresent(boundary -> features.add(feature(line, boundary, language)));
        }
        return Map.of("type", "FeatureCollection", "features", features);
    }

    private List<Line> lines(SignedIn reader) {
        return ledger.on(LocalDate.now(clock), reader);
    }

    private static Map<String, Object> feature(Line line, Boundary boundary, Locale language) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("number", line.parcel().number());
        told.put("park", line.park().name().in(language));
        told.put("mu", Area.shownMu(line.parcel().area()));
        told.put("state", line.gravest().state().code());
        told.put("label", line.gravest().state().label().in(language));
        told.put("why", line.gravest().why().in(language));
        return Map.of(
                "type",
                "Feature",
                "properties",
                told,
                "geometry",
                Map.of("type", "MultiPolygon", "coordinates", boundary.polygons()));
    }
}
