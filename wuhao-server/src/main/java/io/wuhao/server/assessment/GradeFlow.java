package io.wuhao.server.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How units went from the grades of one run to those of another; a unit that is in one run only comes from or goes nowhere. */
@Repository
class GradeFlow {

    private final JdbcClient database;

    GradeFlow(JdbcClient database) {
        this.database = database;
    }

    /** So many units went from one grade to the other; null where a unit has no grade, {@link #ABSENT} where it was not there. */
    record Stream(@Nullable String from, @Nullable String to, int units) {}

    static final String ABSENT = "absent";

    /** The streams between two runs, of units that the reader may see in either. */
    List<Stream> between(StandingQuery before, StandingQuery after) {
        Map<String, Object> parameters = new LinkedHashMap<>(after.parameters());
        parameters.put("before", before.run());
        String seen = after.condition().replace("run_id = :run and ", "");
        // no full outer join in the embedded database: those of the run before, then those who are new
        return database.sql("""
                        select was, became, count(*) as units from (
                            select a.grade as was, case when b.unit is null then 'absent' else b.grade end as became
                            from (select * from run_unit where run_id = :before and %1$s) a
                            left join run_unit b on b.run_id = :run and b.unit = a.unit
                            union all
                            select 'absent', b.grade from (select * from run_unit where run_id = :run and %1$s) b
                            where not exists (select 1 from run_unit a where a.run_id = :before and a.unit = b.unit)
                        ) streams
                        group by was, became
                        """.formatted(seen))
                .params(parameters)
                .query((row, number) -> new Stream(row.getString("was"), row.getString("became"), row.getInt("units")))
                .list();
    }

    /** The streams as a table: a line per grade before, a cell per grade after. */
    record Table(List<String> from, List<String> to, Map<String, Map<String, Integer>> units) {

        static Table of(List<Stream> streams) {
            TreeSet<String> from = new TreeSet<>();
            TreeSet<String> to = new TreeSet<>();
            Map<String, Map<String, Integer>> units = new LinkedHashMap<>();
            for (Stream stream : streams) {
                String was = stream.from() == null ? "-" : stream.from();
                String became = stream.to() == null ? "-" : stream.to();
                from.add(was);
                to.add(became);
                units.computeIfAbsent(was, key -> new LinkedHashMap<>()).merge(became, stream.units(), Integer::sum);
            }
            return new Table(new ArrayList<>(from), new ArrayList<>(to), units);
        }

        public int units(String was, String became) {
            return units.getOrDefault(was, Map.of()).getOrDefault(became, 0);
        }
    }
}
