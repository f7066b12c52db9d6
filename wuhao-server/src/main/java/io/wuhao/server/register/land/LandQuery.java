package io.wuhao.server.register.land;

import io.wuhao.server.register.land.Ledger.Line;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a reader looks for in the ledger: words, a park, a state; empty means all. */
record LandQuery(
        @Nullable String q, @Nullable String park, @Nullable String state) {

    List<Line> in(List<Line> lines) {
        return inPark(lines).stream()
                .filter(line -> blank(state)
                        || line.appraisal().findings().stream()
                                .anyMatch(found -> found.state().code().equals(state)))
                .toList();
    }

    /** How many parcels and mu are in each state, before the state is chosen; a parcel may be in several. */
    Map<LandState, Sum> sums(List<Line> lines) {
        Map<LandState, Sum> sums = new TreeMap<>();
        for (Line line : inPark(lines)) {
            for (Finding found : line.appraisal().findings()) {
                sums.merge(found.state(), new Sum(1, line.parcel().area()), Sum::plus);
            }
        }
        return sums;
    }

    private List<Line> inPark(List<Line> lines) {
        return lines.stream()
                .filter(line -> blank(park) || line.parcel().park().equals(park))
                .filter(line -> blank(q) || names(line))
                .toList();
    }

    private boolean names(Line line) {
        String words = String.valueOf(q).strip().toLowerCase(Locale.ROOT);
        Parcel parcel = line.parcel();
        return List.of(
                        parcel.number(),
                        "" + parcel.location(),
                        "" + parcel.owner(),
                        "" + parcel.promise().contract())
                .stream()
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(words));
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /**
     * Some parcels together.
     *
     * @param area in square metres
     */
    record Sum(int parcels, BigDecimal area) {

        static Sum of(List<Line> lines) {
            return lines.stream()
                    .map(line -> new Sum(1, line.parcel().area()))
                    .reduce(new Sum(0, BigDecimal.ZERO), Sum::plus);
        }

        Sum plus(Sum other) {
            return new Sum(parcels + other.parcels, area.add(other.area));
        }

        public String mu() {
            return Area.shownMu(area);
        }
    }
}
