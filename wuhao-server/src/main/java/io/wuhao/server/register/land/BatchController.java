package io.wuhao.server.register.land;

import io.wuhao.engine.Label;
import io.wuhao.server.register.land.Parcels.ParkPlace;
import io.wuhao.server.shared.account.SignedIn;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What of each approval batch was supplied, and what was not (批而未供). */
@Controller
class BatchController {

    private final Batches batches;
    private final Parcels parcels;
    private final Clock clock;

    BatchController(Batches batches, Parcels parcels, Clock clock) {
        this.batches = batches;
        this.parcels = parcels;
        this.clock = clock;
    }

    /** A batch with what of it was supplied, in square metres, and the days since its approval. */
    record Line(Batch batch, Label park, BigDecimal supplied, long days) {

        /** Less than nothing where more was supplied than approved. */
        public BigDecimal rest() {
            return batch.area().subtract(supplied);
        }
    }

    @GetMapping("/land/batches")
    String list(@AuthenticationPrincipal SignedIn reader, Model model) {
        List<String> places = LandController.placesOf(reader);
        Map<String, BigDecimal> supplied = new HashMap<>();
        for (Parcel parcel : parcels.listWithin(places)) {
            String batch = parcel.batch();
            if (batch != null && parcel.isSupplied()) {
                supplied.merge(batch, parcel.area(), BigDecimal::add);
            }
        }
        Map<String, ParkPlace> parks = parcels.parks();
        LocalDate today = LocalDate.now(clock);
        List<Line> lines = batches.listWithin(places).stream()
                .map(batch -> {
                    ParkPlace park = parks.get(batch.park());
                    return new Line(
                            batch,
                            park == null ? Label.same(batch.park()) : park.name(),
                            supplied.getOrDefault(batch.number(), BigDecimal.ZERO),
                            ChronoUnit.DAYS.between(batch.approvedOn(), today));
                })
                .toList();
        model.addAttribute("lines", lines);
        model.addAttribute(
                "approved", lines.stream().map(line -> line.batch().area()).reduce(BigDecimal.ZERO, BigDecimal::add));
        model.addAttribute("rest", lines.stream().map(Line::rest).reduce(BigDecimal.ZERO, BigDecimal::add));
        return "land/batches";
    }
}
