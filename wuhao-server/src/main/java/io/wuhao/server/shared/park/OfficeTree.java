package io.wuhao.server.shared.park;

import io.wuhao.engine.Label;
import io.wuhao.server.shared.audit.AuditLog;
import io.wuhao.server.shared.audit.Deed;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The tree as the system administrator keeps it, and what its offices were called before. */
@Repository
class OfficeTree {

    static final int PAGE = 50;

    private final Offices offices;
    private final JdbcClient database;
    private final AuditLog log;
    private final Clock clock;

    OfficeTree(Offices offices, JdbcClient database, AuditLog log, Clock clock) {
        this.offices = offices;
        this.database = database;
        this.log = log;
        this.clock = clock;
    }

    /** What an office was called, and until when. */
    record Former(String name, String nameEn, OffsetDateTime until, String why) {}

    /** An office with its depth below the top of what is shown, and how many enterprises stand directly below it. */
    record Line(Office office, int depth, long enterprises) {}

    /** The offices at or below these places, without the enterprises, which are too many for a tree. */
    List<Line> linesWithin(List<String> places) {
        List<Line> lines = new ArrayList<>();
        for (String place : tops(places)) {
            Map<Long, Long> enterprises = enterprisesByParent(place);
            for (Office office : inOrder(offices.listBodiesWithin(place))) {
                int depth = depth(office.path()) - depth(place);
                lines.add(new Line(office, depth, enterprises.getOrDefault(office.id(), 0L)));
            }
        }
        return lines;
    }

    List<Office> enterprises(Office above, int page) {
        return database.sql(
                        "select * from office where parent_id = ? and kind = 'ENTERPRISE' order by name limit ? offset ?")
                .params(above.id(), PAGE, (page - 1) * PAGE)
                .query(Offices::office)
                .list();
    }

    private Map<Long, Long> enterprisesByParent(String place) {
        Map<Long, Long> counts = new HashMap<>();
        database.sql("""
                        select parent_id, count(*) as enterprises from office
                        where path like ? and kind = 'ENTERPRISE' and parent_id is not null group by parent_id
                        """).param(place + "%").query(row -> {
            counts.put(row.getLong("parent_id"), row.getLong("enterprises"));
        });
        return counts;
    }

    long enterprisesBelow(Office above) {
        return database.sql("select count(*) from office where parent_id = ? and kind = 'ENTERPRISE'")
                .param(above.id())
                .query(Long.class)
                .single();
    }

    List<Former> formerNames(Office office) {
        return database.sql(
                        "select name, name_en, until, why from office_former where office_id = ? order by until desc")
                .param(office.id())
                .query(Former.class)
                .list();
    }

    @Transactional
    public Office add(Office above, Office.Kind kind, Label name) {
        Office office = offices.add(above, kind, name);
        log.wrote(new Deed(
                "office.added", "office", String.valueOf(office.id()), null, name.zh() + " / " + name.en(), null));
        return office;
    }

    /** Gives a new name from now on; the old one stays known. */
    @Transactional
    public void rename(Office office, Label name, String why) {
        database.sql("insert into office_former (office_id, name, name_en, until, why) values (?, ?, ?, ?, ?)")
                .params(office.id(), office.name().zh(), office.name().en(), OffsetDateTime.now(clock), why)
                .update();
        database.sql("update office set name = ?, name_en = ? where id = ?")
                .params(name.zh(), name.en(), office.id())
                .update();
        log.wrote(new Deed(
                "office.renamed",
                "office",
                String.valueOf(office.id()),
                office.name().zh() + " / " + office.name().en(),
                name.zh() + " / " + name.en(),
                why));
    }

    /** A place below another of the list adds nothing to it. */
    private static List<String> tops(List<String> places) {
        return places.stream()
                .filter(place -> places.stream().noneMatch(other -> !other.equals(place) && place.startsWith(other)))
                .sorted()
                .toList();
    }

    /** Parents before children, and among brothers in the order in which they were made ('/1/10/' after '/1/9/'). */
    private static List<Office> inOrder(List<Office> found) {
        return found.stream().sorted(Comparator.comparing(OfficeTree::sortable)).toList();
    }

    private static String sortable(Office office) {
        StringBuilder key = new StringBuilder();
        for (String id : office.path().substring(1).split("/")) {
            key.append("/%019d".formatted(Long.parseLong(id)));
        }
        return key.toString();
    }

    private static int depth(String path) {
        return (int) path.chars().filter(sign -> sign == '/').count();
    }
}
