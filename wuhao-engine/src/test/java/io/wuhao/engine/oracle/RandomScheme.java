package io.wuhao.engine.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Schemes as text, from a seed: every method, limit, way of missing, kind of total, cut and move may come. */
final class RandomScheme {

    private static final String HEAD = """
            scheme: random_rule
            year: 2022
            source: {document: 演示}
            completeness: full
            tables:
              firm:
                key: id
                columns:
                  id:   {type: text}
                  g:    {one_of: [p, q], may_be_empty: yes}
                  h:    {one_of: [x, y], may_be_empty: yes}
                  a:    {may_be_empty: yes}
                  b:    {may_be_empty: yes}
                  c:    {may_be_empty: yes}
                  d:    {may_be_empty: yes}
                  flag: {type: yes/no, may_be_empty: yes}
                  out:  {type: yes/no, may_be_empty: yes}
            """;
    private static final List<String> ITEMS = List.of("f1", "f2", "f3", "f4");

    private final Random random;
    private final StringBuilder text = new StringBuilder(HEAD);
    private boolean lower;
    private String comparedWithin = "";
    private final boolean smallGroups;

    private RandomScheme(long seed, boolean smallGroups) {
        this.random = new Random(seed);
        this.smallGroups = smallGroups;
    }

    static String of(long seed) {
        RandomScheme scheme = new RandomScheme(seed, false);
        scheme.write();
        return scheme.text.toString();
    }

    /** Units are compared within groups, and ranked within all or some of these, of which small ones fall back. */
    static String ofSmallGroups(long seed) {
        RandomScheme scheme = new RandomScheme(seed, true);
        scheme.write();
        return scheme.text.toString();
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private String pick(String... options) {
        return options[random.nextInt(options.length)];
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private void write() {
        line("assessed: {who: firm" + (chance(25) ? ", when: d < 8" : "") + "}");
        if (chance(40)) {
            line("ungraded: {excused: {when: out}, tiny: {when: b < 0.5}}");
        }
        if (chance(40)) {
            line("groups: {size: {large: {when: b >= 10}, small: {when: b < 10}}}");
        }
        lower = chance(40);
        line("indicators:");
        line("  f1: a / b");
        line("  f2: {formula: c}");
        line("  f3: {formula: (a - c) / d" + (lower ? ", better: lower" : "") + "}");
        line("  f4: {formula: d * 2 + 1}");
        List<String> used = points();
        total(used);
        adjustments(used);
        line("score: {decimals: " + random.nextInt(5) + ", rounding: "
                + pick("half up", "half up", "half even", "down", "up") + ", ranked: " + pick("unrounded", "as shown")
                + "}");
        if (!smallGroups && chance(40)) {
            line("rank: {within: [" + pick("g", "h", "g, h", "") + "], ties: [" + pick("a highest", "b lowest") + "]}");
        } else if (smallGroups || chance(30)) {
            String groups = pick("h], else: all", "h], else: g", "g, h], else: g");
            String same = comparedWithin.isEmpty() || comparedWithin.equals("g") ? groups : ofThoseCompared();
            line("rank: {within: [" + (chance(smallGroups ? 15 : 50) ? groups : same) + ", at_least: "
                    + pick("3", "6", "15") + pick("", ", small_groups: among all", ", small_groups: among themselves")
                    + "}");
        }
        if (chance(85)) {
            grades();
        }
    }

    /** Grades may stand by g, which then is not given up. */
    private String ofThoseCompared() {
        return comparedWithin.equals("h")
                ? pick("h], else: all", "h], else: g")
                : pick("g, h], else: g", "h], else: all");
    }

    private List<String> points() {
        line("points:");
        if (smallGroups || chance(30)) {
            comparedWithin = smallGroups ? pick("h", "g, h", "g, h") : pick("g", "h", "g, h");
            line("  within: [" + comparedWithin + "]");
        }
        if (chance(40)) {
            List<String> first = some();
            List<String> second = some();
            line("  p:");
            first.forEach(item -> line("    " + item + ": " + item(item)));
            line("  q:");
            second.forEach(item -> line("    " + item + ": " + item(item)));
            List<String> all = new ArrayList<>(first);
            second.stream().filter(item -> !all.contains(item)).forEach(all::add);
            return all;
        }
        List<String> items = some();
        items.forEach(item -> line("  " + item + ": " + item(item)));
        return items;
    }

    private List<String> some() {
        List<String> some = new ArrayList<>(ITEMS);
        some.removeIf(item -> chance(25));
        return some.isEmpty() ? List.of("f1") : some;
    }

    private String item(String item) {
        List<String> parts = new ArrayList<>();
        parts.add("weight: " + pick("30", "12.5", "7", "50"));
        parts.add(method(item));
        if (chance(20)) {
            parts.add("steps: {below " + pick("0.5", "1") + ": 0, from "
                    + pick("1 to 3", "1 below 3").replaceFirst("^1", "@") + ": 4, from 5: 7.5}");
        }
        if (chance(35)) {
            parts.add("at_most: " + pick("1.5 × weight", "weight", "20"));
        }
        if (chance(30)) {
            parts.add("at_least: " + pick("0", "-5", "2.5"));
        }
        if (chance(20)) {
            parts.add("decimals: " + random.nextInt(4));
        }
        if (chance(20)) {
            parts.add("except: [{when: flag, points: " + pick("1", "-2", "9.25") + "}]");
        }
        parts.add(missing());
        parts.removeIf(String::isEmpty);
        return "{" + String.join(", ", steps(parts)) + "}";
    }

    /** Step tables without gaps: the middle step ends where the last begins. */
    private static List<String> steps(List<String> parts) {
        return parts.stream()
                .map(part -> part.startsWith("steps")
                        ? part.contains("below 0.5")
                                ? "steps: {below 0.5: 0, from 0.5 below 5: 4, from 5: 7.5}"
                                : "steps: {to 1: -1, above 1 to 3: 4, above 3: 7.5}"
                        : part)
                .toList();
    }

    private String missing() {
        return pick(
                "",
                "",
                "missing: 0",
                "missing: -3",
                "missing: mean of points",
                "missing: weight to the others",
                "missing: mean of values",
                "missing: median of values within h",
                "missing: not graded");
    }

    private String method(String item) {
        boolean noRatio = lower && item.equals("f3");
        int kind = random.nextInt(10);
        if (kind < 5 && !noRatio) {
            return "ratio_to: " + benchmark(item);
        }
        if (kind < 8) {
            String edges = chance(25) ? ", lowest: -1, highest: " + pick("4", "mean of values") : "";
            return "spread: " + pick("20 to 100", "0 to 100", "60 to 120") + edges.replace("mean of values", "max");
        }
        return "formula: "
                + pick(
                        "value * 2 + weight",
                        "case when value > 1 then weight else value end",
                        "weight * value / count",
                        "\"least(weight, value)\"");
    }

    private String benchmark(String item) {
        boolean ratio = item.equals("f1") || item.equals("f3");
        String times = pick("", "", "2 × ", "0.5 × ");
        String statistic = times
                + pick(
                        "mean of values",
                        "median",
                        "max",
                        "mean of first 20 %",
                        ratio ? "ratio of sums" : "mean of values")
                + pick("", "", "", " of last year")
                + pick("", "", " within all", " within h");
        return switch (random.nextInt(5)) {
            case 0, 1 -> pick("24.097", "2", "0.5");
            case 2 -> "{is: " + statistic + ", fewer_than: " + pick("2", "5") + ", then: 3, decimals: 2}";
            default -> statistic;
        };
    }

    private void total(List<String> items) {
        String all = String.join(", ", items);
        int kind = random.nextInt(6);
        if (kind == 0) {
            line("total: {combine: " + pick("mean", "geometric mean", "harmonic mean") + ", of: [" + all + "]}");
        } else if (kind == 1) {
            line("total: {combine: mean, weights: {" + items.get(0) + ": 3}, of: [" + all + "]}");
        } else if (kind == 2 && items.size() > 2) {
            line("total:");
            line("  combine: " + pick("sum", "mean"));
            line("  of:");
            line("    t1: {weight: 2, combine: " + pick("sum", "mean", "geometric mean") + ", of: [" + items.get(0)
                    + ", " + items.get(1) + "]}");
            items.subList(2, items.size()).forEach(item -> line("    " + item + ": 1.5"));
        }
    }

    private void adjustments(List<String> items) {
        if (chance(40)) {
            line("bonus: {" + (chance(50) ? "at_most: 4, " : "")
                    + "honour: {when: flag, points: 3}, big: {when: a > 50, points: points(" + items.get(0)
                    + ") / 10}}");
        }
        if (chance(30)) {
            line("penalty: {late: {when: not flag, points: 2}, " + "small: {when: c < 2, points: 1.5}}");
        }
    }

    private void grades() {
        if (chance(30)) {
            line("direct: {star: {becomes: " + pick("A", "D") + ", quota: " + pick("inside", "outside")
                    + pick(
                            ", when: a > 400",
                            ", first: 3, by: a",
                            ", first: 10 %, by: f1, within: all",
                            ", last: 5 %, rounding: up, by: c, when: b >= 1",
                            ", first: 2, within: g")
                    + "}}");
        }
        line("grades:");
        if (chance(30)) {
            line("  p: " + cuts().replace(';', ','));
            line("  q: " + cuts().replace(';', ','));
        } else {
            String cuts = cuts();
            List.of(cuts.substring(1, cuts.length() - 1).split(", "))
                    .forEach(one -> line("  " + one.replace(';', ',')));
        }
        if (chance(30)) {
            line("  rounding: " + pick("half up", "down", "up"));
        }
        if (chance(30)) {
            line("  counted: " + pick("singly", "cumulated"));
        }
        if (chance(30)) {
            line("  of: " + pick("assessed", "graded"));
        }
        if (chance(50)) {
            line("moves:");
            line("  m1: {" + pick("up: 1", "down: 1", "not_above: B", "not_below: C", "becomes: A") + ", when: flag}");
            line("  m2: {" + pick("becomes: D", "down: 2", "not_above: C") + ", when: c > 5" + pick("", ", unless: m1")
                    + "}");
        }
    }

    private String cuts() {
        return "{"
                + pick(
                        "A: to 20 %, B: to 65 %, C: rest, D: last 5 %",
                        "A: to 15 %, B: next 29 %, C: rest, D: last 5 %",
                        "A: at most 20 %, B: next 30 %, C: rest, D: at least 5 %",
                        "A: score >= 60, B: score >= 20, C: rest, D: last 10 %",
                        "A: to 10 %, B: rest, C: last 33.3 %, D: last 5 %",
                        "A: place <= 3 and score >= 10, B: score >= 5, C: rest, D: place > 20",
                        "A: to 20 %, B: score >= 10, C: rest, D: score < -1",
                        "A: {to: 30 %; when: score >= 15}, B: {next: 30 %; when: b >= 5}, C: rest, D: {last: 9 %; when: score < 9}")
                + "}";
    }
}
