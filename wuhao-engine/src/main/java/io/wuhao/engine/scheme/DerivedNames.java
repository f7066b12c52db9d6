package io.wuhao.engine.scheme;

import io.wuhao.engine.Label;
import io.wuhao.engine.Place;
import io.wuhao.engine.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names that the run gives to what it computes of an item: a column named {@code tax_per_mu_points} would be read in the place of
 * the points of {@code tax_per_mu}.
 */
final class DerivedNames {

    /** Behind the name of an item or a total and a {@code _}. */
    static final List<String> ENDINGS = List.of(
            "points",
            "own_points",
            "note",
            "benchmark",
            "value",
            "method",
            "step",
            "lowest",
            "highest",
            "count",
            "mean",
            "deviation",
            "min",
            "max",
            "low",
            "range",
            "numerator",
            "denominator",
            "place",
            "known",
            "scale");

    private static final Pattern OF_ITEM = Pattern.compile("_(" + String.join("|", ENDINGS)
            + "|(own_points_|value_)?(mean|deviation|median|min|max|count|ratio_of_sums)_.*)");
    private static final Pattern OF_RUN =
            Pattern.compile("(bonus|penalty|is|grade_after|figure_for|place_for|units_for)_(.+)");

    private static final Pattern OF_STAGE = Pattern.compile("among_\\d+(_by|_place|_of|_tied)?");

    private final Scheme scheme;
    private final Problems problems;

    DerivedNames(Scheme scheme, Problems problems) {
        this.scheme = scheme;
        this.problems = problems;
    }

    void check() {
        Map<String, Place> declared = new LinkedHashMap<>();
        scheme.who().columns().forEach(column -> declared.put(column.name(), column.place()));
        scheme.indicators().values().forEach(indicator -> declared.put(indicator.name(), indicator.place()));
        scheme.groups().values().forEach(group -> declared.putIfAbsent(group.name(), group.place()));
        scheme.total().branches().forEach(branch -> declared.putIfAbsent(branch.name(), branch.place()));
        declared.forEach((name, place) -> {
            if (isOfItem(name) || isOfRun(name) || OF_STAGE.matcher(name).matches()) {
                problems.error(
                        place,
                        Label.of("名称（%s）由计算过程使用。", "Name (%s) is used by the run itself.", name),
                        Label.of("请换一个名称。", "Take another name."));
            }
        });
    }

    private boolean isOfItem(String name) {
        Stream<String> totals = scheme.total().branches().stream().map(Total.Branch::name);
        return Stream.concat(scheme.points().measuredNames().stream(), totals)
                .anyMatch(item -> name.startsWith(item)
                        && OF_ITEM.matcher(name.substring(item.length())).matches());
    }

    private boolean isOfRun(String name) {
        Matcher matcher = OF_RUN.matcher(name);
        if (!matcher.matches()) {
            return false;
        }
        String of = matcher.group(2);
        return switch (matcher.group(1)) {
            case "bonus" ->
                scheme.bonus().lines().stream().anyMatch(line -> line.name().equals(of));
            case "penalty" ->
                scheme.penalty().lines().stream().anyMatch(line -> line.name().equals(of));
            case "figure_for", "place_for", "units_for" ->
                scheme.direct().stream().anyMatch(one -> one.name().equals(of));
            default -> scheme.moves().stream().anyMatch(move -> move.name().equals(of));
        };
    }
}
