package io.wuhao.server.register.land;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The condition that an office {@code o} lies at or below one of these places. */
record Within(String condition, Map<String, String> values) {

    static Within any(List<String> places) {
        List<String> parts = new ArrayList<>();
        Map<String, String> values = new LinkedHashMap<>();
        for (String place : places) {
            String name = "place" + values.size();
            parts.add("o.path like :" + name);
            values.put(name, place + "%");
        }
        return new Within(parts.isEmpty() ? "1 = 0" : "(" + String.join(" or ", parts) + ")", values);
    }

    /** @param sql has {@code %s} where the condition stands */
    JdbcClient.StatementSpec query(JdbcClient database, String sql) {
        return database.sql(sql.formatted(condition)).params(values);
    }
}
