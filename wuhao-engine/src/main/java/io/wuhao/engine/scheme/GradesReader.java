package io.wuhao.engine.scheme;

import io.wuhao.engine.Label;
import io.wuhao.engine.formula.Scope;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The section {@code grades}: the cuts, best grade first, for everyone or by class. */
final class GradesReader {

    private static final Set<String> OWN_KEYS = Set.of("names", "rounding", "counted", "of", "published");
    private static final List<String> SHARES = List.of("to", "next", "at_most", "last");
    static final List<String> CUT_ROUNDINGS = List.of("half up", "down", "up");

    private final Reading reading;
    private final Scope scope;
    private final ClassNames classes;
    private Scheme.Rounding rounding = Scheme.Rounding.HALF_UP;

    private GradesReader(Reading reading, Scope scope, ClassNames classes) {
        this.reading = reading;
        this.scope = scope;
        this.classes = classes;
    }

    static @Nullable Grading read(Keys file, Scope scope, ClassNames classes) {
        GradesReader reader = new GradesReader(file.reading, scope, classes);
        if (!file.has("grades")) {
            file.reading.useDefault(
                    "grades", file.line(), "没有写等级：只有得分和位次。", "No grades are stated: scores and places only.");
        }
        return file.mapping("grades").map(reader::section).orElse(null);
    }

    private Grading section(YamlNode.Mapping section) {
        Keys keys = Keys.open(section, "grades", reading);
        rounding = ResultReader.rounding(keys, CUT_ROUNDINGS);
        List<YamlNode.Entry> own = section.entries().stream()
                .filter(entry -> !OWN_KEYS.contains(entry.key()))
                .toList();
        boolean byClass = !own.isEmpty() && own.stream().allMatch(entry -> isClassOrCuts(entry.value()));
        Optional<String> by = byClass
                ? classes.groupingOf(own.stream().map(YamlNode.Entry::key).toList(), reading, own)
                : Optional.empty();
        Map<String, List<Grading.Line>> lines = new LinkedHashMap<>();
        if (byClass) {
            for (YamlNode.Entry entry : own) {
                Keys.asMapping(entry.value(), "grades." + entry.key(), reading)
                        .ifPresent(cuts ->
                                lines.put(entry.key(), lines("grades." + entry.key(), cuts.entries(), entry.line())));
            }
        } else {
            lines.put(Scheme.EVERYONE, lines("grades", own, section.line()));
        }
        boolean ofAssessed = keys.oneOf("of", List.of("graded", "assessed"), "比例基数", "base of shares")
                .equals("assessed");
        boolean singly = keys.oneOf("counted", List.of("cumulated", "singly"), "计数方法", "way to count")
                .equals("singly");
        Grading.Counted counted = singly ? Grading.Counted.SINGLY : Grading.Counted.CUMULATED;
        boolean withoutOrder = keys.oneOf("published", List.of("by place", "without order"), "名单次序", "order of lists")
                .equals("without order");
        return new Grading(by.orElse(null), lines, names(keys), counted, ofAssessed, withoutOrder);
    }

    private static boolean isClassOrCuts(YamlNode value) {
        return value instanceof YamlNode.Mapping mapping
                && mapping.find("among").isEmpty()
                && isClassOrAmong(mapping);
    }

    private Map<String, Label> names(Keys keys) {
        Map<String, Label> names = new LinkedHashMap<>();
        keys.mapping("names").ifPresent(section -> {
            Keys open = Keys.open(section, "grades.names", reading);
            section.keys().forEach(letter -> names.put(letter, open.labelUnder(letter, Label.same(letter))));
        });
        return names;
    }

    private List<Grading.Line> lines(String path, List<YamlNode.Entry> entries, int line) {
        List<Grading.Line> lines = new ArrayList<>();
        boolean afterRest = false;
        for (YamlNode.Entry entry : entries) {
            Optional<Grading.Line> read = line(path, entry, afterRest);
            if (read.isPresent() && SafeText.check(entry.key(), entry.line(), reading)) {
                lines.add(read.get());
                afterRest |= read.get().cut() instanceof Grading.Cut.Rest;
            }
        }
        new GradeLines(reading, path, lines, line).check();
        return lines;
    }

    /** A share with a rounding of its own is a mapping; what has none takes that of the section. */
    private Optional<Grading.Line> line(String path, YamlNode.Entry entry, boolean afterRest) {
        if (!(entry.value() instanceof YamlNode.Mapping mapping) || isClassOrAmong(mapping)) {
            return cut(path, entry, afterRest)
                    .map(cut -> new Grading.Line(entry.key(), cut, rounding, null, reading.at(entry.line())));
        }
        String at = path + "." + entry.key();
        Keys keys = Keys.of(mapping, at, reading, "to", "next", "at_most", "last", "rounding", "when");
        List<String> said = SHARES.stream().filter(keys::has).toList();
        if (said.size() != 1) {
            reading.error(
                    entry.line(),
                    Label.of("等级（%s）写了几个比例：%s。", "Grade (%s) has several shares: %s.", entry.key(), said),
                    Label.of("to、next、at_most、last 只写一个。", "Write one of to, next, at_most and last."));
            return Optional.empty();
        }
        String word = said.get(0);
        if (word.equals("at_most") && keys.has("rounding")) {
            reading.error(
                    keys.line("rounding"),
                    Label.of("at_most（不超过）总是舍去取整。", "at_most is always rounded down."),
                    Label.of("请删去 rounding，或改写 to。", "Remove rounding, or write to."));
        }
        Scheme.Rounding own = keys.has("rounding") ? ResultReader.rounding(keys, CUT_ROUNDINGS) : rounding;
        Optional<String> text = keys.text(word);
        Optional<BigDecimal> share = text.flatMap(Phrases::share);
        if (text.isPresent() && share.isEmpty()) {
            reading.error(
                    keys.line(word),
                    Label.of("（%s）不是比例。", "(%s) is not a share.", text.get()),
                    Label.of("请写百分数，例如 20 %。", "Write a percentage, as 20 %."));
        }
        Optional<Clause> when =
                keys.text("when").flatMap(condition -> reading.condition(condition, keys.line("when"), scope));
        return share.map(one -> new Grading.Line(
                entry.key(),
                share(word.replace('_', ' '), one, entry, afterRest),
                own,
                when.orElse(null),
                reading.at(entry.line())));
    }

    private static boolean isClassOrAmong(YamlNode.Mapping mapping) {
        return mapping.find("among").isPresent()
                || SHARES.stream().allMatch(word -> mapping.find(word).isEmpty());
    }

    private Optional<Grading.Cut> cut(String path, YamlNode.Entry entry, boolean afterRest) {
        if (!(entry.value() instanceof YamlNode.Scalar scalar)) {
            String at = path + "." + entry.key();
            return Keys.asMapping(entry.value(), at, reading)
                    .flatMap(stages -> new AmongReader(reading, scope).read(stages, at));
        }
        if (scalar.isUnknown()) {
            reading.unknown(path + "." + entry.key(), entry.line());
            return Optional.empty();
        }
        String text = scalar.text().strip();
        if (text.equals("rest")) {
            return Optional.of(new Grading.Cut.Rest());
        }
        if (text.equals("by move only")) {
            return Optional.of(new Grading.Cut.ByMoveOnly());
        }
        for (String word : List.of("to", "next", "last", "at most", "at least")) {
            if (text.startsWith(word + " ")) {
                Optional<BigDecimal> share = Phrases.share(text.substring(word.length()));
                if (share.isPresent()) {
                    return Optional.of(share(word, share.get(), entry, afterRest));
                }
            }
        }
        return threshold(text, entry);
    }

    private Grading.Cut share(String word, BigDecimal share, YamlNode.Entry entry, boolean afterRest) {
        boolean fromTop = !word.equals("last") && !word.equals("at least");
        if (fromTop == afterRest) {
            reading.error(
                    entry.line(),
                    Label.of("等级（%s）的位置不对：%s。", "Grade (%s) stands in the wrong place: %s.", entry.key(), word),
                    Label.of(
                            "to、next、at most 写在 rest 之前，last、at least 写在 rest 之后。",
                            "to, next, at most stand before rest; last, at least after it."));
        }
        return switch (word) {
            case "to" -> new Grading.Cut.To(share);
            case "next" -> new Grading.Cut.Next(share);
            case "last" -> new Grading.Cut.Last(share);
            case "at most" -> new Grading.Cut.AtMost(share);
            default -> new Grading.Cut.AtLeast(share);
        };
    }

    private Optional<Grading.Cut> threshold(String text, YamlNode.Entry entry) {
        if (Phrases.share(text).isPresent()) {
            reading.error(
                    entry.line(),
                    Label.of("等级（%s: %s）没有说怎么算。", "Grade (%s: %s) does not say how it is counted.", entry.key(), text),
                    Label.of(
                            "请写 to %s（前…，累计）、next %s（其后）、last %s（末位）、at most %s（不超过）或 at least %s（不低于）。",
                            "Say to %s (from the first, cumulated), next %s, last %s, at most %s or at least %s.",
                            text,
                            text,
                            text,
                            text,
                            text));
            return Optional.empty();
        }
        return reading.condition(text, entry.line(), scope).map(Grading.Cut.Threshold::new);
    }
}
