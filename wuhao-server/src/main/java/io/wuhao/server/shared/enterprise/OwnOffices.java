package io.wuhao.server.shared.enterprise;

import io.wuhao.server.shared.park.Office;
import io.wuhao.server.shared.park.Offices;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which firm is which office of the tree. An office is one firm's, or nobody's. */
@Repository
class OwnOffices {

    private final JdbcClient database;
    private final Offices offices;
    private final Enterprises enterprises;
    private final Clock clock;

    OwnOffices(JdbcClient database, Offices offices, Enterprises enterprises, Clock clock) {
        this.database = database;
        this.offices = offices;
        this.enterprises = enterprises;
        this.clock = clock;
    }

    /** Its own, and the enterprises' offices at its county or its place that are no other firm's; the one of its name comes first. */
    List<Office> offered(Enterprise enterprise) {
        Set<Long> taken =
                new HashSet<>(database.sql("select office_id from enterprise where office_id is not null and code <> ?")
                        .param(enterprise.code())
                        .query(Long.class)
                        .list());
        String place = enterprises.placeOf(enterprise, LocalDate.now(clock));
        return offices.listWithin("/").stream()
                .filter(office -> office.kind() == Office.Kind.ENTERPRISE && !taken.contains(office.id()))
                .filter(office -> office.equals(enterprise.ownOffice())
                        || office.isWithin(place)
                        || office.superiorPath().equals(enterprise.county().path()))
                .sorted(Comparator.comparing(
                                (Office office) -> !office.name().zh().equals(enterprise.name()))
                        .thenComparing(Office::id))
                .toList();
    }

    @Transactional
    void put(String code, @Nullable Office office) {
        database.sql("update enterprise set office_id = :office where code = :code")
                .param("office", office == null ? null : office.id())
                .param("code", code)
                .update();
    }
}
