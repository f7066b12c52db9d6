package io.wuhao.server.shared.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SharesTest {

    private static final LocalDate START = LocalDate.of(2024, 1, 1);

    @Test
    void aRowThatBeganBeforeTheOthersIsMeasuredOnTheDayTheyJoin() {
        // 60 % from 2020, and 60 % of another firm from 2024: together 120 % from 2024 on
        Identifier early = holder("Z2", 60, LocalDate.of(2020, 1, 1), null);
        Identifier late = holder("Z1", 60, START, null);

        Shares.Day fullest = Shares.of(List.of(late, early)).fullest(early);

        assertThat(fullest.day()).isEqualTo(START);
        assertThat(fullest.together()).isEqualByComparingTo("120");
    }

    @Test
    void whoEndedTheDayBeforeTakesNothing() {
        Identifier before = holder("Z1", 100, LocalDate.of(2020, 1, 1), START.minusDays(1));
        Identifier after = holder("Z2", 100, START, null);

        assertThat(Shares.of(List.of(before, after)).fullest(after).together()).isEqualByComparingTo("100");
        assertThat(Shares.of(List.of(before, after)).fullest(before).together()).isEqualByComparingTo("100");
    }

    /** The oracle adds up every single day of the term. */
    @Test
    void noDayOfTheTermIsFullerThanTheFullest() {
        Random random = new Random(20261124);
        for (int round = 0; round < 500; round++) {
            List<Identifier> all = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(6); i++) {
                LocalDate since = START.plusDays(random.nextInt(30));
                all.add(holder("Z" + i, 1 + random.nextInt(100), since, since.plusDays(random.nextInt(15))));
            }
            Identifier one = all.get(random.nextInt(all.size()));

            BigDecimal most = Stream.iterate(one.since(), one::holdsOn, day -> day.plusDays(1))
                    .map(day -> all.stream()
                            .filter(holder -> holder.holdsOn(day))
                            .map(Identifier::share)
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .max(BigDecimal::compareTo)
                    .orElseThrow();
            assertThat(Shares.of(all).fullest(one).together())
                    .as("%s among %s", one, all)
                    .isEqualByComparingTo(most);
        }
    }

    private static Identifier holder(String entry, int share, LocalDate since, @Nullable LocalDate until) {
        return new Identifier(
                entry, Identifier.Kind.METER, "777", "firm of " + entry, BigDecimal.valueOf(share), since, until);
    }
}
