package io.wuhao.engine.export;

import io.wuhao.engine.scheme.Points;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The parts of a score as a bar of widths. All bars of a group have one scale; what lowers the score stands left of zero. Numbers in
 * the bar and in the legend tell the parts apart where colours do not.
 */
final class ScoreBar {

    /** So many colours; the next round of them is hatched. */
    private static final int COLOURS = 8;

    private final List<String> items;
    private final Wording words;
    private final boolean bonus;
    private final boolean penalty;
    private double most;
    private double least;

    /** A part: {@code style} is a class of the style sheet, {@code mark} stands in it where there is room. */
    record Segment(String style, String mark, String width) {}

    record Legend(String style, String mark, String label) {}

    /** How far one bar reaches to both sides. */
    private record Reach(double left, double right) {}

    ScoreBar(
            Points points,
            List<GroupResults.Row> rows,
            java.util.Map<String, List<GroupResults.Part>> parts,
            Wording words) {
        Set<String> nodes = parts.values().stream()
                .flatMap(List::stream)
                .filter(part -> part.contribution() != null)
                .map(GroupResults.Part::node)
                .collect(Collectors.toSet());
        this.items = points.itemNames().stream().filter(nodes::contains).toList();
        this.words = words;
        this.bonus = rows.stream().anyMatch(row -> row.bonus() != 0);
        this.penalty = rows.stream().anyMatch(row -> row.penalty() != 0);
        for (GroupResults.Row row : rows) {
            Reach reach = reach(lengths(row, parts.getOrDefault(row.unit(), List.of())));
            most = Math.max(most, reach.right());
            least = Math.max(least, reach.left());
        }
    }

    private record Length(String style, String mark, double points) {}

    private List<Length> lengths(GroupResults.Row row, List<GroupResults.Part> parts) {
        List<Length> lengths = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            double points = contribution(items.get(i), parts).orElse(0.0);
            lengths.add(new Length(style(i), String.valueOf(i + 1), points));
        }
        lengths.add(new Length("pb", "+", row.bonus()));
        lengths.add(new Length("pp", "−", -row.penalty()));
        return lengths.stream().filter(length -> length.points() != 0).toList();
    }

    private static Optional<Double> contribution(String item, List<GroupResults.Part> parts) {
        return parts.stream()
                .filter(part -> part.node().equals(item))
                .findFirst()
                .map(GroupResults.Part::contribution);
    }

    private static String style(int item) {
        return "p" + (item % COLOURS + 1) + (item / COLOURS % 2 == 1 ? " ph" : "");
    }

    private static Reach reach(List<Length> lengths) {
        double left = 0;
        double right = 0;
        for (Length length : lengths) {
            left += Math.max(0, -length.points());
            right += Math.max(0, length.points());
        }
        return new Reach(left, right);
    }

    List<Segment> of(GroupResults.Row row, List<GroupResults.Part> parts) {
        if (items.isEmpty() || most + least == 0) {
            return List.of();
        }
        List<Length> lengths = lengths(row, parts);
        List<Segment> segments = new ArrayList<>();
        double before = least - reach(lengths).left();
        if (before > 0) {
            segments.add(new Segment("p0", "", width(before)));
        }
        lengths.stream().filter(length -> length.points() < 0).forEach(length -> segments.add(segment(length)));
        if (least > 0) {
            segments.add(new Segment("pz", "", "0"));
        }
        lengths.stream().filter(length -> length.points() > 0).forEach(length -> segments.add(segment(length)));
        return segments;
    }

    private Segment segment(Length length) {
        double share = Math.abs(length.points()) / (most + least);
        return new Segment(length.style(), share < 0.05 ? "" : length.mark(), width(Math.abs(length.points())));
    }

    private String width(double points) {
        String percent = String.format(Locale.ROOT, "%.2f", 100 * points / (most + least));
        return percent.replaceAll("\\.?0+$", "") + "%";
    }

    List<Legend> legend() {
        List<Legend> legend = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            legend.add(new Legend(style(i), String.valueOf(i + 1), words.node(items.get(i))));
        }
        if (bonus) {
            legend.add(new Legend("pb", "+", words.say("加分", "bonus")));
        }
        if (penalty) {
            legend.add(new Legend("pp", "−", words.say("扣分（画在左侧）", "penalty (drawn to the left)")));
        }
        return items.isEmpty() ? List.of() : legend;
    }
}
