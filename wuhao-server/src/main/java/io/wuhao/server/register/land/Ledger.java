package io.wuhao.server.register.land;

import io.wuhao.server.register.land.Parcels.ParkPlace;
import io.wuhao.server.shared.account.SignedIn;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The parcels with their states: what the list, the map and the page of a parcel show. */
@Component
class Ledger {

    private final Parcels parcels;
    private final Batches batches;
    private final ChargedLands charged;
    private final TaxPaid tax;
    private final LandRules rules;

    Ledger(Parcels parcels, Batches batches, ChargedLands charged, TaxPaid tax, LandRules rules) {
        this.parcels = parcels;
        this.batches = batches;
        this.charged = charged;
        this.tax = tax;
        this.rules = rules;
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

    /** All parcels at or below the reader's places, by number, with their states on that day. */
    List<Line> on(LocalDate day, SignedIn reader) {
        List<String> places = LandController.placesOf(reader);
        Map<String, ParkPlace> parks = parcels.parks();
        Map<String, Batch> known = batches.byNumber(places);
        List<Parcel> all = parcels.listWithin(places);
        Map<String, TaxPerMu> taxes = taxPerMu(all, day, reader);
        return all.stream()
                .map(parcel -> line(parcel, park(parks, parcel), batchOf(parcel, known), taxes, day))
                .toList();
    }

    /** One parcel; its right was checked. */
    Line of(Parcel parcel, LocalDate day, SignedIn reader) {
        ParkPlace park = park(parcels.parks(), parcel);
        Batch batch = batchOf(parcel, batches.byNumber(List.of(park.path())));
        return line(parcel, park, batch, taxPerMu(List.of(parcel), day, reader), day);
    }

    private Line line(
            Parcel parcel, ParkPlace park, @Nullable Batch batch, Map<String, TaxPerMu> taxes, LocalDate day) {
        return new Line(parcel, park, Appraisal.of(parcel, day, rules, batch, taxes.get(key(parcel.owner()))), day);
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
     * Last year's tax by the land charged at its end, both of the whole firm, so that a parcel is in the same state for all;
     * asked only where a promise can be held against it.
     */
    private Map<String, TaxPerMu> taxPerMu(List<Parcel> asked, LocalDate day, SignedIn reader) {
        boolean matters = asked.stream()
                .anyMatch(parcel ->
                        parcel.promise().taxPerMu() != null && parcel.progress().completedOn() != null);
        Map<String, TaxPerMu> perMu = new HashMap<>();
        if (matters) {
            int year = day.getYear() - 1;
            Map<String, BigDecimal> paid = tax.in(year);
            Predicate<String> mayBeTold = tax.openTo(reader, day);
            charged.all(LocalDate.of(year, 12, 31)).forEach((firm, land) -> {
                BigDecimal figure = paid.get(firm);
                if (figure != null && land.mu().signum() > 0) {
                    BigDecimal each = figure.divide(land.mu(), 6, RoundingMode.HALF_UP);
                    perMu.put(firm, new TaxPerMu(each, mayBeTold.test(firm)));
                }
            });
        }
        return perMu;
    }
}
