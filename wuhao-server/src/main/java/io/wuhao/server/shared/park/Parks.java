package io.wuhao.server.shared.park;

import io.wuhao.engine.Label;
import io.wuhao.server.shared.page.Missing;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The parks. */
@Repository
public class Parks {

    private final JdbcClient database;
    private final Offices offices;

    Parks(JdbcClient database, Offices offices) {
        this.database = database;
        this.offices = offices;
    }

    public Park get(String code) {
        return find(code).orElseThrow(() -> new Missing("park " + code));
    }

    public Optional<Park> find(String code) {
        return list().stream().filter(park -> park.code().equals(code)).findFirst();
    }

    /** The place of a park's committee. */
    public Optional<String> findPlace(String code) {
        return database.sql("select o.path from park p join office o on o.id = p.office_id where p.code = ?")
                .param(code)
                .query(String.class)
                .optional();
    }

    /** All parks in the order of their codes; there are few. */
    public List<Park> list() {
        Map<Long, Office> tree =
                offices.listWithin("/").stream().collect(Collectors.toMap(Office::id, Function.identity()));
        Map<String, List<Former>> former = database
                .sql("select * from park_former order by code, until")
                .query((row, number) -> Map.entry(row.getString("code"), former(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return database.sql("select * from park order by code")
                .query((row, number) -> park(row, tree, former.getOrDefault(row.getString("code"), List.of())))
                .list();
    }

    /** The parks whose committee lies at or below one of these places. */
    public List<Park> listWithin(List<String> places) {
        return list().stream()
                .filter(park -> places.stream().anyMatch(park.committee()::isWithin))
                .sorted(Comparator.comparing(Park::code))
                .toList();
    }

    /** Writes a park, new or in place of the one with its code; a name that changes stays known as a former one. */
    @Transactional
    public void put(Park park, LocalDate today) {
        Optional<Park> before = find(park.code());
        if (before.isEmpty()) {
            insert(park);
            return;
        }
        String was = before.get().name().zh();
        if (!was.equals(park.name().zh())) {
            keepName(park, was, today);
        }
        database.sql("""
                        update park set name = :zh, name_en = :en, level = :level, kind = :kind, office_id = :office,
                            county_id = :county, since = :since, until = :until
                        where code = :code
                        """).params(parameters(park)).update();
    }

    /** Taking a name back on the day of the change is an undo, and leaves no trace here (the audit log has it). */
    private void keepName(Park park, String was, LocalDate today) {
        int undone = database.sql("delete from park_former where code = ? and name = ? and until = ?")
                .params(park.code(), park.name().zh(), today.minusDays(1))
                .update();
        if (undone == 0) {
            addFormer(
                    park.code(),
                    new Former(
                            was,
                            today.minusDays(1),
                            Former.What.RENAMED,
                            null,
                            Former.What.RENAMED.label().zh()));
        }
    }

    @Transactional
    public void addFormer(String code, Former former) {
        database.sql("delete from park_former where code = ? and until = ?")
                .params(code, former.until())
                .update();
        database.sql("""
                        insert into park_former (code, name, until, what, into_code, why)
                        values (:code, :name, :until, :what, :into, :why)
                        """)
                .param("code", code)
                .param("name", former.name())
                .param("until", former.until())
                .param("what", former.what().name())
                .param("into", former.into())
                .param("why", former.why())
                .update();
    }

    @Transactional
    public void removeFormer(String code, LocalDate until) {
        database.sql("delete from park_former where code = ? and until = ?")
                .params(code, until)
                .update();
    }

    @Transactional
    public void remove(String code) {
        database.sql("delete from park_former where code = ?").param(code).update();
        database.sql("delete from park where code = ?").param(code).update();
    }

    private void insert(Park park) {
        database.sql("""
                        insert into park (code, name, name_en, level, kind, office_id, county_id, since, until)
                        values (:code, :zh, :en, :level, :kind, :office, :county, :since, :until)
                        """).params(parameters(park)).update();
    }

    private static Map<String, @Nullable Object> parameters(Park park) {
        Map<String, @Nullable Object> parameters = new java.util.HashMap<>();
        parameters.put("code", park.code());
        parameters.put("zh", park.name().zh());
        parameters.put("en", park.name().en());
        parameters.put("level", park.level().name());
        parameters.put("kind", park.kind());
        parameters.put("office", park.committee().id());
        parameters.put("county", park.county() == null ? null : park.county().id());
        parameters.put("since", park.since());
        parameters.put("until", park.until());
        return parameters;
    }

    private static Park park(ResultSet row, Map<Long, Office> tree, List<Former> former) throws SQLException {
        Office committee = tree.get(row.getLong("office_id"));
        if (committee == null) {
            throw new IllegalStateException("a park without its office: " + row.getString("code"));
        }
        Date until = row.getDate("until");
        return new Park(
                row.getString("code"),
                new Label(row.getString("name"), row.getString("name_en")),
                Park.Level.valueOf(row.getString("level")),
                row.getString("kind"),
                committee,
                tree.get(row.getLong("county_id")),
                row.getDate("since").toLocalDate(),
                until == null ? null : until.toLocalDate(),
                former);
    }

    private static Former former(ResultSet row) throws SQLException {
        return new Former(
                row.getString("name"),
                row.getDate("until").toLocalDate(),
                Former.What.valueOf(row.getString("what")),
                row.getString("into_code"),
                row.getString("why"));
    }
}
