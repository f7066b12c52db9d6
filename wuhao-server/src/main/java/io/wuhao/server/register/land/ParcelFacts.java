package io.wuhao.server.register.land;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Who uses a parcel and its floors, and what of the floors is empty. */
@Component
class ParcelFacts {

    private final Floors floors;
    private final Occupations occupations;

    ParcelFacts(Floors floors, Occupations occupations) {
        this.floors = floors;
        this.occupations = occupations;
    }

    /**
     * A share of the parcel or of one of its floors.
     *
     * @param current whether it holds today
     */
    record Share(Occupation occupation, boolean current) {}

    /**
     * A floor and how much of it is used.
     *
     * @param used in square metres, today
     */
    record FloorUse(Floor floor, BigDecimal used) {

        public BigDecimal empty() {
            return floor.area().subtract(used);
        }
    }

    record Facts(List<Share> shares, List<FloorUse> floors) {}

    Facts of(Parcel parcel, LocalDate today) {
        List<Occupation> all = occupations.listOf(parcel.number());
        return new Facts(
                all.stream()
                        .map(occupation -> new Share(occupation, occupation.holdsOn(today)))
                        .toList(),
                floors.listOf(parcel.number()).stream()
                        .map(floor -> new FloorUse(floor, used(floor, all, today)))
                        .toList());
    }

    private static BigDecimal used(Floor floor, List<Occupation> all, LocalDate today) {
        return all.stream()
                .filter(occupation -> Objects.equals(occupation.floor(), floor.number()))
                .filter(occupation -> occupation.ground() != Occupation.Ground.SUBLEASE && occupation.holdsOn(today))
                .map(Occupation::area)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
