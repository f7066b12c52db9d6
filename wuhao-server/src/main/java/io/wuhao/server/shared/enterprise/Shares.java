package io.wuhao.server.shared.enterprise;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the holders of one number take of it together, on every day of their terms. */
final class Shares {

    private record Key(Identifier.Kind kind, String number) {}

    private final Map<Key, List<Identifier>> holders;

    private Shares(Map<Key, List<Identifier>> holders) {
        this.holders = holders;
    }

    static Shares of(Collection<Identifier> all) {
        return new Shares(all.stream().collect(Collectors.groupingBy(one -> new Key(one.kind(), one.number()))));
    }

    /** @param together in percent */
    record Day(LocalDate day, BigDecimal together) {}

    /**
     * The day within this one's term on which most is taken of its number: such a day is the first of somebody's term.
     *
     * @param one with a term of at least a day
     */
    Day fullest(Identifier one) {
        List<Identifier> all = holders.getOrDefault(new Key(one.kind(), one.number()), List.of());
        return Stream.concat(Stream.of(one.since()), all.stream().map(Identifier::since))
                .filter(one::holdsOn)
                .distinct()
                .map(day -> new Day(day, on(day, all)))
                .max(Comparator.comparing(Day::together).thenComparing(Day::day, Comparator.reverseOrder()))
                .orElseThrow();
    }

    private static BigDecimal on(LocalDate day, List<Identifier> all) {
        return all.stream()
                .filter(holder -> holder.holdsOn(day))
                .map(Identifier::share)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
