package io.wuhao.server.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a ranking somebody asked for and may see.
 *
 * @param places the places that the reader may read; rows elsewhere do not exist for them
 * @param text part of a name or key
 * @param page from 1
 * @param sort a heading of {@link #COLUMNS}, with a minus before it from the greatest down
 */
record StandingQuery(
        long run,
        List<String> places,
        @Nullable String text,
        @Nullable String list,
        @Nullable String grade,
        int page,
        int size,
        String sort) {

    /** What the table can be sorted by, and the column behind it. */
    private static final Map<String, String> COLUMNS =
            Map.of("place", "position", "name", "name", "group", "list", "score", "score", "grade", "grade");

    StandingQuery {
        places = List.copyOf(places);
        text = given(text);
        list = given(list);
        grade = given(grade);
        page = Math.max(1, page);
        sort = COLUMNS.containsKey(heading(sort)) ? sort : "place";
    }

    /** In the order of the ranking. */
    StandingQuery(
            long run,
            List<String> places,
            @Nullable String text,
            @Nullable String list,
            @Nullable String grade,
            int page,
            int size) {
        this(run, places, text, list, grade, page, size, "place");
    }

    /** The same, for all rows on one page. */
    StandingQuery all() {
        return new StandingQuery(run, places, text, list, grade, 1, Integer.MAX_VALUE, sort);
    }

    /** The same rows, whatever page of them and however sorted. */
    StandingQuery rows() {
        return new StandingQuery(run, places, text, list, grade, 1, 1);
    }

    /** All rows that the reader may see. */
    StandingQuery unfiltered() {
        return new StandingQuery(run, places, null, null, null, 1, 1);
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

    /** What has no value comes last either way; what is equal stays in the order of the ranking. */
    String order() {
        String column = Objects.requireNonNull(COLUMNS.get(heading(sort)));
        if (column.equals("position")) {
            return sort.startsWith("-") ? "position desc" : "position";
        }
        return "case when %s is null then 1 else 0 end, %s%s, position"
                .formatted(column, column, sort.startsWith("-") ? " desc" : "");
    }

    /** What sorts by this heading, the other way round if it is sorted so already. */
    public String sortBy(String heading) {
        return sort.equals(heading) ? "-" + heading : heading;
    }

    /** How the table is sorted by this heading, in the words of {@code aria-sort}; null if by another. */
    @Nullable
    public String sorted(String heading) {
        if (!heading(sort).equals(heading)) {
            return null;
        }
        return sort.startsWith("-") ? "descending" : "ascending";
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

    private static String heading(String sort) {
        return sort.startsWith("-") ? sort.substring(1) : sort;
    }

    private static @Nullable String given(@Nullable String filter) {
        return filter == null || filter.isBlank() ? null : filter.strip();
    }
}
