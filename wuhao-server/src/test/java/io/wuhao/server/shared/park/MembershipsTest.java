package io.wuhao.server.shared.park;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wuhao.server.City;
import io.wuhao.server.Firms;
import io.wuhao.server.OfficeTest;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OfficeTest
class MembershipsTest {

    @Autowired
    Memberships memberships;

    @Autowired
    Parks parks;

    @Autowired
    City city;

    @Autowired
    Firms firms;

    @BeforeEach
    void aCity() {
        firms.settle(city.tree());
    }

    @Test
    void asItWasThenAndAsItIsNow() {
        memberships.put(
                new Membership("M1", Firms.STAR, "E1", LocalDate.of(2020, 1, 1), LocalDate.of(2023, 6, 30), "搬迁"));
        memberships.put(new Membership("M2", Firms.STAR, "W1", LocalDate.of(2023, 7, 1), null, null));

        assertThat(memberships.find(Firms.STAR, LocalDate.of(2023, 6, 30)))
                .get()
                .extracting(Membership::park)
                .isEqualTo("E1");
        assertThat(memberships.find(Firms.STAR, LocalDate.of(2023, 7, 1)))
                .get()
                .extracting(Membership::park)
                .isEqualTo("W1");
        assertThat(memberships.find(Firms.STAR, LocalDate.of(2019, 12, 31))).isEmpty();
        assertThat(memberships.listOfPark("E1", LocalDate.of(2022, 1, 1))).hasSize(1);
        assertThat(memberships.listOfPark("E1", LocalDate.of(2024, 1, 1))).isEmpty();
    }

    @Test
    void nobodyIsInTwoParksOnOneDay() {
        Membership second = new Membership("M2", Firms.STAR, "W1", LocalDate.of(2024, 1, 1), null, null);

        assertThatThrownBy(() -> memberships.put(second)).hasMessageContaining("two parks on one day");
        assertThat(memberships.listOf(Firms.STAR)).hasSize(1);
    }

    @Test
    void aRenamedParkIsStillKnownByItsOldName() {
        Park before = parks.get("E1");
        parks.put(
                new Park(
                        "E1",
                        io.wuhao.engine.Label.same("东川高新区"),
                        before.level(),
                        before.kind(),
                        before.committee(),
                        before.county(),
                        before.since(),
                        null,
                        java.util.List.of()),
                LocalDate.of(2025, 3, 1));

        assertThat(parks.get("E1").nameOn(LocalDate.of(2025, 2, 28))).isEqualTo("东川园区");
        assertThat(parks.get("E1").nameOn(LocalDate.of(2025, 3, 1))).isEqualTo("东川高新区");

        parks.put(before, LocalDate.of(2025, 3, 1)); // undone on the same day
        assertThat(parks.get("E1").former()).isEmpty();
    }
}
