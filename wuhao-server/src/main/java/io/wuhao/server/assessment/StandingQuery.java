package io.wuhao.server.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a ranking somebody asked for and may see.
 *
 * @param places the places that the reader may read; rows elsewhere do not exist for them
 * @param text part of a name or key
 * @param page from 1
 */
record StandingQuery(
        long run,
        List<String> places,
        @Nullable String text,
        @Nullable String list,
        @Nullable String grade,
        int page,
        int size) {

    StandingQuery {
        places = List.copyOf(places);
        text = given(text);
        list = given(list);
        grade = given(grade);
        page = Math.max(1, page);
    }

    /** The same, for all rows on one page. */
    StandingQuery all() {
        return new StandingQuery(run, places, text, list, grade, 1, Integer.MAX_VALUE);
    }

    /** As a condition with named parameters; nothing of the reader's text stands in it. */
    String condition() {
        List<String> all = new ArrayList<>(List.of("run_id = :run"));
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            seen.add("office_path like :place" + i + " or own_path like :place" + i);
        }
        all.add(seen.isEmpty() ? "1 = 0" : "(" + String.join(" or ", seen) + ")");
        if (text != null) {
            all.add("(lower(name) like :text escape '!' or lower(unit) like :text escape '!')");
        }
        if (list != null) {
            all.add("list = :list");
        }
        if (grade != null) {
            all.add(grade.equals("-") ? "grade is null" : "grade = :grade");
        }
        return String.join(" and ", all);
    }

    Map<String, Object> parameters() {
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("run", run);
        for (int i = 0; i < places.size(); i++) {
            given.put("place" + i, places.get(i) + "%");
        }
        if (text != null) {
            String literal = text.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
            given.put("text", "%" + literal + "%");
        }
        if (list != null) {
            given.put("list", list);
        }
        if (grade != null) {
            given.put("grade", grade);
        }
        given.put("limit", size);
        given.put("offset", (long) (page - 1) * size);
        return given;
    }

    private static @Nullable String given(@Nullable String filter) {
        return filter == null || filter.isBlank() ? null : filter.strip();
    }
}
