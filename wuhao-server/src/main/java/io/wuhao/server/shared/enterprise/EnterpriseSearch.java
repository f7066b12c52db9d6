package io.wuhao.server.shared.enterprise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which enterprises are wanted. Blank and null conditions are none.
 *
 * @param places of the tree of offices at or below which they lie
 * @param text a piece of the name, of a former name or of the code
 * @param county the id of an office
 * @param industry the first digits of the industry code
 * @param day the day on which it counts who belonged to which park
 * @param limit at most so many, 0 for all
 */
public record EnterpriseSearch(
        List<String> places,
        @Nullable String text,
        @Nullable Long county,
        @Nullable String park,
        @Nullable String scale,
        @Nullable String industry,
        LocalDate day,
        int offset,
        int limit) {

    /** The place (o) of an enterprise e is its park's committee on the day :today, else its county; its own office beside it. */
    public static final String PLACE = """
             left join membership m on m.enterprise = e.code and m.since <= :today and (m.until is null or m.until >= :today)
             left join park p on p.code = m.park
             join office o on o.id = coalesce(p.office_id, e.county_id)
             left join office own on own.id = e.office_id
            """;

    public EnterpriseSearch {
        places = List.copyOf(places);
    }

    /** All at or below these places, as they belong today. */
    public static EnterpriseSearch within(List<String> places, LocalDate day) {
        return new EnterpriseSearch(places, null, null, null, null, null, day, 0, 0);
    }

    String order() {
        return " order by e.code" + (limit == 0 ? "" : " limit " + limit + " offset " + offset);
    }

    /** Of those found, the codes of one page, in order. */
    JdbcClient.StatementSpec page(JdbcClient database) {
        return on(database, "select e.code from enterprise e", "", order());
    }

    /** All that is found, whole. */
    JdbcClient.StatementSpec all(JdbcClient database) {
        return on(database, EnterpriseRows.COLUMNS + EnterpriseRows.COUNTY, EnterpriseRows.OWN, order());
    }

    JdbcClient.StatementSpec count(JdbcClient database) {
        return on(database, "select count(*) from enterprise e", "", "");
    }

    /**
     * Where everything may be found and no park is asked for, nobody's place needs to be looked up.
     *
     * @param unplaced what the selection needs where places are not joined
     */
    private JdbcClient.StatementSpec on(JdbcClient database, String select, String unplaced, String tail) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        boolean placed = (park != null && !park.isBlank()) || !isEverywhere(database);
        conditions.add(placed ? within("o", "own", parameters) : "1 = 1");
        parameters.put("today", day);
        if (text != null && !text.isBlank()) {
            conditions.add("(e.code like :code or e.name_key like :name or exists (select 1 from enterprise_former f"
                    + " where f.code = e.code and f.name_key like :name))");
            parameters.put("code", text.strip().toUpperCase(Locale.ROOT) + "%");
            parameters.put("name", "%" + NameKey.of(text) + "%");
        }
        if (county != null) {
            conditions.add("e.county_id = :county");
            parameters.put("county", county);
        }
        if (park != null && !park.isBlank()) {
            conditions.add(park.equals("-") ? "m.park is null" : "m.park = :park");
            parameters.put("park", park);
        }
        if (scale != null && !scale.isBlank()) {
            conditions.add("e.scale = :scale");
            parameters.put("scale", scale);
        }
        if (industry != null && !industry.isBlank()) {
            conditions.add("e.industry like :industry");
            parameters.put("industry", industry.strip() + "%");
        }
        return database.sql(select + (placed ? PLACE : unplaced) + " where " + String.join(" and ", conditions) + tail)
                .params(parameters);
    }

    private boolean isEverywhere(JdbcClient database) {
        Map<String, Object> parameters = new HashMap<>();
        return database.sql("select count(*) from office o where not " + within("o", "o", parameters))
                        .params(parameters)
                        .query(Long.class)
                        .single()
                == 0;
    }

    private String within(String office, String own, Map<String, Object> parameters) {
        List<String> any = new ArrayList<>(List.of("1 = 0"));
        for (int i = 0; i < places.size(); i++) {
            any.add(office + ".path like :place" + i + " or " + own + ".path like :place" + i);
            parameters.put("place" + i, places.get(i) + "%");
        }
        return "(" + String.join(" or ", any) + ")";
    }
}
