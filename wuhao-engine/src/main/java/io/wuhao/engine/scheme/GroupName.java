package io.wuhao.engine.scheme;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The name that a result gives to a list, taken apart: codes joined by slashes.
 *
 * @param parts empty for one list of all, and where the name cannot be taken apart
 * @param small whether it is a list of small groups that are ranked together
 */
public record GroupName(List<Part> parts, boolean small) {

    public GroupName {
        parts = List.copyOf(parts);
    }

    /** The code of a class, and the grouping that it is of. */
    public record Part(String grouping, String code) {}

    public static GroupName of(Scheme scheme, String name) {
        Ranking ranking = scheme.ranking();
        Ranking.SmallGroups small = ranking.small();
        if (small != null && isOf(scheme, small, name)) {
            return new GroupName(parts(small.within(), name), true);
        }
        return new GroupName(parts(ranking.within(), name), false);
    }

    /** By the count of codes or, where that is the same, by whether they are classes of the wider groups. */
    private static boolean isOf(Scheme scheme, Ranking.SmallGroups small, String name) {
        if (small.within().isEmpty()) {
            return name.equals(Scheme.EVERYONE);
        }
        List<Part> wide = parts(small.within(), name);
        List<Part> own = parts(scheme.ranking().within(), name);
        return !wide.isEmpty() && (own.isEmpty() || known(scheme, wide) && !known(scheme, own));
    }

    private static boolean known(Scheme scheme, List<Part> parts) {
        return parts.stream()
                .allMatch(part ->
                        scheme.getGroup(part.grouping()).findClass(part.code()).isPresent());
    }

    private static List<Part> parts(List<String> groupings, String name) {
        List<String> codes = groupings.size() == 1 ? List.of(name) : List.of(name.split(" / ", -1));
        return codes.size() != groupings.size()
                ? List.of()
                : IntStream.range(0, codes.size())
                        .mapToObj(i -> new Part(groupings.get(i), codes.get(i)))
                        .toList();
    }
}
