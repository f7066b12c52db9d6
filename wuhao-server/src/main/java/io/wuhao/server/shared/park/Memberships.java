package io.wuhao.server.shared.park;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who belonged to a park, from when to when. */
@Repository
public class Memberships {

    private final JdbcClient database;
    private final JdbcTemplate batch;

    Memberships(JdbcClient database, JdbcTemplate batch) {
        this.database = database;
        this.batch = batch;
    }

    public Optional<Membership> find(String entry) {
        return database.sql("select * from membership where entry = ?")
                .param(entry)
                .query(Memberships::membership)
                .optional();
    }

    /** The park of an enterprise on that day. */
    public Optional<Membership> find(String enterprise, LocalDate day) {
        return listOf(enterprise).stream()
                .filter(membership -> membership.holdsOn(day))
                .findFirst();
    }

    /** All memberships of an enterprise, the first first. */
    public List<Membership> listOf(String enterprise) {
        return database.sql("select * from membership where enterprise = ? order by since")
                .param(enterprise)
                .query(Memberships::membership)
                .list();
    }

    /** Those of a park on that day. */
    public List<Membership> listOfPark(String park, LocalDate day) {
        return database.sql("""
                        select * from membership where park = ? and since <= ? and (until is null or until >= ?)
                        order by enterprise
                        """)
                .params(park, day, day)
                .query(Memberships::membership)
                .list();
    }

    /** The parks of these enterprises on that day. */
    public List<Membership> listOn(LocalDate day, Collection<String> enterprises) {
        return enterprises.isEmpty()
                ? List.of()
                : database.sql("""
                                select * from membership where enterprise in (:enterprises) and since <= :day
                                    and (until is null or until >= :day)
                                """)
                        .param("enterprises", enterprises)
                        .param("day", day)
                        .query(Memberships::membership)
                        .list();
    }

    /** The memberships in these parks, whenever. */
    public List<Membership> listOfParks(Collection<String> parks) {
        return parks.isEmpty()
                ? List.of()
                : database.sql("select * from membership where park in (:parks) order by entry")
                        .param("parks", parks)
                        .query(Memberships::membership)
                        .list();
    }

    /** The other memberships of the enterprise that share a day with this one. */
    public List<Membership> listOverlapping(Membership membership) {
        return listOf(membership.enterprise()).stream()
                .filter(other -> !other.entry().equals(membership.entry()) && other.overlaps(membership))
                .toList();
    }

    /**
     * Writes a membership, new or in place of the one with its entry.
     *
     * @throws TwoParks if the enterprise would belong to two parks on one day; {@link #listOverlapping} says so before
     */
    @Transactional
    public void put(Membership membership) {
        change(List.of(membership), List.of());
    }

    /**
     * Writes memberships and takes others out, by their entries, as one change: one may end in it and the next begin, in any order.
     *
     * @throws TwoParks if in the end an enterprise would belong to two parks on one day
     */
    @Transactional
    public void change(List<Membership> memberships, List<String> removed) {
        oneWriterAtATime();
        removed.forEach(this::remove);
        memberships.forEach(membership -> remove(membership.entry()));
        for (Membership membership : memberships) {
            listOverlapping(membership).forEach(other -> {
                throw new TwoParks(membership, other);
            });
            addAll(List.of(membership));
        }
    }

    /** Neither database can hold "no overlap" as a constraint for us; the parks are few, and locked they order the writers. */
    private void oneWriterAtATime() {
        database.sql("select code from park order by code for update")
                .query(String.class)
                .list();
    }

    /** Many at once, for rows that are known not to overlap. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void addAll(List<Membership> memberships) {
        batch.batchUpdate(
                "insert into membership (entry, enterprise, park, since, until, why) values (?, ?, ?, ?, ?, ?)",
                memberships,
                1_000,
                (statement, membership) -> {
                    statement.setString(1, membership.entry());
                    statement.setString(2, membership.enterprise());
                    statement.setString(3, membership.park());
                    statement.setObject(4, membership.since());
                    statement.setObject(5, membership.until());
                    statement.setString(6, membership.why());
                });
    }

    @Transactional
    public void remove(String entry) {
        database.sql("delete from membership where entry = ?").param(entry).update();
    }

    private static Membership membership(ResultSet row, int number) throws SQLException {
        Date until = row.getDate("until");
        return new Membership(
                row.getString("entry"),
                row.getString("enterprise"),
                row.getString("park"),
                row.getDate("since").toLocalDate(),
                until == null ? null : until.toLocalDate(),
                row.getString("why"));
    }
}
