package io.wuhao.server.register.figure;

import io.wuhao.engine.Label;
import io.wuhao.server.register.figure.Board.Cell;
import io.wuhao.server.shared.audit.Pictures;
import io.wuhao.server.shared.enterprise.Enterprise;
import io.wuhao.server.shared.enterprise.EnterpriseSearch;
import io.wuhao.server.shared.enterprise.Enterprises;
import io.wuhao.server.shared.park.Membership;
import io.wuhao.server.shared.park.Memberships;
import io.wuhao.server.shared.park.Office;
import io.wuhao.server.shared.park.Park;
import io.wuhao.server.shared.park.Parks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what has come. Counts only: no figure is told. */
@Repository
class Boards {

    private static final int KEPT = 50;

    private final JdbcClient database;
    private final FigureKinds kinds;
    private final Rounds rounds;
    private final RoundDesk desk;
    private final Enterprises enterprises;
    private final Memberships memberships;
    private final Parks parks;
    private final Pictures.Picture<Asked, Board> pictures;

    /** What a board counts; it holds until something is written. */
    private record Asked(String period, boolean byPark, List<String> places, LocalDate today) {}

    Boards(
            JdbcClient database,
            FigureKinds kinds,
            Rounds rounds,
            RoundDesk desk,
            Enterprises enterprises,
            Memberships memberships,
            Parks parks,
            Pictures pictures) {
        this.database = database;
        this.kinds = kinds;
        this.rounds = rounds;
        this.desk = desk;
        this.enterprises = enterprises;
        this.memberships = memberships;
        this.parks = parks;
        this.pictures = pictures.of(KEPT, this::count);
    }

    /** The periods that are or were collected, the latest first. */
    List<String> periods() {
        return rounds.list().stream().map(Round::period).distinct().toList();
    }

    Board byCounty(String period, List<String> places, LocalDate today) {
        return pictures.get(new Asked(period, false, List.copyOf(places), today));
    }

    Board byPark(String period, List<String> places, LocalDate today) {
        return pictures.get(new Asked(period, true, List.copyOf(places), today));
    }

    private Board count(Asked asked) {
        return asked.byPark()
                ? countByPark(asked.period(), asked.places(), asked.today())
                : countByCounty(asked.period(), asked.places(), asked.today());
    }

    private Board countByCounty(String period, List<String> places, LocalDate today) {
        Map<String, Office> office = enterprises.list(EnterpriseSearch.within(places, today)).stream()
                .collect(Collectors.toMap(Enterprise::code, Enterprise::county));
        return board(period, office, Map.of());
    }

    private Board countByPark(String period, List<String> places, LocalDate today) {
        Map<String, Park> seen =
                parks.listWithin(places).stream().collect(Collectors.toMap(Park::code, Function.identity()));
        Map<String, Office> office = new HashMap<>();
        Map<Long, Label> names = new HashMap<>();
        for (Membership membership : memberships.listOfParks(seen.keySet())) {
            Park park = seen.get(membership.park());
            if (park != null && membership.holdsOn(today)) {
                office.put(membership.enterprise(), park.committee());
                names.put(park.committee().id(), park.name());
            }
        }
        return board(period, office, names);
    }

    private Board board(String period, Map<String, Office> officeOf, Map<Long, Label> names) {
        List<Department> departments = kinds.departments();
        Map<Office, Map<String, Cell>> cells = new LinkedHashMap<>();
        Map<Office, Map<String, Set<String>>> come = add(cells, officeOf, period, false);
        Map<Office, Map<String, Set<String>>> before = add(cells, officeOf, yearBefore(period), true);
        Map<Office, Set<String>> all = expected(officeOf, period);
        for (Office office : Set.copyOf(officeOf.values())) {
            Map<String, Cell> row = cells.computeIfAbsent(office, any -> new HashMap<>());
            for (Department department : departments) {
                Set<String> missing = new HashSet<>(all.getOrDefault(office, Set.of()));
                Set<String> lastYear = before.getOrDefault(office, Map.of()).getOrDefault(department.code(), Set.of());
                missing.removeIf(firm -> !lastYear.isEmpty() && !lastYear.contains(firm));
                missing.removeAll(come.getOrDefault(office, Map.of()).getOrDefault(department.code(), Set.of()));
                row.merge(department.code(), Cell.NOTHING.lacking(missing.size()), Cell::plus);
            }
        }
        List<Board.Line> lines = new ArrayList<>();
        officeOf.values().stream()
                .distinct()
                .sorted(Comparator.comparingLong(Office::id))
                .forEach(office -> lines.add(new Board.Line(
                        office, names.getOrDefault(office.id(), office.name()), cells.getOrDefault(office, Map.of()))));
        Map<String, RoundDesk.Told> told = rounds.list().stream()
                .filter(round -> round.period().equals(period))
                .collect(Collectors.toMap(Round::department, desk::told));
        return new Board(period, departments, told, lines);
    }

    /** The rounds of a period that are past their deadline and not whole. */
    List<Round> late(String period, LocalDate today) {
        return rounds.list().stream()
                .filter(round -> round.period().equals(period) && round.isLate(today))
                .filter(round -> desk.sheet(round, List.of("/")).isLate(today))
                .toList();
    }

    /** {@code 2025-06} to {@code 2024-06}. */
    static String yearBefore(String period) {
        return Integer.parseInt(period.substring(0, 4)) - 1 + period.substring(4);
    }

    /** The firms that were there in the period, by their places. */
    private Map<Office, Set<String>> expected(Map<String, Office> officeOf, String period) {
        LocalDate first = LocalDate.parse((period + "-01").substring(0, 7) + "-01");
        LocalDate after = period.length() == 4 ? first.plusYears(1) : first.plusMonths(1);
        Map<Office, Set<String>> expected = new HashMap<>();
        database.sql("""
                        select code from enterprise
                        where (ended is null or ended >= ?) and (founded is null or founded < ?)
                        """).params(first, after).query(row -> {
            Office office = officeOf.get(row.getString("code"));
            if (office != null) {
                expected.computeIfAbsent(office, any -> new HashSet<>()).add(row.getString("code"));
            }
        });
        return expected;
    }

    /** Counts, and says of which firms something has come, by place and department. */
    private Map<Office, Map<String, Set<String>>> add(
            Map<Office, Map<String, Cell>> cells, Map<String, Office> officeOf, String period, boolean lastYear) {
        Map<Office, Map<String, Set<String>>> come = new HashMap<>();
        database.sql("""
                        select f.enterprise, k.department, count(*) as figures, count(f.approved) as approved,
                            count(f.returned_at) as returned,
                            count(case when f.reported is null then 1 end) as missing,
                            count(case when f.approved <> f.reported then 1 end) as changed
                        from figure f join figure_kind k on k.code = f.kind
                        where f.period = ? group by f.enterprise, k.department
                        """).param(period).query(row -> {
            Office office = officeOf.get(row.getString("enterprise"));
            if (office != null) {
                // a missing figure with its reason needs no approval
                Cell cell = lastYear
                        ? new Cell(0, 1, 0, 0, 0, 0, 0)
                        : new Cell(
                                1,
                                0,
                                0,
                                row.getInt("figures") - row.getInt("missing"),
                                row.getInt("approved"),
                                row.getInt("returned"),
                                row.getInt("changed"));
                cells.computeIfAbsent(office, any -> new HashMap<>())
                        .merge(row.getString("department"), cell, Cell::plus);
                come.computeIfAbsent(office, any -> new HashMap<>())
                        .computeIfAbsent(row.getString("department"), any -> new HashSet<>())
                        .add(row.getString("enterprise"));
            }
        });
        return come;
    }
}
