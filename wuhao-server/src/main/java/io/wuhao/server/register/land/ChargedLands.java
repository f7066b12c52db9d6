package io.wuhao.server.register.land;

import io.wuhao.engine.Label;
import io.wuhao.server.register.land.ChargedLand.Kind;
import io.wuhao.server.register.land.ChargedLand.Term;
import io.wuhao.server.register.land.Parcels.ParkPlace;
import io.wuhao.server.shared.account.Right;
import io.wuhao.server.shared.account.Role;
import io.wuhao.server.shared.account.SignedIn;
import io.wuhao.server.shared.audit.Pictures;
import io.wuhao.server.shared.enterprise.Enterprise;
import io.wuhao.server.shared.enterprise.Enterprises;
import io.wuhao.server.shared.intake.EngineSource;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reckons the charged land of firms, over all places: a firm's land counts wherever it lies. */
@Component
class ChargedLands {

    private static final List<String> EVERYWHERE = List.of("/");

    /** today, and the ends of the years that somebody looks at */
    private static final int DAYS = 4;

    private final Parcels parcels;
    private final Floors floors;
    private final Occupations occupations;
    private final Enterprises enterprises;
    private final Pictures.Picture<LocalDate, Map<String, ChargedLand>> pictures;

    ChargedLands(Parcels parcels, Floors floors, Occupations occupations, Enterprises enterprises, Pictures pictures) {
        this.parcels = parcels;
        this.floors = floors;
        this.occupations = occupations;
        this.enterprises = enterprises;
        this.pictures = pictures.of(DAYS, this::reckon);
    }

    /** By credit code; firms without land are not in it. */
    Map<String, ChargedLand> all(LocalDate day) {
        return pictures.get(day);
    }

    private Map<String, ChargedLand> reckon(LocalDate day) {
        Reckoning reckoning =
                new Reckoning(parcels.listWithin(EVERYWHERE), floors.listWithin(EVERYWHERE), parcels.parks());
        reckoning.owned(day);
        for (Occupation occupation : occupations.listWithin(EVERYWHERE)) {
            if (occupation.holdsOn(day)) {
                reckoning.occupied(occupation);
            }
        }
        Map<String, ChargedLand> charged = new TreeMap<>();
        reckoning.terms.forEach((firm, terms) -> {
            terms.sort(Comparator.comparing(Term::kind)
                    .thenComparing(term -> String.valueOf(term.parcel()))
                    .thenComparing(term -> String.valueOf(term.occupation())));
            charged.put(firm, new ChargedLand(firm, day, terms));
        });
        return Collections.unmodifiableMap(charged);
    }

    /** That of one firm, if it lies or has land at or below these places. */
    Optional<ChargedLand> find(String firm, LocalDate day, List<String> places) {
        return Optional.ofNullable(all(day).get(firm))
                .filter(land -> hasLandAt(land, places) || lies(enterprises.findSeat(firm, day), places));
    }

    /** Those of firms that lie or have land at or below these places, each with all its land. */
    Map<String, ChargedLand> on(LocalDate day, List<String> places) {
        Map<String, EngineSource.Seat> seats = enterprises.seats(day);
        Map<String, ChargedLand> charged = new TreeMap<>(all(day));
        charged.values()
                .removeIf(
                        land -> !hasLandAt(land, places) && !lies(Optional.ofNullable(seats.get(land.firm())), places));
        return charged;
    }

    private static boolean hasLandAt(ChargedLand land, List<String> places) {
        return land.terms().stream().anyMatch(term -> isAt(term.place(), places));
    }

    /** Where it lies, or its own office. */
    private static boolean lies(Optional<EngineSource.Seat> seat, List<String> places) {
        return seat.filter(one -> isAt(one.place(), places) || (one.own() != null && isAt(one.own(), places)))
                .isPresent();
    }

    private static boolean isAt(String path, List<String> places) {
        return places.stream().anyMatch(path::startsWith);
    }

    /** As this reader may see it: the total whole; land beyond the reader's places without details, unless the firm is theirs. */
    ChargedLand seenBy(SignedIn reader, ChargedLand land) {
        boolean own = enterprises
                .find(land.firm())
                .map(Enterprise::ownOffice)
                .filter(office -> reader.grants().stream()
                        .anyMatch(grant ->
                                grant.role() == Role.ENTERPRISE && grant.path().equals(office.path())))
                .isPresent();
        return own ? land : land.seenWhere(place -> reader.may(Right.READ, place));
    }

    private static final class Reckoning {

        private final Map<String, Parcel> parcels;
        private final Map<String, Floor> floors;
        private final Map<String, ParkPlace> parks;
        private final Map<String, BigDecimal> floorsOfParcel = new HashMap<>();
        private final Map<String, List<Term>> terms = new HashMap<>();

        Reckoning(List<Parcel> parcels, List<Floor> floors, Map<String, ParkPlace> parks) {
            this.parks = parks;
            this.parcels = parcels.stream().collect(Collectors.toMap(Parcel::number, Function.identity()));
            this.floors = floors.stream().collect(Collectors.toMap(Floor::number, Function.identity()));
            floors.forEach(floor -> floorsOfParcel.merge(floor.parcel(), floor.area(), BigDecimal::add));
        }

        void owned(LocalDate day) {
            for (Parcel parcel : parcels.values()) {
                LocalDate signed = parcel.promise().signedOn();
                String owner = parcel.owner();
                if (owner != null && (signed == null || !signed.isAfter(day))) {
                    add(
                            owner,
                            new Term(
                                    Kind.OWNED,
                                    place(parcel.park()),
                                    parcel.number(),
                                    null,
                                    null,
                                    parcel.area(),
                                    null,
                                    parcel.promise().contract(),
                                    null));
                }
            }
        }

        void occupied(Occupation occupation) {
            String floor = occupation.floor();
            Floor held = floor == null ? null : floors.get(floor);
            String number = held == null ? occupation.parcel() : held.parcel();
            Parcel parcel = number == null ? null : parcels.get(number);
            if (floor != null && (held == null || parcel == null)) {
                return;
            }
            BigDecimal land = held == null || parcel == null ? occupation.area() : landOf(occupation, parcel);
            Label reckoning = held == null || parcel == null ? null : told(occupation, parcel);
            String other = lessorOf(occupation, parcel);
            add(occupation.occupant(), term(kindIn(occupation), occupation, parcel, other, land, reckoning));
            if (other != null
                    && !other.equals(occupation.occupant())
                    && occupation.ground() != Occupation.Ground.WITHOUT_CERTIFICATE) {
                Kind out = occupation.ground() == Occupation.Ground.OWN_FLOOR ? Kind.FLOOR_OF_ANOTHER : Kind.LEASED_OUT;
                add(other, term(out, occupation, parcel, occupation.occupant(), land.negate(), reckoning));
            }
        }

        /** Who lets it: whom the lease names, else the parcel's owner; who sub-lets is never guessed. */
        private static @Nullable String lessorOf(Occupation occupation, @Nullable Parcel parcel) {
            return occupation.lessor() != null || parcel == null || occupation.ground() == Occupation.Ground.SUBLEASE
                    ? occupation.lessor()
                    : parcel.owner();
        }

        private static Kind kindIn(Occupation occupation) {
            return switch (occupation.ground()) {
                case LEASE -> Kind.LEASED_IN;
                case SUBLEASE -> occupation.lessor() == null ? Kind.LESSOR_UNKNOWN : Kind.LEASED_IN;
                case OWN_FLOOR -> Kind.OWN_FLOOR;
                case WITHOUT_CERTIFICATE -> Kind.WITHOUT_CERTIFICATE;
            };
        }

        /** The parcel's land by the share of all its floors. */
        private BigDecimal landOf(Occupation occupation, Parcel parcel) {
            return parcel.area().multiply(occupation.area()).divide(allFloors(parcel), 6, RoundingMode.HALF_UP);
        }

        private BigDecimal allFloors(Parcel parcel) {
            return floorsOfParcel.getOrDefault(parcel.number(), BigDecimal.ONE);
        }

        private Label told(Occupation occupation, Parcel parcel) {
            String reckoning = "%s × %s ÷ %s m²"
                    .formatted(Area.plain(parcel.area()), Area.plain(occupation.area()), Area.plain(allFloors(parcel)));
            return Label.of("用地 × 占用楼层 ÷ 全部楼层：%s", "land × floor used ÷ all floors: %s", reckoning);
        }

        private String place(@Nullable String park) {
            ParkPlace place = park == null ? null : parks.get(park);
            if (place == null) {
                throw new IllegalStateException("land lies in no park: " + park);
            }
            return place.path();
        }

        private Term term(
                Kind kind,
                Occupation occupation,
                @Nullable Parcel parcel,
                @Nullable String other,
                BigDecimal land,
                @Nullable Label reckoning) {
            return new Term(
                    kind,
                    place(parcel == null ? occupation.park() : parcel.park()),
                    parcel == null ? null : parcel.number(),
                    occupation.floor(),
                    other,
                    land,
                    reckoning,
                    occupation.document(),
                    occupation.number());
        }

        private void add(String firm, Term term) {
            terms.computeIfAbsent(firm, key -> new ArrayList<>()).add(term);
        }
    }
}
