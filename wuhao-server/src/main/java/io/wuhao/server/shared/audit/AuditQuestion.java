package io.wuhao.server.shared.audit;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for in the log; an empty text asks for nothing.
 *
 * @param person a login, whole
 * @param object a kind, or part of a key
 */
record AuditQuestion(
        String person,
        String object,
        String action,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        ZoneId zone) {

    AuditQuestion {
        person = person.strip();
        object = object.strip();
        action = action.strip();
    }

    /** The condition in SQL, with its values in order. */
    record Condition(String sql, List<Object> values) {}

    Condition condition() {
        List<String> parts = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        if (!person.isEmpty()) {
            parts.add("login = ?");
            values.add(person);
        }
        if (!object.isEmpty()) {
            parts.add("(object_kind = ? or object_key like ? escape '!')");
            values.add(object);
            values.add("%" + object.replaceAll("[!%_]", "!$0") + "%");
        }
        if (!action.isEmpty()) {
            parts.add("action = ?");
            values.add(action);
        }
        if (from != null) {
            parts.add("at >= ?");
            values.add(from.atStartOfDay(zone).toOffsetDateTime());
        }
        if (to != null) {
            parts.add("at < ?");
            values.add(to.plusDays(1).atStartOfDay(zone).toOffsetDateTime());
        }
        return new Condition(parts.isEmpty() ? "1 = 1" : String.join(" and ", parts), values);
    }

    /** For the head of an export: what was asked for, in words. */
    String inWords() {
        String words = Stream.of(
                        named("person", person),
                        named("object", object),
                        named("action", action),
                        named("from", from == null ? "" : from.toString()),
                        named("to", to == null ? "" : to.toString()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? "all" : words;
    }

    private static String named(String name, String given) {
        return given.isEmpty() ? "" : name + "=" + given;
    }
}
