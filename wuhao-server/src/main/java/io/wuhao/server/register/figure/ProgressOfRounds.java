package io.wuhao.server.register.figure;

import io.wuhao.server.shared.audit.Pictures;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts how far rounds are, as the board does by county, in one query each. Expected are the firms of a year before; in a county of
 * which nothing came then, all that were there in the period.
 */
@Repository
class ProgressOfRounds {

    private static final String COME = """
            exists (select 1 from figure f where f.enterprise = e.code and f.period = %s
                and f.kind in (select code from figure_kind where department = :department))
            """;

    private static final String COUNT = """
            select path, count(case when come then 1 end) as firms, count(case when came_before then 1 end) as before_firms,
                count(case when there and came_before and not come then 1 end) as lost,
                count(case when there and not come then 1 end) as absent
            from (select o.path, %s as come, %s as came_before,
                    (e.ended is null or e.ended >= :first) and (e.founded is null or e.founded < :after) as there
                from enterprise e join office o on o.id = e.county_id) firm
            group by path
            """.formatted(COME.formatted(":period"), COME.formatted(":before"));

    /** Some years of a few departments. */
    private static final int KEPT = 60;

    private final JdbcClient database;
    private final Pictures.Picture<Table, List<County>> counties;
    private final Pictures.Picture<String, Map<String, Integer>> returned;

    ProgressOfRounds(JdbcClient database, Pictures pictures) {
        this.database = database;
        this.counties = pictures.of(KEPT, this::count);
        this.returned = pictures.of(KEPT, this::countReturned);
    }

    /** A department's figures of a period. */
    private record Table(String department, String period) {}

    private record County(String path, int firms, int missing) {}

    /** Within the places that a reader has, where a county lies in them; else of the whole. */
    Progress of(Round round, List<String> places) {
        List<County> all = counties.get(new Table(round.department(), round.period()));
        List<County> own = all.stream()
                .filter(county -> places.stream().anyMatch(county.path()::startsWith))
                .toList();
        List<County> counted = own.isEmpty() ? all : own;
        return new Progress(
                counted.stream().mapToInt(County::firms).sum(),
                counted.stream().mapToInt(County::missing).sum(),
                returned(round.department()).getOrDefault(round.period(), 0));
    }

    private List<County> count(Table table) {
        String period = table.period();
        LocalDate first = LocalDate.parse((period + "-01").substring(0, 7) + "-01");
        return database.sql(COUNT)
                .param("department", table.department())
                .param("period", period)
                .param("before", Boards.yearBefore(period))
                .param("first", first)
                .param("after", period.length() == 4 ? first.plusYears(1) : first.plusMonths(1))
                .query((row, number) -> new County(
                        row.getString("path"),
                        row.getInt("firms"),
                        row.getInt(row.getInt("before_firms") > 0 ? "lost" : "absent")))
                .list();
    }

    /** How many figures of a department were sent back and not reported anew, by period, the latest first. */
    Map<String, Integer> returned(String department) {
        return returned.get(department);
    }

    private Map<String, Integer> countReturned(String department) {
        Map<String, Integer> figures = new LinkedHashMap<>();
        database.sql("""
                        select period, count(*) as figures from figure
                        where returned_at is not null and kind in (select code from figure_kind where department = ?)
                        group by period order by period desc
                        """).param(department).query(row -> {
            figures.put(row.getString("period"), row.getInt("figures"));
        });
        return Collections.unmodifiableMap(figures);
    }
}
