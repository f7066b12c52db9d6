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

    JdbcClient.StatementSpec on(JdbcClient database, String select, String tail) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("today", day);
        conditions.add(within(parameters));
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
        return database.sql(select + " where " + String.join(" and ", conditions) + tail)
                .params(parameters);
    }

    private String within(Map<String, Object> parameters) {
        List<String> any = new ArrayList<>(List.of("1 = 0"));
        for (int i = 0; i < places.size(); i++) {
            any.add("o.path like :place" + i + " or own.path like :place" + i);
            parameters.put("place" + i, places.get(i) + "%");
        }
        return "(" + String.join(" or ", any) + ")";
    }
}
