package io.wuhao.server;

import io.wuhao.server.shared.account.Right;
import io.wuhao.server.shared.account.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An address with an example behind it, for {@link AccessTest}. The example's object belongs to the east county: whoever has the
 * right there opens it, whoever has it in the west does not.
 *
 * @param pattern as the controller declares it
 * @param rights one of them is needed
 * @param except roles for which the right is not enough
 * @param variables for the braces of the pattern, in their order
 * @param form what is sent, such that the rightful person succeeds
 * @param marker for a list: the text by which the east's object shows
 */
public record Door(
        String method,
        String pattern,
        Kind kind,
        Set<Right> rights,
        Set<Role> except,
        List<Object> variables,
        Map<String, String> form,
        String marker) {

    /** Who may open it. */
    public enum Kind {
        /** everybody, signed in or not */
        OPEN,
        /** who gave a password and is not inside yet */
        AT_THE_DOOR,
        /** everybody who is signed in, about nobody but himself */
        OWN,
        /** who has the right at any place: the thing is the whole house's */
        HOUSE,
        /** who has the right at the object's place; to others it does not exist */
        OBJECT,
        /** who has the right anywhere, and sees only what lies there */
        LIST,
        /** a form that names a place; who has no right there writes nothing */
        FORM
    }

    public static Door open(String method, String pattern) {
        return new Door(method, pattern, Kind.OPEN, Set.of(), Set.of(), List.of(), Map.of(), "");
    }

    public static Door atTheDoor(String method, String pattern) {
        return new Door(method, pattern, Kind.AT_THE_DOOR, Set.of(), Set.of(), List.of(), Map.of(), "");
    }

    public static Door own(String method, String pattern, Object... variables) {
        return new Door(method, pattern, Kind.OWN, Set.of(), Set.of(), List.of(variables), Map.of(), "");
    }

    public static Door house(String method, String pattern, Right... rights) {
        return new Door(method, pattern, Kind.HOUSE, Set.of(rights), Set.of(), List.of(), Map.of(), "");
    }

    public static Door object(String method, String pattern, Set<Right> rights, Object... variables) {
        return new Door(method, pattern, Kind.OBJECT, rights, Set.of(), List.of(variables), Map.of(), "");
    }

    public static Door list(String pattern, Set<Right> rights, String marker) {
        return new Door("GET", pattern, Kind.LIST, rights, Set.of(), List.of(), Map.of(), marker);
    }

    public static Door form(String pattern, Set<Right> rights, String... form) {
        return new Door("POST", pattern, Kind.FORM, rights, Set.of(), List.of(), Map.of(), "").with(form);
    }

    /** With these fields: name, value, name, value … */
    public Door with(String... fields) {
        Map<String, String> sent = new LinkedHashMap<>(form);
        for (int i = 0; i < fields.length; i += 2) {
            sent.put(fields[i], fields[i + 1]);
        }
        return new Door(method, pattern, kind, rights, except, variables, sent, marker);
    }

    /** These roles do not open it, whatever their rights. */
    public Door except(Role... roles) {
        return new Door(method, pattern, kind, rights, Set.of(roles), variables, form, marker);
    }

    String name() {
        return method + " " + pattern;
    }
}
