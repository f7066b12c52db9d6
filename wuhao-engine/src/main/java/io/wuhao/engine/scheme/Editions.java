package io.wuhao.engine.scheme;

import io.wuhao.engine.Label;
import io.wuhao.engine.Place;
import io.wuhao.engine.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Values by year: wherever a value is a map of years, the edition takes that of the latest year not after its own. So one file
 * holds the rule of several years, and each number keeps the year from which it was in force.
 */
final class Editions {

    private final String file;
    private final Problems problems;
    private final @Nullable Integer wanted;

    Editions(String file, Problems problems, @Nullable Integer wanted) {
        this.file = file;
        this.problems = problems;
        this.wanted = wanted;
    }

    record Edition(YamlNode.Mapping tree, int year) {}

    Optional<Edition> of(YamlNode.Mapping whole) {
        Optional<Integer> own = whole.find("year").map(YamlNode.Entry::value).flatMap(Editions::asYear);
        if (own.isEmpty()) {
            noYear(whole.find("year"));
            return Optional.empty();
        }
        int year = wanted == null ? own.get() : wanted;
        YamlNode.Mapping edition = (YamlNode.Mapping) in(year, whole, true);
        return Optional.of(new Edition(edition, year));
    }

    private void noYear(Optional<YamlNode.Entry> year) {
        Place place = Place.line(file, year.map(YamlNode.Entry::line).orElse(1));
        if (year.isPresent() && !(year.get().value() instanceof YamlNode.Scalar)) {
            problems.error(
                    place,
                    Label.of("year 只能写一个年份，不能按年份分写。", "year is a single year and cannot differ by year."),
                    Label.of(
                            "请写最近一年，例如（year: 2022）；按年份不同的值写在各处，用 --year 选年份。",
                            "Write the latest, as (year: 2022); other values may be maps of years, and --year chooses."));
            return;
        }
        problems.error(
                place,
                year.isPresent()
                        ? Label.of("year 写的不是年份。", "What stands under year is no year.")
                        : Label.of("缺少年份（year）。", "The year is missing."),
                Label.of("year 是数据所属年份，例如 2022。", "year is the year of the figures, as 2022."));
    }

    private static Optional<Integer> asYear(YamlNode node) {
        return node instanceof YamlNode.Scalar scalar && isYear(scalar.text())
                ? Optional.of(Integer.parseInt(scalar.text()))
                : Optional.empty();
    }

    private static boolean isYear(String text) {
        return text.matches("(19|20|21)\\d\\d");
    }

    private YamlNode in(int year, YamlNode node, boolean top) {
        if (node instanceof YamlNode.Sequence sequence) {
            List<YamlNode> items = new ArrayList<>();
            sequence.items().forEach(item -> items.add(in(year, item, false)));
            return new YamlNode.Sequence(items, sequence.line());
        }
        if (!(node instanceof YamlNode.Mapping mapping)) {
            return node;
        }
        if (!mapping.entries().isEmpty() && mapping.keys().stream().allMatch(Editions::isYear)) {
            return ofYears(year, mapping);
        }
        List<YamlNode.Entry> entries = new ArrayList<>();
        for (YamlNode.Entry entry : mapping.entries()) {
            boolean asItStands = top && entry.key().equals("cases") || isCodes(entry);
            YamlNode value = asItStands ? entry.value() : in(year, entry.value(), false);
            entries.add(new YamlNode.Entry(entry.key(), entry.line(), value));
        }
        return new YamlNode.Mapping(entries, mapping.line());
    }

    /** Codes may look like years: {@code one_of: {2020: 2020 年设立}}. Lists of codes by year are no codes. */
    private static boolean isCodes(YamlNode.Entry entry) {
        return entry.key().equals("one_of")
                && entry.value() instanceof YamlNode.Mapping mapping
                && mapping.entries().stream().map(YamlNode.Entry::value).allMatch(Editions::isLabel);
    }

    private static boolean isLabel(YamlNode node) {
        return node instanceof YamlNode.Scalar
                || node instanceof YamlNode.Mapping label && Set.of("zh", "en").containsAll(label.keys());
    }

    private YamlNode ofYears(int year, YamlNode.Mapping years) {
        Optional<YamlNode.Entry> latest = years.entries().stream()
                .filter(entry -> Integer.parseInt(entry.key()) <= year)
                .max(java.util.Comparator.comparing(YamlNode.Entry::key));
        if (latest.isEmpty()) {
            problems.error(
                    Place.line(file, years.line()),
                    Label.of(
                            "没有 %d 年的值，最早是 %s 年。",
                            "There is no value for %d, the first is for %s.",
                            year,
                            years.keys().get(0)),
                    Label.of("请补上该年的值，或换一个年份。", "Add the value of that year, or choose another year."));
            return new YamlNode.Scalar("unknown", false, years.line());
        }
        return in(year, latest.get().value(), false);
    }
}
