package io.wuhao.engine.scheme;

import io.wuhao.engine.Label;
import io.wuhao.engine.formula.Scope;
import io.wuhao.engine.register.Column;
import io.wuhao.engine.register.Register;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sections {@code assessed}, {@code ungraded} and {@code groups}: who is in, who takes no place, who is like whom. */
final class PopulationReader {

    private PopulationReader() {}

    static Optional<Keys> assessedKeys(Keys file) {
        if (!file.has("assessed")) {
            file.missing("assessed");
        }
        return file.mapping("assessed")
                .map(mapping ->
                        Keys.of(mapping, "assessed", file.reading, "who", "when", "as_at", "merged_by", "shown_by"));
    }

    static Optional<Register> who(Keys assessed, Map<String, Register> tables) {
        String who = assessed.required("who", "");
        if (!tables.containsKey(who)) {
            if (assessed.has("who")) {
                assessed.reading.notOneOf(who, tables.keySet(), assessed.line("who"), "表", "table");
            }
            return Optional.empty();
        }
        return Optional.of(tables.get(who));
    }

    static Scheme.Assessed assessed(Keys file, Keys keys, Register who, int year, Scope scope) {
        Reading reading = keys.reading;
        Optional<String> shownBy = keys.text("shown_by")
                .flatMap(name -> keys.column("shown_by", name, who))
                .map(Column::name);
        Clause when = keys.text("when")
                .filter(text -> !EarlyNames.areIndicators(file, keys, text, scope))
                .flatMap(text -> reading.condition(text, keys.line("when"), scope))
                .orElse(null);
        return new Scheme.Assessed(who.name(), when, asAt(keys, year), shownBy.orElse(null), mergedBy(keys, who));
    }

    private static @Nullable String mergedBy(Keys keys, Register who) {
        if (keys.node("merged_by").filter(YamlNode.Sequence.class::isInstance).isPresent()) {
            String joined = String.join(" + ", keys.texts("merged_by"));
            keys.reading.error(
                    keys.line("merged_by"),
                    Label.of("（assessed.merged_by）写了几列。", "(assessed.merged_by) names several columns."),
                    Label.of(
                            "请在表中加一列，把它们连在一起（%s，中间加 -），merged_by 写那一列；没有的留空。",
                            "Add a column to the table that joins them (%s, with - between), empty where a row stands"
                                    + " alone, and name that column.",
                            joined));
            return null;
        }
        Optional<Column> column = keys.text("merged_by").flatMap(name -> keys.column("merged_by", name, who));
        column.ifPresent(by -> {
            if (by.type() != Column.Type.TEXT && by.type() != Column.Type.CREDIT_CODE) {
                keys.reading.error(
                        keys.line("merged_by"),
                        Label.of("（%s）不是文本列。", "(%s) is no column of texts.", by.name()),
                        Label.of(
                                "合并评价按编号或名称，例如宗地号。",
                                "Rows are merged by a number or a name kept as text, as the parcel's."));
            }
            keys.reading.useDefault(
                    "assessed.merged_by",
                    keys.line("merged_by"),
                    "合并时数字相加，任一为是即为是，日期取最早，代码和文本须一致。",
                    "Merged rows: numbers are added, one yes is a yes, the earliest date counts, codes and texts must agree.");
        });
        return column.map(Column::name).orElse(null);
    }

    private static LocalDate asAt(Keys keys, int year) {
        LocalDate endOfYear = LocalDate.of(year, 12, 31);
        Optional<String> text = keys.text("as_at");
        if (text.isEmpty()) {
            keys.reading.useDefault(
                    "assessed.as_at",
                    keys.line(),
                    "未写时点：取当年 12 月 31 日。",
                    "No date is stated: 31 December of the year.");
            return endOfYear;
        }
        try {
            return LocalDate.parse(text.get());
        } catch (DateTimeParseException wrong) {
            keys.reading.error(
                    keys.line("as_at"),
                    Label.of("（%s）不是日期。", "(%s) is not a date.", text.get()),
                    Label.of("请写成 %s。", "Write it as %s.", endOfYear));
            return endOfYear;
        }
    }

    static List<Scheme.Ungraded> ungraded(Keys file, Scope scope) {
        List<Scheme.Ungraded> kinds = new ArrayList<>();
        file.mapping("ungraded").ifPresent(section -> {
            for (YamlNode.Entry entry : section.entries()) {
                kind(file, entry, scope).ifPresent(kinds::add);
            }
        });
        return kinds;
    }

    private static Optional<Scheme.Ungraded> kind(Keys file, YamlNode.Entry entry, Scope scope) {
        String path = "ungraded." + entry.key();
        Reading reading = file.reading;
        if (!reading.isName(entry.key(), entry.line())) {
            return Optional.empty();
        }
        return Keys.asMapping(entry.value(), path, reading).flatMap(mapping -> {
            Keys keys = Keys.of(mapping, path, reading, "when", "shown_as", "managed_as", "zh", "en");
            String managedAs = keys.text("managed_as").orElse(null);
            Label label = keys.labelUnder("shown_as", keys.label(entry.key()));
            return condition(keys, scope)
                    .map(when -> new Scheme.Ungraded(entry.key(), label, when, managedAs, reading.at(entry.line())));
        });
    }

    private static Optional<Clause> condition(Keys keys, Scope scope) {
        if (!keys.has("when")) {
            keys.missing("when");
        }
        return keys.text("when").flatMap(text -> keys.reading.condition(text, keys.line("when"), scope));
    }

    /** The groups that the file defines, and after them every coded column of the units. */
    static Map<String, Grouping> groups(Keys file, Register who, Scope scope) {
        Map<String, Grouping> groups = new LinkedHashMap<>();
        file.mapping("groups").ifPresent(section -> {
            for (YamlNode.Entry entry : section.entries()) {
                group(file, entry, who, scope).ifPresent(group -> groups.put(group.name(), group));
            }
        });
        for (Column column : who.columns()) {
            if (!column.oneOf().isEmpty()) {
                groups.putIfAbsent(column.name(), ofColumn(column));
            }
        }
        return groups;
    }

    /** The grouping by the values of a column. */
    static Grouping ofColumn(Column column) {
        List<Grouping.GroupClass> classes = column.oneOf().entrySet().stream()
                .map(code -> new Grouping.GroupClass(code.getKey(), code.getValue(), null, column.place()))
                .toList();
        return new Grouping(column.name(), column.label(), column, classes, column.place());
    }

    private static Optional<Grouping> group(Keys file, YamlNode.Entry entry, Register who, Scope scope) {
        Reading reading = file.reading;
        if (!reading.isName(entry.key(), entry.line())) {
            return Optional.empty();
        }
        if (who.findColumn(entry.key()).isPresent()) {
            nameClash(entry, reading);
            return Optional.empty();
        }
        String path = "groups." + entry.key();
        return Keys.asMapping(entry.value(), path, reading).map(mapping -> {
            List<Grouping.GroupClass> classes = new ArrayList<>();
            for (YamlNode.Entry one : mapping.entries()) {
                if (!one.key().equals("zh") && !one.key().equals("en")) {
                    groupClass(reading, path, one, scope).ifPresent(classes::add);
                }
            }
            Label label = Keys.open(mapping, path, reading).label(entry.key());
            return new Grouping(entry.key(), label, null, classes, reading.at(entry.line()));
        });
    }

    private static void nameClash(YamlNode.Entry entry, Reading reading) {
        reading.error(
                entry.line(),
                Label.of("（%s）既是列又是组。", "(%s) is a column and a group.", entry.key()),
                Label.of("一个名称只能指一样东西，请改组名。", "One name means one thing: rename the group."));
    }

    private static Optional<Grouping.GroupClass> groupClass(
            Reading reading, String path, YamlNode.Entry one, Scope scope) {
        String classPath = path + "." + one.key();
        if (!SafeText.check(one.key(), one.line(), reading)) {
            return Optional.empty();
        }
        return Keys.asMapping(one.value(), classPath, reading).flatMap(mapping -> {
            Keys keys = Keys.of(mapping, classPath, reading, "when", "zh", "en");
            return condition(keys, scope)
                    .map(when ->
                            new Grouping.GroupClass(one.key(), keys.label(one.key()), when, reading.at(one.line())));
        });
    }
}
