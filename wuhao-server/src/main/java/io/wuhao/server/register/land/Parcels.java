package io.wuhao.server.register.land;

import io.wuhao.engine.Label;
import io.wuhao.server.shared.intake.RegisterRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The parcels. */
@Repository
class Parcels {

    private static final String COLUMNS = """
            park = :park, location = :location, area = :area, approved_use = :approved_use, actual_use = :actual_use,
            batch = :batch, owner = :owner, contract = :contract, contract_on = :contract_on, agreed_start = :agreed_start,
            agreed_completion = :agreed_completion, promised_investment = :promised_investment,
            promised_tax = :promised_tax, started_on = :started_on, completed_on = :completed_on, invested = :invested,
            share_built = :share_built, stopped_since = :stopped_since, boundary = :boundary
            """;

    private final JdbcClient database;

    Parcels(JdbcClient database) {
        this.database = database;
    }

    /** A park by its code, as far as land must know it. */
    record ParkPlace(String code, Label name, String path) {}

    /** The parks by code; there are few. */
    Map<String, ParkPlace> parks() {
        Map<String, ParkPlace> parks = new HashMap<>();
        database.sql("select p.code, p.name, p.name_en, o.path from park p join office o on o.id = p.office_id")
                .query((row, number) -> new ParkPlace(
                        row.getString(1), new Label(row.getString(2), row.getString(3)), row.getString(4)))
                .list()
                .forEach(park -> parks.put(park.code(), park));
        return parks;
    }

    Optional<String> findPlace(@Nullable String park) {
        return park == null
                ? Optional.empty()
                : database.sql("select o.path from park p join office o on o.id = p.office_id where p.code = ?")
                        .param(park)
                        .query(String.class)
                        .optional();
    }

    /** Where each parcel lies, by number. */
    Map<String, String> places() {
        Map<String, String> places = new HashMap<>();
        database.sql("""
                        select c.number, o.path from parcel c join park p on p.code = c.park
                        join office o on o.id = p.office_id
                        """)
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .forEach(parcel -> places.put(parcel.getKey(), parcel.getValue()));
        return places;
    }

    /** Where rows lie that name their park, by key. */
    Map<String, String> placesByPark(List<RegisterRow> rows) {
        Map<String, ParkPlace> parks = parks();
        Map<String, String> places = new HashMap<>();
        for (RegisterRow row : rows) {
            row.find("park").map(parks::get).ifPresent(park -> places.put(row.key(), park.path()));
        }
        return places;
    }

    Optional<Parcel> find(String number) {
        return database.sql("select * from parcel where number = ?")
                .param(number)
                .query(Parcels::parcel)
                .optional();
    }

    /** The parcels of parks at or below these places, by number. */
    List<Parcel> listWithin(List<String> places) {
        return Within.any(places).query(database, """
                        select t.* from parcel t join park p on p.code = t.park join office o on o.id = p.office_id
                        where %s order by t.number
                        """).query(Parcels::parcel).list();
    }

    int countWithin(List<String> places) {
        return Within.any(places).query(database, """
                        select count(*) from parcel t join park p on p.code = t.park join office o on o.id = p.office_id
                        where %s
                        """).query(Integer.class).single();
    }

    void put(Parcel parcel) {
        Map<String, Object> values = values(parcel);
        int known = database.sql("update parcel set " + COLUMNS + " where number = :number")
                .params(values)
                .update();
        if (known == 0) {
            String names = COLUMNS.replaceAll("= :\\w+", "");
            String marks = COLUMNS.replaceAll("\\w+ = ", "");
            database.sql("insert into parcel (number, " + names + ") values (:number, " + marks + ")")
                    .params(values)
                    .update();
        }
    }

    void remove(String number) {
        database.sql("delete from parcel where number = ?").param(number).update();
    }

    private static Map<String, Object> values(Parcel parcel) {
        Parcel.Promise promise = parcel.promise();
        Parcel.Progress progress = parcel.progress();
        LandUse actual = parcel.actualUse();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("number", parcel.number());
        values.put("park", parcel.park());
        values.put("location", parcel.location());
        values.put("area", parcel.area());
        values.put("approved_use", parcel.approvedUse().code());
        values.put("actual_use", actual == null ? null : actual.code());
        values.put("batch", parcel.batch());
        values.put("owner", parcel.owner());
        values.put("contract", promise.contract());
        values.put("contract_on", promise.signedOn());
        values.put("agreed_start", promise.start());
        values.put("agreed_completion", promise.completion());
        values.put("promised_investment", promise.investment());
        values.put("promised_tax", promise.taxPerMu());
        values.put("started_on", progress.startedOn());
        values.put("completed_on", progress.completedOn());
        values.put("invested", progress.invested());
        values.put("share_built", progress.shareBuilt());
        values.put("stopped_since", progress.stoppedSince());
        values.put("boundary", parcel.boundary());
        return cast(values);
    }

    /** JdbcClient takes null values though its signature does not say so. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Map<String, Object> cast(Map values) {
        return values;
    }

    private static Parcel parcel(ResultSet row, int number) throws SQLException {
        String actual = row.getString("actual_use");
        return new Parcel(
                row.getString("number"),
                row.getString("park"),
                row.getString("location"),
                row.getBigDecimal("area"),
                LandUse.of(row.getString("approved_use")),
                actual == null ? null : LandUse.of(actual),
                row.getString("batch"),
                row.getString("owner"),
                new Parcel.Promise(
                        row.getString("contract"),
                        row.getObject("contract_on", LocalDate.class),
                        row.getObject("agreed_start", LocalDate.class),
                        row.getObject("agreed_completion", LocalDate.class),
                        row.getBigDecimal("promised_investment"),
                        row.getBigDecimal("promised_tax")),
                new Parcel.Progress(
                        row.getObject("started_on", LocalDate.class),
                        row.getObject("completed_on", LocalDate.class),
                        row.getBigDecimal("invested"),
                        row.getBigDecimal("share_built"),
                        row.getObject("stopped_since", LocalDate.class)),
                row.getString("boundary"));
    }
}
