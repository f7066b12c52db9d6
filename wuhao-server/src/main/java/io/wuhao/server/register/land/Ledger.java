package io.wuhao.server.register.land;

import io.wuhao.server.register.land.Parcels.ParkPlace;
import io.wuhao.server.shared.account.SignedIn;
import io.wuhao.server.shared.audit.Pictures;
import io.wuhao.server.shared.page.Missing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The parcels with their states: what the list, the map and the page of a parcel show. */
@Component
class Ledger {

    private static final List<String> EVERYWHERE = List.of("/");

    private final Parcels parcels;
    private final Batches batches;
    private final ChargedLands charged;
    private final TaxPaid tax;
    private final LandRules rules;
    private final Pictures.Picture<LocalDate, Map<String, Seen>> pictures;

    Ledger(Parcels parcels, Batches batches, ChargedLands charged, TaxPaid tax, LandRules rules, Pictures pictures) {
        this.parcels = parcels;
        this.batches = batches;
        this.charged = charged;
        this.tax = tax;
        this.rules = rules;
        this.pictures = pictures.of(1, this::appraise);
    }

    /** A parcel, the park in which it lies, and its states on a day. */
    record Line(Parcel parcel, ParkPlace park, Appraisal appraisal, LocalDate on) {

        public Finding gravest() {
            return appraisal.gravest();
        }

        @Nullable
        public Long days() {
            return gravest().days(on);
        }
    }

    /**
     * A parcel as both kinds of readers see it: the state is the same, its reason names the firm's tax only to whom it may be told.
     *
     * @param withTax null where no tax of the holder is known
     */
    private record Seen(Line without, @Nullable Line withTax) {

        Line by(Predicate<String> mayBeTold) {
            Line told = withTax;
            String owner = without.parcel().owner();
            return told != null && owner != null && mayBeTold.test(owner) ? told : without;
        }
    }

    /** All parcels at or below the reader's places, by number, with their states on that day. */
    List<Line> on(LocalDate day, SignedIn reader) {
        List<String> places = LandController.placesOf(reader);
        Predicate<String> mayBeTold = tax.openTo(reader, day);
        return pictures.get(day).values().stream()
                .filter(seen -> places.stream().anyMatch(seen.without().park().path()::startsWith))
                .map(seen -> seen.by(mayBeTold))
                .toList();
    }

    /** One parcel; its right was checked. */
    Line of(Parcel parcel, LocalDate day, SignedIn reader) {
        Seen seen = pictures.get(day).get(parcel.number());
        if (seen == null) {
            throw new Missing("parcel " + parcel.number());
        }
        return seen.by(tax.openTo(reader, day));
    }

    private Map<String, Seen> appraise(LocalDate day) {
        Map<String, ParkPlace> parks = parcels.parks();
        Map<String, Batch> known = batches.byNumber(EVERYWHERE);
        List<Parcel> all = parcels.listWithin(EVERYWHERE);
        Map<String, BigDecimal> perMu = taxPerMu(all, day);
        Map<String, Seen> ledger = new LinkedHashMap<>();
        for (Parcel parcel : all) {
            ParkPlace park = park(parks, parcel);
            Batch batch = batchOf(parcel, known);
            BigDecimal figure = perMu.get(key(parcel.owner()));
            Line without = line(parcel, park, batch, figure == null ? null : new TaxPerMu(figure, false), day);
            Line withTax = figure == null ? null : line(parcel, park, batch, new TaxPerMu(figure, true), day);
            ledger.put(parcel.number(), new Seen(without, withTax));
        }
        return Collections.unmodifiableMap(ledger);
    }

    private Line line(Parcel parcel, ParkPlace park, @Nullable Batch batch, @Nullable TaxPerMu perMu, LocalDate day) {
        return new Line(parcel, park, Appraisal.of(parcel, day, rules, batch, perMu), day);
    }

    private static @Nullable Batch batchOf(Parcel parcel, Map<String, Batch> known) {
        Batch batch = known.get(key(parcel.batch()));
        return batch != null && batch.park().equals(parcel.park()) ? batch : null;
    }

    private static String key(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static ParkPlace park(Map<String, ParkPlace> parks, Parcel parcel) {
        ParkPlace park = parks.get(parcel.park());
        if (park == null) {
            throw new IllegalStateException("parcel " + parcel.number() + " lies in no park: " + parcel.park());
        }
        return park;
    }

    /**
     * Last year's tax in 万元 by the land charged at its end, both of the whole firm, so that a parcel is in the same state for all;
     * asked only where a promise can be held against it.
     */
    private Map<String, BigDecimal> taxPerMu(List<Parcel> asked, LocalDate day) {
        boolean matters = asked.stream()
                .anyMatch(parcel ->
                        parcel.promise().taxPerMu() != null && parcel.progress().completedOn() != null);
        Map<String, BigDecimal> perMu = new HashMap<>();
        if (matters) {
            int year = day.getYear() - 1;
            Map<String, BigDecimal> paid = tax.in(year);
            charged.all(LocalDate.of(year, 12, 31)).forEach((firm, land) -> {
                BigDecimal figure = paid.get(firm);
                if (figure != null && land.mu().signum() > 0) {
                    perMu.put(firm, figure.divide(land.mu(), 6, RoundingMode.HALF_UP));
                }
            });
        }
        return perMu;
    }
}
