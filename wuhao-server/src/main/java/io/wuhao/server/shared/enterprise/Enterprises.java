package io.wuhao.server.shared.enterprise;

import io.wuhao.server.shared.audit.Pictures;
import io.wuhao.server.shared.intake.EngineSource;
import io.wuhao.server.shared.page.Missing;
import io.wuhao.server.shared.park.Former;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The enterprises. */
@Repository
public class Enterprises {

    /** today, and the ends of the years that somebody looks at */
    private static final int DAYS = 4;

    private final JdbcClient database;
    private final JdbcTemplate batch;
    private final Clock clock;
    private final Pictures.Picture<LocalDate, Map<String, EngineSource.Seat>> seats;

    Enterprises(JdbcClient database, JdbcTemplate batch, Clock clock, Pictures pictures) {
        this.database = database;
        this.batch = batch;
        this.clock = clock;
        this.seats = pictures.of(DAYS, this::readSeats);
    }

    public Enterprise get(String code) {
        return find(code).orElseThrow(() -> new Missing("enterprise " + code));
    }

    public Optional<Enterprise> find(String code) {
        return database.sql(EnterpriseRows.COLUMNS + EnterpriseRows.COUNTY + EnterpriseRows.OWN + " where e.code = ?")
                .param(code)
                .query(EnterpriseRows::enterprise)
                .optional();
    }

    /** Those that a search finds, a page at a time. */
    public List<Enterprise> list(EnterpriseSearch search) {
        if (search.limit() == 0) {
            return search.all(database).query(EnterpriseRows::enterprise).list();
        }
        List<String> codes = search.page(database).query(String.class).list();
        return codes.isEmpty()
                ? List.of()
                : database.sql(EnterpriseRows.COLUMNS + EnterpriseRows.COUNTY + EnterpriseRows.OWN
                                + " where e.code in (:codes) order by e.code")
                        .param("codes", codes)
                        .query(EnterpriseRows::enterprise)
                        .list();
    }

    public long count(EnterpriseSearch search) {
        return search.count(database).query(Long.class).single();
    }

    /** The place at which rights over it are checked: its park's committee on that day, else its county. */
    public String placeOf(Enterprise enterprise, LocalDate day) {
        return findPlace(enterprise.code(), day).orElseThrow();
    }

    /** The same by the code. */
    public Optional<String> findPlace(String code, LocalDate day) {
        return database.sql("select o.path from enterprise e" + EnterpriseSearch.PLACE + " where e.code = :code")
                .param("today", day)
                .param("code", code)
                .query(String.class)
                .optional();
    }

    /** The places of all there are, by code, for those who ask for many. */
    public Map<String, String> places(LocalDate day) {
        Map<String, String> places = new HashMap<>();
        database.sql("select e.code, o.path from enterprise e" + EnterpriseSearch.PLACE)
                .param("today", day)
                .query(row -> {
                    places.put(row.getString("code"), row.getString("path"));
                });
        return places;
    }

    /** Where each lay on the day, beside its own office. */
    public Map<String, EngineSource.Seat> seats(LocalDate day) {
        return seats.get(day);
    }

    private Map<String, EngineSource.Seat> readSeats(LocalDate day) {
        Map<String, EngineSource.Seat> found = new HashMap<>();
        database.sql("select e.code, o.path, own.path as own_path from enterprise e" + EnterpriseSearch.PLACE)
                .param("today", day)
                .query(row -> {
                    found.put(
                            row.getString("code"),
                            new EngineSource.Seat(row.getString("path"), row.getString("own_path")));
                });
        return Collections.unmodifiableMap(found);
    }

    /** Where one lay on the day, beside its own office. */
    public Optional<EngineSource.Seat> findSeat(String code, LocalDate day) {
        return database.sql("select o.path, own.path as own_path from enterprise e" + EnterpriseSearch.PLACE
                        + " where e.code = :code")
                .param("today", day)
                .param("code", code)
                .query((row, number) -> new EngineSource.Seat(row.getString("path"), row.getString("own_path")))
                .optional();
    }

    /** The names of all there are, by code, for those who check many rows. */
    public Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        database.sql("select code, name from enterprise").query(row -> {
            names.put(row.getString("code"), row.getString("name"));
        });
        return names;
    }

    /** The codes of all there are, for those who check many rows. */
    public Set<String> codes() {
        return new HashSet<>(
                database.sql("select code from enterprise").query(String.class).list());
    }

    public List<Former> formerOf(String code) {
        return database.sql("select * from enterprise_former where code = ? order by until")
                .param(code)
                .query(EnterpriseRows::former)
                .list();
    }

    /** What those at or below these places were before, by code. */
    public Map<String, List<Former>> formerWithin(List<String> places, LocalDate day) {
        Set<String> seen = list(EnterpriseSearch.within(places, day)).stream()
                .map(Enterprise::code)
                .collect(Collectors.toSet());
        Map<String, List<Former>> former = new TreeMap<>();
        database.sql("select * from enterprise_former order by code, until").query(row -> {
            if (seen.contains(row.getString("code"))) {
                former.computeIfAbsent(row.getString("code"), code -> new ArrayList<>())
                        .add(EnterpriseRows.former(row, 0));
            }
        });
        return former;
    }

    @Transactional
    public void removeFormer(String code, LocalDate until) {
        database.sql("delete from enterprise_former where code = ? and until = ?")
                .params(code, until)
                .update();
    }

    /** Writes an enterprise, new or in place of the one with its code; a name that changes stays known as a former one. */
    @Transactional
    public void put(Enterprise enterprise) {
        Optional<Enterprise> before = find(enterprise.code());
        if (before.isEmpty()) {
            addAll(List.of(enterprise));
            return;
        }
        if (!before.get().name().equals(enterprise.name())) {
            keepName(enterprise, before.get().name());
        }
        database.sql("""
                        update enterprise set name = :name, name_key = :key, industry = :industry,
                            industry_name = :industryName, scale = :scale, founded = :founded, county_id = :county,
                            office_id = :office, ended = :ended
                        where code = :code
                        """).params(parameters(enterprise)).update();
    }

    /** Taking a name back on the day of the change is an undo, and leaves no trace here (the audit log has it). */
    private void keepName(Enterprise enterprise, String was) {
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);
        int undone = database.sql("delete from enterprise_former where code = ? and name = ? and until = ?")
                .params(enterprise.code(), enterprise.name(), yesterday)
                .update();
        if (undone == 0) {
            addFormer(enterprise.code(), Former.name(was, yesterday));
        }
    }

    @Transactional
    public void addFormer(String code, Former former) {
        database.sql("delete from enterprise_former where code = ? and until = ?")
                .params(code, former.until())
                .update();
        database.sql("""
                        insert into enterprise_former (code, name, name_key, until, what, into_code, why)
                        values (:code, :name, :key, :until, :what, :into, :why)
                        """)
                .param("code", code)
                .param("name", former.name())
                .param("key", NameKey.of(former.name()))
                .param("until", former.until())
                .param("what", former.what().name())
                .param("into", former.into())
                .param("why", former.why())
                .update();
    }

    /** Takes one out that nothing else names. */
    @Transactional
    public void remove(String code) {
        database.sql("delete from enterprise_former where code = ?").param(code).update();
        database.sql("delete from enterprise where code = ?").param(code).update();
    }

    /** Many new ones at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void addAll(List<Enterprise> enterprises) {
        batch.batchUpdate("""
                insert into enterprise (code, name, name_key, industry, industry_name, scale, founded, county_id, office_id,
                    ended) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, enterprises, 1_000, EnterpriseRows::write);
    }

    private static Map<String, @Nullable Object> parameters(Enterprise enterprise) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("code", enterprise.code());
        parameters.put("name", enterprise.name());
        parameters.put("key", NameKey.of(enterprise.name()));
        parameters.put("industry", enterprise.industry());
        parameters.put("industryName", enterprise.industryName());
        parameters.put(
                "scale", enterprise.scale() == null ? null : enterprise.scale().code());
        parameters.put("founded", enterprise.founded());
        parameters.put("county", enterprise.county().id());
        parameters.put(
                "office",
                enterprise.ownOffice() == null ? null : enterprise.ownOffice().id());
        parameters.put("ended", enterprise.ended());
        return parameters;
    }
}
