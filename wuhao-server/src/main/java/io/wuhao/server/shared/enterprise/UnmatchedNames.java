package io.wuhao.server.shared.enterprise;

import io.wuhao.engine.Nearest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Names that came without a code: whose they are where that is sure, and a queue of those that somebody must decide. */
@Repository
public class UnmatchedNames {

    private static final int CANDIDATES = 3;

    private final JdbcClient database;
    private final Clock clock;

    UnmatchedNames(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A name in the queue.
     *
     * @param place where who asked for it works
     */
    record Unmatched(long id, String place, String given, String askedBy, OffsetDateTime askedAt) {}

    /** The enterprise that bears this name, bore it, or was said to be meant by it; empty if none or several do. */
    public Optional<String> findCode(String name) {
        String key = NameKey.of(name);
        Set<String> codes = new LinkedHashSet<>(codes("select code from enterprise where name_key = ?", key));
        if (codes.isEmpty()) {
            codes.addAll(codes("select code from enterprise_former where name_key = ? and what = 'RENAMED'", key));
        }
        if (codes.isEmpty()) {
            codes.addAll(codes("select code from unmatched_name where name_key = ? and code is not null", key));
        }
        return codes.size() == 1 ? Optional.of(codes.iterator().next()) : Optional.empty();
    }

    private List<String> codes(String sql, String key) {
        return database.sql(sql).param(key).query(String.class).list();
    }

    /** Puts a name into the queue of a place, unless it stands there. */
    @Transactional
    public void ask(String place, String given, String login) {
        String key = NameKey.of(given);
        Long known = database.sql("select count(*) from unmatched_name where place = ? and name_key = ?")
                .params(place, key)
                .query(Long.class)
                .single();
        if (known == 0) {
            database.sql("""
                            insert into unmatched_name (place, given, name_key, asked_by, asked_at) values (?, ?, ?, ?, ?)
                            """)
                    .params(place, given, key, login, OffsetDateTime.now(clock))
                    .update();
        }
    }

    /** The open ones at or below these places, the oldest first. */
    List<Unmatched> listOpen(List<String> places) {
        return database
                .sql("select * from unmatched_name where settled_at is null order by asked_at, id")
                .query(UnmatchedNames::unmatched)
                .list()
                .stream()
                .filter(name -> places.stream().anyMatch(name.place()::startsWith))
                .toList();
    }

    Optional<Unmatched> find(long id) {
        return database.sql("select * from unmatched_name where id = ? and settled_at is null")
                .param(id)
                .query(UnmatchedNames::unmatched)
                .optional();
    }

    /** Says whose name it is; null where it is nobody's. */
    @Transactional
    void settle(Unmatched name, @Nullable String code, String login) {
        database.sql("update unmatched_name set code = :code, settled_by = :by, settled_at = :at where id = :id")
                .param("code", code)
                .param("by", login)
                .param("at", OffsetDateTime.now(clock))
                .param("id", name.id())
                .update();
    }

    /** Those of these enterprises whose names, now or formerly, look most like it. */
    List<Enterprise> listNear(String given, List<Enterprise> among) {
        String wanted = NameKey.of(given);
        List<Enterprise> left = new ArrayList<>(among);
        List<Enterprise> near = new ArrayList<>();
        while (near.size() < CANDIDATES) {
            Optional<String> next = Nearest.to(
                    wanted, left.stream().map(one -> NameKey.of(one.name())).toList());
            if (next.isEmpty()) {
                break;
            }
            left.stream()
                    .filter(one -> NameKey.of(one.name()).equals(next.get()))
                    .forEach(near::add);
            left.removeAll(near);
        }
        return near;
    }

    private static Unmatched unmatched(ResultSet row, int number) throws SQLException {
        return new Unmatched(
                row.getLong("id"),
                row.getString("place"),
                row.getString("given"),
                row.getString("asked_by"),
                Objects.requireNonNull(row.getObject("asked_at", OffsetDateTime.class)));
    }
}
